package config

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Command is something that keys can be given to, by name, with its usual keys.
type Command struct {
	Name string
	Keys []string
}

// Bind says which keys each command has: those of the configuration, else the preset's,
// else its usual ones. A key has one command. What the configuration gives a key to
// goes before what the preset does, and that before what is usual; of two in the
// configuration the first has it.
func (c *Config) Bind(commands []Command) (map[string][]string, []Problem) {
	b := binder{keys: map[string][]string{}, by: map[string]*Binding{}, bound: map[string]bool{}}
	for _, command := range commands {
		b.names = append(b.names, command.Name)
		b.keys[command.Name] = command.Keys
	}
	b.preset(preset(c.Preset))
	for i := range c.Keys {
		b.take(&c.Keys[i])
	}
	b.giveUp()
	return b.keys, b.problems
}

type binder struct {
	names    []string // of the commands
	keys     map[string][]string
	by       map[string]*Binding // what the configuration binds, by key
	bound    map[string]bool     // the commands that the configuration binds
	problems []Problem
}

// preset gives commands other keys than their usual ones, which it takes from those
// that it doesn't name.
func (b *binder) preset(keys map[string][]string) {
	given := map[string]bool{}
	for _, name := range b.names {
		for _, k := range keys[name] {
			given[k] = true
		}
	}
	for _, name := range b.names {
		if others, ok := keys[name]; ok {
			b.keys[name] = others
		} else {
			b.keys[name] = without(b.keys[name], func(k string) bool { return given[k] })
		}
	}
}

// take follows one binding of the configuration.
func (b *binder) take(binding *Binding) {
	at := binding.place
	i := slices.IndexFunc(b.names, func(name string) bool { return slug(name) == slug(binding.Command) })
	if i < 0 {
		b.report(at.because("there is no command %q%s", binding.Command, meant(binding.Command, b.names)))
		return
	}
	name := b.names[i]
	b.bound[name] = true
	var keys []string
	for _, written := range binding.Keys {
		k, wrong := keyNamed(written)
		other := b.by[k]
		switch {
		case k == "":
			b.report(at.because("%q is no key%s", written, wrong))
			continue
		case other != nil && other != binding:
			b.report(at.because("%q is given to %q already, on line %d", written, other.Command, other.place.Line))
			continue
		case other == nil:
			b.by[k] = binding
			keys = append(keys, k)
		}
	}
	b.keys[name] = keys
}

// giveUp takes keys that the configuration gives away from the commands it doesn't
// bind, and reports those that are left without any.
func (b *binder) giveUp() {
	for _, name := range b.names {
		if b.bound[name] {
			continue
		}
		had := b.keys[name]
		b.keys[name] = without(had, func(k string) bool { return b.by[k] != nil })
		if len(had) > 0 && len(b.keys[name]) == 0 {
			taker := b.by[had[0]]
			b.report(taker.place.because("%q was the key of %q, which now has none: give it another", had[0], name))
		}
	}
}

func (b *binder) report(p Problem) { b.problems = append(b.problems, p) }

func without(keys []string, drop func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(keys), drop)
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
	case len(held) == 0 && '1' <= r && r <= '9':
		return "", ": digits are the counts of commands"
	case held["shift"] && len(held) == 1 && unicode.IsLetter(r):
		return strings.ToUpper(char), ""
	case held["shift"] && !unicode.IsLetter(r):
		return "", ": write the character that it makes with shift"
	case held["ctrl"]:
		char = strings.ToLower(char)
	}
	return withHeld(char, held), ""
}

func withHeld(name string, held map[string]bool) string {
	for i := len(modifiers) - 1; i >= 0; i-- {
		if held[modifiers[i]] {
			name = modifiers[i] + "+" + name
		}
	}
	return name
}
