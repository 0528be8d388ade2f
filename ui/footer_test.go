package ui

import (
	"image"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/ui/theme"
)

// TestFootRow draws the foot of a text of forty cells.
func TestFootRow(t *testing.T) {
	keys := []FooterKey{{"space", "page"}, {"p", "figure"}, {"/", "find"}, {"?", "help"}}
	titles := []string{"THE POST · The ferry has been sold", "The ferry has been sold to the island"}
	for _, c := range []struct {
		name string
		foot Footer
		want string
	}{
		{"at the top there are keys", Footer{Keys: keys}, "space page  p figure  / find  ? help    "},
		{"the first are dropped where others have to be", Footer{Keys: append([]FooterKey{{"ctrl+w", "window"}}, keys...)}, "space page  p figure  / find  ? help    "},
		{"while one reads, what is read, and how far", Footer{Titles: titles, Place: "9 %"}, "THE POST · The ferry has been sold   9 %"},
		{"a title is cut at a word", Footer{Titles: titles, Place: "24 % · 2 min left"}, "The ferry has been…    24 % · 2 min left"},
		{"of a title too long, a few letters are not said", Footer{Titles: titles, Place: "a reader is 24 % on and has 2 min left"}, "a reader is 24 % on and has 2 min left"},
		{"a message goes before what stands at the right", Footer{Titles: titles, Message: "the end of what has arrived so far", Place: "24 %"}, "the end of what has arrived so far  24 %"},
		{"and takes its room", Footer{Message: "the end of what has arrived so far of it", Place: "24 %"}, "the end of what has arrived so far of it"},
		{"and the margins", Footer{Message: "the end of what has arrived so far of it is here"}, "the end of what has arrived so far of it is here"},
		{"an address is cut in its middle where more is to be said", Footer{Message: "read https://paper.example/2026/harbour/long.html: there is no such host"}, "read https://paper.ex…ng.html: there is no such host"},
		{"a count stands at the right", Footer{Titles: titles, Place: "24 %", Pending: "12"}, "THE POST · The ferry has been sold    12"},
		{"a pane says its name and its keys", Footer{Name: "captions", Keys: keys[3:], Count: "2 of 4"}, "captions  ? help                  2 of 4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := Screen{Size: image.Pt(52, 1), Footer: c.foot}
			s.Arrangement = Arrangement{Edge: 6, Measure: 40, Columns: 1, Footer: image.Rect(0, 0, 52, 1)}
			p := NewPainter(theme.Terminal(), theme.Look{}, ansi.StringWidth)
			row := ansi.Strip(string(s.Footer.draw(p, nil, &s, s.Arrangement.Footer)))
			if got := ansi.StringWidth(row); got != 52 {
				t.Errorf("the row has %d cells", got)
			}
			if got := strings.TrimSpace(row); got != strings.TrimSpace(c.want) {
				t.Errorf("got\n%q, want\n%q", got, c.want)
			}
		})
	}
}

// TestTheRuleAboveTheFootIsTheBarOfProgress has a quarter of forty cells read.
func TestTheRuleAboveTheFootIsTheBarOfProgress(t *testing.T) {
	s := Screen{Size: image.Pt(52, 2), Footer: Footer{Percent: 25}}
	s.Arrangement = Arrangement{Edge: 6, Measure: 40, Columns: 1, Rule: image.Rect(0, 0, 52, 1)}
	p := NewPainter(theme.Terminal(), theme.Look{}, ansi.StringWidth)
	want := strings.Repeat(" ", 6) + strings.Repeat("━", 10) + strings.Repeat("─", 30) + strings.Repeat(" ", 6)
	if got := ansi.Strip(string(s.Footer.rule(p, nil, &s))); got != want {
		t.Errorf("got %q", got)
	}
	p.ASCII()
	if got := strings.TrimSpace(ansi.Strip(string(s.Footer.rule(p, nil, &s)))); got != strings.Repeat("=", 10)+strings.Repeat("-", 30) {
		t.Errorf("in ASCII: %q", got)
	}
}
