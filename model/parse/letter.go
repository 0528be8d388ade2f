package parse

import (
	"context"
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
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
}

func readLetter(ctx context.Context, s string) *letter {
	head, body := splitMail(s)
	if withoutPostmark(s) != s {
		body = escapedFrom().ReplaceAllString(body, "$1")
	}
	l := &letter{head: readMailHead(head)}
	if l.head == nil {
		body = s // it is none, whatever it was called
	}
	l.above = l.head.shown()
	best := l.readPart(mailPart{l.head.get, strings.NewReader(body)}, 0)
	for _, v := range best {
		l.set(ctx, v)
	}
	if len(l.attached) > 0 {
		l.blocks = append(l.blocks, article.Break{}, article.Paragraph{Text: article.Words("Attached: " + strings.Join(l.attached, ", "))})
	}
	return l
}

// heading is what stands above a mail that is not the first of its mailbox.
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
	if v.page {
		l.setPage(ctx, v.text)
		return
	}
	text := v.text
	if v.flowed {
		text = unflowed(text, v.delSp)
	}
	text, signature := cutSignature(clean.Text(text))
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
