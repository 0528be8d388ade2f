package model

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
)

// showOutline lists the crossheads by level, the one that the reader is under marked.
func (m *Model) showOutline() {
	n := len(m.nav.Index.Crossheads())
	if n == 0 {
		m.say("this article has no crossheads")
		return
	}
	c := &chooser{prompt: prompt{label: "outline: "}, title: "Outline", none: "no crosshead is like this"}
	highest := 6
	for i := range n {
		head, _ := m.nav.Index.Crosshead(i)
		highest = min(highest, head.Level)
	}
	current := m.nav.Index.CrossheadsThrough(m.page.Here()) - 1
	for i := range n {
		head, at := m.nav.Index.Crosshead(i)
		c.choices = append(c.choices, choice{
			ui.ListItem{
				Text:   head.Text.String(),
				Depth:  head.Level - highest,
				Here:   i == current,
				Detail: m.percentAt(at),
			},
			func(m *Model) tea.Cmd { m.jumpTo(at); return nil },
		})
	}
	m.openChooser(c)
}

// percentAt is how far down a place is, in words: "42 %".
func (m *Model) percentAt(p article.Position) string {
	total := m.nav.Words()
	if total == 0 {
		return ""
	}
	return fmt.Sprintf("%d %%", 100*m.page.WordsBefore(p)/total)
}
