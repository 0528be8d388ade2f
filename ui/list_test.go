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

func TestADetailStandsApartFromALongText(t *testing.T) {
	p := NewPainter(theme.Terminal(), theme.Look{}, ansi.StringWidth)
	l := List{Items: []ListItem{{Text: "a link of many words that goes on", Detail: "42 %"}}}
	var got string
	for _, r := range l.rows(p, 0, 20)[0].runs {
		got += r.text
	}
	if want := "a link of man…  42 %"; got != want {
		t.Errorf("the row is %q, not %q", got, want)
	}
}
