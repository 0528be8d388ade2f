package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/ui"
	"lede/ui/theme"
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
			return m.follow(told, func() {})
		}},
		{"theme", "a theme's name or a style file", (*Model).themesLike, true, func(m *Model, told string) tea.Cmd {
			m.wearTheme(told)
			return nil
		}},
		{"width", "the cells of a line at most", nil, false, func(m *Model, told string) tea.Cmd {
			cells, err := strconv.Atoi(told)
			if err != nil || cells < leastMeasure {
				m.say(fmt.Sprintf("width takes a number of cells, %d at least: width 72", leastMeasure))
				return nil
			}
			m.setMeasure(cells)
			return nil
		}},
	}
}

// openPalette lists every command by its name, with its keys. What is typed narrows
// the list, or is a command and what it is told, or a percentage.
func (m *Model) openPalette() { m.paletteWith("") }

func (m *Model) paletteWith(typed string) {
	c := &chooser{title: "Commands", none: "no command is like this", ranked: true, choices: m.paletteChoices()}
	commands := c.choices
	m.openChooser(c, prompt{label: ":", keys: paletteKey, entered: (*Model).enterPalette})
	m.prompt.changed = func(m *Model) tea.Cmd {
		typed := m.prompt.line.Text
		c.choices = commands
		if a, told := argumentOf(typed); a != nil {
			c.choices, typed = a.choices(m, told), ""
		}
		c.narrow(typed)
		return nil
	}
	m.prompt.line.Set(typed)
	m.prompt.changed(m)
}

func (m *Model) paletteChoices() []choice {
	var all []choice
	for _, g := range m.commands {
		for _, c := range g.Commands {
			if c.Name != "palette" {
				all = append(all, choice{ui.ListItem{Text: c.Name, Detail: keyLabels(c.Keys)}, c.do})
			}
		}
	}
	for _, a := range arguments() {
		all = append(all, choice{ui.ListItem{Text: a.name, Detail: a.takes}, func(m *Model) tea.Cmd {
			m.paletteWith(a.name + " ")
			return nil
		}})
	}
	return all
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

// enterPalette does what was typed, or what is in hand in the list.
func (m *Model) enterPalette(typed string) tea.Cmd {
	c := m.chooser
	if percent, found := strings.CutSuffix(strings.TrimSpace(typed), "%"); found {
		if n, err := strconv.Atoi(strings.TrimSpace(percent)); err == nil && n >= 0 {
			m.chooser = nil
			m.goToPercent(n)
			return nil
		}
	}
	if a, told := argumentOf(typed); a != nil && told != "" && (len(c.left) == 0 || !a.closed && !c.moved) {
		m.chooser = nil
		return a.do(m, told)
	}
	return m.pick()
}

// paletteKey completes what is typed with tab, and for the rest moves in the list.
func paletteKey(m *Model, key string) (tea.Cmd, bool) {
	if key != "tab" {
		return chooserKey(m, key)
	}
	c := m.chooser
	if len(c.left) == 0 {
		return nil, true
	}
	text := c.left[c.at].Text
	if slices.ContainsFunc(arguments(), func(a argument) bool { return a.name == text }) {
		text += " "
	}
	m.prompt.line.Set(text)
	return m.prompt.changed(m), true
}

func (m *Model) themesLike(told string) []string {
	return slices.DeleteFunc(append([]string{"auto"}, theme.Names()...), func(name string) bool { return !strings.HasPrefix(name, told) })
}

// refsLike are the files that told begins to name, and articles that were read.
func (m *Model) refsLike(told string) []string {
	var refs []string
	take := func(ref string) {
		if ref != m.ref && strings.HasPrefix(ref, told) && !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	for _, v := range m.history.latest() {
		if v.hasSource() {
			take(v.ref)
		}
	}
	for _, ref := range m.queue.refs {
		take(ref)
	}
	if m.options.Complete != nil {
		for _, ref := range m.options.Complete(told) {
			take(ref)
		}
	}
	return refs
}
