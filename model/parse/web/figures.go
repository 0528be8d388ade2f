package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
)

// image sets a picture met within a line: below the paragraph it stands in, or as
// its word where it is a sign.
func (s *setter) image(n *node, k look) {
	if !k.in && !s.isIn(n, k) {
		return
	}
	i, ok := s.page.imageOf(n)
	if !ok {
		if alt := clean.Line(n.get("alt")); isSign(alt) {
			s.words(alt, n, k)
		}
		return
	}
	switch {
	case isFace(n, i), isAnswer(n, i):
		s.words(i.Alt, n, k)
		return
	case n.within(atom.Figure) == nil && (isEmblem(n, i) || isTeaserPicture(n)):
		return
	}
	f := article.Figure{Images: []article.Image{s.withoutRepeats(i)}}
	if s.frames == 0 {
		f = s.said(f, []string{n.get("title")})
	}
	s.picture(f, n)
}

// withoutRepeats is a picture without an alternative text that says nothing of it: words
// for a picture, or the headline.
func (s *setter) withoutRepeats(i article.Image) article.Image {
	if s.repeats(i.Alt) || isGeneric(i.Alt) {
		i.Alt = ""
	}
	return i
}

// isGeneric reports whether an alternative text only says that there is a picture: "Image",
// "Foto 2".
func isGeneric(alt string) bool {
	words := strings.Fields(article.Fold(alt))
	for _, w := range words {
		if !isNumbers(w) && !phrases.Is(phrases.PictureWord, w) {
			return false
		}
	}
	return len(words) > 0
}

// isTeaserPicture reports whether a picture is a part of a link with words to another page.
func isTeaserPicture(n *node) bool {
	a := n.within(atom.A)
	return a != nil && a.letters > 20 && leadsAway(a) && !looksLikePicture(a.get("href"))
}

// isSign reports whether a small picture stands for a character.
func isSign(alt string) bool { return alt != "" && len([]rune(alt)) <= 2 }

// isAnswer reports whether a picture is all that a table's cell says: a tick, "yes".
func isAnswer(n *node, i article.Image) bool {
	cell := n.within(atom.Td)
	return cell != nil && cell.letters == 0 && i.Alt != "" && len(i.Alt) <= 16 && max(i.Width, i.Height) <= emblemWidth && strings.HasSuffix(pathOf(i.URL), ".svg")
}

// picture sets a figure below the line it was met in, once.
func (s *setter) picture(f article.Figure, from *node) {
	if s.isTwice(f) {
		return
	}
	s.after = append(s.after, set{f, from})
	if s.line.isEmpty() {
		s.flush()
	}
}

// isTwice reports whether a figure only shows the picture of the one just before.
func (s *setter) isTwice(f article.Figure) bool {
	before := s.after
	if len(before) == 0 {
		before = s.sets
	}
	if len(before) == 0 || len(f.Images) != 1 || !f.Caption.IsZero() {
		return false
	}
	last, ok := before[len(before)-1].block.(article.Figure)
	return ok && len(last.Images) > 0 && unsized(last.Images[len(last.Images)-1].URL) == unsized(f.Images[0].URL)
}

func (s *setter) pictureElement(n *node, k look) {
	if img := n.find(atom.Img); img != nil {
		s.image(img, look{link: k.link, in: k.in || s.chosen.leads(n)})
		return
	}
	for c := n.first; c != nil; c = c.next {
		if best := bestOf(c.get("srcset")); c.is(atom.Source) && best != "" && s.isIn(n, k) {
			s.picture(article.Figure{Images: []article.Image{{URL: s.page.address(best)}}}, n)
			return
		}
	}
}

// figure sets a figure element: its pictures, or the matter of another kind in it,
// with the caption that it owns.
func (s *setter) figure(n *node, k look) {
	if isTeaserFigure(n) {
		return
	}
	s.figureOf(n, s.captionsOf(n), k)
}

// isTeaserFigure reports whether a figure is there to lead to another page: all its words
// are in a link there.
func isTeaserFigure(n *node) bool {
	a := n.parent.within(atom.A)
	if a == nil && n.linkShare() > 0.9 {
		if a = n.find(atom.A); a.find(atom.Img) == nil {
			return false
		}
	}
	return a != nil && a.letters > 0 && n.linked == n.letters && leadsAway(a) && !looksLikePicture(a.get("href"))
}

