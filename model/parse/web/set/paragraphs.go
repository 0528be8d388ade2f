package set

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
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

// longestVerse is the characters of a line, at most, that stands with others in one paragraph, in
// verse or in an address. Longer ones are paragraphs, which old pages part so.
const longestVerse = 110

// paragraphs are the paragraphs of a text with line breaks in it.
func paragraphs(t article.Text) []article.Text {
	if !t.Breaks() {
		return []article.Text{t}
	}
	var all []article.Text
	before := longestVerse + 1 // the characters of the line before
	for _, line := range t.Lines() {
		is := utf8.RuneCountInString(line.String())
		switch {
		case is > longestVerse || before > longestVerse:
			all = append(all, line)
		default:
			last := &all[len(all)-1]
			*last = append(append(*last, article.Run{Text: "\n"}), line...)
		}
		before = is
	}
	return all
}

// isBreak reports whether an element ends a line: it is one that does, or is called so
// and holds nothing.
func isBreak(n *dom.Node) bool {
	return n.Is(atom.Br) || n.Is(atom.Span) && n.First == nil && dom.HasClass(n, "br", "line-break", "linebreak", "newline")
}

// keepsLines reports whether an element shows the line ends of its text as they stand.
func keepsLines(n *dom.Node) bool {
	style := n.Style()
	for _, way := range []string{"pre-line", "pre-wrap", "break-spaces"} {
		if dom.Declares(style, "white-space:"+way) || dom.HasClass(n, "whitespace-"+way) {
			return true
		}
	}
	return false
}

// isInitial reports whether a text is one capital letter.
func isInitial(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && size == len(s) && unicode.IsUpper(r)
}

// startsSmall reports whether a text begins with a small letter, with nothing before it.
func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// paragraph adds a paragraph; one that goes on with a word whose first letter was set in a
// block of its own takes that in.
func (s *setter) paragraph(t article.Text, from *dom.Node) {
	last := len(s.Sets) - 1
	if last >= 0 && len(t) > 0 && startsSmall(t[0].Text) {
		initial := ""
		switch b := s.Sets[last].Block.(type) {
		case article.Paragraph:
			initial = b.Text.String()
		case article.Figure:
			if b.Caption.IsZero() && len(b.Images) == 1 {
				initial = b.Images[0].Alt
			}
		}
		if isInitial(initial) {
			t[0].Text = initial + t[0].Text
			s.Sets = s.Sets[:last]
		}
	}
	s.add(article.Paragraph{Text: t}, from)
}
