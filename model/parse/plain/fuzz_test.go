package plain_test

import (
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/model/parse/clean"
	"lede/model/parse/plain"
	"lede/testdata/golden"
)

// FuzzParse holds that no word is lost, that it makes no difference how the text
// was cut on its way in, and that nothing the gate would stop is in the article.
func FuzzParse(f *testing.F) {
	for _, s := range golden.Sources(f, "parse/plain-*") {
		f.Add(string(s.Data), 7)
	}
	for _, s := range []string{
		"Head\n\nCaption (photo: X)\nCaption\n(photo: X)\n\nText[1] and¹ more\n\n[1] Note",
		"1. a\n2. b\n3. c\n\na) x\nb) y\n", "> > q\n> r\n>\n", "a\n===\n\nb\n---\n", "| a | b |\n|---|---|\n| 1 | 2 |",
		"Subject: x\nFrom: y\nDate: 1 May 2020\n\nz", "Title: A\nAuthor: B\n\n*** START OF X ***\n\nCHAPTER I.\n\nIt", "```go\nx\n```", "- a\n  - b\n    c\n",
		"\n\n\t\n", "—\n—\n", "By A. B\n10 May 2020\nLONDON (AP) - x", "http://a.b/c), www.x.y.", "-\n- \n-- \n", "0\n\u2000\n\nx\n\n\u2000\n",
	} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, piece int) {
		s = clean.Text(s)
		whole := plain.Parse(s)
		if lost := lostWords(s, whole); len(lost) > 0 {
			t.Errorf("lost %q of %q:\n%s", lost, s, articletest.Outline(whole))
		}
		if grown := articletest.Outline(inPieces(s, piece)); grown != articletest.Outline(whole) {
			t.Errorf("%q read in pieces of %d is\n%s\nand as a whole\n%s", s, piece, grown, articletest.Outline(whole))
		}
		eachString(whole, func(s string) {
			if clean.Text(s) != s {
				t.Errorf("unclean: %q", s)
			}
		})
	})
}

// inPieces reads s as it would arrive in pieces of some bytes, with a look now and then at
// what it would be if it ended there.
func inPieces(s string, piece int) *article.Article {
	piece = max(piece%64, -piece%64) + 1
	r := plain.Start()
	var body []article.Block
	var notes []article.Footnote
	for i := 0; s != ""; i++ {
		n := min(piece, len(s))
		r.Add(s[:n])
		if i&(i-1) == 0 {
			r.Draft("An end.")
		}
		s = s[n:]
		b, f := r.Take()
		body, notes = append(body, b...), append(notes, f...)
	}
	r.End()
	b, f := r.Take()
	a := *r.Article()
	a.Body, a.Footnotes, a.Omitted = append(body, b...), append(notes, f...), r.TakeOmitted()
	return &a
}

// lostWords are the words of text that are nowhere in the article. The number of an
// ordered item is told by its place, and so is an o that marks one; a word divided at a line's end may be whole
// again.
func lostWords(text string, a *article.Article) (lost []string) {
	have := map[string]bool{}
	var all strings.Builder
	add := func(s string) {
		for _, w := range words(s) {
			have[w] = true
		}
		all.WriteString(strings.ToLower(s) + "\n")
	}
	eachString(a, add)
	for _, w := range words(text) {
		if w == "o" {
			continue
		}
		number := strings.Trim(w, "0123456789") == "" // that a link has, where a page was dumped
		if !have[w] && !divided(w, text, all.String()) && !(number && a.Method == article.WholePage) && !(unbroken(w) && strings.Contains(all.String(), w)) {
			lost = append(lost, w)
		}
	}
	return lost
}

// divided reports whether w stands beside a hyphen and is part of a word of the
// article, which the end of a line had divided.
func divided(w, text, all string) bool {
	solid := strings.NewReplacer("\u00ad", "-", "\u2010", "-").Replace(strings.ToLower(strings.Join(strings.Fields(text), "")))
	return (strings.Contains(solid, w+"-") || strings.Contains(solid, "-"+w)) && strings.Contains(all, w)
}

// unbroken reports whether w begins or ends with a letter of a script that puts no spaces
// between words, so that lines of it are joined without any.
func unbroken(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	last, _ := utf8.DecodeLastRuneInString(w)
	return unicode.In(first, unicode.Han, unicode.Hiragana, unicode.Katakana) || unicode.In(last, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// eachString gives every string of the article.
func eachString(a *article.Article, do func(string)) {
	for _, s := range append([]string{a.Headline, a.Dek, a.Byline, a.Dateline, a.Site, a.Section, a.URL, a.Language, a.Method}, a.Authors...) {
		do(s)
	}
	eachIn(a.Body, do)
	for _, o := range a.Omitted {
		eachIn([]article.Block{o.Block}, do)
	}
	for _, n := range a.Footnotes {
		do(n.Label)
		eachIn(n.Blocks, do)
	}
}

func eachIn(blocks []article.Block, do func(string)) {
	text := func(t article.Text) {
		do(t.String())
		for _, r := range t {
			do(r.Link)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case article.Paragraph:
			text(b.Text)
		case article.Crosshead:
			text(b.Text)
		case article.Code:
			do(b.Language)
			do(b.Text)
		case article.Quote:
			eachIn(b.Blocks, do)
		case article.List:
			for i, item := range b.Items {
				if b.Ordered {
					do(strconv.Itoa(b.Start + i))
				}
				eachIn(item, do)
			}
		case article.Definitions:
			for _, e := range b.Entries {
				for _, t := range e.Terms {
					text(t)
				}
				eachIn(e.Blocks, do)
			}
		case article.Figure:
			for _, i := range b.Images {
				do(i.Alt)
			}
			eachIn(b.Content, do)
			text(b.Caption.Text)
			do(b.Caption.Credit)
		}
	}
}
