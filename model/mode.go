package model

import (
	"image"
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/ui"
)

// A mode has the keys before the page does, until it ends: a prompt, the help, a
// selection. Modes may be open over one another; the last opened is asked first. What
// their keys do stands in the table of commands, each mode's in a group of its own.
type mode interface {
	// tables are those of its keys, in the order in which they are asked.
	tables() []Table

	// other does what a key means that is no command of the mode's. It reports false
	// where the key is for what lies below, another mode or the page.
	other(m *Model, key tea.KeyPressMsg) (tea.Cmd, bool)

	// over lays the mode over the screen.
	over(m *Model, s *ui.Screen)

	// wheel moves by rows; false where the wheel moves what lies below.
	wheel(m *Model, rows int) bool

	// click does what a click on a cell means; false where it is for what lies below.
	click(m *Model, s *ui.Screen, at image.Point) (tea.Cmd, bool)
}

// The pointer does one of three things to modes that have no rows of their own.
type (
	passesPointer struct{} // wheel and clicks are the page's
	keepsClicks   struct{} // the wheel is the page's, a click does nothing
	keepsPointer  struct{} // neither does anything
)

func (passesPointer) wheel(*Model, int) bool { return false }

func (passesPointer) click(*Model, *ui.Screen, image.Point) (tea.Cmd, bool) { return nil, false }

func (keepsClicks) wheel(*Model, int) bool { return false }

func (keepsClicks) click(*Model, *ui.Screen, image.Point) (tea.Cmd, bool) { return nil, true }

func (keepsPointer) wheel(*Model, int) bool { return true }

func (keepsPointer) click(*Model, *ui.Screen, image.Point) (tea.Cmd, bool) { return nil, true }

// enter opens a mode over what is open.
func (m *Model) enter(in mode) { m.modes = append(m.modes, in) }

// end ends the mode that was opened last.
func (m *Model) end() { m.modes = m.modes[:len(m.modes)-1] }

// endAll ends the modes that have one of those tables.
func (m *Model) endAll(tables ...Table) {
	m.modes = slices.DeleteFunc(m.modes, func(in mode) bool {
		return slices.ContainsFunc(tables, func(t Table) bool { return hasTable(in, t) })
	})
}

// opened is the mode of type M that is open, its zero value where none is.
func opened[M mode](m *Model) (found M) {
	for _, in := range m.modes {
		if is, ok := in.(M); ok {
			found = is
		}
	}
	return found
}

// modeWith is the mode that was opened last of those with a table; nil where none is open.
func (m *Model) modeWith(table Table) mode {
	for _, in := range slices.Backward(m.modes) {
		if hasTable(in, table) {
			return in
		}
	}
	return nil
}
