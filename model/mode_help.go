package model

import (
	"fmt"
	"image"
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/ui"
)

// A helpPage lists every command with its keys over the screen, those of the mode that is
// open first.
type helpPage struct{ ui.Help }

func (m *Model) showHelp() {
	h := &helpPage{}
	own := 0
	for _, g := range m.keys.groups {
		group := ui.HelpGroup{Title: g.Title}
		for _, c := range g.Commands {
			group.Keys = append(group.Keys, ui.HelpKey{Keys: keyLabels(c.Keys), Words: c.Name})
		}
		if in := m.topMode(); in != nil && hasTable(in, g.Table) {
			h.Groups = slices.Insert(h.Groups, own, group)
			own++
		} else {
			h.Groups = append(h.Groups, group)
		}
	}
	m.enter(h)
}

func (h *helpPage) tables() []Table { return []Table{helpTable} }

// other says which keys there are: whoever reads of a key and tries it is not to lose
// the place in the list.
func (h *helpPage) other(m *Model, _ tea.KeyPressMsg) (tea.Cmd, bool) {
	m.say("keys wait until this list is closed: " + m.label(helpClose))
	return nil, true
}

func (h *helpPage) close(m *Model) { m.end() }

// find goes on to the list of commands that what is typed narrows.
func (h *helpPage) find(m *Model) {
	m.end()
	m.openPalette()
}

func (h *helpPage) over(m *Model, s *ui.Screen) {
	s.Help = &h.Help
	f := &s.Footer
	f.Name, f.Status, f.Place, f.Count = "keys", "", "", h.share(s)
	f.Keys = m.keys.inFooter(nil, helpFind, "find")
	f.Keys = m.keys.inFooter(f.Keys, helpClose, "close")
}

// share is how far down the list is; empty where all of it is in view.
func (h *helpPage) share(s *ui.Screen) string {
	switch all, inView := h.Rows(s); {
	case all <= inView:
		return ""
	case h.Top >= all-inView:
		return "end"
	default:
		return fmt.Sprintf("%d %%", 100*h.Top/all)
	}
}

func (h *helpPage) wheel(m *Model, rows int) bool {
	h.scroll(m, rows)
	return true
}

func (h *helpPage) click(m *Model, _ *ui.Screen, _ image.Point) (tea.Cmd, bool) {
	m.end()
	return nil, true
}

func (h *helpPage) scroll(m *Model, rows int) {
	s := m.screen()
	all, inView := h.Rows(&s)
	h.Top = max(0, min(h.Top+rows, all-inView))
}

// scrollHelp moves the help by rows.
func scrollHelp(rows int) func(*helpPage, *Model) {
	return func(h *helpPage, m *Model) { h.scroll(m, rows) }
}

// turnHelp moves the help by pages.
func turnHelp(pages int) func(*helpPage, *Model) {
	return func(h *helpPage, m *Model) {
		s := m.screen()
		_, inView := h.Rows(&s)
		h.scroll(m, pages*inView)
	}
}

func (h *helpPage) toTop(*Model)      { h.Top = 0 }
func (h *helpPage) toBottom(m *Model) { h.scroll(m, math.MaxInt32) }
