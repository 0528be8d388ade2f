package page

import (
	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// Lines are the body's that are on the page; of a body in columns those of all columns.
func (p *Page) Lines() []typeset.Line { return p.set.body.Lines(p.Top, p.Rows(ui.Body)) }

// CaptionLines are those in the captions pane.
func (p *Page) CaptionLines() []typeset.Line {
	return p.set.captions.Lines(p.Scrolls.Captions, p.Rows(ui.Captions))
}

// InView are the lines of the body and the captions on the screen.
func (p *Page) InView() []typeset.Line {
	var lines []typeset.Line
	if a := p.set.arrangement; !a.Body.Empty() {
		lines = p.Lines()
	}
	if !p.set.arrangement.Captions.Empty() {
		lines = append(lines, p.CaptionLines()...)
	}
	return lines
}

// Rows is the height of a pane, at least one; of a body in columns, the rows of all.
func (p *Page) Rows(pane ui.Pane) int {
	switch {
	case pane == ui.Body && p.Columns() > 1:
		return max(1, p.Spread().rows)
	case pane == ui.Body:
		return max(1, p.set.bodyIn.Dy())
	}
	return max(1, p.set.arrangement.Pane(pane).Dy())
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
