package ui

import (
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
	laid := Lay(lines, Stretch{article.Position{Offset: 4}, article.Position{Offset: 16}, theme.Match})
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
