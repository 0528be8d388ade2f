package model

import (
	"lede/model/page"
	"lede/ui"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// An ID is what the configuration and the code call a command. That of a mode's command
// begins with the mode's table: "select.word-on".
type ID string

// A Table is what the configuration calls the keys of a mode: [keys.select]. The page's
// own keys stand in [keys]; their table is empty.
type Table string

// A Command is something the reader can do. The help page, the footer, the palette and
// the README's list are made from the commands, or tested against them.
type Command struct {
	ID   ID
	Name string   // as the help has it
	Keys []string // as Bubble Tea names them
	Like []ID     // commands of the page whose keys it has too, whichever the reader gives them
	do   func(m *Model, in mode) tea.Cmd
}

// A Group is commands of one subject.
type Group struct {
	Title    string
	Table    Table
	Commands []Command
}

// on is a command of the page that is done at once.
func on(id ID, name string, do func(*Model), keys ...string) Command {
	return Command{ID: id, Name: name, Keys: keys, do: func(m *Model, _ mode) tea.Cmd { do(m); return nil }}
}

// ask is a command of the page that asks the world outside.
func ask(id ID, name string, do func(*Model) tea.Cmd, keys ...string) Command {
	return Command{ID: id, Name: name, Keys: keys, do: func(m *Model, _ mode) tea.Cmd { return do(m) }}
}

// moves is a command of the page that is told the count, and tells what came of it.
func moves(id ID, name string, do func(*page.Page, int) page.Notice, keys ...string) Command {
	return on(id, name, func(m *Model) { m.tell(do(&m.page, m.count(1))) }, keys...)
}

// backwards is a motion the other way.
func backwards(do func(*page.Page, int) page.Notice) func(*page.Page, int) page.Notice {
	return func(p *page.Page, n int) page.Notice { return do(p, -n) }
}

// toggles opens or closes a pane.
func toggles(pane ui.Pane) func(*page.Page, int) page.Notice {
	return func(p *page.Page, _ int) page.Notice { return p.Toggle(pane) }
}

// in is a command of a mode M that is done at once.
func in[M any](id ID, name string, do func(M, *Model), keys ...string) Command {
	return Command{ID: id, Name: name, Keys: keys, do: func(m *Model, in mode) tea.Cmd { do(in.(M), m); return nil }}
}

// askIn is a command of a mode M that asks the world outside.
func askIn[M any](id ID, name string, do func(M, *Model) tea.Cmd, keys ...string) Command {
	return Command{ID: id, Name: name, Keys: keys, do: func(m *Model, in mode) tea.Cmd { return do(in.(M), m) }}
}

// like gives a mode's command the keys of the page's commands too.
func (c Command) like(ids ...ID) Command {
	c.Like = ids
	return c
}

// Commands are all commands, by subject, with their usual keys: the page's, then those
// of each mode.
func Commands() []Group {
	groups := append(pageCommands(), modeCommands()...)
	usual := map[ID][]string{}
	for _, g := range groups {
		own := map[string]bool{}
		for _, c := range g.Commands {
			if g.Table == pageTable {
				usual[c.ID] = c.Keys
			}
			for _, k := range c.Keys {
				own[k] = true
			}
		}
		if g.Table == pageTable {
			continue
		}
		for i := range g.Commands {
			c := &g.Commands[i]
			c.ID = ID(g.Table) + "." + c.ID
			for _, id := range c.Like {
				c.Keys = append(c.Keys, slices.DeleteFunc(slices.Clone(usual[id]), func(k string) bool { return own[k] })...)
			}
		}
	}
	return groups
}

// A keymap is the commands with the keys that the reader has given them.
type keymap struct {
	groups []Group
	by     map[Table]map[string]Command
	labels map[ID]string // the first key of each, as people write it
}

// newKeymap gives the commands those keys, by their IDs; nil leaves them the usual ones.
func newKeymap(keys map[string][]string) keymap {
	k := keymap{groups: Commands(), by: map[Table]map[string]Command{}, labels: map[ID]string{}}
	for _, g := range k.groups {
		for i := range g.Commands {
			c := &g.Commands[i]
			if keys != nil {
				c.Keys = keys[string(c.ID)]
			}
			k.add(g.Table, *c)
		}
	}
	return k
}

// add puts a command into its table. A key that another command there has already stays
// that one's.
func (k *keymap) add(table Table, c Command) {
	if k.by[table] == nil {
		k.by[table] = map[string]Command{}
	}
	for _, key := range c.Keys {
		if _, taken := k.by[table][key]; !taken {
			k.by[table][key] = c
		}
	}
	if len(c.Keys) > 0 {
		k.labels[c.ID] = KeyLabel(c.Keys[0])
	}
}

// find is the command that a key stands for in the first of the tables that has it.
func (k *keymap) find(key string, tables ...Table) (Command, bool) {
	for _, t := range tables {
		if c, ok := k.by[t][key]; ok {
			return c, true
		}
	}
	return Command{}, false
}

// label is the first key of a command as people write it, empty where it has none.
func (m *Model) label(id ID) string { return m.keys.labels[id] }

// KeyLabel is a key as people write it.
func KeyLabel(key string) string {
	switch key {
	case "up":
		return "↑"
	case "down":
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "pgdown":
		return "PgDn"
	case "pgup":
		return "PgUp"
	}
	return key
}

// keyLabels are keys as people write them, side by side.
func keyLabels(keys []string) string {
	labels := make([]string, len(keys))
	for i, k := range keys {
		labels[i] = KeyLabel(k)
	}
	return strings.Join(labels, " ")
}

// hasTable reports whether a mode has its keys in a table.
func hasTable(in mode, table Table) bool { return slices.Contains(in.tables(), table) }
