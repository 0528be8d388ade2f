package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
)

// longCaption is the letters of the longest caption that no figure holds.
const longCaption = 400

// captionsOf are the elements with the words that belong to a figure.
func (s *setter) captionsOf(n *node) []*node {
	var found []*node
	n.each(func(m *node) bool {
		switch {
		case s.isUnset(m) || m != n && m.is(atom.Figure):
			return false
		case m.is(atom.Figcaption):
			found = append(found, m)
			return false
		case m != n && m.kin&(kinCaption|kinCredit) != 0 && m.letters > 0 && m.find(atom.Img, atom.Figcaption) == nil && !m.is(atom.A, atom.Table):
			found = append(found, m)
			return false
		}
		return true
	})
	return found
}

// flowBut flows n without the elements in skip.
func (s *setter) flowBut(n *node, skip []*node, k look) {
	outer := s.skip
	s.skip = append(skip, outer...)
	s.flow(n, k)
	s.skip = outer
}

// captionText puts the words of a figure's captions together, and tells the credit.
func (s *setter) captionText(captions []*node) article.Caption {
	var text article.Text
	credit := ""
	for _, c := range captions {
		words, by := s.captionParts(c)
		plain := words.String()
		if said := text.String(); len(said) > 0 && strings.HasPrefix(plain, said) {
			text = nil // it is said again, with more
		}
		if len(words) > 0 && !isCounter(plain) && !strings.Contains(text.String(), plain) {
			if len(text) > 0 {
				text = append(text, article.Run{Text: " "})
			}
			text = append(text, words...)
		}
		if by != "" && !strings.Contains(credit, by) {
			credit = strings.TrimSpace(credit + " " + by)
		}
	}
	c := s.caption(trimmed(text), credit)
	if plain := c.Text.String(); c.Credit != "" && !strings.ContainsFunc(plain, unicode.IsLetter) {
		c.Text, c.Credit = nil, strings.TrimSpace(plain+" "+c.Credit) // "©", in an element of its own
	}
	return c
}

// isCounter reports whether a line only says which of a row of pictures one is: "2/9",
// "Picture 2 of 9".
func isCounter(line string) bool {
	w := strings.Fields(strings.ReplaceAll(line, "/", " / "))
	if len(w) == 4 {
		w = w[1:]
	}
	return len(w) == 3 && isNumbers(w[0]) && isNumbers(w[2]) && (w[1] == "/" || phrases.Is(phrases.Of, w[1]))
}

// captionParts are a caption's words and the credit: what stands in an element of its
// own within it, or all of an element that is said to be a credit or reads like one.
func (s *setter) captionParts(c *node) (words article.Text, credit string) {
	var skip, credits []*node
	c.each(func(m *node) bool {
		switch {
		case m == c || s.isUnset(m) || m.letters == 0 || m.letters*10 > c.letters*9:
			return true
		case m.kin&kinUnseen != 0, isCounter(strings.Trim(clean.Line(m.words()), " |·-–")):
			skip = append(skip, m) // "Image caption", for who doesn't see one
			return false
		case isNamedCredit(m) || m.get("itemprop") == "author" || m.is(atom.Cite) && m.parent.last == m || isCreditLine(m):
			skip, credits = append(skip, m), append(credits, m)
			return false
		}
		return true
	})
	if last := lastCredit(c); last != nil && len(credits) == 0 {
		skip, credits = append(skip, last), append(credits, last)
	}
	for _, m := range credits {
		credit = strings.TrimSpace(credit + " " + clean.Line(m.words()))
	}
	words = s.allOf(c, skip)
	switch plain := words.String(); {
	case credit != "" && isCreditLabel(plain):
		return nil, plain + " " + credit
	case credit == "" && isAllCredit(plain, c.kin&(kinCredit|kinCaption) == kinCredit):
		return nil, plain
	}
	return words, credit
}

// allOf is the text of all of an element but the parts to skip, whether or not the
// finder left it in.
func (s *setter) allOf(n *node, skip []*node) article.Text {
	return s.apart(func() { s.flowBut(n, skip, look{in: true, all: true}) }).text()
}

// caption tells a credit from the words before it, where none was told already. The
// credit stays as it is printed, "Photo by A. Diver" and not the name alone.
func (s *setter) caption(text article.Text, credit string) article.Caption {
	if credit == "" {
		plain := text.String()
		words, by := anatomy.Credit(plain)
		switch rest, ok := strings.CutPrefix(plain, words); {
		case by == "":
		case ok:
			text, credit = cut(text, len(words)), rest
		default:
			text, credit = article.Words(words), by
		}
	}
	if isBold(text) {
		text = unbold(text)
	}
	return article.Caption{Text: trimmed(text), Credit: unglued(unbracketed(credit))}
}

// cut is the first n bytes of a text.
func cut(t article.Text, n int) article.Text {
	var kept article.Text
	for _, r := range t {
		if n <= 0 {
			break
		}
		if len(r.Text) > n {
			r.Text = r.Text[:n]
		}
		n -= len(r.Text)
		kept = append(kept, r)
	}
	return kept
}

// isCaptionAlone reports whether an element that calls itself a caption holds words and no
// picture: some pages put them in a figure of their own.
func isCaptionAlone(n *node) bool {
	return n.kin&kinCaption != 0 && n.letters > 0 && n.letters < longCaption && n.find(atom.Img, atom.P, atom.Figure, atom.Figcaption) == nil
}

// looseCaption sets a caption that no figure holds: it belongs to the figure or the table
// before, and so does the credit in an element of its own that follows it.
func (s *setter) looseCaption(n *node, k look) {
	if len(s.sets) > 0 {
		last := &s.sets[len(s.sets)-1]
		f, ok := last.block.(article.Figure)
		if t, table := last.block.(article.Table); table {
			f, ok = article.Figure{Content: []article.Block{t}}, true
		}
		if ok && len(f.Caption.Text) > 0 && strings.HasPrefix(bare(n.words()), bare(f.Caption.Text.String())) {
			return // it is said again, for who enlarges the picture
		}
		if ok && f.Caption.IsZero() {
			captions := []*node{n}
			if next := nextElement(n); next != nil && next.letters > 0 && next.letters < longCredit && (next.is(atom.Cite) || next.kin&kinCredit != 0) {
				captions = append(captions, next)
			}
			f.Caption = s.captionText(captions)
			last.block = f
			s.skip = append(s.skip, captions[1:]...) // not set again as a line of text
			return
		}
	}
	s.flow(n, k)
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
