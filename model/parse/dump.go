package parse

import (
	"io"
	"strings"
	"time"

	"lede/model/article"
	"lede/model/parse/plain"
)

// A dump is plain text on its way in. What it hands on in one piece it never copies
// again: the article's strings are parts of that piece.
type dump struct {
	in   *intake
	text *plain.Reader
	done bool // all of the text has been handed on
	raw  bool // it is kept as it stands

	shown time.Time // when something was handed on: nothing is held back for longer than quiet
	begun bool      // what has been handed on is there for good, but for a draft
	draft draft     // that was handed on since

	typewriter typewriter
	pages      pages
}

// A draft stands for the end of a text while a program is still at work on it, so that
// what it has said can be read. It is withdrawn when more comes.
type draft struct {
	stands bool
	read   int64 // bytes that it was made of
	blocks int
}

// beginDump reads on until the first block stands. What has no size may come from a
// program that is still at work, and is watched for silence.
func beginDump(in *intake, h Hint) (*Growing, error) {
	if h.Size <= 0 && in.err == nil {
		in.watch()
	}
	d := &dump{in: in, text: plain.Start(), raw: h.Raw, shown: time.Now()}
	if d.raw {
		d.text = plain.StartRaw()
	}
	if h.Size <= plain.MostAwaited {
		d.text.Await()
	}
	more := d.next(firstChunk)
	if d.done && in.err != io.EOF && len(more.Blocks) == 0 {
		return nil, in.err
	}
	g := &Growing{article: more.Revised}
	if g.article == nil {
		g.article = around(d.text.Article(), &more)
	}
	if !d.done || in.err != io.EOF || !d.text.IsOver() {
		g.more = d.more
	}
	return g, nil
}

// add hands on a piece of text; an empty one brings out what has been held back. What is
// in pages was made for a printer, and has no looks but those of their heads and feet.
func (d *dump) add(piece string) {
	text, looks := d.typewriter.read(piece)
	switch {
	case d.raw:
	case len(looks) > 0 && strings.IndexByte(text, '\f') < 0:
		d.hand(d.pages.read(""), nil)
	default:
		text, looks = d.pages.read(text), nil
	}
	d.hand(text, looks)
}

func (d *dump) hand(text string, looks []plain.Look) {
	text, looks = cleaned(text, looks)
	d.text.AddLooks(looks)
	d.text.Add(text)
}

// takeOmitted gives what was left out since it was last called.
func (d *dump) takeOmitted() []article.Omission {
	omitted := append(d.pages.omitted, d.text.TakeOmitted()...)
	d.pages.omitted = nil
	return omitted
}

func (d *dump) more() (article.Addition, error) {
	if more := d.next(laterChunk); !more.IsEmpty() {
		return more, nil
	}
	return article.Addition{}, d.in.err
}

// next reads on until something comes of it.
func (d *dump) next(size int) article.Addition {
	for {
		if !d.done {
			d.hear()
		}
		if more := d.taken(); !more.IsEmpty() || d.done {
			return more
		}
		if d.in.pump != nil && (time.Since(d.shown) > quiet || d.in.silent()) {
			d.text.Hurry()
			more := d.taken()
			if more.IsEmpty() {
				more = d.drafted()
			}
			if !more.IsEmpty() {
				return more
			}
		}
		d.in.fill(size)
	}
}

// hear hands on what has been read.
func (d *dump) hear() {
	if text := d.in.text(); text != "" {
		d.add(text)
	}
	if d.in.err != nil {
		d.add("")
		d.text.End()
		d.done = true
	}
}

// taken is what has come of the text for good.
func (d *dump) taken() article.Addition {
	more := article.Addition{Read: d.in.read}
	more.Blocks, more.Footnotes = d.text.Take()
	if d.begun || d.done || len(more.Blocks)+len(more.Footnotes) > 0 {
		more.Omitted = d.takeOmitted()
	}
	switch over := d.done && d.draft.stands; {
	case more.IsEmpty() && !over:
		return article.Addition{}
	case d.begun:
		more.Withdrawn = d.draft.blocks
	case d.draft.stands:
		more.Revised = around(d.text.Article(), &more)
	}
	d.begun, d.draft, d.shown = true, draft{}, time.Now()
	return more
}

// drafted is what would come of the text if it ended here; nothing where that was handed
// on before.
func (d *dump) drafted() article.Addition {
	if d.draft.stands && d.draft.read == d.in.read {
		return article.Addition{}
	}
	typed := d.typewriter
	words, _ := typed.read(d.in.rest())
	last, _ := typed.read("")
	words, _ = cleaned(d.pages.held+words+last, nil)
	a := d.text.Draft(words)
	more := article.Addition{Read: d.in.read}
	switch {
	case !d.begun && (a.Headline != "" || len(a.Body) > 0):
		more.Revised = &a
	case d.begun && d.draft.blocks+len(a.Body) > 0:
		more.Blocks, more.Withdrawn = a.Body, d.draft.blocks
	default:
		return article.Addition{}
	}
	d.draft, d.shown = draft{true, d.in.read, len(a.Body)}, time.Now()
	return more
}

// around is an article with what has come of it, which is all.
func around(a *article.Article, more *article.Addition) *article.Article {
	whole := *a
	whole.Body, whole.Footnotes, whole.Omitted = more.Blocks, more.Footnotes, more.Omitted
	more.Blocks, more.Footnotes, more.Omitted = nil, nil, nil
	return &whole
}
