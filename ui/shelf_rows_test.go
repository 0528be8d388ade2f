package ui

import (
	"testing"

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
