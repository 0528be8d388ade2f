package typeset

import (
	"lede/model/article"
	"lede/ui/theme"
)

// Folds say which details are shut, so that only their title is set: those that their page
// has shut, except the ones that the reader has opened or shut since.
type Folds struct {
	AllOpen bool                      // none is shut at first
	Turned  map[article.Position]bool // where they begin
}

// Shut reports whether details at a place are shut. Those without a title or without
// anything behind it never are.
func (f *Folds) Shut(b article.Details, at article.Position) bool {
	if f == nil || len(b.Title) == 0 || len(b.Blocks) == 0 {
		return false
	}
	return (b.Open || f.AllOpen) == f.Turned[at]
}

// Turn is f with the details at a place the other way round.
func (f *Folds) Turn(at article.Position) *Folds {
	turned := map[article.Position]bool{at: !f.Turned[at]}
	for p, is := range f.Turned {
		if p != at {
			turned[p] = is
		}
	}
	return &Folds{f.AllOpen, turned}
}

// details sets a title and, indented below it, what stands behind it. Of details that are
// shut it sets the title alone.
func (c *compositor) details(b article.Details, at int) {
	shut := c.s.Folds.Shut(b, article.Position{Block: c.place, Offset: at})
	if len(b.Title) > 0 {
		mark := []Span{matter(c.detailsMark(shut), theme.FigureMark)}
		c.within(mark, detailsIndent[:], func() { c.text(b.Title, at, textStyle{role: c.role, prose: true}) })
		at += b.Title.Len() + 1
	}
	if shut {
		article.Each(b, func(b article.Block, _ int) {
			if _, is := b.(article.Figure); is {
				c.figures++ // those further down keep their numbers
			}
		})
		return
	}
	if len(b.Title) > 0 && len(b.Blocks) > 0 {
		c.blank(at - 1)
	}
	c.within(detailsIndent[:], detailsIndent[:], func() { c.blocks(b.Blocks, at, always) })
}

// detailsMark is what stands before the title of details.
func (c *compositor) detailsMark(shut bool) string {
	switch {
	case c.s.ScreenReader && shut:
		return "Details, shut: "
	case c.s.ScreenReader:
		return "Details: "
	case shut:
		return "▸ "
	}
	return "▾ "
}

var detailsIndent = [...]Span{matter("  ", theme.Body)}