// figureOf sets a figure whose captions are known.
func (s *setter) figureOf(n *node, captions []*node, k look) {
	s.frames++
	inner := s.apart(func() { s.flowBut(n, append(labelsIn(n), captions...), look{in: k.in, all: k.all}) })
	s.frames--
	if len(inner.sets) == 0 {
		if f, ok := s.noscriptWithin(n); ok {
			inner.sets = append(inner.sets, set{f, n})
		}
	}
	f := gather(inner)
	f.Caption = s.captionText(captions)
	if isBylineOfPortrait(f.Caption.Text.String()) {
		return
	}
	if only, ok := onlyFigure(f); ok {
		f = only
	}
	if len(f.Images) == 0 && len(f.Content) == 0 && f.Media == "" {
		f.Images = s.page.itemImage(n)
	}
	f = s.said(f, titlesIn(n))
	switch {
	case len(f.Images) == 0 && len(f.Content) == 0 && f.Media == "":
		if len(captions) > 0 && !f.Caption.IsZero() && n.parent.within(atom.Figure) == nil {
			s.add(f, n)
		}
	case f.Caption.IsZero() && len(f.Images) == 0 && f.Media == "":
		s.sets = append(s.sets, inner.sets...)
	default:
		s.add(f, n)
	}
}

// isBylineOfPortrait reports whether what stands by a picture names the writer and the day.
func isBylineOfPortrait(caption string) bool { return announces(caption) && isDated(caption) }

// titlesIn are the titles of the pictures in an element.
func titlesIn(n *node) []string {
	var titles []string
	n.each(func(m *node) bool {
		if m.is(atom.Img) && m.has("title") {
			titles = append(titles, m.get("title"))
		}
		return true
	})
	return titles
}

// labelsIn are the words in a figure that only screen readers say: "Image copyright".
func labelsIn(n *node) []*node {
	var found []*node
	n.each(func(m *node) bool {
		label := m.kin&kinUnseen != 0 && m.letters > 0 && m.letters < 60 && !m.hidden
		if label {
			found = append(found, m)
		}
		return !label
	})
	return found
}

func (s *setter) noscriptWithin(n *node) (article.Figure, bool) {
	var f article.Figure
	ok := false
	n.each(func(m *node) bool {
		if !ok && m.is(atom.Noscript) {
			f, ok = s.page.noscriptFigure(m)
		}
		return !ok
	})
	return f, ok
}

// itemImage is the picture that microdata say a figure is of, or that an element in it
// waits for a script to put in.
func (p *page) itemImage(n *node) []article.Image {
	if address := n.get("itemid"); strings.HasSuffix(n.get("itemtype"), "/ImageObject") && looksLikePicture(address) {
		return []article.Image{{URL: p.address(address)}}
	}
	var found []article.Image
	n.each(func(m *node) bool {
		if address := m.get("data-src"); !m.isText() && found == nil && looksLikePicture(address) {
			found = []article.Image{{URL: p.address(address), Alt: clean.Line(m.get("data-alt"))}}
		}
		return found == nil
	})
	return found
}

// gather makes one figure of what stood in a figure element. Figures within that
// have captions of their own stay what they are.
func gather(g galley) article.Figure {
	var f article.Figure
	for _, i := range g.sets {
		if p, ok := i.block.(article.Paragraph); ok && (isFurniture(p.Text.String()) || isCounter(p.Text.String())) {
			continue // "Image", for who doesn't see one
		}
		in, ok := i.block.(article.Figure)
		if !ok && sharesOnly(i.block) {
			continue
		}
		if !ok || !in.Caption.IsZero() || len(in.Content) > 0 {
			f.Content = append(f.Content, i.block)
			continue
		}
		f.Images = append(f.Images, in.Images...)
		if in.Media != "" {
			f.Media = in.Media
		}
	}
	return f
}

// onlyFigure is the figure that another is a frame around: it holds nothing else, and
// its caption serves both.
func onlyFigure(frame article.Figure) (article.Figure, bool) {
	if len(frame.Content) != 1 || len(frame.Images) > 0 || frame.Media != "" {
		return frame, false
	}
	f, ok := frame.Content[0].(article.Figure)
	if !ok {
		return frame, false
	}
	if own, outer := f.Caption.Text, frame.Caption.Text; len(outer) > 0 && !strings.Contains(own.String(), outer.String()) {
		if len(own) > 0 {
			outer = append(outer[:len(outer):len(outer)], article.Run{Text: " "})
		}
		f.Caption.Text = append(outer, own...)
	}
	f.Caption.Credit = firstOf(frame.Caption.Credit, f.Caption.Credit)
	return f, true
}
