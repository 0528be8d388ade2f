package dom

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// roleElements are the elements that a page means where it gives a role to one that means
// nothing: https://www.w3.org/TR/wai-aria-1.2/#role_definitions
var roleElements = map[string]atom.Atom{
	"table": atom.Table, "rowgroup": atom.Tbody, "row": atom.Tr, "cell": atom.Td, "columnheader": atom.Th, "rowheader": atom.Th,
	"blockquote": atom.Blockquote,
}

// headingOf is the heading that a role of the level stands for.
func headingOf(level string) atom.Atom {
	levels := []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	if v, err := strconv.Atoi(level); err == nil && v >= 1 && v <= len(levels) {
		return levels[v-1]
	}
	return atom.H2
}

func (n *Node) become(tag atom.Atom) { n.Tag, n.Name = tag, tag.String() }

// mean makes an element what it is meant for, as its shape and names say, once it is known what
// stands in it: HTML has an element for each of these, which not all pages use.
func (n *Node) mean() {
	switch {
	case n.isSlide():
		n.becomeFigure()
	case n.isGallery() && n.First != nil && (n.First.Is(atom.Figure) || NextElement(n.First).Is(atom.Figure) || n.Last.Is(atom.Figure)):
		n.becomeGallery()
	case n.Letters == 0 || n.Letters > LongestNote:
	case n.Is(atom.Button) && n.Find(atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil:
		n.become(atom.Div) // its heading heads what it opens
	case n.Is(atom.P) && n.Parent.Name == "hgroup":
		n.becomeSubheading()
	case n.Attr == nil:
	case n.Get("role") == "list" && n.isPlainList():
		n.become(atom.Ul)
		for c := n.First; c != nil; c = c.Next {
			if !c.IsText() {
				c.become(atom.Li)
			}
		}
	case n.isEntry():
		label, value := pair(n)
		n.become(atom.Tr)
		label.become(atom.Th)
		value.become(atom.Td)
	case n.Is(atom.Aside) && entries(n) > 1:
		n.become(atom.Table)
	case n.isFolded():
		title, _ := pair(n)
		n.become(atom.Details)
		title.become(atom.Summary)
	case n.isVerse():
		n.becomeVerse()
	case n.isQuotation():
		n.becomeQuotation()
	}
}

// IsNamed reports whether one of the words of an element's class is among those listed.
func (n *Node) IsNamed(names string) bool {
	words := strings.FieldsFunc(n.Class(), func(r rune) bool { return r == '-' || r == '_' || r == ' ' })
	return slices.ContainsFunc(words, func(w string) bool { return hasName(names, w) })
}

// pair are the two elements in n, nil where there are more, or words beside them.
func pair(n *Node) (first, second *Node) {
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() && IsBlank(c.Text):
		case c.IsText() || second != nil:
			return nil, nil
		case first == nil:
			first = c
		default:
			second = c
		}
	}
	if second == nil {
		return nil, nil
	}
	return first, second
}

// isEntry reports whether an element holds a label and its value, as boxes of facts have them.
func (n *Node) isEntry() bool {
	if !n.Is(atom.Div, atom.Section) {
		return false
	}
	label, value := pair(n)
	return label != nil && label.Letters > 0 && label.Letters <= LongestTitle && !IsInline(label) && !IsInline(value) &&
		label.IsNamed(" label key term ") && value.IsNamed(" value data definition ") && n.Find(atom.Input, atom.Button, atom.Form) == nil
}

// entries counts the rows of facts in a box, and is below 0 where it holds paragraphs besides.
func entries(n *Node) int {
	rows := 0
	n.Each(func(m *Node) bool {
		if m.Is(atom.Tr) {
			rows++
		}
		return !m.Is(atom.Tr)
	})
	return rows
}

// isPlainList reports whether nothing stands in an element but items of a line each. What pages
// call a list besides are rows of boxes.
func (n *Node) isPlainList() bool {
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() && !IsBlank(c.Text) || !c.IsText() && (c.Get("role") != "listitem" || !c.Is(atom.Div, atom.Span) || !IsLeaf(c)) {
			return false
		}
	}
	return n.Is(atom.Div)
}

// isFolded reports whether a box holds a heading that opens what stands below it.
func (n *Node) isFolded() bool {
	if !n.Is(atom.Div) || !n.IsNamed(" toggle accordion collapsible expandable expander expand ") {
		return false
	}
	if _, boxed := CalloutKind(n); boxed {
		return false
	}
	title, text := pair(n)
	return title != nil && title.Letters > 0 && title.Letters <= LongestTitle && text.Sentence > 0 && text.Is(atom.Div) && !title.IsLinks() &&
		(title.IsNamed(" heading title header summary question control ") || IsHeading(title)) && title.Find(atom.Input) == nil && title.Is(atom.Div, atom.H3, atom.H4, atom.H5)
}

