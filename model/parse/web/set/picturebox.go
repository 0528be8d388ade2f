package set

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// captioned sets a box that holds a picture and a line under it, as pages do that
// know no figure element.
func (s *setter) captioned(n *dom.Node, k Style) bool {
	if n.Letters > dom.BoxedLetters || n.Letters == 0 || n.Find(atom.Img, atom.Picture, atom.Video, atom.Iframe) == nil || n.Find(atom.Figure, atom.H1, atom.H2, atom.Li, atom.Dl) != nil {
		return false
	}
	if s.holdsOnlyCaptions(n) {
		s.figure(n, Style{In: true, all: k.all})
		return true
	}
	lines, labels := s.boxedCaption(n)
	if lines == nil {
		return false
	}
	outer := s.skip
	s.skip = append(labels, outer...)
	s.figureOf(n, lines, Style{In: true, all: k.all})
	s.skip = outer
	return true
}

// holdsOnlyCaptions reports whether most words in a box call themselves a caption.
func (s *setter) holdsOnlyCaptions(n *dom.Node) bool {
	held := 0
	for _, c := range s.captionsOf(n) {
		held += c.Letters
	}
	return !n.Is(atom.P) && held > 0 && held*10 >= n.Letters*8
}

// boxedCaption are the lines of words in a box that are the caption of the one picture in
// it: they are few, lead nowhere, and the box or the picture says so. It is nil where the
// box is no picture's. Labels are the lines below that say what its buttons do.
func (s *setter) boxedCaption(n *dom.Node) (lines, labels []*dom.Node) {
	if n.Within(atom.Figure) != nil || n.IsLinks() || s.chosen.IsHinted(n, dom.Junk|dom.HintAuthor|dom.HintByline, dom.BoxedLetters) || n.Find(atom.H3, atom.H4, atom.H5, atom.H6, atom.Table, atom.Form, atom.Ul, atom.Ol, atom.Pre, atom.Blockquote, atom.Iframe, atom.Video) != nil {
		return nil, nil
	}
	pictures, alt := map[string]bool{}, ""
	held := 0 // letters of the lines, and of buttons
	captioned := false
	said := n.Hints & (dom.HintCaption | dom.HintPicture)
	n.Each(func(m *dom.Node) bool {
		switch {
		case s.isUnset(m) || m.IsText():
			return false
		case dom.IsButton(m) && m.Find(atom.Img) == nil, m != n && dom.IsInsertLabel(m.Words()):
			held += m.Letters
			return false
		case m != n && captioned && isUnnamed(m) && dom.IsButtonsLabel(m) && !anatomy.MayName(clean.Line(m.Words())):
			labels = append(labels, m)
			held += m.Letters
			return false
		case m.Is(atom.Img):
			i, ok := s.page.ImageOf(m)
			if ok && !dom.IsIcon(m, i) {
				pictures[dom.Unsized(i.URL)] = true
				alt = i.Alt
			}
			return false
		case m.Is(atom.A) && dom.LeadsAway(m) && m.Letters == 0 && !dom.LooksLikePicture(m.Get("href")):
			pictures[""], pictures["another"] = true, true // a card's
		}
		said |= m.Hints & (dom.HintCaption | dom.HintCredit | dom.HintPicture)
		if m != n && m.Letters > 0 && m.Find(atom.Img) == nil {
			captioned = captioned || m.Hints&dom.HintCaption != 0
			lines = append(lines, m)
			held += m.Letters
			return false
		}
		return true
	})
	if len(pictures) != 1 || len(lines) == 0 || len(lines) > dom.BoxedLines || held < n.Letters {
		return nil, nil
	}
	first := lines[0].Words()
	isSlanted := isSlantedBelow(n, lines)
	if said&dom.HintCaption != 0 && n.Hints&dom.HintCaption == 0 && slices.ContainsFunc(lines, isUnnamedText) || dom.SameWords(first, alt) && anatomy.Name(first) {
		return nil, nil // with text below the caption, or somebody's portrait
	}
	if dom.IsBoilerplate(first) || dom.IsCounter(first) || said == 0 && !isSlanted && dom.Agreement(first, alt) < 0.5 {
		return nil, nil
	}
	if n.Is(atom.P) && said&dom.HintCaption == 0 && !isSlanted {
		return nil, nil
	}
	return lines, labels
}

// isSlantedBelow reports whether the one line in a box is set in another face than text, right
// below its picture.
func isSlantedBelow(n *dom.Node, lines []*dom.Node) bool {
	only := lines[0]
	end := dom.PrevElement(only)
	if len(lines) > 1 || only.Parent != n || !only.Is(atom.Em, atom.I, atom.Small) || !end.Is(atom.Br) {
		return false
	}
	above := dom.PrevElement(end)
	return above.Is(atom.Img) || above.Is(atom.A) && above.Letters == 0
}

func isUnnamed(n *dom.Node) bool {
	return n.Hints&(dom.HintCaption|dom.HintCredit|dom.HintSource) == 0
}

// isUnnamedText reports whether a line beside a picture calls itself nothing and is of some length.
func isUnnamedText(n *dom.Node) bool {
	return isUnnamed(n) && n.Letters > dom.ShortLine && n.Find(atom.Figcaption) == nil && !dom.IsOfPicture(n)
}

// sameAgain is the agreement of two texts that say the same.
const sameAgain = 0.8

// isAlternative reports whether a line says what the alternative text of a picture says.
func isAlternative(line, alt string) bool {
	return len(line) < longCaption && strings.Contains(alt, " ") && !anatomy.Name(line) && dom.Agreement(line, alt) > sameAgain
}

// isPictureFurniture reports whether a line beside a picture is a label or a button of its.
func isPictureFurniture(line string) bool {
	return dom.IsBoilerplate(line) || dom.IsCounter(line) || dom.IsInsertLabel(line)
}
