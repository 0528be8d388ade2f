package config

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// Print writes the whole configuration as a file that loads back to it, with what each
// setting is for. Keys that the configuration does not change stand in comments, to
// be changed.
func (c *Config) Print(w io.Writer, commands []Command) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "# Preferences of lede. What is not set here is as usual.")
	table := ""
	for _, s := range settings() {
		name := s.name
		if t, in, ok := strings.Cut(s.name, "."); ok {
			name = in
			if t != table {
				table = t
				fmt.Fprintf(out, "\n[%s]\n", table)
			}
		}
		if s.about != "" {
			fmt.Fprintf(out, "\n# %s\n", strings.ReplaceAll(s.about, "\n", "\n# "))
		}
		fmt.Fprintf(out, "%s = %s\n", name, s.text(c))
	}
	c.printKeys(out, commands)
	return out.Flush()
}

// text is the setting's value as the file has it.
func (s setting) text(c *Config) string {
	switch kept := s.kept(c).(type) {
	case *string:
		return shown(*kept)
	case *[]string:
		return shown(*kept)
	case *int:
		return shown(*kept)
	case *bool:
		return shown(*kept)
	case *time.Duration:
		return quote(kept.String())
	}
	return ""
}

func (c *Config) printKeys(out io.Writer, commands []Command) {
	fmt.Fprint(out, "\n[keys]\n\n")
	fmt.Fprintln(out, "# The keys of each command: letters, names as \"pgdown\", and \"ctrl+d\", \"alt+left\".")
	fmt.Fprintln(out, "# A command without keys, [], is still in the palette. Those of modes stand below.")
	keys, _ := c.Bind(commands)
	for _, table := range tablesOf(commands) {
		if table != "" {
			fmt.Fprintf(out, "\n[%s%s]\n\n", keysOf, table)
		}
		c.printTable(out, table, commands, keys)
	}
}

// printTable writes the keys of a table's commands, those that are as usual in comments.
func (c *Config) printTable(out io.Writer, table string, commands []Command, keys map[string][]string) {
	changed := map[string]bool{}
	for _, b := range c.Keys {
		if of, name := b.called(commands); of == table {
			changed[slug(b.Command)] = true
			fmt.Fprintf(out, "%s = %s\n", quote(name), shown(b.Keys))
		}
	}
	for _, command := range commands {
		if command.table() == table && !changed[slug(command.ID)] {
			fmt.Fprintf(out, "# %s = %s\n", quote(command.called()), shown(keys[command.ID]))
		}
	}
}

// called is the table that the binding belongs into and its command's name there: the
// command's own where there is one, however the file spells it, as half.a.page.down.
func (b *Binding) called(commands []Command) (table, name string) {
	if command := commandNamed(b.Command, commands); command != nil {
		return command.table(), command.called()
	}
	table = tableOf(b.Command)
	return table, strings.TrimPrefix(b.Command, table+".")
}

// tablesOf are the tables that commands stand in, each once.
func tablesOf(commands []Command) []string {
	var tables []string
	for _, c := range commands {
		if !slices.Contains(tables, c.table()) {
			tables = append(tables, c.table())
		}
	}
	return tables
}

// quote is a string as TOML has it.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