// isQuotation reports whether a box holds somebody's words and whose they are.
func (n *Node) isQuotation() bool {
	if !n.Is(atom.Div, atom.Aside, atom.Table) || n.Find(atom.Form, atom.Input, atom.H1, atom.H2, atom.Li, atom.Pre) != nil {
		return false
	}
	if n.IsNamed(" tweet toot skeet ") {
		return n.Sentence > 0 // a link, most of it
	}
	if quoted := n.Find(atom.Blockquote); quoted != nil {
		return n.IsNamed(" quote quotebox epigraph quoteblock ") && quoted.Letters*3 > n.Letters
	}
	if words, name := pair(n); name != nil && n.IsNamed(" quote ") && words.Sentence > 0 && name.IsNamed(" author cite name source attribution ") {
		return true
	}
	return n.IsNamed(" cquote bbcode quotation ") && n.Sentence > 0
}

// becomeQuotation makes a quotation of a box. What stands in it is set as lines of that.
func (n *Node) becomeQuotation() {
	n.Each(func(m *Node) bool {
		if m.Is(atom.Blockquote, atom.Table, atom.Tbody, atom.Tr, atom.Td, atom.Article, atom.Cite, atom.Header, atom.Footer, atom.Figure, atom.Figcaption) {
			m.become(atom.Div)
		}
		return true
	})
	n.become(atom.Blockquote)
}

// becomeSubheading makes a heading of the line below one, a level lower.
func (n *Node) becomeSubheading() {
	lower := map[atom.Atom]atom.Atom{atom.H1: atom.P, atom.H2: atom.H3, atom.H3: atom.H4, atom.H4: atom.H5, atom.H5: atom.H6}
	if before := PrevElement(n); before != nil && lower[before.Tag] != 0 && n.Letters <= LongestTitle {
		n.become(lower[before.Tag])
	}
}

// VerseNames are what boxes are called that hold verse, in words of their classes.
const VerseNames = " verse verseblock poem poetry stanza lyrics lg "

// longestLine is the letters of a line of verse at most.
const longestLine = 110

// isVerse reports whether a box is called verse, or holds lines that end in breaks, and holds
// lines only.
func (n *Node) isVerse() bool {
	if !n.Is(atom.Div, atom.Section) {
		return false
	}
	lines, broken := 0, 0
	named := n.IsNamed(VerseNames) || HasClass(n, "line-block")
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.Is(atom.Br), c.IsText() && (named || IsBlank(c.Text)):
		case c.IsText(), c.Letters > longestLine, c.Letters > 0 && !IsLeaf(c), !c.Is(atom.Div) && !IsInline(c) && !(c.Is(atom.P) && OnlyChild(c) != nil), c.Find(atom.Img) != nil:
			return false
		default:
			lines++
			if c.Is(atom.Div) && c.Last.Is(atom.Br) {
				broken++
			}
		}
	}
	return named && n.Letters > 0 || lines > 2 && broken*3 >= lines*2
}

// becomeVerse makes a paragraph of a box, and lines of what stands in it.
func (n *Node) becomeVerse() {
	for c := n.First; c != nil; c = c.Next {
		if c.Is(atom.Div, atom.P) {
			c.become(atom.Span)
			c.Attr = append(c.Attr, html.Attribute{Key: "data-line"})
		}
	}
	n.become(atom.P)
}

// isGallery reports whether a list, or the box around it, is called a gallery.
func (n *Node) isGallery() bool {
	const names = " gallery slides slider slideshow carousel "
	return n.Is(atom.Ul) && (n.IsNamed(names) || n.Parent.IsNamed(names))
}

// isSlide reports whether an element is one of a gallery: it holds one picture, and few words
// that lead nowhere.
func (n *Node) isSlide() bool {
	if n.Attr == nil || n.Letters > BoxedLetters || n.Linked > 0 || !n.Is(atom.Li, atom.Div) || !n.Is(atom.Li) && n.Letters == 0 {
		return false
	}
	class := n.Get("class")
	slide := n.Is(atom.Li) && n.Parent.isGallery() || HasClass(n, "carousel-item", "swiper-slide", "gallery-item", "slick-slide")
	if class == "" || !slide || n.Find(atom.Figure, atom.Dl, atom.H1, atom.H2, atom.Ul, atom.Form, atom.Video, atom.Iframe) != nil {
		return false
	}
	return len(n.Outermost(func(m *Node) bool { return m.Is(atom.Img) })) == 1
}

// becomeFigure makes a figure of a box, and its caption of the words in it.
func (n *Node) becomeFigure() {
	n.become(atom.Figure)
	for c := n.Last; c != nil; c = c.Prev {
		if c.Is(atom.Div, atom.P) && c.Letters == n.Letters && c.Find(atom.Img) == nil {
			c.become(atom.Figcaption)
		}
	}
}

// becomeGallery makes what holds its figures of a list of them. An item without a picture is
// the caption of all.
func (n *Node) becomeGallery() {
	n.become(atom.Div)
	for c := n.First; c != nil; c = c.Next {
		if c.Is(atom.Li) && c.Find(atom.Img) == nil {
			c.become(atom.Figcaption)
			n.become(atom.Figure)
		}
	}
}
