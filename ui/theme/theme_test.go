package theme

import (
	"bytes"
	"fmt"
	"image/color"
	"strings"
	"testing"

	"charm.land/glamour/v2"
	glamourstyles "charm.land/glamour/v2/styles"
	"github.com/alecthomas/chroma/v2"
	chromastyles "github.com/alecthomas/chroma/v2/styles"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"lede/testdata/golden"
)

func TestEveryRoleHasAName(t *testing.T) {
	seen := map[string]bool{}
	for i, name := range roleNames {
		if name == "" || seen[name] {
			t.Errorf("role %d is called %q", i, name)
		}
		seen[name] = true
	}
}

func TestNamed(t *testing.T) {
	for _, name := range Names() {
		if th := named(t, name); th.Name != name || th != named(t, name) {
			t.Errorf("%s is not kept", name)
		}
	}
	_, err := Named("sepa")
	if err == nil || !strings.Contains(err.Error(), "light, dark, sepia, contrast, terminal, ascii, dracula") {
		t.Errorf("an unknown name gives %v", err)
	}
}

func TestGround(t *testing.T) {
	for _, test := range []struct {
		name       string
		dark       bool // the terminal
		background string
	}{
		{"dark", true, ""},
		{"dark", false, "#1c1b19"},
		{"light", false, ""},
		{"light", true, "#fdfcf9"},
		{"sepia", true, "#f4ecd9"},
		{"sepia", false, "#f4ecd9"},
		{"terminal", true, ""},
		{"terminal", false, ""},
	} {
		if got := shown(named(t, test.name).Ground(test.dark).Background); got != test.background {
			t.Errorf("%s on a terminal that is dark: %v has the ground %q, want %q", test.name, test.dark, got, test.background)
		}
	}
}

// TestLoad reads the style files of testdata/themes and lists the looks they
// make, or their error.
func TestLoad(t *testing.T) {
	golden.Run(t, "themes/*", func(e *golden.Example) {
		style := e.Source()
		th, err := Load(bytes.NewReader(style.Data), style.Name)
		if err != nil {
			e.Expect("error", err.Error())
			return
		}
		e.Expect("looks", list(th))
	})
}

// TestGlamourStyles wears every style that comes with Glamour, by its own name.
func TestGlamourStyles(t *testing.T) {
	for name := range glamourstyles.DefaultStyles {
		th := named(t, name)
		if want := name != "light" && name != "notty" && name != "ascii" && name != "pink"; th.Dark != want {
			t.Errorf("%s is dark: %v", name, th.Dark)
		}
		if th.Glamour.CodeBlock.Chroma != nil || th.Glamour.CodeBlock.Theme == "" || th.Glamour.Document.Margin != nil {
			t.Errorf("%s keeps margins or code colours of its own", name)
		}
	}
	for name, suits := range map[string][2]bool{"dracula": {false, true}, "sepia": {true, false}, "pink": {true, true}, "terminal": {true, true}} {
		if th := named(t, name); th.Suits(false) != suits[0] || th.Suits(true) != suits[1] {
			t.Errorf("%s suits a light terminal: %v, a dark one: %v", name, th.Suits(false), th.Suits(true))
		}
	}
}

// TestCodeKeepsItsColours looks for what two styles say of comments, one after the
// other.
func TestCodeKeepsItsColours(t *testing.T) {
	for name, colour := range map[string]string{"first.json": "#112233", "second.json": "212"} {
		style := fmt.Sprintf(`{"code_block": {"chroma": {"comment": {"color": %q, "bold": true}}}}`, colour)
		th, err := Load(strings.NewReader(style), name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := parseColour(colour)
		if err != nil {
			t.Fatal(err)
		}
		got := chromastyles.Get(th.Glamour.CodeBlock.Theme).Get(chroma.Comment)
		if got.Colour.String() != hex(want) || got.Bold != chroma.Yes {
			t.Errorf("%s has comments in %v, want %s", name, got, hex(want))
		}
	}
}

// TestThemesAreGlamourStyles has Glamour read our own.
func TestThemesAreGlamourStyles(t *testing.T) {
	entries, err := files.ReadDir("themes")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		style, err := files.ReadFile("themes/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		r, err := glamour.NewTermRenderer(glamour.WithStylesFromJSONBytes(style))
		if err != nil {
			t.Errorf("%s: %v", e.Name(), err)
			continue
		}
		if out, err := r.Render("# A headline"); err != nil || !strings.Contains(ansi.Strip(out), "A headline") {
			t.Errorf("%s renders as %q: %v", e.Name(), out, err)
		}
	}
}

func TestWithoutColours(t *testing.T) {
	th := named(t, "sepia").In(colorprofile.ASCII)
	for i, look := range th.Looks {
		if look.Foreground != nil || look.Background != nil {
			t.Errorf("%v keeps the colours %s", Role(i), describe(look))
		}
	}
	if th.Page != (Look{}) || !th.Looks[Match].Reverse || th.Looks[Match] == th.Looks[MatchCurrent] {
		t.Errorf("the page is %s, a match %s, the current one %s",
			describe(th.Page), describe(th.Looks[Match]), describe(th.Looks[MatchCurrent]))
	}
}

func named(t testing.TB, name string) *Theme {
	t.Helper()
	th, err := Named(name)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

// list writes a theme down, what it has on a line each.
func list(t *Theme) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-14s %v\n", "dark", t.Dark)
	fmt.Fprintf(&b, "%-14s %s\n", "page", describe(t.Page))
	fmt.Fprintf(&b, "%-14s %s\n", "paper", describe(t.Paper))
	fmt.Fprintf(&b, "%-14s %s\n", "code style", t.Glamour.CodeBlock.Theme)
	for i, look := range t.Looks {
		fmt.Fprintf(&b, "%-14v %s\n", Role(i), describe(look))
	}
	return b.String()
}

// describe is a look in words: "#112233 on 7 bold".
func describe(l Look) string {
	var words []string
	if l.Foreground != nil {
		words = append(words, shown(l.Foreground))
	}
	if l.Background != nil {
		words = append(words, "on "+shown(l.Background))
	}
	for _, a := range []struct {
		on   bool
		word string
	}{{l.Bold, "bold"}, {l.Faint, "faint"}, {l.Italic, "italic"}, {l.Underline, "underline"}, {l.Reverse, "reverse"}, {l.Strike, "strike"}} {
		if a.on {
			words = append(words, a.word)
		}
	}
	if len(words) == 0 {
		return "plain"
	}
	return strings.Join(words, " ")
}

// shown is a colour as style files have it; empty for none.
func shown(c color.Color) string {
	switch c.(type) {
	case nil:
		return ""
	case color.RGBA:
		return hex(c)
	}
	return fmt.Sprint(c)
}
