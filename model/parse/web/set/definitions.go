package set

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// definitions sets a list of terms and what they mean. One without terms is an indent.
func (s *setter) definitions(n *dom.Node, k Style) {
	if term := n.Find(atom.Dt); term != nil && term.Letters == 0 && term.Find(atom.Img) != nil {
		s.picturedEntry(n, k)
		return
	}
	d := &glossary{setter: s, look: k}
	d.walk(n)
	d.shut()
	if len(d.entries) > 0 {
		s.add(article.Definitions{Entries: d.entries}, n)
	}
}

// picturedEntry sets an entry whose term is a picture: what it means is the caption.
func (s *setter) picturedEntry(n *dom.Node, k Style) {
	s.figureOf(n, n.Outermost(func(m *dom.Node) bool { return m.Is(atom.Dd) && m.Letters > 0 }), k)
}

// A glossary is terms and meanings being put together.
type glossary struct {
	*setter
	look    Style
	entries []article.Definition
	open    article.Definition
}

func (d *glossary) walk(n *dom.Node) {
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.Is(atom.Dt):
			if d.isUnset(c) || d.notes.isGone(c) || !d.reaches(c, d.look) {
				continue
			}
			k := d.look
			k.In = d.isIn(c, k)
			term := dom.WithoutBold(d.Apart(func() { d.Flow(c, k) }).text())
			if len(term) == 0 {
				continue
			}
			if len(d.open.Blocks) > 0 {
				d.shut()
			}
			d.open.Terms = append(d.open.Terms, term)
		case c.Is(atom.Dd):
			g := d.Apart(func() { d.Set(c, d.look) })
			if len(d.open.Terms) == 0 && len(d.entries) == 0 {
				d.Sets = append(d.Sets, g.Sets...) // only set in from the edge
				continue
			}
			d.open.Blocks = append(d.open.Blocks, g.Blocks()...)
		case c.Is(atom.Div):
			d.walk(c)
		default:
			d.Set(c, d.look)
		}
	}
}

// shut ends the entry that is open.
func (d *glossary) shut() {
	if len(d.open.Terms) > 0 {
		d.entries = append(d.entries, d.open)
	}
	d.open = article.Definition{}
}

// details sets what opens at a click.
func (s *setter) details(n *dom.Node, k Style) {
	summary := childOf(n, atom.Summary)
	var title article.Text
	if summary != nil {
		title = dom.WithoutBold(s.Apart(func() { s.Flow(summary, Style{In: s.isIn(summary, k), all: k.all}) }).text())
	}
	inner := s.Apart(func() {
		for c := n.First; c != nil; c = c.Next {
			if c != summary {
				s.Set(c, k)
			}
		}
	})
	switch {
	case len(inner.Sets) == 0 && len(title) > 0:
		s.add(article.Paragraph{Text: title}, n)
	case len(title) == 0:
		s.Sets = append(s.Sets, inner.Sets...)
	case len(inner.Sets) > 0:
		s.add(article.Details{Title: title, Blocks: inner.Blocks(), Open: n.Has("open")}, n)
	}
}

// tabs sets what a row of tabs shows one at a time: an open entry for each, under its label.
func (s *setter) tabs(n *dom.Node, k Style) bool {
	tabs := s.page.Tabs[n]
	if tabs == nil || s.depth > deepest {
		return false
	}
	outer := s.skip
	for _, t := range tabs {
		s.skip = append(s.skip, t.Panel)
	}
	s.Flow(n, k)
	s.Flush()
	s.skip = outer
	for _, t := range tabs {
		inner := s.Apart(func() { s.Set(t.Panel, k) })
		if len(inner.Sets) > 0 {
			s.add(article.Details{Title: article.Words(clean.Line(t.Title)), Blocks: inner.Blocks(), Open: true}, t.Panel)
		}
	}
	return true
}
