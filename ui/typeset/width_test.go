package typeset

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// What is counted and not measured is as wide by every way of measuring.
func TestNarrowCharactersTakeOneCell(t *testing.T) {
	for r := range rune(0x110000) {
		if isNarrow(r) && (ansi.StringWidth(string(r)) != 1 || ansi.StringWidthWc(string(r)) != 1) {
			t.Errorf("%q is %d or %d cells wide", r, ansi.StringWidth(string(r)), ansi.StringWidthWc(string(r)))
		}
	}
}

func TestWidthsMeasuresOnlyWhatItCannotCount(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "Zoë’s café – “Ärger”": false, "Привет, мир…": false, "─ ▌ ‹1›": false,
		"東京": true, "cafe\u0301": true, "\t": true, "co\u00adop": true, "☎\ufe0f": true,
	} {
		measured := false
		width := Widths(func(s string) int { measured = true; return ansi.StringWidth(s) })
		if got := width(text); got != ansi.StringWidth(text) || measured != want {
			t.Errorf("%q: %d cells, measured %v", text, got, measured)
		}
	}
}
