package model

import (
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

// A keymap is the commands with the keys that the reader has given them.
type keymap struct {
	groups []Group
	by     map[Table]map[string]*Command // those of groups
	labels map[ID]string                 // the first key of each, as people write it
}

// newKeymap gives the commands of groups those keys, by their IDs; nil leaves them the
// usual ones.
func newKeymap(groups []Group, keys map[string][]string) keymap {
	k := keymap{groups: groups, by: map[Table]map[string]*Command{pageTable: make(map[string]*Command, usualCommands)}, labels: make(map[ID]string, usualCommands)}
	for _, g := range k.groups {
		for i := range g.Commands {
			c := &g.Commands[i]
			if keys != nil {
				c.Keys = keys[string(c.ID)]
			}
			k.add(g.Table, c)
		}
	}
	return k
}

// usualCommands is about how many there are.
const usualCommands = 256

// add puts a command into its table. A key that another command there has already stays
// that one's.
func (k *keymap) add(table Table, c *Command) {
	by := k.by[table]
	if by == nil {
		by = map[string]*Command{}
		k.by[table] = by
	}
	for _, key := range c.Keys {
		if by[key] == nil {
			by[key] = c
		}
	}
	if len(c.Keys) > 0 {
		k.labels[c.ID] = keyLabel(c.Keys[0])
	}
}

// find is the command that a key stands for in the first of the tables that has it.
func (k *keymap) find(key string, tables ...Table) (Command, bool) {
	for _, t := range tables {
		if c := k.by[t][key]; c != nil {
			return *c, true
		}
	}
	return Command{}, false
}

// label is the first key of a command as people write it, empty where it has none.
func (m *Model) label(id ID) string { return m.keys.labels[id] }

// keyLabel is a key as people write it.
func keyLabel(key string) string {
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
		labels[i] = keyLabel(k)
	}
	return strings.Join(labels, " ")
}
