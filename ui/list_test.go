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
