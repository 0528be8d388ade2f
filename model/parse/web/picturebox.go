package web

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/anatomy"
)

// The letters of the words beside a picture in its box, at most, and their lines.
const boxedLetters, boxedLines = 700, 4

// captioned sets a box that holds a picture and a line under it, as pages do that
// know no figure element.
func (s *setter) captioned(n *node, k look) bool {
	if n.letters > boxedLetters || n.letters == 0 || n.find(atom.Img, atom.Picture, atom.Video, atom.Iframe) == nil || n.find(atom.Figure, atom.H1, atom.H2, atom.Li) != nil {
		return false
	}
	if s.holdsOnlyCaptions(n) {
		s.figure(n, look{in: true, all: k.all})
		return true
	}
	lines := s.boxedCaption(n)
	if lines == nil {
		return false
	}
	s.figureOf(n, lines, look{in: true, all: k.all})
	return true
}

// holdsOnlyCaptions reports whether most words in a box call themselves a caption.
func (s *setter) holdsOnlyCaptions(n *node) bool {
	held := 0
	for _, c := range s.captionsOf(n) {
		held += c.letters
	}
	return !n.is(atom.P) && held > 0 && held*10 >= n.letters*8
}

// boxedCaption are the lines of words in a box that are the caption of the one picture in
// it: they are few, lead nowhere, and the box or the picture says so. It is nil where the
// box is no picture's.
func (s *setter) boxedCaption(n *node) []*node {
	if n.within(atom.Figure) != nil || n.linkShare() > 0.5 || s.chosen.inKin(n, junk|kinAuthor|kinByline, boxedLetters) || n.find(atom.H3, atom.H4, atom.H5, atom.H6, atom.Table, atom.Form, atom.Ul, atom.Ol, atom.Pre, atom.Blockquote, atom.Iframe, atom.Video) != nil {
		return nil
	}
	pictures, alt := map[string]bool{}, ""
	var lines []*node
	held := 0 // letters of the lines, and of buttons
	said := n.kin & (kinCaption | kinPicture)
	n.each(func(m *node) bool {
		switch {
		case s.isUnset(m) || m.isText():
			return false
		case m.is(atom.Button) && m.find(atom.Img) == nil:
			held += m.letters
			return false
		case m.is(atom.Img):
			i, ok := s.page.imageOf(m)
			if ok && !isEmblem(m, i) {
				pictures[unsized(i.URL)] = true
				alt = i.Alt
			}
			return false
		case m.is(atom.A) && leadsAway(m) && m.letters == 0 && !looksLikePicture(m.get("href")):
			pictures[""], pictures["another"] = true, true // a card's
		}
		said |= m.kin & (kinCaption | kinCredit | kinPicture)
		if m != n && m.letters > 0 && m.find(atom.Img) == nil {
			lines = append(lines, m)
			held += m.letters
			return false
		}
		return true
	})
	if len(pictures) != 1 || len(lines) == 0 || len(lines) > boxedLines || held < n.letters {
		return nil
	}
	first := lines[0].words()
	if said&kinCaption != 0 && n.kin&kinCaption == 0 && slices.ContainsFunc(lines, isUnnamedText) || sameWords(first, alt) && anatomy.Name(first) {
		return nil // with text below the caption, or somebody's portrait
	}
	if isFurniture(first) || isCounter(first) || said == 0 && agreement(first, alt) < 0.5 {
		return nil
	}
	if n.is(atom.P) && said&kinCaption == 0 && agreement(first, alt) < 0.8 {
		return nil
	}
	return lines
}

// isUnnamedText reports whether a line beside a picture calls itself nothing and is of some
// length.
func isUnnamedText(n *node) bool {
	return n.kin&(kinCaption|kinCredit|kinSource) == 0 && n.letters > shortLine && n.find(atom.Figcaption) == nil && !isOfPicture(n)
}

// isAlternative reports whether a line says what the alternative text of a picture says.
func isAlternative(line, alt string) bool {
	return len(line) < longCaption && strings.Contains(alt, " ") && !anatomy.Name(line) && agreement(line, alt) > 0.8
}

// isFrame reports whether a button is there to enlarge the picture in it.
func (p *page) isFrame(n *node) bool {
	if !n.is(atom.Button) && n.get("role") != "button" {
		return false
	}
	img := n.find(atom.Img)
	if img == nil {
		return false
	}
	i, ok := p.imageOf(img)
	return ok && !isEmblem(img, i) && !strings.HasSuffix(i.URL, ".svg") && (i.Width == 0 || i.Width > emblemWidth)
}
