package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"lede/model/config"
)

// calledIn runs lede off a terminal in an environment.
func calledIn(t *testing.T, env []string, args ...string) (code int, out, err string) {
	t.Helper()
	var o, e strings.Builder
	std := streams{in: strings.NewReader(""), out: &o, err: &e, terminal: func([]string) *tty { return nil }}
	code = run(context.Background(), args, std, env)
	return code, o.String(), e.String()
}

func TestFlagsGoBeforeTheEnvironmentAndThatBeforeTheFile(t *testing.T) {
	path := writeFile(t, "config.toml", "measure = 40\nleading = 2\ntheme = \"sepia\"\n")
	env := []string{"LEDE_CONFIG=" + path, "LEDE_MEASURE=50", "LEDE_LEADING=0"}
	f := flags{width: 60, given: func(name string) bool { return name == "width" }}
	c, problems := preferences(f, env)
	if c.Measure != 60 || c.Leading != 0 || c.Theme != "sepia" || len(problems) > 0 {
		t.Errorf("measure %d, leading %d, theme %s, problems %v", c.Measure, c.Leading, c.Theme, problems)
	}
}

func TestGlamoursStyleGoesBeforeTheUsualThemeOnly(t *testing.T) {
	unset := "LEDE_CONFIG=" + filepath.Join(t.TempDir(), "none.toml")
	for theme, env := range map[string][]string{
		"dracula":      {unset, "GLAMOUR_STYLE=dracula"},
		"auto":         {unset, "GLAMOUR_STYLE="},
		"sepia":        {unset, "GLAMOUR_STYLE=dracula", "LEDE_THEME=sepia"},
		"./house.json": {unset, "GLAMOUR_STYLE=./house.json"},
	} {
		if c, problems := preferences(flags{}, env); c.Theme != theme || len(problems) > 0 {
			t.Errorf("%v: the theme is %s, problems %v", env, c.Theme, problems)
		}
	}
}

func TestPreferencesAreShownAndEdited(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "config.toml")
	env := []string{"LEDE_CONFIG=" + path, "EDITOR=true"}
	if code, out, _ := calledIn(t, env, "config", "path"); code != 0 || out != path+"\n" {
		t.Errorf("path: %d, %q", code, out)
	}
	if code, out, _ := calledIn(t, append(env, "LEDE_PRESET=less"), "config", "print"); code != 0 ||
		!strings.Contains(out, "\nmeasure = 66\n") || !strings.Contains(out, `# "page down" = ["space", "f",`) {
		t.Errorf("print: %d, %q", code, out)
	}
	if _, err := exec.LookPath("true"); err != nil {
		t.Skip("there is no program that does nothing")
	}
	if code, _, err := calledIn(t, env, "config", "edit"); code != 0 || err != "" {
		t.Errorf("edit: %d, %q", code, err)
	}
	written, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(written), "measure = 66") {
		t.Errorf("the new file holds %q, %v", written, err)
	}
}

func TestMistakesInPreferencesAreToldByTheirLine(t *testing.T) {
	path := writeFile(t, "config.toml", "mesure = 40\n[keys]\nnonsuch = \"x\"\n")
	code, _, err := calledIn(t, []string{"LEDE_CONFIG=" + path}, "config", "print")
	want := path + ":1: there is no setting \"mesure\"; did you mean \"measure\"?\n" + path + ":3: there is no command \"nonsuch\"\n"
	if code != 0 || err != want {
		t.Errorf("%d, %q\nwant %q", code, err, want)
	}
	if code, _, err := calledIn(t, nil, "config", "show"); code != exitUsage || !strings.Contains(err, `unknown command "show"`) {
		t.Errorf("%d, %q", code, err)
	}
}

func TestShellCompletions(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"completion", "bash"}, "bash completion"},
		{[]string{"completion", "zsh"}, "#compdef lede"},
		{[]string{"completion", "fish"}, "complete -c lede"},
		{[]string{"__complete", "--theme", ""}, "sepia"},
		{[]string{"completion", "powershell"}, "Register-ArgumentCompleter"},
		{[]string{"__complete", "completion", ""}, "fish"},
	} {
		if code, out, err := calledIn(t, nil, c.args...); code != 0 || !strings.Contains(out, c.says) {
			t.Errorf("lede %v: %d, %q not in %.300q, %q", c.args, code, c.says, out, err)
		}
	}
}

func TestTheBrowserIsGivenAnAddressAsItIs(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the browser has another name here")
	}
	dir := t.TempDir()
	given := filepath.Join(dir, "given")
	opener := "#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > " + given + "\n"
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(opener), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	for ref, want := range map[string]string{
		"https://paper.example/a?b=$(id)&c;d": "1|https://paper.example/a?b=$(id)&c;d|",
		"/quay/low water.md":                  "1|file:///quay/low%20water.md|",
		"/quay/ssh:it.md":                     "1|file:///quay/ssh:it.md|",
	} {
		if _, err := browse(ref, nil, nil); err != nil {
			t.Errorf("%s: %v", ref, err)
		}
		if got, err := os.ReadFile(given); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v; want %q", ref, got, err, want)
		}
	}
}

func TestEveryCommandHasAKeyInEveryPreset(t *testing.T) {
	for _, preset := range []string{"lede", "vim", "less"} {
		c := config.Usual()
		c.Preset = preset
		keys, problems := c.Bind(commands())
		if len(problems) > 0 {
			t.Errorf("%s: %v", preset, problems)
		}
		had := map[string]string{}
		for _, command := range commands() {
			if len(keys[command.ID]) == 0 {
				t.Errorf("%s: %q has no key", preset, command.Name)
			}
			for _, k := range keys[command.ID] {
				place := command.ID[:strings.LastIndex(command.ID, ".")+1] + k // the mode, and the key in it
				if had[place] != "" {
					t.Errorf("%s: %q is the key of %q and of %q", preset, k, had[place], command.ID)
				}
				had[place] = command.ID
			}
		}
	}
}

func TestSignsAreThoseOfTheLocale(t *testing.T) {
	for _, c := range []struct {
		env  []string
		want bool
	}{
		{[]string{"LANG=en_GB.UTF-8"}, true},
		{[]string{"LANG=de_DE.utf8@euro"}, true},
		{[]string{"LANG=en_GB.UTF-8", "LC_ALL=C"}, false},
		{[]string{"LC_CTYPE=de_DE.ISO-8859-1", "LANG=en_GB.UTF-8"}, false},
		{[]string{"LANG=de_DE"}, true},
		{[]string{"LANG=POSIX"}, false},
		{nil, true},
	} {
		if got := showsUnicode(c.env); got != c.want {
			t.Errorf("%v: shows more than ASCII: %v", c.env, got)
		}
	}
}
