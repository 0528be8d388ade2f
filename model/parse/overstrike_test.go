package parse

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestOverstrikesFold(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"bold", "N\bNA\bAM\bME\bE", "NAME"},
		{"underlined", "_\bf_\bi_\bl_\be", "file"},
		{"the rule after the letter", "f\b_i\b_", "fi"},
		{"bold figures and dashes", "-\b--\b-v\bv 1\b12\b2", "--v 12"},
		{"a bullet of two signs", "+\bo item", "o item"},
		{"letters of several bytes", "é\bé_\bß", "éß"},
		{"nothing to strike over", "\bA\n\bB", "A\nB"},
	} {
		for cut := strings.IndexByte(c.typed, '\b') + 1; cut <= len(c.typed); cut++ {
			if !utf8.ValidString(c.typed[:cut]) {
				continue
			}
			var o overstrike
			if got := o.fold(c.typed[:cut]) + o.fold(c.typed[cut:]) + o.fold(""); got != c.want {
				t.Errorf("%s, cut at %d: got %q, want %q", c.name, cut, got, c.want)
			}
		}
	}
}

func TestPagesAreJoined(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"head and foot go, and the sentence goes on",
			"Lamps     May\n\nThe second is\n\n\nStone     [Page 1]\n\f\nLamps     May\n\n   seldom lit.\n",
			"Lamps     May\n\nThe second is\n   seldom lit.\n"},
		{"a paragraph ends with its page",
			"One.\n\n    - 1 -\n\fTwo.\n", "One.\n\nTwo.\n"},
		{"a form feed in a text without numbers ends a line",
			"One\n\fTwo\n", "One\n\nTwo\n"},
	} {
		var p pages
		if got := p.join(c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
