package page

import (
	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// Lines are the body's lines on the page, without the head above them. Of a body in columns
// they are the lines of all columns.
func (p *Page) Lines() []typeset.Line { return append([]typeset.Line(nil), p.lines()...) }

// lines are Lines, those of the sheet itself.
func (p *Page) lines() []typeset.Line {
	if p.Columns() > 1 {
		return p.set.body.Lines(p.Top, p.Rows(ui.Body))
	}
	s := p.sheet()
	return s.lines[s.above:]
}

// Rowed are the rows of a body in one column, from its first row: the part of the head that
// is in view, and then the lines. Fresh is the row, from 1, of the first line that the last
// turn brought where it was shorter than a page; 0 for none.
func (p *Page) Rowed() (rows []typeset.Line, fresh int) {
	rows = p.sheet().lines
	for i := range rows {
		if p.Moment.Fresh != nil && rows[i].Start == *p.Moment.Fresh {
			fresh = i + 1
		}
	}
	return rows, fresh
}

// HeadLines are those of a head that stays above the text, from the first in view.
func (p *Page) HeadLines() []typeset.Line {
	return p.set.head[min(p.Scrolls.Headline, len(p.set.head)):]
}

// CaptionLines are the lines in the captions' pane. They stand beside their figures, or are
// the caption of the figure in view, or where the pane has the keys, all captions from the
// current one on.
func (p *Page) CaptionLines() []typeset.Line {
	a := p.Arrangement()
	switch {
	case a.Captions.Empty():
		return nil
	case a.Body.Empty() || p.Focus == ui.Captions && a.Beside:
		return p.set.captions.Lines(p.Scrolls.Captions, a.Captions.Dy())
	case a.Beside:
		return p.beside(p.sheet()).lines
	}
	return p.sheet().caption
}

// InView are the lines of the body and the captions on the screen.
func (p *Page) InView() []typeset.Line {
	var lines []typeset.Line
	if !p.set.arrangement.Body.Empty() {
		lines = p.Lines()
	}
	return append(lines, p.CaptionLines()...)
}

// Rows is the height of a pane, at least one. Of the body it is the rows of text without
// the head above them, and of a body in columns the rows of all columns.
func (p *Page) Rows(pane ui.Pane) int {
	switch {
	case pane == ui.Body && p.Columns() > 1:
		return max(1, p.Spread().rows)
	case pane == ui.Body:
		return p.rowsInView()
	case pane == ui.Captions && p.set.arrangement.Captions.Empty():
		return p.rowsBelow()
	}
	return max(1, p.set.arrangement.Pane(pane).Dy())
}

// pageRows is how many rows a turn of the page moves, including those of the head above the
// body.
func (p *Page) pageRows(pane ui.Pane) int {
	if pane == ui.Body && p.Columns() == 1 {
		return p.rowsInView() + p.sheet().above
	}
	return p.Rows(pane)
}

// LineAt is the body's line that holds a place; false where there is none.
func (p *Page) LineAt(at article.Position) (typeset.Line, bool) {
	if lines := p.set.body.Lines(at, 1); len(lines) > 0 {
		return lines[0], true
	}
	return typeset.Line{}, false
}

// HasWords reports whether the line that holds a place is no blank one.
func (p *Page) HasWords(at article.Position) bool {
	line, ok := p.LineAt(at)
	return ok && line.Start != line.End
}

// NextLine is the start of the next line with words, or of the last one above where step
// is -1; false where there is none.
func (p *Page) NextLine(at article.Position, step int) (article.Position, bool) {
	for at = p.set.body.Snap(at); ; {
		next := p.set.body.Move(at, step)
		if next == at {
			return at, false
		}
		if at = next; p.HasWords(at) {
			return at, true
		}
	}
}

// Arrangement is where everything stands at the moment. A figure's caption may be laid over
// the last rows of the body.
func (p *Page) Arrangement() ui.Arrangement {
	a := p.set.arrangement
	if a.Below && !a.Body.Empty() {
		return a.Covered(p.sheet().covered)
	}
	return a
}

// Uncovered is where everything stands but for captions laid over the body.
func (p *Page) Uncovered() ui.Arrangement { return p.set.arrangement }
