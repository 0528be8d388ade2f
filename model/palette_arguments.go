package model

import (
	"fmt"
	"lede/model/navigation"
	"lede/model/page"
	"lede/ui"
	"lede/ui/theme"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// An argument is a command of the palette that must be told something: "width 72".
type argument struct {
	name, takes string                               // takes is in words
	complete    func(m *Model, told string) []string // what told may be the beginning of; nil where nobody knows
	closed      bool                                 // nothing but what complete offers makes sense
	do          func(m *Model, told string) tea.Cmd
}

func arguments() []argument {
	return []argument{
		{"open", "a file or an address", (*Model).refsLike, false, func(m *Model, told string) tea.Cmd {
			return m.travel(navigation.Trip{Way: navigation.Follow, Ref: told})
		}},
		{"theme", "a theme's name or a style file", (*Model).themesLike, true, func(m *Model, told string) tea.Cmd {
			m.wearTheme(told)
			return nil
		}},
		{"width", "the cells of a line at most", nil, false, func(m *Model, told string) tea.Cmd {
			cells, err := strconv.Atoi(told)
			if err != nil || cells < page.LeastMeasure {
				m.say(fmt.Sprintf("width takes a number of cells, %d at least: width 72", page.LeastMeasure))
				return nil
			}
			m.tell(m.page.SetMeasure(cells))
			return nil
		}},
	}
}

// choices are what the argument may be, as far as anybody knows.
func (a *argument) choices(m *Model, told string) []choice {
	if a.complete == nil {
		return nil
	}
	var all []choice
	for _, word := range a.complete(m, told) {
		all = append(all, choice{ui.ListItem{Text: a.name + " " + word}, func(m *Model) tea.Cmd { return a.do(m, word) }})
	}
	return all
}

// argumentOf is the command that typed begins with and that is told the rest; nil where
// there is none.
func argumentOf(typed string) (a *argument, told string) {
	name, told, found := strings.Cut(strings.TrimLeft(typed, " "), " ")
	for _, a := range arguments() {
		if found && a.name == name {
			return &a, strings.TrimSpace(told)
		}
	}
	return nil, ""
}

func (m *Model) themesLike(told string) []string {
	return slices.DeleteFunc(append([]string{"auto"}, theme.Names()...), func(name string) bool { return !strings.HasPrefix(name, told) })
}

// refsLike are the files that told begins to name, and articles that were read.
func (m *Model) refsLike(told string) []string {
	var refs []string
	take := func(ref string) {
		if ref != m.nav.Ref && strings.HasPrefix(ref, told) && !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	for _, ref := range m.nav.Refs() {
		take(ref)
	}
	if m.options.Complete != nil {
		for _, ref := range m.options.Complete(told) {
			take(ref)
		}
	}
	return refs
}
