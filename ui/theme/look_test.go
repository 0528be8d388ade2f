package theme

import (
	"image/color"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestSGR(t *testing.T) {
	for _, test := range []struct {
		name string
		look Look
		want string
	}{
		{"plain text needs nothing", Look{}, ""},
		{"attributes in order", Look{Strike: true, Bold: true, Italic: true}, "\x1b[1;3;9m"},
		{"a colour of the first eight", Look{Foreground: ansi.Red, Background: ansi.Blue}, "\x1b[31;44m"},
		{"a bright colour", Look{Foreground: ansi.BrightWhite, Background: ansi.BrightBlack}, "\x1b[97;100m"},
		{"a colour of the 256", Look{Foreground: ansi.IndexedColor(212), Reverse: true}, "\x1b[7;38;5;212m"},
		{"any colour", Look{Background: color.RGBA{1, 20, 255, 255}}, "\x1b[48;2;1;20;255m"},
		{"everything at once", Look{color.RGBA{255, 255, 255, 255}, color.RGBA{255, 255, 255, 255}, true, true, true, true, true, true},
			"\x1b[1;2;3;4;7;9;38;2;255;255;255;48;2;255;255;255m"},
	} {
		if got := test.look.SGR(); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestOver(t *testing.T) {
	caption := Look{Foreground: ansi.Blue, Background: ansi.White, Italic: true}
	got := Look{Foreground: ansi.Red, Bold: true}.Over(caption)
	if want := (Look{Foreground: ansi.Red, Background: ansi.White, Bold: true, Italic: true}); got != want {
		t.Errorf("got %s, want %s", describe(got), describe(want))
	}
	if got := (Look{}).Over(caption); got != caption {
		t.Errorf("nothing laid over changes it to %s", describe(got))
	}
}

func TestParseColour(t *testing.T) {
	for in, want := range map[string]color.Color{
		"0":       ansi.Black,
		"15":      ansi.BrightWhite,
		"16":      ansi.IndexedColor(16),
		"255":     ansi.IndexedColor(255),
		"#fA0":    color.RGBA{0xff, 0xaa, 0, 255},
		"#010203": color.RGBA{1, 2, 3, 255},
		"256":     nil, "": nil, "#": nil, "red": nil, "#12345": nil, "#gg0000": nil, "-1": nil, "#1é": nil,
	} {
		got, err := parseColour(in)
		if got != want || (err == nil) != (want != nil) {
			t.Errorf("%q is %v, %v; want %v", in, got, err, want)
		}
	}
}

// BenchmarkSGR is what each span of a row costs.
func BenchmarkSGR(b *testing.B) {
	look := Look{Foreground: color.RGBA{1, 20, 255, 255}, Bold: true}
	row := make([]byte, 0, 256)
	for b.Loop() {
		row = look.appendSGR(row[:0])
	}
}

// BenchmarkTerminal is what the first screen waits for.
func BenchmarkTerminal(b *testing.B) {
	for b.Loop() {
		Terminal()
	}
}

// BenchmarkBuiltIn is what a theme costs when it is first asked for.
func BenchmarkBuiltIn(b *testing.B) {
	for b.Loop() {
		if _, err := builtIn("dark"); err != nil {
			b.Fatal(err)
		}
	}
}
