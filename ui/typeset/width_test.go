package typeset

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// What is counted and not measured is as wide by every way of measuring.
func TestKnownWidthsAreThoseOfEveryTerminal(t *testing.T) {
	for r := range rune(0x110000) {
		s := string(r)
		if n := surely(r); n > 0 && (ansi.StringWidth(s) != n || ansi.StringWidthWc(s) != n) {
			t.Errorf("%q is said to be %d cells wide, and is %d or %d", r, n, ansi.StringWidth(s), ansi.StringWidthWc(s))
		}
	}
}

func TestWidthsMeasuresOnlyWhatItCannotCount(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "Zoë’s café – “Ärger”": false, "Привет, мир…": false, "─ ▌ ‹1›": false,
		"東京、カフェ": false, "cafe\u0301": true, "\t": true, "co\u00adop": true, "☎\ufe0f": true, "か\u3099": true,
	} {
		measured := false
		width := Widths(func(s string) int { measured = true; return ansi.StringWidth(s) })
		if got := width(text); got != ansi.StringWidth(text) || measured != want {
			t.Errorf("%q: %d cells, measured %v", text, got, measured)
		}
	}
}
