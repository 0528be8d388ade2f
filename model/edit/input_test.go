package edit

import (
	"strings"
	"testing"
)

// moves are what the names of keys stand for in the cases.
var moves = map[string]func(*Input){
	"left": (*Input).Left, "right": (*Input).Right, "alt+b": (*Input).WordLeft, "alt+f": (*Input).WordRight,
	"home": (*Input).Start, "end": (*Input).End, "backspace": (*Input).DeleteLeft, "delete": (*Input).DeleteRight,
	"ctrl+w": (*Input).DeleteWordLeft, "alt+d": (*Input).DeleteWordRight, "ctrl+u": (*Input).DeleteToStart, "up": (*Input).Up, "down": (*Input).Down, "ctrl+k": (*Input).DeleteToEnd,
}

// The line is written with "|" where its cursor stands.
func TestLineIsEdited(t *testing.T) {
	for _, c := range []struct{ name, line, keys, want string }{
		{"backspace takes a whole character, accents and all", "cafe\u0301|", "backspace", "caf|"},
		{"backspace takes a family whole", "a👩‍👩‍👧|b", "backspace", "a|b"},
		{"the cursor steps over a whole character", "e\u0301t|e", "left left", "|e\u0301te"},
		{"the cursor stops at the ends", "ab|", "right right home left", "|ab"},
		{"delete takes what is ahead", "har|bour", "delete", "har|our"},
		{"ctrl+w takes the word before and the spaces after it", "the old harbour  |", "ctrl+w", "the old |"},
		{"ctrl+w knows spaces that are no ASCII", "old\u00a0quay|", "ctrl+w", "old\u00a0|"},
		{"alt+d takes the word ahead", "the| old harbour", "alt+d", "the| harbour"},
		{"the cursor goes to the end", "a|bc", "end backspace", "ab|"},
		{"words are stepped over", "the old harbour|", "alt+b alt+b alt+f", "the old| harbour"},
		{"ctrl+u takes all before", "the old| harbour", "ctrl+u", "| harbour"},
		{"ctrl+k takes all ahead", "the old| harbour", "ctrl+k", "the old|"},
		{"of several lines ctrl+u takes what is before on one", "the old\nharbour wall|", "ctrl+u", "the old\n|"},
		{"home and end keep to their line", "the\nold| quay\nwall", "end delete home", "the\n|old quaywall"},
		{"up keeps to the column, as far as the line goes", "ab\ncde\u0301fg|", "up", "ab|\ncde\u0301fg"},
		{"down does too", "a\u0301b|\ncdef", "down", "a\u0301b\ncd|ef"},
		{"down goes nowhere from the last line", "ab\nc|d", "down", "ab\nc|d"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := lineOf(c.line)
			for key := range strings.FieldsSeq(c.keys) {
				moves[key](&l)
			}
			if got := l.String(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWhatIsPastedCannotCommandTheTerminal(t *testing.T) {
	l := lineOf("a|b")
	l.Insert("one\ntwo\x1b[2J\u202e\u009b3")
	if got, want := l.String(), "aone two[2J3|b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEarlierLinesComeBack(t *testing.T) {
	var h History
	for _, l := range []string{"harbour", "quay", "harbour", ""} {
		h.Add(l)
	}
	h.Rewind()
	for i, c := range []struct {
		step int
		want string
	}{{-1, "harbour"}, {-1, "quay"}, {-1, "quay"}, {1, "harbour"}, {1, "half typ"}} {
		standing := "half typ"
		if i > 0 {
			standing = "what came back"
		}
		if got := h.Step(c.step, standing); got != c.want {
			t.Errorf("step %d gives %q, want %q", i, got, c.want)
		}
	}
}

func lineOf(s string) Input {
	before, after, _ := strings.Cut(s, "|")
	return Input{Text: before + after, Cursor: len(before), Several: strings.Contains(s, "\n")}
}

func (l Input) String() string { return l.Text[:l.Cursor] + "|" + l.Text[l.Cursor:] }
