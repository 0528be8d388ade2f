package ui

import (
	"strings"

	"lede/ui/theme"
	"lede/ui/typeset"
)

// Speed is the words of the moment in speed reading: a line of its own, with the letter
// marked that is always to stand at the same place.
type Speed struct{ Words typeset.Line }

// lines are what is drawn in a pane of that size: the words between two rules that
// point to the letter.
func (s *Speed) lines(p *Painter, width, rows int) []typeset.Line {
	if p.plain {
		return []typeset.Line{s.Words}
	}
	before, all, found := 0, 0, false
	words := s.Words.Spans
	for len(words) > 0 && words[0].Offset < 0 { // set at the right, where it is read from there
		words = words[1:]
	}
	for _, span := range words {
		found = found || span.Over != theme.Body
		if !found {
			before += p.cells(span.Seen())
		}
		all += p.cells(span.Seen())
	}
	at := max(before, min(width*2/5, width-(all-before)))
	line := typeset.Line{Spans: append([]typeset.Span{{Text: strings.Repeat(" ", at-before), Offset: -1}}, words...)}
	above := make([]typeset.Line, max(0, (rows-3)/2), rows+2)
	if rows < 3 {
		return append(above, line)
	}
	return append(above, guide("┬", at, width), line, guide("┴", at, width))
}

// guide is a rule across the pane with a sign over or under the letter.
func guide(sign string, at, width int) typeset.Line {
	rule := strings.Repeat("─", at) + sign + strings.Repeat("─", max(0, width-at-1))
	return typeset.Line{Spans: []typeset.Span{{Text: rule, Role: theme.Frame, Offset: -1}}}
}
