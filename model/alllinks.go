package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/navigation"
	"lede/ui"
)

// showLinks lists all links with their addresses, the first of those in view in hand.
func (m *Model) showLinks() {
	c := &chooser{prompt: prompt{label: "links: "}, title: "Links", none: "no link is like this"}
	here := -1
	m.nav.EachLink(func(t navigation.Target) {
		if here < 0 && t.From.Compare(m.page.Top) >= 0 {
			here = len(c.choices)
		}
		c.choices = append(c.choices, choice{
			ui.ListItem{Text: t.Text, Below: leadsTo(t), Detail: m.percentAt(article.Position{Block: t.From.Block})},
			func(m *Model) tea.Cmd { return m.openTarget(t) },
		})
	})
	if len(c.choices) == 0 {
		m.say("this article has no links")
		return
	}
	m.openChooser(c)
	c.at = max(0, here)
}

// leadsTo is a link's address, with a warning where the words are another.
func leadsTo(t navigation.Target) string {
	if other := pretends(t.Text, t.Link); other != "" {
		return t.Link + " · but it reads " + other
	}
	return t.Link
}
