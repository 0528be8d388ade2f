package model

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// showOutline lists the crossheads by level, the one that the reader is under in hand.
func (m *Model) showOutline() {
	n := len(m.nav.Index.Crossheads())
	if n == 0 {
		m.say("this article has no crossheads")
		return
	}
	c := &chooser{prompt: prompt{label: "outline: "}, title: "Outline", none: "no crosshead is like this"}
	current := m.nav.Index.CrossheadsThrough(m.page.Here()) - 1
	for i := range n {
		head, at := m.nav.Index.Crosshead(i)
		rank, levels := m.nav.Index.Rank(head.Level)
		item := ui.ListItem{Text: head.Text.String(), Depth: rank, Detail: percentAt(m, at)}
		if levels > 1 {
			item.Sign = typeset.CrossheadSign(rank)
		}
		c.choices = append(c.choices, choice{
			item,
			func(m *Model) tea.Cmd { m.jumpTo(at); return nil },
		})
	}
	c.open(m)
	c.at = max(0, current)
}

// percentAt is how far down a place is, in words: "42 %".
func percentAt(m *Model, p article.Position) string {
	total := m.nav.Words()
	if total == 0 {
		return ""
	}
	return fmt.Sprintf("%d %%", 100*m.page.WordsBefore(p)/total)
}
