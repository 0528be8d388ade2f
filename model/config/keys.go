package config

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Command is something that keys can be given to, with its usual ones.
type Command struct {
	ID   string // the name without capitals, blanks and signs: next-figure; of a mode's, behind the mode's: select.word-on
	Name string // as people read it
	Keys []string
	Like []string // IDs of commands whose keys it has among its own, whichever these are given
}

// table is the mode that has the command, empty for the page's.
func (c *Command) table() string { return tableOf(c.ID) }

func tableOf(id string) string {
	table, _, of := strings.Cut(id, ".")
	if !of {
		return ""
	}
	return table
}

// Bind says which keys each command has, by its ID: those of the configuration, else the
// preset's, else its usual ones. A key has one command in each mode. What the
// configuration gives a key to goes before what the preset does, and that before what is
// usual; of two in the configuration the first has it.
func (c *Config) Bind(commands []Command) (map[string][]string, []Problem) {
	b := binder{commands: commands, keys: map[string][]string{}, by: map[string]*Binding{}, bound: map[string]bool{}}
	usual := map[string][]string{}
	for _, command := range commands {
		b.keys[command.ID], usual[command.ID] = command.Keys, command.Keys
	}
	b.preset(preset(c.Preset))
	for i := range c.Keys {
		b.bind(&c.Keys[i])
	}
	b.giveUp()
	b.follow(usual)
	return b.keys, b.problems
}

type binder struct {
	commands []Command
	keys     map[string][]string // by the commands' IDs
	by       map[string]*Binding // what the configuration binds, by table and key
	bound    map[string]bool     // the commands that the configuration binds, by ID
	problems []Problem
}

// HasKeys reports whether any command has other keys than its usual ones.
func (c *Config) HasKeys() bool { return c.Preset != Usual().Preset || len(c.Keys) > 0 }

// preset gives commands other keys than their usual ones, which it takes from those
// that it doesn't name.
func (b *binder) preset(keys map[string][]string) {
	given := map[string]bool{}
	for _, others := range keys {
		for _, k := range others {
			given[k] = true
		}
	}
	for _, c := range b.commands {
		if others, ok := keys[c.ID]; ok {
			b.keys[c.ID] = others
		} else if c.table() == "" {
			b.keys[c.ID] = without(b.keys[c.ID], func(k string) bool { return given[k] })
		}
	}
}

// bind follows one binding of the configuration.
func (b *binder) bind(binding *Binding) {
	at := binding.place
	command := commandNamed(binding.Command, b.commands)
	if command == nil {
		b.report(at.because("there is no command %q%s", binding.Command, meantCommand(binding.Command, b.commands)))
		return
	}
	b.bound[command.ID] = true
	var keys []string
	for _, written := range binding.Keys {
		k, wrong := keyNamed(written)
		if wrong == "" && countsIn(command.table()) {
			wrong = countWith(k)
		}
		if k == "" || wrong != "" {
			b.report(at.because("%q is no key%s", written, wrong))
			continue
		}
		switch other := b.by[command.table()+" "+k]; {
		case other != nil && other != binding:
			b.report(at.because("%q is given to %q already, on line %d", written, other.Command, other.place.Line))
		case other == nil:
			b.by[command.table()+" "+k] = binding
			keys = append(keys, k)
		}
	}
	b.keys[command.ID] = keys
}

// commandNamed is the command that a binding means, nil where there is none.
func commandNamed(name string, commands []Command) *Command {
	i := slices.IndexFunc(commands, func(c Command) bool { return slug(c.ID) == slug(name) })
	if i < 0 {
		return nil
	}
	return &commands[i]
}

// giveUp takes keys that the configuration gives away from the commands it doesn't
// bind, and reports those that are left without any.
func (b *binder) giveUp() {
	for _, c := range b.commands {
		if b.bound[c.ID] {
			continue
		}
		had := b.keys[c.ID]
		b.keys[c.ID] = without(had, func(k string) bool { return b.by[c.table()+" "+k] != nil })
		if len(had) > 0 && len(b.keys[c.ID]) == 0 {
			taker := b.by[c.table()+" "+had[0]]
			b.report(taker.place.because("%q was the key of %q, which now has none: give it another", had[0], c.Name))
		}
	}
}

