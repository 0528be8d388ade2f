package page

import (
	"lede/ui"
	"lede/ui/typeset"
)

// composed is the article set for the screen as it is arranged. All of it can be
// made again from the article, the size and the reader's choices.
type composed struct {
	arrangement ui.Arrangement
	bodyIn      ui.Arrangement // of the body, or as it will be when it is shown again
	body        *typeset.Galley
	bodyAs      typeset.Setting
	spread      *Spread // the body's page, where it stands in columns
	captions    *typeset.Galley
	captionsAs  typeset.Setting
	captioned   bool // the article had captions
	head        []typeset.Line
	headFor     headSetting
	heights     map[headSetting]int // of heads
	whole       wholeRows
	sheet       sheet
}

// LayOut arranges the panes and sets what stands in them, where that has changed.
func (p *Page) LayOut() {
	p.settleFocus()
	p.set.captioned = p.index.Captioned()
	gone := p.headGone()
	a := p.arrange(p.shownPanes(), p.Focus)
	p.set.arrangement = a
	p.setCaptions(a)
	if a.Body.Empty() {
		a = p.arrange(p.shownPanes()|ui.Just(ui.Body), ui.Body)
	}
	p.setBody(a)
	p.setHead(a)
	if gone {
		p.Scrolls.Headline = len(p.set.head)
	}
	p.set.sheet = sheet{}
}

func (p *Page) arrange(open ui.Panes, focus ui.Pane) ui.Arrangement {
	return ui.Arrange(p.size, ui.Wish{
		Open:     open,
		Focus:    focus,
		Zen:      p.Zen,
		Plain:    p.Plain,
		Frames:   p.Frames,
		Head:     p.Head,
		Measure:  p.Style.MostCells(),
		Margin:   p.Style.Margin,
		Columns:  p.wantedColumns(),
		Beside:   p.index.Captioned(),
		Mirrored: p.mirrored(),
		HeadRows: p.headRows,
		Fits:     p.fits,
	})
}

// setBody makes the body's galley. A body that is not on the screen is set as it will
// be when it comes back: how far the reader is does not change meanwhile.
func (p *Page) setBody(a ui.Arrangement) {
	p.set.bodyIn = a
	setting := p.bodySetting(a.Measure)
	setting.Left, setting.Right = a.Beyond()
	setting.Air = a.Air == ui.FullAir
	if a.Beside || a.Below {
		setting.Captions = typeset.CaptionsAside
	}
	if p.set.body == nil || !SameSetting(setting, p.set.bodyAs) {
		p.set.body, p.set.bodyAs = typeset.NewGalley(p.article, p.index, setting), setting
	}
	p.set.body.Whole(!p.arriving)
	p.set.body.Shift(p.Shift)
}

func (p *Page) setCaptions(a ui.Arrangement) {
	if a.Captions.Empty() && !a.Below && p.set.captions != nil {
		return
	}
	setting := p.Setting(max(1, a.CaptionsMeasure()))
	setting.Captions = typeset.CaptionsAlone
	if p.set.captions == nil || !SameSetting(setting, p.set.captionsAs) {
		p.set.captions, p.set.captionsAs = typeset.NewGalley(p.article, p.index, setting), setting
	}
}

// Arrangement is where everything stands at the moment: over the body's last rows,
// perhaps, the caption of a figure in view.
func (p *Page) Arrangement() ui.Arrangement {
	a := p.set.arrangement
	if a.Below && !a.Body.Empty() {
		return a.Covered(p.sheet().covered)
	}
	return a
}

// Uncovered is where everything stands but for captions laid over the body.
func (p *Page) Uncovered() ui.Arrangement { return p.set.arrangement }

// Body is the body as it is set.
func (p *Page) Body() *typeset.Galley { return p.set.body }

// Measure is the width that the body is set in, in cells.
func (p *Page) Measure() int { return p.set.bodyAs.Measure }

// Lines are the body's that are on the page, without what stands above them; of a body in
// columns those of all columns.
func (p *Page) Lines() []typeset.Line {
	if p.Columns() > 1 {
		return p.set.body.Lines(p.Top, p.Rows(ui.Body))
	}
	s := p.sheet()
	return append([]typeset.Line(nil), s.lines[s.above:]...)
}

// Rowed are the rows of a body of one column, from its first: of the head those in view,
// and the lines. Fresh is the row of the first line that a short turn brought, from 1; 0
// for none.
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

// CaptionLines are those in the captions' pane: beside their figures, or of the one in
// view, or where they have the keys, all from the current one on.
func (p *Page) CaptionLines() []typeset.Line {
	a := p.Arrangement()
	switch {
	case a.Captions.Empty():
		return nil
	case a.Body.Empty() || p.Focus == ui.Captions && a.Beside:
		return p.set.captions.Lines(p.Scrolls.Captions, a.Captions.Dy())
	case a.Beside:
		column, _ := p.beside(p.sheet())
		return column
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

// Rows is the height of a pane, at least one: of the body, the rows that its text has,
// without those above it; of a body in columns, the rows of all.
func (p *Page) Rows(pane ui.Pane) int {
	switch {
	case pane == ui.Body && p.Columns() > 1:
		return max(1, p.Spread().rows)
	case pane == ui.Body:
		return p.rowsInView()
	case pane == ui.Captions && p.set.arrangement.Captions.Empty():
		return max(1, p.size.Y/3)
	}
	return max(1, p.set.arrangement.Pane(pane).Dy())
}

// Height is the rows of the body's pane.
func (p *Page) Height() int { return max(1, p.set.bodyIn.Body.Dy()) }

// pageRows is how many rows there are to turn: of the body, those above it among them.
func (p *Page) pageRows(pane ui.Pane) int {
	if pane == ui.Body && p.Columns() == 1 {
		return p.rowsInView() + p.sheet().above
	}
	return p.Rows(pane)
}
