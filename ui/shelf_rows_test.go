package ui

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/theme"
)

func TestWordsThatWereFoundAreLit(t *testing.T) {
	const quote = "…the ferry lies at the quay, and the ferry waits"
	for _, c := range []struct{ name, text, want string }{
		{"in a quote as a whole", quote, "…the [ferry] lies at the quay, and the [ferry] waits"},
		{"in one that is cut within a word", "…the ferry lies at the quay, and the fer…", "…the [ferry] lies at the quay, and the fer…"},
		{"in one of which nothing is left", "", ""},
	} {
		got := ""
		for _, s := range lit(c.text, theme.Caption, [][2]int{{7, 12}, {39, 44}}) {
			if s.Over == theme.Match {
				s.Text = "[" + s.Text + "]"
			}
			got += s.Text
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAQuoteBeginsWhereWhatWasFoundHasRoom(t *testing.T) {
	const quote = "…time that week. The harbour master painted eleven lanterns while nobody looked."
	p, at := NewPainter(theme.Terminal(), theme.Look{}, ansi.StringWidth), [][2]int{{53, 61}}
	for _, c := range []struct {
		room int
		want string
	}{
		{80, quote},
		{56, "…painted eleven lanterns while nobody looked."},
		{20, "…lanterns while nobody looked."},
		{3, "…lanterns while nobody looked."},
	} {
		got, moved := p.towards(quote, at, c.room)
		if got != c.want || got[moved[0][0]:moved[0][1]] != "lanterns" {
			t.Errorf("in %d cells it is %q, lit at %v", c.room, got, moved)
		}
	}
}
