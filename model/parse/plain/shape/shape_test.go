package shape

import "testing"

func TestEnd(t *testing.T) {
	for s, want := range map[string]rune{
		"The gate is open.": '.', "“The gate is open.”": '.', "Is it open?)": '?', "The gate:": ':', "The gate": 0, "門を開いた。": '。', "": 0,
	} {
		if got := End(s); got != want {
			t.Errorf("%q ends with %q, want %q", s, got, want)
		}
	}
}

func TestMarkers(t *testing.T) {
	for s, want := range map[string]Marker{
		"- oak":    {Sign: "-", Size: 2, Number: -1},
		"•  oak":   {Sign: "•", Size: 5, Number: -1},
		"12. oak":  {Sign: "12", Size: 4, Number: 12},
		"(3) oak":  {Sign: "3", Size: 4, Number: 3},
		"a) oak":   {Sign: "a", Size: 3, Number: -1, Letter: true},
		"a. oak":   {},
		"2022 oak": {},
		"oak":      {},
	} {
		if got := MarkerOf(s); got != want {
			t.Errorf("%q begins with %+v, want %+v", s, got, want)
		}
	}
}

func TestWhatALineIs(t *testing.T) {
	for _, test := range []struct {
		what string
		is   func(string) bool
		yes  []string
		no   []string
	}{
		{"code", IsCode, []string{"$ make all", "if (a == b) {", "https://herald.example/gate"}, []string{"The gate is open (at last).", "He paid $40."}},
		{"a time of day", IsClock, []string{"18:02", "9:15"}, []string{"Gate: 3", "18:02:11 GMT"}},
		{"nothing but capitals", IsShouted, []string{"THE GATE", "ВОРОТА"}, []string{"The Gate", "12", "門"}},
		{"lettered", IsLettered, []string{"a", "門", "18:02"}, []string{"***", "12"}},
	} {
		for _, s := range test.yes {
			if !test.is(s) {
				t.Errorf("%q is %s", s, test.what)
			}
		}
		for _, s := range test.no {
			if test.is(s) {
				t.Errorf("%q is not %s", s, test.what)
			}
		}
	}
}

func TestWidthCountsCells(t *testing.T) {
	for s, want := range map[string]int{"gate": 4, "門を開く": 8, "gate 門": 7, "e\u0301": 1} {
		if got := Width(s); got != want {
			t.Errorf("%q is %d cells wide, want %d", s, got, want)
		}
	}
}
