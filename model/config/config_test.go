package config

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"lede/testdata/golden"
)

// commands and themes are what the cases know.
var (
	commands = []Command{
		{ID: "line-down", Name: "line down", Keys: []string{"j", "down"}},
		{ID: "page-down", Name: "page down", Keys: []string{"space", "pgdown"}},
		{ID: "half-a-page-down", Name: "half a page down", Keys: []string{"d", "ctrl+d"}},
		{ID: "next-figure", Name: "next figure", Keys: []string{"p"}},
		{ID: "previous-figure", Name: "previous figure", Keys: []string{"P"}},
		{ID: "zen-the-body-alone", Name: "zen: the body alone", Keys: []string{"z"}},
		{ID: "focus-next-pane", Name: "focus next pane", Keys: []string{"tab"}},
		{ID: "help", Name: "help", Keys: []string{"?"}},
		{ID: "select.word-on", Name: "a word on", Keys: []string{"l", "w"}},
		{ID: "select.word-back", Name: "a word back", Keys: []string{"h", "b"}},
		{ID: "select.half-page-down", Name: "half a page down", Keys: []string{"s", "d", "ctrl+d"}, Like: []string{"half-a-page-down"}},
		{ID: "speed.one", Name: "one word at once", Keys: []string{"1"}},
	}
	themes = []string{"light", "dark", "sepia"}
)

// TestCases reads the configurations of testdata/config. Each has the file, the
// variables of the environment where there are any, and what comes of them: problems,
// and settings and keys that are not as usual.
func TestCases(t *testing.T) {
	golden.Run(t, "config/*", func(e *golden.Example) {
		c, problems := Usual(), []Problem(nil)
		if f := e.File("config.toml"); f != nil {
			problems = append(problems, c.read(f.Name, f.Data)...)
		}
		if f := e.File("environment"); f != nil {
			problems = append(problems, c.Environment(strings.Split(strings.TrimSpace(string(f.Data)), "\n"))...)
		}
		problems = append(problems, c.Check(themes)...)
		keys, more := c.Bind(commands)
		e.Expect("result", result(&c, keys, append(problems, more...)))
		loadsBack(e.T, &c)
	})
}

// result writes down problems, and what is not as usual.
func result(c *Config, keys map[string][]string, problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, p)
	}
	usual := Usual()
	for _, s := range settings() {
		if now := s.text(c); now != s.text(&usual) {
			fmt.Fprintln(&b, s.name, "=", now)
		}
	}
	for _, command := range commands {
		if now := keys[command.ID]; !slices.Equal(now, command.Keys) {
			fmt.Fprintf(&b, "[%s] = %v\n", strings.TrimPrefix(command.table()+" "+command.called(), " "), now)
		}
	}
	return b.String()
}

// loadsBack checks that what Print writes is the configuration again.
func loadsBack(t *testing.T, c *Config) {
	t.Helper()
	var out strings.Builder
	if err := c.Print(&out, commands); err != nil {
		t.Fatal(err)
	}
	again := Usual()
	if problems := again.read("printed.toml", []byte(out.String())); len(problems) > 0 {
		t.Errorf("what is printed has problems: %v\n%s", problems, &out)
	}
	for _, s := range settings() {
		if was, is := s.text(c), s.text(&again); was != is {
			t.Errorf("%s was %s and is %s", s.name, was, is)
		}
	}
	before, _ := c.Bind(commands)
	after, _ := again.Bind(commands)
	if !reflect.DeepEqual(before, after) {
		t.Errorf("keys were %v and are %v", before, after)
	}
}

func TestUsualIsComplete(t *testing.T) {
	c := Usual()
	for _, s := range settings() {
		kept := reflect.ValueOf(s.kept(&c)).Elem()
		if kept.Kind() == reflect.String && kept.String() == "" || kept.Kind() == reflect.Slice && kept.Len() == 0 && s.choices != nil {
			t.Errorf("%s has no usual value", s.name)
		}
		if err := s.set(&c, s.parse(strings.Trim(s.text(&c), `"[]`))); err != nil && kept.Kind() != reflect.Slice {
			t.Errorf("the usual value would not be taken: %v", err)
		}
	}
}

// TestPresetsLeaveNoCommandWithoutKeys holds the presets against the commands above.
func TestPresetsLeaveNoCommandWithoutKeys(t *testing.T) {
	for _, name := range presetNames() {
		c := Usual()
		c.Preset = name
		keys, problems := c.Bind(commands)
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		for command, keys := range keys {
			if len(keys) == 0 {
				t.Errorf("%s leaves %q without keys", name, command)
			}
		}
		for command, keys := range preset(name) {
			for _, k := range keys {
				if got, wrong := keyNamed(k); got != k {
					t.Errorf("%s gives %q the key %q, which is %q%s", name, command, k, got, wrong)
				}
			}
		}
	}
}

