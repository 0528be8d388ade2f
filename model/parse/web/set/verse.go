package set

import (
	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// verseLines are the lines of verse, or of an address, that a box holds in elements of their
// own and nothing else; nil where it holds other things.
func verseLines(n *dom.Node) []*dom.Node {
	if !n.Is(atom.Div, atom.Section, atom.P, atom.Blockquote) {
		return nil
	}
	var lines []*dom.Node
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() && dom.IsBlank(c.Text), c.Hidden, c.Is(atom.Br):
		case c.Letters == 0 && dom.IsCalledLine(c): // between stanzas
			lines = append(lines, c)
		case !c.IsText() && dom.IsCalledLine(c) && dom.IsLeaf(c) && c.Letters <= longestVerse:
			lines = append(lines, c)
		default:
			return nil
		}
	}
	if len(lines) <= 1 {
		return nil
	}
	return lines
}

// verse sets lines that stand in elements of their own as the lines of one paragraph.
func (s *setter) verse(n *dom.Node, k Style) bool {
	lines := verseLines(n)
	if lines == nil {
		return false
	}
	for _, l := range lines {
		k.In = k.In || s.isIn(l, k)
	}
	for i, l := range lines {
		switch {
		case l.Letters == 0:
			s.Flush()
			continue
		case i > 0:
			s.breaks = 1
		}
		s.Flow(l, Style{emphasis: k.emphasis, link: k.link, In: k.In, all: k.all})
	}
	return true
}

// isVerse reports whether preformatted text is verse by what it or the box around it is called.
func isVerse(n *dom.Node) bool {
	return n.IsNamed(dom.VerseNames) || n.Parent.IsNamed(dom.VerseNames)
}
