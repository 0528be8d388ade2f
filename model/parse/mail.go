package parse

import (
	"context"
	"io"
	"mime"
	"mime/multipart"
	"path"
	"regexp"
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/plain"
	"lede/model/parse/web"
)

// readMail reads a mail, or the mails of a mailbox one below the other: the subject is the
// headline, the sender the byline, and of several ways to say the same the best is read.
func readMail(ctx context.Context, in *intake, h Hint) (*Growing, error) {
	raw, err := in.whole(h.Size)
	if err != nil {
		return nil, err
	}
	a := &article.Article{Method: "a mail"}
	mails := mailbox(string(raw))
	for i, m := range mails {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		letter := readLetter(ctx, m)
		if i == 0 {
			letter.head.takeOver(a)
			a.Language, a.Direction = letter.language, article.DirectionOf(letter.language)
		} else {
			letter.above = append(letter.heading(), letter.above...)
		}
		a.Omitted = append(a.Omitted, letter.head.omitted(len(a.Body))...)
		a.Body = append(append(a.Body, letter.above...), letter.blocks...)
		a.Footnotes = append(a.Footnotes, letter.notes...)
	}
	if len(mails) > 1 {
		a.Method = "a mailbox"
	}
	return &Growing{article: a}, nil
}

// mailbox is a mailbox's mails; a mail by itself is one.
func mailbox(s string) []string {
	if !strings.HasPrefix(strings.TrimLeft(s, "\r\n"), "From ") {
		return []string{s}
	}
	var mails []string
	from := 0
	for at := 0; ; {
		next := strings.Index(s[at:], "\nFrom ")
		if next < 0 {
			return append(mails, s[from:])
		}
		at += next + 1
		before := strings.TrimRight(s[from:at], "\r\n")
		if len(s[from:at])-len(before) >= 2 && isMail(s[at:min(len(s), at+longestMailHead)]) {
			mails = append(mails, s[from:at])
			from = at
		}
	}
}

// escapedFrom is what a mailbox writes where a line of a mail might be taken for the mark
// between two.
var escapedFrom = regexp.MustCompile(`(?m)^>(>*From )`)

// A letter is a mail that is being read.
type letter struct {
	head     mailHead
	above    []article.Block // what stands above its words
	blocks   []article.Block
	notes    []article.Footnote
	language string

	pictures []string // of a page in it, each by its address and a data: address
	kept     int
	attached []string // names of what else is in it
}

func readLetter(ctx context.Context, s string) *letter {
	head, body := splitMail(s)
	if withoutPostmark(s) != s {
		body = escapedFrom.ReplaceAllString(body, "$1")
	}
	l := &letter{head: readMailHead(head)}
	if l.head == nil {
		body = s // it is none, whatever it was called
	}
	l.above = l.head.shown()
	best := l.part(mailPart{l.head.get, strings.NewReader(body)}, 0)
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

// A version is a part of a mail that can be read.
type version struct {
	text   string // decoded
	page   bool   // it is HTML
	flowed bool   // its lines are to be joined, as RFC 3676 has it
	delSp  bool   // and the blanks at their ends are no part of it
}

// part reads a part of the mail, and is what of it is to be read. Where a mail breaks off
// it is read as far as it goes.
func (l *letter) part(m mailPart, depth int) []version {
	media, params, err := mime.ParseMediaType(m.header("Content-Type"))
	if err != nil || media == "" {
		media = "text/plain"
	}
	kind, sub, _ := strings.Cut(media, "/")
	attached, named, _ := mime.ParseMediaType(m.header("Content-Disposition"))
	switch {
	case kind == "multipart" && depth < deepest:
		return l.parts(m, params["boundary"], sub == "alternative", depth)
	case kind == "text" && attached != "attachment":
		b, _ := io.ReadAll(m.decoded())
		d := decoder{contentType: m.header("Content-Type"), markup: sub == "html"}
		return []version{{text: d.decode(b), page: sub == "html", flowed: strings.EqualFold(params["format"], "flowed"), delSp: strings.EqualFold(params["delsp"], "yes")}}
	case kind == "image" && m.header("Content-ID") != "":
		p := savedPage{pictures: l.pictures, kept: l.kept}
		p.picture(m, media)
		l.pictures, l.kept = p.pictures, p.kept
		return nil
	}
	name := path.Base(named["filename"])
	if named["filename"] == "" {
		name = path.Base(params["name"])
	}
	if name == "." || name == "/" {
		name = media
	}
	l.attached = append(l.attached, decodedField(name))
	return nil
}

// parts reads the parts of a part: all of them, or the best where they say the same.
func (l *letter) parts(m mailPart, boundary string, alternative bool, depth int) []version {
	var all []version
	for r := multipart.NewReader(m.body, boundary); boundary != ""; {
		next, err := r.NextRawPart()
		if err != nil {
			break
		}
		inner := l.part(mailPart{next.Header.Get, next}, depth+1)
		switch {
		case !alternative, len(all) == 0:
			all = append(all, inner...)
		case len(inner) > 0 && better(inner[0], all[0]):
			all = inner
		}
	}
	return all
}

// better reports whether a version says more than another. Plain text is read rather than
// a page, unless there is little of it: "see this mail in a browser".
func better(v, than version) bool {
	if v.page == than.page {
		return len(v.text) > len(than.text)
	}
	if v.page {
		return len(wordsOf(than.text))*3 < len(pageWords(v.text))*2
	}
	return len(wordsOf(v.text))*3 >= len(pageWords(than.text))*2
}

func wordsOf(s string) []string { return strings.Fields(s) }

// pageWords are the words that all of a page has.
func pageWords(text string) []string {
	var words []string
	for _, b := range web.Fragment(text, "") {
		words = append(words, strings.Fields(article.Plain(b))...)
	}
	return words
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

// setPage makes blocks of a page, all of it where little of it looks like an article: a
// letter may be a line.
func (l *letter) setPage(ctx context.Context, text string) {
	p := savedPage{bytes: []byte(text), contentType: "text/html; charset=utf-8", pictures: l.pictures}
	text = p.text()
	all := web.Fragment(text, "")
	if a, err := web.Parse(ctx, text, ""); err == nil && wordCount(a.Body)*3 >= wordCount(all)*2 {
		l.blocks, l.notes = append(l.blocks, a.Body...), append(l.notes, a.Footnotes...)
		l.language = a.Language
		return
	}
	l.blocks = append(l.blocks, all...)
}

func wordCount(blocks []article.Block) int {
	n := 0
	for _, b := range blocks {
		n += article.WordCount(b)
	}
	return n
}
