package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui"
)

func (m *Model) toggleHelp() { m.help = helpPage(m.commands) }

// pressInHelp moves within the help page, or closes it.
func (m *Model) pressInHelp(c Command) tea.Cmd {
	rows, inView := m.help.Rows(m.size)
	top := m.help.Top
	switch c.Name {
	case "line down":
		top++
	case "line up":
		top--
	case "page down", "half a page down":
		top += inView
	case "page up", "half a page up":
		top -= inView
	case "top":
		top = 0
	case "bottom":
		top = rows
	case "quit at once", "suspend", "redraw":
		return c.do(m)
	default:
		m.help = nil
		return nil
	}
	m.scrollHelp(top - m.help.Top)
	return nil
}

func (m *Model) scrollHelp(by int) {
	rows, inView := m.help.Rows(m.size)
	m.help.Top = max(0, min(m.help.Top+by, rows-inView))
}

func helpPage(groups []Group) *ui.Help {
	h := &ui.Help{}
	for _, g := range groups {
		group := ui.HelpGroup{Title: g.Title}
		for _, c := range g.Commands {
			group.Keys = append(group.Keys, ui.HelpKey{Keys: keyLabels(c.Keys), Words: c.Name})
		}
		h.Groups = append(h.Groups, group)
	}
	return h
}
