package model

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"lede/model/navigation"
	"lede/ui"
)

// showArticles lists the articles that were named and those that were read.
func (m *Model) showArticles() {
	c := &chooser{prompt: prompt{label: "articles: "}, title: "Articles", none: "no article is like this"}
	for _, k := range m.nav.Known() {
		item := ui.ListItem{Text: cmp.Or(k.Headline, k.Trip.Ref, "the page that lede brings"), Here: k.Here}
		if k.Headline != "" {
			item.Below = k.Trip.Ref
		}
		c.choices = append(c.choices, choice{item, func(m *Model) tea.Cmd { return m.toArticle(k) }})
	}
	c.open(m)
}

// toArticle goes to one of those.
func (m *Model) toArticle(k navigation.Known) tea.Cmd {
	if k.Here {
		return nil
	}
	if k.Trip.Number > 0 {
		m.nav.Queue.At = k.Trip.Number - 1
	}
	return m.travel(k.Trip)
}
