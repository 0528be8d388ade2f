package ui

import (
	"strings"

	"github.com/rivo/uniseg"

	"lede/model/article"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// Overprint puts text of a role over the cells of a line from the place at on, and
// leaves the rest of the line where it was.
func Overprint(l typeset.Line, at article.Position, text string, role theme.Role, width func(string) int) typeset.Line {
	printed := make([]typeset.Span, 0, len(l.Spans)+2)
	hidden := 0 // cells still to be covered
	done := false
	for _, span := range l.Spans {
		if !done && span.Offset >= 0 && at.Offset < span.Offset+len(span.Text) {
			done, hidden = true, width(text)
			cut := max(0, at.Offset-span.Offset)
			if cut > 0 {
				before := span
				before.Text = span.Text[:cut]
				printed = append(printed, before)
			}
			printed = append(printed, typeset.Span{Text: text, Role: role, Offset: -1})
			span.Text, span.Offset = span.Text[cut:], span.Offset+cut
		}
		if hidden > 0 {
			span, hidden = uncovered(span, hidden, width)
		}
		if span.Text != "" {
			printed = append(printed, span)
		}
	}
	l.Spans = printed
	return l
}

// uncovered is what is left of a span whose first cells are hidden, a blank for half
// of a wide character, and how many cells are still to be hidden.
func uncovered(s typeset.Span, cells int, width func(string) int) (typeset.Span, int) {
	if s.Shown != "" {
		s.Text, s.Shown, s.Offset = s.Shown, "", -1
	}
	for cells > 0 && s.Text != "" {
		first, _, _, _ := uniseg.FirstGraphemeClusterInString(s.Text, -1)
		cells -= width(first)
		s.Text = s.Text[len(first):]
		if s.Offset >= 0 {
			s.Offset += len(first)
		}
	}
	if cells < 0 {
		s.Text = strings.Repeat(" ", -cells) + s.Text
	}
	return s, max(cells, 0)
}