func TestKeyNamed(t *testing.T) {
	for written, want := range map[string]string{
		"j": "j", "J": "J", "+": "+", "-": "-", "ctrl++": "ctrl++", "ctrl+-": "ctrl+-", "é": "é", "?": "?", "0": "0",
		"Ctrl-D": "ctrl+d", "shift+j": "J", "alt+ctrl+x": "ctrl+alt+x", "Shift+Tab": "shift+tab", "PageDown": "pgdown",
		"escape": "esc", " ": "space", "alt+5": "alt+5", "ctrl+space": "ctrl+space", "F5": "f5",
		"": "", "5": "5", "shift+1": "", "pagedwon": "", "hyper": "", "\x1b": "", "ctrl+": "", "jj": "",
	} {
		if got, wrong := keyNamed(written); got != want {
			t.Errorf("%q is %q%s, want %q", written, got, wrong, want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"measure", "next figure", "previous figure", "theme", "mouse"}
	for word, want := range map[string]string{
		"mesure": "measure", "Measure": "measure", "next figrue": "next figure", "moose": "mouse", "teh": "", "zzzz": "", "": "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("%q is nearest to %q, want %q", word, got, want)
		}
	}
}

func TestSet(t *testing.T) {
	c := Usual()
	for _, s := range [][2]string{
		{"measure", " 72 "}, {"panes", "captions, body"}, {"mouse", "on"}, {"fetch.idle", "1m"}, {"theme", "sepia"},
	} {
		if err := c.Set(s[0], s[1]); err != nil {
			t.Error(err)
		}
	}
	if got := result(&c, nil, nil); !strings.HasPrefix(got, "panes = [\"body\", \"captions\"]\nmeasure = 72\ntheme = \"sepia\"\nmouse = true\nfetch.idle = \"1m0s\"\n") {
		t.Error(got)
	}
	for _, s := range [][2]string{{"measure", "wide"}, {"measure", "5"}, {"mouse", "perhaps"}, {"panes", ""}, {"themes", "x"}} {
		if err := c.Set(s[0], s[1]); err == nil {
			t.Errorf("%s = %q is taken", s[0], s[1])
		}
	}
}

func TestPath(t *testing.T) {
	for _, test := range []struct {
		environ []string
		want    string
	}{
		{[]string{"LEDE_CONFIG=/a/b.toml", "XDG_CONFIG_HOME=/x"}, "/a/b.toml"},
		{[]string{"XDG_CONFIG_HOME=/x"}, filepath.Join("/x", "lede", "config.toml")},
	} {
		if got := Path(test.environ); got != test.want {
			t.Errorf("%v gives %q, want %q", test.environ, got, test.want)
		}
	}
	if got := Path([]string{"XDG_CONFIG_HOME=not/absolute"}); strings.HasPrefix(got, "not") {
		t.Errorf("a relative place is taken: %q", got)
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	if c, problems := Load(filepath.Join(dir, "none.toml")); len(problems) > 0 || !reflect.DeepEqual(c, Usual()) {
		t.Errorf("no file gives %v", problems)
	}
	if _, problems := Load(dir); len(problems) != 1 || problems[0].Line != 0 {
		t.Errorf("a folder gives %v", problems)
	}
	path := filepath.Join(dir, "config.toml")
	if err := os.WriteFile(path, []byte("\n\nmeasure = 5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, problems := Load(path); len(problems) != 1 || problems[0].Error() != path+":3: measure takes a whole number from 10 to 400, not 5" {
		t.Errorf("a mistake gives %v", problems)
	}
}

// FuzzRead has any file read: it never panics, and every setting stays one that the
// file may have.
func FuzzRead(f *testing.F) {
	for _, s := range golden.Sources(f, "config/*") {
		f.Add(s.Data)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c := Usual()
		c.read("config.toml", text)
		c.Check(themes)
		c.Bind(commands)
		loadsBack(t, &c)
	})
}

// BenchmarkLoad is what a start costs with a file of every setting.
func BenchmarkLoad(b *testing.B) {
	c := Usual()
	var out strings.Builder
	if err := c.Print(&out, commands); err != nil {
		b.Fatal(err)
	}
	text := []byte(out.String())
	for b.Loop() {
		c := Usual()
		c.read("config.toml", text)
	}
}
