package model

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/edit"
	"lede/ui"
)

// A palette is the list of all commands. What is typed narrows it, or is a command and
// what it is told, or a percentage.
type palette struct {
	chooser
	commands []choice
}

func (m *Model) openPalette() { paletteWith(m, "") }

// paletteWith opens the palette with words typed already.
func paletteWith(m *Model, words string) {
	p := &palette{commands: paletteChoices(&m.keys)}
	p.chooser = chooser{prompt: prompt{label: ":"}, title: "Commands", none: "no command is like this", ranked: true}
	p.line.Set(words)
	m.openPrompt(p)
	p.changed(m)
}

func (p *palette) tables() []Table { return []Table{paletteTable, listTable, promptTable} }

func (p *palette) changed(m *Model) tea.Cmd {
	words := p.line.Text
	p.choices = p.commands
	if a, told := argumentOf(words); a != nil {
		p.choices, words = a.choices(m, told), ""
	}
	p.narrow(words)
	p.preferShort(words)
	return nil
}

// shortNames are what pagers and editors have for some commands.
var shortNames = map[string]string{"n": "next article", "p": "previous article", "q": "close, else quit", "q!": "quit at once", "qa": "quit at once", "h": "help"}

// preferShort puts the command that pagers and editors call by these letters alone in hand,
// where it is one.
func (p *palette) preferShort(words string) {
	name, short := shortNames[words]
	if !short {
		return
	}
	i := slices.IndexFunc(p.commands, func(c choice) bool { return c.Text == name })
	if at := slices.Index(p.of, i); at >= 0 {
		p.left, p.of = slices.Delete(p.left, at, at+1), slices.Delete(p.of, at, at+1)
	}
	p.left, p.of, p.at = slices.Insert(p.left, 0, p.commands[i].ListItem), slices.Insert(p.of, 0, i), 0
}

func paletteChoices(keys *keymap) []choice {
	var all []choice
	for _, g := range keys.groups {
		for _, c := range g.Commands {
			if g.Table == pageTable && c.ID != commandPalette {
				all = append(all, choice{ui.ListItem{Text: c.Name, Detail: keyLabels(c.Keys)}, func(m *Model) tea.Cmd { return m.do(c, nil) }})
			}
		}
	}
	for _, g := range keys.groups {
		for _, c := range g.Commands {
			if g.Table != pageTable {
				all = append(all, choiceOfMode(g, c))
			}
		}
	}
	for _, a := range arguments() {
		all = append(all, choice{ui.ListItem{Text: a.name, Detail: a.takes}, func(m *Model) tea.Cmd {
			paletteWith(m, a.name+" ")
			return nil
		}})
	}
	return all
}

// choiceOfMode is a command of a mode, which can be done while the mode is open below
// the palette.
func choiceOfMode(g Group, c Command) choice {
	item := ui.ListItem{Text: strings.ToLower(g.Title) + ": " + c.Name, Detail: keyLabels(c.Keys)}
	return choice{item, func(m *Model) tea.Cmd {
		if in := m.modeWith(g.Table); in != nil {
			return m.do(c, in)
		}
		m.say("not now, but " + item.Text)
		return nil
	}}
}

// entered does what was typed, or what is in hand in the list.
func (p *palette) entered(m *Model) tea.Cmd {
	words := p.line.Text
	if percent, found := strings.CutSuffix(strings.TrimSpace(words), "%"); found {
		if n, err := strconv.Atoi(strings.TrimSpace(percent)); err == nil && n >= 0 {
			m.goToPercent(n)
			return nil
		}
	}
	if a, told := argumentOf(words); a != nil && told != "" && (len(p.left) == 0 || !a.closed && !p.moved) {
		return a.do(m, told)
	}
	return p.pick(m)
}

// complete puts what is in hand into the line.
func (p *palette) complete(m *Model) tea.Cmd {
	if len(p.left) == 0 {
		return nil
	}
	text := p.left[p.at].Text
	if slices.ContainsFunc(arguments(), func(a argument) bool { return a.name == text }) {
		text += " "
	}
	return p.edited(m, p, func(l *edit.Input) { l.Set(text) })
}
