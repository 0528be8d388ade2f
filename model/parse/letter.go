package parse

import (
	"context"
	"regexp"
	"strings"
	"sync"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/markdown"
	"lede/model/parse/plain"
	"lede/model/parse/web"
)

// A letter is a mail that is being read.
type letter struct {
	head     mailHead
	above    []article.Block // what stands above its words
	blocks   []article.Block
	notes    []article.Footnote
	omitted  []article.Omission
	language string

	pictures []string // of a page in it, each by its address and a data: address
	kept     int
	attached []string // names of what else is in it
	within   []string // mails that are sent on in it
}

func readLetter(ctx context.Context, s string, depth int) *letter {
	head, body := splitMail(s)
	if withoutPostmark(s) != s {
		body = escapedFrom().ReplaceAllString(body, "$1")
	}
	l := &letter{head: readMailHead(head)}
	if l.head == nil {
		body = s // it is none, whatever it was called
	}
	l.above = l.head.shown()
	best := l.readPart(mailPart{l.head.get, strings.NewReader(body)}, depth)
	for _, v := range best {
		l.set(ctx, v)
	}
	if len(l.attached) > 0 {
		l.blocks = append(l.blocks, article.Break{}, article.Paragraph{Text: article.Words("Attached: " + strings.Join(l.attached, ", "))})
	}
	for _, s := range l.within {
		inner := readLetter(ctx, s, depth+1)
		l.blocks = append(append(append(l.blocks, inner.heading()...), inner.above...), inner.blocks...)
		l.notes = append(l.notes, inner.notes...)
	}
	return l
}

// heading is what stands above a mail that is not the first of its mailbox, or within another.
func (l *letter) heading() []article.Block {
	blocks := []article.Block{article.Break{}}
	if subject := l.head.words("Subject"); subject != "" {
		blocks = append(blocks, article.Crosshead{Level: 2, Text: article.Words(subject)})
	}
	if from, _ := l.head.writers(); from != "" {
		blocks = append(blocks, article.Paragraph{Text: article.Words(from)})
	}
	return blocks
}

// set makes blocks of a version.
func (l *letter) set(ctx context.Context, v version) {
	switch {
	case v.page:
		l.setPage(ctx, v.text)
		return
	case v.marked:
		l.setMarked(v.text)
		return
	case v.flowed:
		v.text = unflowed(v.text, v.delSp)
	}
	text, signature := cutSignature(l.withoutArmour(clean.Text(v.text)))
	r := plain.StartLetter()
	r.Add(text)
	r.End()
	blocks, notes := r.Take()
	l.blocks, l.notes = append(l.blocks, blocks...), append(l.notes, notes...)
	if l.language == "" {
		l.language = r.Article().Language
	}
	if signature != "" {
		l.blocks = append(l.blocks, article.Break{}, article.Paragraph{Text: article.Text{{Text: signature, Emphasis: article.Small}}})
	}
}

// setMarked makes blocks of Markdown.
func (l *letter) setMarked(text string) {
	a := markdown.Parse(text, markdown.Options{HTML: func(fragment string) []article.Block { return web.Fragment(fragment, "") }})
	if a.Headline != "" {
		l.blocks = append(l.blocks, article.Crosshead{Level: 2, Text: article.Words(a.Headline)})
	}
	l.blocks, l.notes, l.language = append(l.blocks, a.Body...), append(l.notes, a.Footnotes...), a.Language
}

// armour finds a text that is signed as OpenPGP has it, and what it says.
var armour = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?s)-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z]+: [^\n]*\n)*\n(.*?)\n(-----BEGIN PGP SIGNATURE-----\n.*?-----END PGP SIGNATURE-----\n?)`)
})

// withoutArmour is a text without what a signature puts around it.
func (l *letter) withoutArmour(text string) string {
	m := armour().FindStringSubmatchIndex(text)
	if m == nil {
		return text
	}
	signature := article.Paragraph{Text: article.Words(clean.Line(text[m[4]:m[5]]))}
	l.omitted = append(l.omitted, article.Omission{Before: len(l.above) + len(l.blocks), Block: signature, Reason: "a signature that a program checks"})
	said := strings.ReplaceAll("\n"+text[m[2]:m[3]], "\n- ", "\n")
	return text[:m[0]] + said[1:] + "\n" + text[m[1]:]
}

// shortestNews is how many words a mail has that may be laid out as a page is, with
// matter beside the text: what is shorter is a letter.
const shortestNews = 120

// setPage makes blocks of a page: all of it where it is a letter, or where little of it
// looks like an article.
func (l *letter) setPage(ctx context.Context, text string) {
	p := savedPage{bytes: []byte(text), contentType: "text/html; charset=utf-8", pictures: l.pictures}
	text = p.text()
	all := web.Fragment(text, "")
	words := wordCount(all)
	a, err := web.Parse(ctx, text, "")
	if err != nil || words < shortestNews || wordCount(a.Body)*3 < words*2 {
		l.blocks = append(l.blocks, all...)
		l.language = languageOf(all)
		return
	}
	for _, o := range a.Omitted {
		o.Before += len(l.above) + len(l.blocks)
		l.omitted = append(l.omitted, o)
	}
	l.blocks, l.notes, l.language = append(l.blocks, a.Body...), append(l.notes, a.Footnotes...), a.Language
}

func languageOf(blocks []article.Block) string {
	return article.Language(func(yield func(string) bool) {
		for _, b := range blocks {
			if !yield(article.Plain(b)) {
				return
			}
		}
	}, "")
}

func wordCount(blocks []article.Block) int {
	n := 0
	for _, b := range blocks {
		n += article.WordCount(b)
	}
	return n
}
