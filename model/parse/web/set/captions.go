package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// longCaption is the letters of the longest caption that no figure holds.
const longCaption = 400

// captionsOf are the elements with the words that belong to a figure.
func (s *setter) captionsOf(n *dom.Node) []*dom.Node {
	var found []*dom.Node
	n.Each(func(m *dom.Node) bool {
		switch {
		case s.isUnset(m) || m != n && m.Is(atom.Figure):
			return false
		case m.Is(atom.Figcaption):
			found = append(found, m)
			return false
		case m != n && m.Hints&(dom.HintCaption|dom.HintCredit) != 0 && m.Letters > 0 && m.Find(atom.Img, atom.Figcaption) == nil && !m.Is(atom.A, atom.Table):
			found = append(found, m)
			return false
		}
		return true
	})
	return found
}

// flowBut flows n without the elements in skip.
func (s *setter) flowBut(n *dom.Node, skip []*dom.Node, k Style) {
	outer := s.skip
	s.skip = append(skip, outer...)
	s.Flow(n, k)
	s.skip = outer
}

// mostSaid is how many bytes of a figure's captions are searched for what another says
// again, and how many its credits may have.
const mostSaid = 8 << 10

// captionText puts the words of a figure's captions together, and tells the credit.
func (s *setter) captionText(captions []*dom.Node) article.Caption {
	var text article.Text
	var said, credit string
	for _, c := range captions {
		words, by := s.captionParts(c)
		plain := words.String()
		if len(words) > 0 && !dom.IsCounter(plain) && !strings.Contains(said, plain) {
			if len(text) > 0 {
				text = append(text, article.Run{Text: " "})
			}
			text = append(text, words...)
			if len(said) < mostSaid {
				said = strings.TrimSpace(said + " " + plain)
			}
		}
		if by != "" && len(credit) < mostSaid && !strings.Contains(credit, by) {
			credit = strings.TrimSpace(credit + " " + by)
		}
	}
	return s.caption(trimmed(text), credit)
}

// captionParts are a caption's words and the credit: what stands in an element of its
// own within it, or all of an element that is said to be a credit or reads like one.
func (s *setter) captionParts(c *dom.Node) (words article.Text, credit string) {
	var skip, credits []*dom.Node
	c.Each(func(m *dom.Node) bool {
		switch {
		case m == c || s.isUnset(m) || m.Letters == 0 || m.Letters*10 > c.Letters*9:
			return true
		case m.Hints&dom.HintUnseen != 0, dom.IsCounter(strings.Trim(clean.Line(m.Words()), " |·-–")), dom.IsInsertLabel(m.Words()):
			skip = append(skip, m) // "Image caption", for who doesn't see one; "hide caption"
			return false
		case isNamedCredit(m) || m.Get("itemprop") == "author" || m.Is(atom.Cite) && m.Parent.Last == m && c.Parent.Find(atom.Blockquote) == nil || isCreditLine(m):
			skip, credits = append(skip, m), append(credits, m)
			return false
		}
		return true
	})
	if last := lastCredit(c); last != nil && len(credits) == 0 {
		skip, credits = append(skip, last), append(credits, last)
	}
	for _, m := range credits {
		credit = strings.TrimSpace(credit + " " + clean.Line(m.Words()))
	}
	words = s.allOf(c, skip)
	switch plain := words.String(); {
	case credit != "" && isCreditLabel(plain):
		return nil, plain + " " + credit
	case credit == "" && isAllCredit(plain, c.Hints&(dom.HintCredit|dom.HintCaption) == dom.HintCredit):
		return nil, plain
	}
	return words, credit
}

// allOf is the text of all of an element but the parts to skip, whether or not the
// finder left it in.
func (s *setter) allOf(n *dom.Node, skip []*dom.Node) article.Text {
	return s.Apart(func() { s.flowBut(n, skip, Style{In: true, all: true}) }).text()
}

// caption tells a credit from the words before it, where none was told already. The
// credit stays as it is printed, "Photo by A. Diver" and not the name alone.
func (s *setter) caption(text article.Text, credit string) article.Caption {
	if credit == "" {
		plain := text.String()
		words, by := anatomy.Credit(plain)
		if by == "" {
			words, by = anatomy.TailCredit(plain)
		}
		switch rest, ok := strings.CutPrefix(plain, words); {
		case by == "":
		case ok:
			text, credit = beginning(text, len(words)), rest
		default:
			text, credit = article.Words(words), by
		}
	}
	if isBold(text) {
		text = dom.WithoutBold(text)
	}
	return article.Caption{Text: trimmed(text), Credit: unglued(unbracketed(credit))}
}

// beginning is the first n bytes of a text.
func beginning(t article.Text, n int) article.Text {
	var kept article.Text
	for _, r := range t {
		r.Text = r.Text[:min(n, len(r.Text))]
		n -= len(r.Text)
		kept = append(kept, r)
	}
	return trimmed(kept)
}

// isCaptionAlone reports whether an element that calls itself a caption holds words and no
// picture: some pages put them in a figure of their own.
func isCaptionAlone(n *dom.Node) bool {
	return n.Hints&dom.HintCaption != 0 && n.Letters > 0 && n.Letters < longCaption && n.Find(atom.Img, atom.P, atom.Figure, atom.Figcaption) == nil
}

// looseCaption sets a caption that no figure holds: it belongs to the figure or the table
// before, and so does the credit in an element of its own that follows it.
func (s *setter) looseCaption(n *dom.Node, k Style) {
	if len(s.Sets) > 0 {
		last := &s.Sets[len(s.Sets)-1]
		f, ok := last.Block.(article.Figure)
		if t, table := last.Block.(article.Table); table {
			f, ok = article.Figure{Content: []article.Block{t}}, true
		}
		if ok && len(f.Caption.Text) > 0 && strings.HasPrefix(article.Fold(n.Words()), article.Fold(f.Caption.Text.String())) {
			return // it is said again, for who enlarges the picture
		}
		if ok && f.Caption.IsZero() {
			captions := []*dom.Node{n}
			if next := dom.NextElement(n); next != nil && next.Letters > 0 && next.Letters < longCredit && (next.Is(atom.Cite) || next.Hints&dom.HintCredit != 0) {
				captions = append(captions, next)
			}
			f.Caption = s.captionText(captions)
			last.Block = f
			s.skip = append(s.skip, captions[1:]...) // not set again as a line of text
			return
		}
	}
	s.Flow(n, k)
}

// isBold reports whether a text is bold from end to end, which sets nothing apart.
func isBold(t article.Text) bool {
	for _, r := range t {
		if r.Emphasis&article.Bold == 0 && strings.TrimSpace(r.Text) != "" {
			return false
		}
	}
	return len(t) > 0
}
