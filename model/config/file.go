package config

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	toml "github.com/pelletier/go-toml/v2/unstable"
)

// Path is the file that preferences are kept in, whether it is there or not: what
// LEDE_CONFIG names in the environment, or lede/config.toml where the platform keeps
// such files. It is empty where there is no such place.
func Path(environ []string) string {
	var named, home string
	for _, v := range environ {
		switch name, value, _ := strings.Cut(v, "="); name {
		case pathVariable:
			named = value
		case "XDG_CONFIG_HOME":
			home = value
		}
	}
	if named != "" {
		return named
	}
	if !filepath.IsAbs(home) {
		dir, err := os.UserConfigDir()
		if err != nil {
			return ""
		}
		home = dir
	}
	return filepath.Join(home, "lede", "config.toml")
}

// maxFile is the most bytes that a configuration has.
const maxFile = 1 << 20

// Load is the usual configuration with what the file at path changes. Where there is
// no file, that is nothing.
func Load(path string) (Config, []Problem) {
	c := Usual()
	if path == "" {
		return c, nil
	}
	whole := Problem{Source: path}
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return c, nil
	case err == nil && info.Size() > maxFile:
		return c, []Problem{whole.because("is over %d MB, which no configuration is", maxFile>>20)}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		var reason *fs.PathError
		if errors.As(err, &reason) {
			err = reason.Err
		}
		return c, []Problem{whole.because("cannot be read: %v", err)}
	}
	return c, c.read(path, text)
}

// read makes the settings of a file.
func (c *Config) read(path string, text []byte) []Problem {
	f := file{config: c, path: path, text: text, made: map[string]int{}}
	f.parse()
	return f.problems
}

// A file is a text in TOML that is being read.
type file struct {
	config   *Config
	path     string
	text     []byte
	parser   toml.Parser
	start    int            // where in text the parser began
	table    string         // the one that keys are in
	skipped  bool           // it is none of ours, which has been said
	made     map[string]int // lines, by the names of settings and the commands' slugs
	problems []Problem
}

// parse reads expression by expression, and goes on in the next line after one that
// cannot be read.
func (f *file) parse() {
	for f.start < len(f.text) {
		f.parser.Reset(f.text[f.start:])
		for f.parser.NextExpression() {
			f.expression(f.parser.Expression())
		}
		err := f.parser.Error()
		if err == nil {
			return
		}
		at := f.start
		var wrong *toml.ParserError
		if errors.As(err, &wrong) {
			at += int(f.parser.Range(wrong.Highlight).Offset)
		}
		f.report(at, "this is no TOML: %s", strings.TrimPrefix(err.Error(), "toml: "))
		end := bytes.IndexByte(f.text[at:], '\n')
		if end < 0 {
			return
		}
		f.start = at + end + 1
	}
}

// place is where something at an offset in the text is.
func (f *file) place(at int) Problem {
	return Problem{Source: f.path, Line: 1 + bytes.Count(f.text[:at], []byte("\n"))}
}

func (f *file) report(at int, format string, args ...any) {
	f.problems = append(f.problems, f.place(at).because(format, args...))
}

// expression takes a table's head or a setting.
func (f *file) expression(n *toml.Node) {
	if n.Kind == toml.KeyValue {
		f.keyValue(f.table, n)
		return
	}
	name, at := f.key(n)
	f.table, f.skipped = name, true
	switch {
	case !isTable(name):
		f.report(at, "there is no table [%s]%s", name, meant(name, tables))
	case n.Kind == toml.ArrayTable:
		f.report(at, "[[%s]] is one of many tables, and there is one [%s]", name, name)
	default:
		f.skipped = false
	}
}

// tables are the parts of the file that have a head, beside those of the modes' keys.
var tables = []string{"fetch", "keys", "shelf"}

// keysOf is what the name of a table of keys, a mode's, begins with.
const keysOf = "keys."

func isTable(name string) bool {
	return slices.Contains(tables, name) || strings.HasPrefix(name, keysOf)
}

// key is the name of what n is, with its parts joined by dots, and where it stands.
func (f *file) key(n *toml.Node) (name string, at int) {
	var parts []string
	for it := n.Key(); it.Next(); {
		if part := it.Node(); len(parts) == 0 {
			at = f.start + int(part.Raw.Offset)
		}
		parts = append(parts, string(it.Node().Data))
	}
	return strings.Join(parts, "."), at
}

// keyValue makes a setting, or those of a table that stands in a line.
func (f *file) keyValue(table string, n *toml.Node) {
	if f.skipped {
		return
	}
	name, at := f.key(n)
	if table != "" {
		name = table + "." + name
	}
	value := n.Value()
	if value.Kind == toml.InlineTable && isTable(name) {
		for it := value.Children(); it.Next(); {
			f.keyValue(name, it.Node())
		}
		return
	}
	if command, ok := strings.CutPrefix(name, keysOf); ok {
		f.bind(command, at, plain(value))
		return
	}
	f.set(name, at, plain(value))
}

func (f *file) set(name string, at int, value any) {
	s, ok := settingNamed(name)
	if !ok {
		f.report(at, "there is no setting %q%s", name, meant(name, append(SettingNames(), "keys")))
		return
	}
	if !f.once(name, name, at) {
		return
	}
	if err := s.set(f.config, value); err != nil {
		f.report(at, "%v", err)
		return
	}
	if f.config.places == nil {
		f.config.places = map[string]Problem{}
	}
	f.config.places[name] = f.place(at)
}

// once notes that a name is made here, and reports one that was made before.
func (f *file) once(id, name string, at int) bool {
	if line, again := f.made[id]; again {
		f.report(at, "%q is set on line %d already", name, line)
		return false
	}
	f.made[id] = f.place(at).Line
	return true
}

func (f *file) bind(command string, at int, value any) {
	keys, ok := value.([]string)
	if key, single := value.(string); single {
		keys, ok = []string{key}, true
	}
	if !ok {
		f.report(at, "%q takes a key or a list of keys, not %s", command, shown(value))
		return
	}
	if f.once("keys "+slug(command), command, at) {
		f.config.Keys = append(f.config.Keys, Binding{command, keys, f.place(at)})
	}
}

// plain is a value as settings take it: a string, []string, int64 or bool, or the kind
// of any other.
func plain(n *toml.Node) any {
	switch n.Kind {
	case toml.String:
		return string(n.Data)
	case toml.Bool:
		return n.Data[0] == 't'
	case toml.Integer:
		if i, err := strconv.ParseInt(string(n.Data), 0, 64); err == nil {
			return i
		}
		return otherSort("so large a number")
	case toml.Float:
		return otherSort(n.Data)
	case toml.InlineTable:
		return otherSort("a table")
	case toml.Array:
		return plainList(n)
	}
	return otherSort("a date")
}

func plainList(n *toml.Node) any {
	list := []string{}
	for it := n.Children(); it.Next(); {
		item := it.Node()
		switch item.Kind {
		case toml.String:
			list = append(list, string(item.Data))
		case toml.Array:
			return otherSort("a list of lists")
		default:
			return otherSort("a list with " + shown(plain(item)) + " in it")
		}
	}
	return list
}
