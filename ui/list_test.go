package ui

import (
	"slices"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/theme"
)

func TestWordsBelowAnItemStayWhole(t *testing.T) {
	p := NewPainter(theme.Terminal(), theme.Look{}, ansi.StringWidth)
	l := List{Items: []ListItem{{Text: "A highlight", Below: "it would stand beside the winter timetable of a-very-long-name.example/ferries"}}}
	var got []string
	for _, row := range l.rows(p, 0, 26)[1:] {
		got = append(got, row.runs[1].text)
	}
	want := []string{"it would stand beside", "the winter timetable of", "a-very-long-", "name.example/ferries"}
	if !slices.Equal(got, want) {
		t.Errorf("below it stand %q, not %q", got, want)
	}
}

func TestADetailStandsApartAndLeavesRoomForTheText(t *testing.T) {
	p := NewPainter(theme.Terminal(), theme.Look{}, ansi.StringWidth)
	for _, c := range []struct{ text, detail, want string }{
		{"a link of many words", "42 %", "a link of man…  42 %"},
		{"line down", "j down ctrl+e ctrl+n", "line down  j down c…"},
		{"to the north quay", "j down ctrl+e ctrl+n", "to the nort…  j dow…"},
		{"a file", "Quay.md", "a file       Quay.md"},
		{"a link of many words", "", "a link of many words"},
	} {
		l, got := List{Items: []ListItem{{Text: c.text, Detail: c.detail}}}, ""
		for _, r := range l.rows(p, 0, 20)[0].runs {
			got += r.text
		}
		if got != c.want {
			t.Errorf("the row is %q, not %q", got, c.want)
		}
	}
}