// follow gives the commands that have the keys of others, and none of their own in the
// configuration, the keys that those others have now.
func (b *binder) follow(usual map[string][]string) {
	own := map[string]bool{} // keys that are nobody else's, by table and key
	follows := map[string][]string{}
	for _, c := range b.commands {
		if !b.bound[c.ID] {
			for _, id := range c.Like {
				follows[c.ID] = append(follows[c.ID], b.keys[id]...)
				b.keys[c.ID] = without(b.keys[c.ID], func(k string) bool { return slices.Contains(usual[id], k) })
			}
		}
		for _, k := range b.keys[c.ID] {
			own[c.table()+" "+k] = true
		}
	}
	for _, c := range b.commands {
		b.keys[c.ID] = append(b.keys[c.ID], without(follows[c.ID], func(k string) bool { return own[c.table()+" "+k] })...)
	}
}

func (b *binder) report(p Problem) { b.problems = append(b.problems, p) }

func without(keys []string, drop func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(keys), drop)
}

// local is the ID within the command's table.
func (c *Command) local() string { return strings.TrimPrefix(c.ID, c.table()+".") }

// called is what the configuration calls the command within its table.
func (c *Command) called() string {
	if c.table() == "" {
		return c.Name
	}
	return c.local()
}

// meantCommand is a question to follow words that are no command's ID: the command of
// the same table that begins with them, or the nearest one.
func meantCommand(words string, commands []Command) string {
	table := tableOf(words)
	local := strings.TrimPrefix(words, table+".")
	var names, tables []string
	for _, c := range commands {
		if c.table() != table {
			tables = append(tables, c.table())
			continue
		}
		if slug(local) != "" && strings.HasPrefix(slug(c.local()), slug(local)+"-") {
			return meant(c.called(), []string{c.called()})
		}
		names = append(names, c.called())
	}
	if len(names) == 0 {
		return meant(table, tables)
	}
	return meant(local, names)
}

// slug is a command's name without regard to case, blanks and punctuation, so that it
// can be written without quotation marks: next-figure, next_figure.
func slug(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "-")
}

// named are the keys that have a name and make no character.
var named = []string{
	"enter", "tab", "esc", "space", "backspace", "delete", "insert", "up", "down", "left", "right", "home", "end", "pgup", "pgdown",
	"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
}

// alias is what else people call a key.
func alias(name string) string {
	switch name {
	case "escape":
		return "esc"
	case "return":
		return "enter"
	case "pageup":
		return "pgup"
	case "pagedown", "pgdn":
		return "pgdown"
	case "del":
		return "delete"
	case "ins":
		return "insert"
	case " ":
		return "space"
	}
	return name
}

// modifiers are the keys held down with others, in the order in which they are named.
var modifiers = []string{"ctrl", "alt", "shift", "meta", "hyper", "super"}

// keyNamed is a key as Bubble Tea names it: "J", "ctrl+d", "alt+left", "pgdown"; or what
// is wrong with it, to follow the words that it is none.
func keyNamed(written string) (key, wrong string) {
	rest := written
	held := map[string]bool{}
	for {
		i := strings.IndexAny(rest, "+-")
		if i <= 0 || i == len(rest)-1 {
			break
		}
		mod := strings.ToLower(rest[:i])
		if !slices.Contains(modifiers, mod) {
			break
		}
		held[mod] = true
		rest = rest[i+1:]
	}
	if utf8.RuneCountInString(rest) == 1 && rest != " " {
		return character(rest, held)
	}
	name := alias(strings.ToLower(rest))
	if !slices.Contains(named, name) {
		return "", meant(name, append([]string{"pagedown", "pageup", "escape", "return"}, named...))
	}
	return withHeld(name, held), ""
}

// character is the name of a key that makes a character.
func character(char string, held map[string]bool) (key, wrong string) {
	r, _ := utf8.DecodeRuneInString(char)
	switch {
	case !unicode.IsGraphic(r):
		return "", ""
	case held["shift"] && len(held) == 1 && unicode.IsLetter(r):
		return strings.ToUpper(char), ""
	case held["shift"] && !unicode.IsLetter(r):
		return "", ": write the character that it makes with shift"
	case held["ctrl"]:
		char = strings.ToLower(char)
	}
	return withHeld(char, held), ""
}

// countsIn reports whether digits are the counts of a table's commands.
func countsIn(table string) bool { return table == "" || table == "select" }

// countWith is what is wrong with a key where digits are counts; empty for nothing.
func countWith(key string) string {
	if len(key) == 1 && '1' <= key[0] && key[0] <= '9' {
		return ": digits are the counts of commands"
	}
	return ""
}

func withHeld(name string, held map[string]bool) string {
	for i := len(modifiers) - 1; i >= 0; i-- {
		if held[modifiers[i]] {
			name = modifiers[i] + "+" + name
		}
	}
	return name
}
