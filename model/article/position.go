package article

import (
	"cmp"
	"iter"
	"strings"
)

// A Position is a place in the body, the same at every width: a block, and a byte
// offset in the text that Plain gives for it. The offset just past that text is the
// blank that follows the block.
//
// What stands over the body has places too, in blocks of less than 0, and the
// footnotes have theirs in the blocks that follow the body's: see Footnote.
//
// Row tells apart the rows of a picture, which all stand at one offset, before the words
// there: it counts them from 0. It is 0 where there is no picture.
type Position struct{ Block, Offset, Row int }

// The blocks of what stands over the body, from the top down.
const (
	HeadlineBlock = -3 + iota
	DekBlock
	BylineBlock
)

// Compare orders positions from the top of the body down.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.Block, q.Block), cmp.Compare(p.Offset, q.Offset), cmp.Compare(p.Row, q.Row))
}

// At is the place of another offset in the same block.
func (p Position) At(offset int) Position { return Position{Block: p.Block, Offset: offset} }

// pause and object stand for what has no words of its own, so that every block has
// text and each of its ends is a place.
const (
	pause  = "* * *"
	object = "\ufffc"
)

// Plain is a block's text: the texts of its parts in reading order, a newline
// between them, a tab between the cells of a table's row. A figure's parts are its
// content, caption and credit, its alternative text where it has no caption; a call-out
// begins with its Heading, and a formula is as its Words have it.
func Plain(b Block) string {
	switch b := b.(type) {
	case Paragraph:
		return b.Text.String()
	case Crosshead:
		return b.Text.String()
	case PullQuote:
		return b.Text.String()
	case Code:
		return b.Text
	}
	parts := Parts(b)
	last := parts[len(parts)-1]
	var s strings.Builder
	s.Grow(last.Offset + last.Text.Len())
	for i, part := range parts {
		if i > 0 {
			s.WriteByte(part.Before)
		}
		s.WriteString(part.Text.String())
	}
	return s.String()
}

// Prose yields the text of each block but code and formulas, which are in languages of
// their own.
func Prose(body []Block) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, b := range body {
			switch b.(type) {
			case Code, Formula:
				continue
			}
			if !yield(Plain(b)) {
				return
			}
		}
	}
}

// Extent is the length of Plain in bytes.
func Extent(b Block) int {
	switch b := b.(type) {
	case Paragraph:
		return b.Text.Len()
	case Crosshead:
		return b.Text.Len()
	case PullQuote:
		return b.Text.Len()
	case Code:
		return len(b.Text)
	}
	parts := Parts(b)
	last := parts[len(parts)-1]
	return last.Offset + last.Text.Len()
}

// A Part is a text within a block, and the offset at which it stands in Plain.
type Part struct {
	Text   Text
	Offset int
	Before byte // what stands between it and the part before
}

// Parts are the texts that a block is made of, at least one, in reading order.
func Parts(b Block) []Part {
	var w partWriter
	w.block(b)
	return w.parts
}

type partWriter struct {
	parts []Part
	next  int
}

func (w *partWriter) add(t Text, before byte) {
	w.parts = append(w.parts, Part{t, w.next, before})
	w.next += t.Len() + 1
}

// block adds what b is made of; what holds nothing is an object, within others too.
func (w *partWriter) block(b Block) {
	before := len(w.parts)
	defer func() {
		if len(w.parts) == before {
			w.add(Words(object), '\n')
		}
	}()
	switch b := b.(type) {
	case Paragraph:
		w.add(b.Text, '\n')
	case Crosshead:
		w.add(b.Text, '\n')
	case PullQuote:
		w.add(b.Text, '\n')
	case Code:
		w.add(b.Words(), '\n')
	case Break:
		w.add(Words(pause), '\n')
	case List:
		for _, item := range b.Items {
			w.blocks(item)
		}
	case Quote:
		w.blocks(b.Blocks)
	case Callout:
		w.titled(b.Heading(), b.Blocks)
	case Details:
		w.titled(b.Title, b.Blocks)
	case Definitions:
		for _, e := range b.Entries {
			for _, t := range e.Terms {
				w.add(t, '\n')
			}
			w.blocks(e.Blocks)
		}
	case Formula:
		if words := b.Words(); len(words) > 0 {
			w.add(words, '\n')
		}
	case Table:
		w.row(b.Header)
		for _, r := range b.Rows {
			w.row(r)
		}
	case Figure:
		w.figure(b)
	}
}

func (w *partWriter) blocks(bs []Block) {
	for _, b := range bs {
		w.block(b)
	}
}

// titled adds what stands under a title, which may be missing.
func (w *partWriter) titled(title Text, bs []Block) {
	if len(title) > 0 {
		w.add(title, '\n')
	}
	w.blocks(bs)
}

func (w *partWriter) row(cells []Text) {
	before := byte('\n')
	for _, c := range cells {
		w.add(c, before)
		before = '\t'
	}
}

// figure adds the words of a figure; one without any is an object.
func (w *partWriter) figure(f Figure) {
	w.blocks(f.Content)
	if words := f.Words(); len(words) > 0 {
		w.add(words, '\n')
	}
	if f.Caption.Credit != "" {
		w.add(Words(f.Caption.Credit), '\n')
	}
}
