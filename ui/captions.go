package ui

import (
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A Caption is the words of a figure, set, and where they are to stand beside the text.
type Caption struct {
	Lines []typeset.Line
	Row   int  // of its figure's mark in the body; less than 0 where that is scrolled out of sight
	Held  bool // it is kept though its figure is out of sight
}

// Beside are the rows of a column of captions beside so many rows of text: each begins in
// the row of its figure's mark, or below the one above it. The caption of a figure that
// has gone stays at the top until the next one pushes it out. Past is how many rows the
// last caption lacks.
func Beside(captions []Caption, rows int) (column []typeset.Line, past int) {
	column = make([]typeset.Line, rows)
	free := 0 // the first row that no caption has
	for i, c := range captions {
		at := max(c.Row, free)
		if c.Held {
			at = 0
			if i+1 < len(captions) {
				at = min(0, captions[i+1].Row-1-len(c.Lines))
			}
		}
		for n, l := range c.Lines {
			if row := at + n; row >= 0 && row < rows {
				if c.Held {
					l = held(l)
				}
				column[row] = l
			}
		}
		free = at + len(c.Lines) + 1
	}
	return column, max(0, free-1-rows)
}

// held is a line of a caption that is kept though its figure is out of sight.
func held(l typeset.Line) typeset.Line {
	l.Spans = append([]typeset.Span(nil), l.Spans...)
	for i := range l.Spans {
		switch l.Spans[i].Role {
		case theme.Caption, theme.Credit, theme.FigureNumber:
			l.Spans[i].Role = theme.CaptionHeld
		}
	}
	return l
}

// IsMark reports whether a line holds the mark of a figure.
func IsMark(l *typeset.Line) bool {
	if l.Figure == 0 {
		return false
	}
	for i := range l.Spans {
		if l.Spans[i].Role == theme.FigureMark {
			return true
		}
	}
	return false
}
