package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// image sets a picture met within a line: below the paragraph it stands in, or as
// its word where it is a sign.
func (s *setter) image(n *dom.Node, k Style) {
	if !k.In && !s.isIn(n, k) {
		return
	}
	i, ok := s.page.PictureOf(n)
	if !ok {
		if alt := clean.Line(n.Get("alt")); isSign(alt) || dom.IsFace(n, article.Image{URL: n.Get("src"), Alt: alt}) {
			s.words(alt, n, k)
		}
		return
	}
	switch {
	case dom.IsFace(n, i), isAnswer(n, i):
		s.words(i.Alt, n, k)
		return
	case s.chosen.Written:
		if i.Alt == "" && max(i.Width, i.Height) > 0 && max(i.Width, i.Height) <= writtenIcon {
			return
		}
	case n.Within(atom.Figure) == nil && (dom.IsIcon(n, i) || isTeaserPicture(n) || s.chosen.IsHinted(n, dom.HintAuthor|dom.HintByline, dom.LongByline)):
		return
	}
	f := article.Figure{Images: []article.Image{s.withoutRepeats(i)}}
	if s.frames == 0 {
		f = s.said(f, []string{n.Get("title")})
	}
	s.picture(f, n)
}

// writtenIcon is how many pixels wide and high a picture may be that an author adorned words with.
const writtenIcon = 32

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
		if !dom.IsNumbers(w) && !phrases.Is(phrases.PictureWord, w) {
			return false
		}
	}
	return len(words) > 0
}

// isTeaserPicture reports whether a picture is a part of a link with words to another page.
func isTeaserPicture(n *dom.Node) bool {
	a := n.Within(atom.A)
	return a != nil && a.Letters > longestAnswer && dom.LeadsAway(a) && !dom.LooksLikePicture(a.Get("href"))
}

// isSign reports whether a small picture stands for a character.
func isSign(alt string) bool { return alt != "" && len([]rune(alt)) <= 2 }

// longestAnswer is the letters of what a picture says in a cell, at most.
const longestAnswer = 20

// isAnswer reports whether a picture is all that a table's cell says: a tick, "yes".
func isAnswer(n *dom.Node, i article.Image) bool {
	cell := n.Within(atom.Td)
	return cell != nil && cell.Letters == 0 && i.Alt != "" && len(i.Alt) <= longestAnswer && max(i.Width, i.Height) <= dom.IconWidth && strings.HasSuffix(dom.PathOf(i.URL), ".svg")
}

// picture sets a figure below the line it was met in, once.
func (s *setter) picture(f article.Figure, from *dom.Node) {
	if s.isTwice(f) {
		return
	}
	s.after = append(s.after, dom.Set{Block: f, From: from})
	if s.line.isEmpty() {
		s.Flush()
	}
}

// isTwice reports whether a figure only shows the picture of the one just before.
func (s *setter) isTwice(f article.Figure) bool {
	if s.frames > 0 {
		return false // the figure around chooses
	}
	before := s.after
	if len(before) == 0 {
		before = s.Sets
	}
	if len(before) == 0 || len(f.Images) != 1 || !f.Caption.IsZero() {
		return false
	}
	last, ok := before[len(before)-1].Block.(article.Figure)
	return ok && len(last.Images) > 0 && dom.Unsized(last.Images[len(last.Images)-1].URL) == dom.Unsized(f.Images[0].URL)
}

func (s *setter) pictureElement(n *dom.Node, k Style) {
	if img := n.Find(atom.Img); img != nil {
		s.image(img, Style{link: k.link, In: k.In || s.chosen.Leads(n)})
		return
	}
	for c := n.First; c != nil; c = c.Next {
		if best := dom.BestOf(c.Get("srcset")); c.Is(atom.Source) && best != "" && s.isIn(n, k) {
			s.picture(article.Figure{Images: []article.Image{{URL: s.page.Address(best)}}}, n)
			return
		}
	}
}

// figure sets a figure element: its pictures, or the matter of another kind in it,
// with the caption that it owns.
func (s *setter) figure(n *dom.Node, k Style) {
	if f, ok := s.card(n); ok {
		s.add(f, n)
		return
	}
	if isTeaserFigure(n) {
		return
	}
	captions := s.captionsOf(n)
	s.figureOf(n, captions[:min(len(captions), mostCaptions)], k)
}

// mostCaptions is how many a figure may have; further ones are words within it.
const mostCaptions = 500

// isTeaserFigure reports whether a figure is there to lead to another page: all its words
// are in a link there.
func isTeaserFigure(n *dom.Node) bool {
	a := n.Parent.Within(atom.A)
	if a == nil && n.LinkShare() > 0.9 {
		if a = n.Find(atom.A); a.Find(atom.Img) == nil {
			return false
		}
	}
	return a != nil && a.Letters > 0 && n.Linked == n.Letters && dom.LeadsAway(a) && !dom.LooksLikePicture(a.Get("href"))
}

// figureOf sets a figure whose captions are known.
func (s *setter) figureOf(n *dom.Node, captions []*dom.Node, k Style) {
	s.frames++
	inner := s.Apart(func() {
		s.flowBut(n, append(s.labelsIn(n, len(captions) > 0), captions...), Style{In: k.In, all: k.all})
	})
	s.frames--
	if len(inner.Sets) == 0 {
		if f, ok := s.noscriptWithin(n); ok {
			inner.Sets = append(inner.Sets, dom.Set{Block: f, From: n})
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
		f.Images = itemImage(s.page, n)
	}
	f = s.said(f, titlesIn(n))
	switch {
	case len(f.Images) == 0 && len(f.Content) == 0 && f.Media == "":
		if len(captions) > 0 && !f.Caption.IsZero() && n.Parent.Within(atom.Figure) == nil {
			s.add(f, n)
		}
	case f.Caption.IsZero() && len(f.Images) == 0 && f.Media == "":
		s.Sets = append(s.Sets, inner.Sets...)
	default:
		s.add(f, n)
	}
}

// isBylineOfPortrait reports whether what stands by a picture names the writer and the day.
func isBylineOfPortrait(caption string) bool { return dom.Announces(caption) && dom.IsDated(caption) }

// titlesIn are the titles of the pictures in an element.
func titlesIn(n *dom.Node) []string {
	var titles []string
	for _, m := range n.Outermost(func(m *dom.Node) bool { return m.Is(atom.Img) && m.Has("title") }) {
		titles = append(titles, m.Get("title"))
	}
	return titles
}

func (s *setter) noscriptWithin(n *dom.Node) (article.Figure, bool) {
	for _, m := range n.Outermost(func(m *dom.Node) bool { return m.Is(atom.Noscript) }) {
		if f, ok := s.page.NoscriptFigure(m); ok {
			return f, true
		}
	}
	return article.Figure{}, false
}

// itemImage is the picture that microdata say a figure is of, or that an element in it
// has behind it, perhaps when a script has put it there.
func itemImage(p *dom.Page, n *dom.Node) []article.Image {
	if address := n.Get("itemid"); strings.HasSuffix(n.Get("itemtype"), "/ImageObject") && dom.LooksLikePicture(address) {
		return []article.Image{{URL: p.Address(address)}}
	}
	if m := n.Search(func(m *dom.Node) bool { return p.Behind(m) != "" }); m != nil {
		return []article.Image{{URL: p.Behind(m), Alt: clean.Line(m.Get("data-alt", "aria-label"))}}
	}
	return nil
}
