package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
)

// showLinks lists all links with their addresses, the first of those in view in hand.
func (m *Model) showLinks() {
	c := &chooser{prompt: prompt{label: "links: "}, title: "Links", none: "no link is like this"}
	here := -1
	for n, ok := m.leading(0, 1); ok; n, ok = m.leading(n+1, 1) {
		for _, t := range m.targetsIn(n) {
			if t.link == "" {
				continue
			}
			if here < 0 && t.from.Compare(m.top) >= 0 {
				here = len(c.choices)
			}
			c.choices = append(c.choices, choice{
				ui.ListItem{Text: t.text, Below: leadsTo(t), Detail: m.percentAt(article.Position{Block: n})},
				func(m *Model) tea.Cmd { return m.openTarget(t) },
			})
		}
	}
	if len(c.choices) == 0 {
		m.say("this article has no links")
		return
	}
	m.openChooser(c)
	c.at = max(0, here)
}

// leadsTo is a link's address, with a warning where the words are another.
func leadsTo(t target) string {
	if other := pretends(t.text, t.link); other != "" {
		return t.link + " · but it reads " + other
	}
	return t.link
}
