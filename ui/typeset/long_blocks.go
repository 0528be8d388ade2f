package typeset

import (
	"sort"
	"strings"
	"unicode/utf8"

	"lede/model/article"
)

// A take is the part of a block that is handed to the compositor at a time. Nearly every
// block is a single take. Blocks that are far longer than a paragraph are several, so that
// no block is ever set from end to end.
type take struct {
	block   article.Block // of the same kind
	at      int           // where its text starts in the whole block's
	columns []columnWidth // of the table that it is a part of
}

// A take of running text or code has about takeSize bytes. A take of items or rows, which
// can be divided anywhere, has takeOfMany. A block of at most fewInTake items is not
// divided.
const (
	takeSize   = 16 << 10
	takeOfMany = 4 << 10
	fewInTake  = 64
)

// takes are the takes of a block of the body, nil where the block is a single one.
func (g *Galley) takes(block int) []take {
	if g.s.Captions == CaptionsAlone || block < 0 || block >= len(g.a.Body) || !isLong(g.a.Body[block]) {
		return nil
	}
	if d, is := g.a.Body[block].(article.Details); is && g.s.Folds.Shut(d, article.Position{Block: block}) {
		return nil
	}
	parts, known := g.divided[block]
	if !known {
		if parts = g.c.divide(g.a.Body[block]); len(parts) < 2 {
			parts = nil
		}
		if g.divided == nil {
			g.divided = map[int][]take{}
		}
		g.divided[block] = parts
	}
	return parts
}

// isLong reports at a glance whether a block may have to be parted.
func isLong(b article.Block) bool {
	switch b := b.(type) {
	case article.Paragraph:
		return b.Text.Len() > 2*takeSize
	case article.Code:
		return len(b.Text) > 2*takeSize
	case article.List:
		return len(b.Items) > fewInTake
	case article.Quote:
		return len(b.Blocks) > fewInTake
	case article.Table:
		return len(b.Rows) > fewInTake
	case article.Callout:
		return len(b.Blocks) > fewInTake
	case article.Details:
		return len(b.Blocks) > fewInTake
	case article.Definitions:
		return len(b.Entries) > fewInTake
	}
	return false
}

// divide parts a block into takes.
func (c *compositor) divide(b article.Block) []take {
	switch b := b.(type) {
	case article.Paragraph:
		return divideParagraph(b)
	case article.Code:
		return divideCode(b)
	case article.List:
		return divideMany(len(b.Items), func(i int) int { return extentOf(b.Items[i]) }, func(from, to int) article.Block {
			return b.Slice(from, to)
		})
	case article.Quote:
		return divideMany(len(b.Blocks), func(i int) int { return article.Extent(b.Blocks[i]) + 1 }, func(from, to int) article.Block {
			return article.Quote{Blocks: b.Blocks[from:to]}
		})
	case article.Table:
		return c.divideTable(b)
	case article.Callout:
		return divideTitled(b.Heading(), b.Blocks, func(first bool, bs []article.Block) article.Block {
			if !first {
				return article.Callout{Blocks: bs}
			}
			return article.Callout{Name: b.Name, Title: b.Title, Blocks: bs}
		})
	case article.Details:
		return divideTitled(b.Title, b.Blocks, func(first bool, bs []article.Block) article.Block {
			if !first {
				return article.Details{Blocks: bs}
			}
			return article.Details{Title: b.Title, Blocks: bs, Open: b.Open}
		})
	case article.Definitions:
		return divideMany(len(b.Entries), func(i int) int { return entrySize(b.Entries[i]) }, func(from, to int) article.Block {
			return article.Definitions{Entries: b.Entries[from:to]}
		})
	}
	return nil
}

// divideTitled parts what stands under a title, which stands in the first part.
func divideTitled(title article.Text, bs []article.Block, part func(first bool, bs []article.Block) article.Block) []take {
	size := func(i int) int {
		n := article.Extent(bs[i]) + 1
		if i == 0 && len(title) > 0 {
			n += title.Len() + 1
		}
		return n
	}
	return divideMany(len(bs), size, func(from, to int) article.Block { return part(from == 0, bs[from:to]) })
}

func entrySize(e article.Definition) int { return rowSize(e.Terms) + extentOf(e.Blocks) }

// divideMany parts n things, each of so many bytes with what stands before the next.
func divideMany(n int, size func(int) int, part func(from, to int) article.Block) []take {
	var parts []take
	from, at, bytes := 0, 0, 0
	for i := range n {
		if bytes += size(i); bytes >= takeOfMany || i == n-1 {
			parts = append(parts, take{block: part(from, i+1), at: at})
			from, at, bytes = i+1, at+bytes, 0
		}
	}
	return parts
}

func extentOf(bs []article.Block) int {
	n := 0
	for _, b := range bs {
		n += article.Extent(b) + 1
	}
	return n
}

// divideTable parts a table between rows. All parts have the columns of the first.
func (c *compositor) divideTable(t article.Table) []take {
	header := rowSize(t.Header)
	parts := divideMany(len(t.Rows), func(i int) int {
		if i == 0 {
			return header + rowSize(t.Rows[0])
		}
		return rowSize(t.Rows[i])
	}, func(from, to int) article.Block {
		part := article.Table{Rows: t.Rows[from:to], Align: t.Align}
		if from == 0 {
			part.Header = t.Header
		}
		return part
	})
	if len(parts) > 1 {
		s := tableSetter{c: c, t: parts[0].block.(article.Table)}
		columns := s.measure()
		for i := range parts {
			parts[i].columns = columns
		}
	}
	return parts
}

func rowSize(cells []article.Text) int {
	n := 0
	for _, cell := range cells {
		n += cell.Len() + 1
	}
	return n
}

// divideCode parts code at line ends.
func divideCode(b article.Code) []take {
	var parts []take
	divideText(b.Text, '\n', func(from, to int) {
		parts = append(parts, take{block: b.Slice(from, to), at: from})
	})
	return parts
}

// divideParagraph parts running text between words.
func divideParagraph(b article.Paragraph) []take {
	var parts []take
	divideText(b.Text.String(), ' ', func(from, to int) {
		parts = append(parts, take{block: article.Paragraph{Text: slice(b.Text, from, to)}, at: from})
	})
	return parts
}

// divideText divides s at a separator, which belongs to no part, or between characters
// where there is no separator near.
func divideText(s string, separator byte, part func(from, to int)) {
	from := 0
	for len(s)-from > 2*takeSize {
		to := from + takeSize
		skip := 1
		if i := strings.IndexByte(s[to:to+takeSize], separator); i >= 0 {
			to += i
		} else {
			skip = 0
			for !utf8.RuneStart(s[to]) {
				to++
			}
		}
		part(from, to)
		from = to + skip
	}
	part(from, len(s))
}

// slice is the part of a text from one byte up to another.
func slice(t article.Text, from, to int) article.Text {
	var part article.Text
	at := 0
	for _, r := range t {
		start, end := max(from-at, 0), min(to-at, len(r.Text))
		if start < end {
			cut := r
			cut.Text = r.Text[start:end]
			part = append(part, cut)
		}
		at += len(r.Text)
	}
	return part
}

// takeAt is the number of the take that holds an offset.
func takeAt(parts []take, offset int) int {
	return max(sort.Search(len(parts), func(i int) bool { return parts[i].at > offset })-1, 0)
}
