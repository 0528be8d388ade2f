package parse

import (
	"bytes"
	"io"
)

// A dump is plain text on its way in. What it hands on in one piece it never copies
// again: the article's strings are parts of that piece.
type dump struct {
	in   *intake
	text *reading
	done bool // all of the text has been handed to the reader
}

func beginDump(in *intake, h Hint) (*Growing, error) {
	d := &dump{in: in, text: startReading()}
	for !d.done {
		d.hand()
		if len(d.text.blocks) > 0 {
			break
		}
		d.in.fill(firstChunk)
	}
	if d.done && d.in.err != io.EOF && len(d.text.blocks) == 0 {
		return nil, d.in.err
	}
	a := d.text.article
	a.Body, a.Footnotes = d.text.take()
	g := &Growing{article: &a, more: d.more}
	if d.done && d.in.err == io.EOF {
		g.more = nil
	}
	return g, nil
}

func (d *dump) more() (Addition, error) {
	for !d.done {
		d.in.fill(laterChunk)
		d.hand()
		if blocks, notes := d.text.take(); len(blocks)+len(notes) > 0 {
			return Addition{Blocks: blocks, Footnotes: notes, Read: d.in.read}, nil
		}
	}
	return Addition{}, d.in.err
}

// hand gives the reader the lines that are complete, or all where no more will come.
func (d *dump) hand() {
	last := d.in.err != nil
	cut := bytes.LastIndexByte(d.in.held, '\n') + 1
	if last || cut == 0 && len(d.in.held) >= laterChunk {
		cut = len(d.in.held)
	}
	if cut > 0 {
		d.text.add(string(d.in.held[:cut]))
		d.in.drop(cut)
	}
	if last {
		d.text.end()
		d.done = true
	}
}
