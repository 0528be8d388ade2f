package short

import (
	"testing"
)

// TestALineIsKnownByItsRow reads lines that say the same in rows that differ.
func TestALineIsKnownByItsRow(t *testing.T) {
	const prose = "The third gate of the harbour was opened on Friday, nine years after the first stone was laid and four years after the day on which it should have been finished, the board said.\n\n"
	story := "Harbour opens its third gate\n\n" + prose + prose
	for name, test := range map[string]struct {
		text string
		line int
		want Role
	}{
		"a short line over prose heads it":           {story + "What the gate has cost\n\n" + prose + prose + "What the swans do\n\n" + prose, 3, Crosshead},
		"a line with a sign at its end goes on":      {story + "It has cost a lot, and will cost more.\n\n" + prose + prose, 3, Body},
		"a line too long to be anything but body is": {story + prose, 2, Body},
	} {
		t.Run(name, func(t *testing.T) {
			lines := Looks(test.text)
			row := Study(lines).Values(lines, test.line)
			if got := RoleOf(row); got != test.want {
				t.Errorf("%q is %v, want %v", lines[test.line].Text, got, test.want)
			}
		})
	}
}

func TestALineThatIsTooLongIsNotJudged(t *testing.T) {
	long := make([]byte, Longest+1)
	for i := range long {
		long[i] = 'a'
	}
	lines := Looks("Head\n\n" + string(long))
	if row := Study(lines).Values(lines, 1); row != nil {
		t.Errorf("a line of %d bytes has the values %v", len(long), row)
	}
}

// TestWhatIsFarOffMakesNoDifference holds that a text can be judged as it arrives.
func TestWhatIsFarOffMakesNoDifference(t *testing.T) {
	text := "Head\n\n"
	for range 40 {
		text += "A short line\n\nThe third gate of the harbour was opened on Friday, nine years after the first stone was laid.\n\n"
	}
	lines := Looks(text)
	h := Study(lines[:30])
	if near, whole := h.Values(lines[8:8+2*Reach+1], Reach), h.Values(lines, 8+Reach); string(near) != string(whole) {
		t.Errorf("with the lines nearby alone it has the values\n%v\nwith all\n%v", near, whole)
	}
}

func TestChapters(t *testing.T) {
	for line, want := range map[string]bool{"CHAPTER IV.": true, "Part two": true, "XII.": true, "Kapitel 3": true, "Part of the harbour": false, "I": false, "Third": false} {
		if got := IsChapter(line); got != want {
			t.Errorf("%q numbers a part: %v", line, got)
		}
	}
}
