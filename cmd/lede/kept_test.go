package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/txtar"
	"pgregory.net/rapid"

	"lede/model/article"
	"lede/model/export"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/plain"
	"lede/ui/typeset"
)

// TestEveryLineIsPrintedAndShown holds that whatever a text is, each of its lines is
// read: listings, logs, diffs, tables of programs, code, verse, letters and stories.
func TestEveryLineIsPrintedAndShown(t *testing.T) {
	files, err := filepath.Glob(root + "/testdata/parse/plain-*.txtar")
	if err != nil || len(files) < 20 {
		t.Fatalf("found %d texts: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text := string(archive.Files[0].Data)
			for _, l := range unread(text, plain.Parse(text)) {
				t.Error(l)
			}
		})
	}
}

// TestEveryLineOfAnyTextIsShown puts lines of all kinds together at random.
func TestEveryLineOfAnyTextIsShown(t *testing.T) {
	line := rapid.OneOf(
		rapid.StringMatching(`[A-Z][a-z]{2,8}( [a-z]{1,9}){2,30}[.?]?`),
		rapid.StringMatching(`(The (red|blue) crane lifts a boat ){1,2}(\((photo|credit): [A-Z][a-z]+ [A-Z]/ [A-Z]{4}\))?`),
		rapid.StringMatching(`\(photo: [A-Z][a-z]{2,5} [A-Z][a-z]{2,5}\)|By [A-Z][a-z]{2,5} [A-Z][a-z]{2,5}`),
		rapid.StringMatching(`(drwx|-rw-)r--r-- 1 bo [0-9]{2,5} Sep [0-9]{2} [a-z]{3}[.]gz`),
		rapid.StringMatching(`[-+@ #>$*|]{1,2} ?[a-z]{1,5}[(){};=] [a-z]{1,5}( [a-z./]{1,9}){0,5}`),
		rapid.StringMatching(`([A-Z][a-z]{1,5} ){1,4}`),
		rapid.SampledFrom([]string{"", "", "---", "Subject: boats", "Date: Mon, 3 Oct 2022", "From: Ann", "1. one", "2. two", "a) first", "[1] note", "said[1] so"}),
	)
	rapid.Check(t, func(t *rapid.T) {
		text := clean.Text(strings.Join(rapid.SliceOfN(line, 1, 40).Draw(t, "lines"), "\n"))
		for _, l := range unread(text, plain.Parse(text)) {
			t.Errorf("%s in\n%s", l, text)
		}
	})
}

// unread are complaints about lines of text whose words are not printed, or not shown,
// in their order.
func unread(text string, a *article.Article) (complaints []string) {
	var printed strings.Builder
	if err := export.Text(&printed, a); err != nil {
		return []string{err.Error()}
	}
	on := shown(a)
	for _, o := range a.Omitted { // it can be shown
		printed.WriteString("\n" + article.Plain(o.Block))
		on += "\n" + article.Plain(o.Block)
	}
	places := []struct{ name, text string }{{"printed", said(printed.String())}, {"shown", said(on)}}
	divided := false
	for l := range strings.Lines(text) {
		if divided {
			_, l, _ = strings.Cut(strings.TrimSpace(l), " ")
		}
		if l = strings.TrimSpace(l); strings.HasPrefix(l, "```") {
			continue // its word is a language
		}
		if divided = strings.HasSuffix(l, "-") || strings.HasSuffix(l, "\u2010") || strings.HasSuffix(l, "\u00ad"); divided {
			l = l[:strings.LastIndex(" "+l, " ")]
		}
		for _, p := range places {
			if !slices.ContainsFunc(readings(l), func(parts []string) bool { return haveAll(p.text, parts) }) {
				complaints = append(complaints, "not "+p.name+": "+l)
			}
		}
	}
	return complaints
}

// readings are the ways in which a line may be read: as it stands; without the mark or
// the label before it; caption and credit apart, without the credit's label; or field by
// field, or cell by cell, in the head.
func readings(l string) [][]string {
	unmarked := strings.TrimLeft(l, " >#*-0123456789.)[]")
	caption, credit := anatomy.Credit(unmarked)
	_, unlabelled, _ := strings.Cut(l, " caption, ")
	ways := [][]string{{l}, {unmarked}, {caption, credit}, strings.FieldsFunc(l, func(r rune) bool { return strings.ContainsRune("·|—<>[]", r) }),
		strings.Split(l, "   ")}
	if unlabelled != "" {
		ways = append(ways, []string{unlabelled})
	}
	return ways
}

func haveAll(text string, parts []string) bool {
	return !slices.ContainsFunc(parts, func(s string) bool { return !strings.Contains(text, said(s)) })
}

// shown is what the screen shows of a from its first line to its last.
func shown(a *article.Article) string {
	var x article.Index
	x.Grow(a.Body)
	g := typeset.NewGalley(a, &x, typeset.Setting{Measure: 2000, Order: typeset.TerminalOrder})
	g.Whole(true)
	var b strings.Builder
	for _, s := range []string{a.Site, a.Section, a.Headline, a.Dek, a.Byline, a.Dateline} {
		b.WriteString(s + "\n")
	}
	for _, l := range g.Lines(article.Position{}, 1<<20) {
		for _, s := range l.Spans {
			b.WriteString(s.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// unspaced finds letters of scripts that put no spaces between words: each is one.
var unspaced = regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}]`)

// said is the words of s, a blank before and behind each. Where a word may be divided is
// no part of it.
func said(s string) string {
	s = strings.ReplaceAll(s, "\u00ad", "")
	s = unspaced.ReplaceAllString(s, " $0 ")
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return " "
	}
	return " " + strings.Join(words, " ") + " "
}
