package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/ui/theme"
	"lede/ui/typeset"
)

func words(l typeset.Line) string {
	s := ""
	for _, span := range l.Spans {
		s += span.Text
	}
	return s
}

func setLines(text article.Text, measure int) []typeset.Line {
	return typeset.Set(text, theme.Body, typeset.Setting{Measure: measure, Theme: theme.Terminal()})
}

func TestAStretchLiesOverItsWordsAcrossLines(t *testing.T) {
	lines := setLines(article.Words("the harbour wall stands"), 12)
	laid := Lay(lines, Layer{{From: article.Position{Offset: 4}, To: article.Position{Offset: 16}, Role: theme.Match}})
	got := ""
	for _, l := range laid {
		for _, s := range l.Spans {
			if s.Over == theme.Match {
				got += "[" + s.Text + "]"
			} else {
				got += s.Text
			}
		}
		got += "|"
	}
	if want := "the [harbour]|[wall] stands|"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, l := range lines {
		for _, s := range l.Spans {
			if s.Over != theme.Body {
				t.Errorf("the galley's own line was changed: %q", s.Text)
			}
		}
	}
}

func TestOverprintedLettersMoveNothing(t *testing.T) {
	for _, c := range []struct {
		name, text string
		at         int
		hint, want string
	}{
		{"over the start of a word", "the harbour wall", 4, "as", "the asrbour wall"},
		{"over a word that is shorter", "see 1 there", 4, "as", "see asthere"},
		{"over half of a wide character", "見出し here", 0, "a", "a 出し here"},
		{"past the end of the line", "see 1", 4, "as", "see as"},
		{"over an accent of its own", "cafe\u0301 open", 3, "a", "cafa open"},
	} {
		t.Run(c.name, func(t *testing.T) {
			line := setLines(article.Words(c.text), 40)[0]
			got := Overprint(line, article.Position{Offset: c.at}, c.hint, theme.LinkHint, ansi.StringWidth)
			if words(got) != c.want {
				t.Errorf("got %q, want %q", words(got), c.want)
			}
			if words(line) != c.text {
				t.Errorf("the line itself became %q", words(line))
			}
		})
	}
}

// What has the look of a match is in [], of a selection in
// {}, and dimmed in ().
func TestLayersLieOverWhatStandsThere(t *testing.T) {
	at := func(offset int) article.Position { return article.Position{Block: 3, Offset: offset} }
	text := func(s string, offset int) typeset.Span { return typeset.Span{Text: s, Offset: offset} }
	matter := func(s string) typeset.Span { return typeset.Span{Text: s, Offset: -1} }
	match := func(from, to int) Layer { return Layer{{From: at(from), To: at(to), Role: theme.Match}} }
	for _, c := range []struct {
		name   string
		spans  []typeset.Span
		layers []Layer
		want   string
	}{
		{"no mark leaves a line as it is", []typeset.Span{text("the quay", 10)}, []Layer{match(30, 40)}, "the quay"},
		{"a mark cuts a span in three", []typeset.Span{text("the old quay", 10)}, []Layer{match(14, 17)}, "the [old] quay"},
		{"a mark that began on the line above goes on", []typeset.Span{text("bour wall", 10)}, []Layer{match(7, 14)}, "[bour] wall"},
		{"a mark that goes on takes the hyphen with it", []typeset.Span{text("the har", 10), matter("-")}, []Layer{match(14, 21)}, "the [har][-]"},
		{"a mark that ends at the hyphen leaves it", []typeset.Span{text("the har", 10), matter("-")}, []Layer{match(14, 17)}, "the [har]-"},
		{"a mark takes the space that justifies its line", []typeset.Span{text("old ", 10), matter(" "), text("quay", 14)}, []Layer{match(10, 18)}, "[old ][ ][quay]"},
		{"bullets and indents are no part of a match", []typeset.Span{matter("• "), text("quay", 10)}, []Layer{match(4, 18)}, "• [quay]"},
		{"bullets and indents are dimmed with their line", []typeset.Span{matter("• "), text("quay", 10)}, []Layer{{{From: Before, To: After, Role: theme.Dimmed}}}, "(• )(quay)"},
		{"a line without words of its own is dimmed", []typeset.Span{matter("▸ Figure 1")}, []Layer{{{From: Before, To: After, Role: theme.Dimmed}}}, "(▸ Figure 1)"},
		{"the hyphen above the ruler is dimmed", []typeset.Span{text("har", 10), matter("-")}, []Layer{{{From: Before, To: at(13), Role: theme.Dimmed}}}, "(har)(-)"},
		{"the last layer is seen", []typeset.Span{text("the old quay", 10)}, []Layer{match(10, 17), {{From: at(14), To: at(22), Role: theme.Selection}}}, "[the ]{old}{ quay}"},
		{"letters that run to the left are marked one by one", []typeset.Span{text("ג", 14), text("ב", 12), text("א", 10)}, []Layer{match(12, 14)}, "ג[ב]א"},
		{"no character is cut in two", []typeset.Span{text("e\u0301te\u0301", 10)}, []Layer{match(10, 11), {{From: at(14), To: at(15), Role: theme.Selection}}}, "[e\u0301]t{e\u0301}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			last := c.spans[len(c.spans)-1]
			if last.Offset < 0 && len(c.spans) > 1 {
				last = c.spans[len(c.spans)-2]
			}
			line := typeset.Line{Spans: c.spans, Start: at(10), End: at(max(10, last.Offset+len(last.Text)))}
			if got := drawn(Lay([]typeset.Line{line}, c.layers...)[0]); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// drawn writes down what lies over a line's spans.
func drawn(line typeset.Line) string {
	signs := map[theme.Role][2]string{theme.Match: {"[", "]"}, theme.Selection: {"{", "}"}, theme.Dimmed: {"(", ")"}}
	var b strings.Builder
	for _, s := range line.Spans {
		sign := signs[s.Over]
		b.WriteString(sign[0] + s.Text + sign[1])
	}
	return b.String()
}

func TestHighlightsHaveASignInTheGutter(t *testing.T) {
	lines := Lay(setLines(article.Words("one two three four five six"), 9), Layer{{From: article.Position{Offset: 4}, To: article.Position{Offset: 12}, Role: theme.Highlight}})
	var lit []bool
	for _, l := range lines {
		lit = append(lit, l.Lit)
	}
	if !slices.Equal(lit, []bool{true, true, false, false}[:len(lit)]) {
		t.Errorf("lit: %v", lit)
	}
}
