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

	begun time.Time // what comes from a program is not awaited for longer than quiet

	typewriter typewriter
	pages      pages
}

// beginDump reads on until the first block stands. What has no size may come from a
// program that is still at work, and is watched for pauses.
func beginDump(in *intake, h Hint) (*Growing, error) {
	if h.Size <= 0 && in.err == nil {
		in.watch()
	}
	d := &dump{in: in, text: plain.Start(), raw: h.Raw, begun: time.Now()}
	if d.raw {
		d.text = plain.StartRaw()
	}
	if h.Size <= plain.MostAwaited {
		d.text.Await()
	}
	blocks, notes := d.next(firstChunk)
	if d.done && in.err != io.EOF && len(blocks) == 0 {
		return nil, in.err
	}
	a := *d.text.Article()
	a.Body, a.Footnotes, a.Omitted = blocks, notes, d.takeOmitted()
	g := &Growing{article: &a}
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

func (d *dump) more() (Addition, error) {
	if blocks, notes := d.next(laterChunk); len(blocks)+len(notes) > 0 {
		return Addition{Blocks: blocks, Footnotes: notes, Omitted: d.takeOmitted(), Read: d.in.read}, nil
	}
	if omitted := d.takeOmitted(); len(omitted) > 0 {
		return Addition{Omitted: omitted, Read: d.in.read}, nil
	}
	return Addition{}, d.in.err
}

// next hands on what has been read, and reads on, until something comes of it.
func (d *dump) next(size int) ([]article.Block, []article.Footnote) {
	if blocks, notes := d.text.Take(); len(blocks)+len(notes) > 0 {
		return blocks, notes
	}
	for !d.done {
		if text := d.in.text(); text != "" {
			d.add(text)
		}
		if d.in.err != nil {
			d.add("")
			d.text.End()
			d.done = true
		}
		if blocks, notes := d.text.Take(); len(blocks)+len(notes) > 0 {
			return blocks, notes
		}
		if !d.done && d.in.silent() {
			d.hand(d.pages.read(""), nil)
			d.text.Pause()
			if blocks, notes := d.text.Take(); len(blocks)+len(notes) > 0 {
				return blocks, notes
			}
		}
		if d.in.pump != nil && time.Since(d.begun) > quiet {
			d.text.Hurry()
		}
		d.in.fill(size)
	}
	return nil, nil
}
