package web

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// definitions sets a list of terms and what they mean. One without terms is an indent.
func (s *setter) definitions(n *node, k look) {
	d := &glossary{setter: s, look: k}
	d.walk(n)
	d.shut()
	if len(d.entries) > 0 {
		s.add(article.Definitions{Entries: d.entries}, n)
	}
}

// A glossary is terms and meanings being put together.
type glossary struct {
	*setter
	look    look
	entries []article.Definition
	open    article.Definition
}

func (d *glossary) walk(n *node) {
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.is(atom.Dt):
			if d.isUnset(c) || d.notes.isGone(c) || !d.reaches(c, d.look) {
				continue
			}
			k := d.look
			k.in = d.isIn(c, k)
			term := unbold(d.apart(func() { d.flow(c, k) }).text())
			if len(term) == 0 {
				continue
			}
			if len(d.open.Blocks) > 0 {
				d.shut()
			}
			d.open.Terms = append(d.open.Terms, term)
		case c.is(atom.Dd):
			g := d.apart(func() { d.set(c, d.look) })
			if len(d.open.Terms) == 0 && len(d.entries) == 0 {
				d.sets = append(d.sets, g.sets...) // only set in from the edge
				continue
			}
			d.open.Blocks = append(d.open.Blocks, g.blocks()...)
		case c.is(atom.Div):
			d.walk(c)
		default:
			d.set(c, d.look)
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
func (s *setter) details(n *node, k look) {
	summary := childOf(n, atom.Summary)
	var title article.Text
	if summary != nil {
		title = unbold(s.apart(func() { s.flow(summary, look{in: s.isIn(summary, k), all: k.all}) }).text())
	}
	inner := s.apart(func() {
		for c := n.first; c != nil; c = c.next {
			if c != summary {
				s.set(c, k)
			}
		}
	})
	switch {
	case len(inner.sets) == 0 && len(title) > 0:
		s.add(article.Paragraph{Text: title}, n)
	case len(title) == 0:
		s.sets = append(s.sets, inner.sets...)
	case len(inner.sets) > 0:
		s.add(article.Details{Title: title, Blocks: inner.blocks()}, n)
	}
}
