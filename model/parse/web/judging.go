package web

import (
	"lede/model/parse/web/dom"
	"lede/model/parse/web/set"
	"lede/model/parse/web/trim"
)

// deskOf is the desk with all blocks of the page before it, nil where they are too many.
func deskOf(ch *dom.Choice, c *dom.Node, m *dom.Metadata) *trim.Desk {
	if len(ch.Nodes) > mostTrimmed {
		return nil
	}
	open := trim.Opened(ch)
	open.Lead(ch.Body)
	s := set.NewSetter(open, m.Headline)
	g := s.Apart(func() { s.Flow(ch.Body, set.Style{In: true}) })
	if len(g.Sets) > trim.MostJudged {
		return nil
	}
	return trim.NewDesk(ch, c, m, g.Sets)
}
