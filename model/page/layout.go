package page

import (
	"image"

	"lede/ui"
	"lede/ui/typeset"
)

// composed is the article set for the screen as it is arranged. All of it can be
// made again from the article, the size and the reader's choices.
type composed struct {
	arrangement ui.Arrangement
	bodyIn      image.Rectangle // where the body stands, or will when it is shown again
	body        *typeset.Galley
	bodyAs      typeset.Setting
	spread      *Spread // the body's page, where it stands in columns
	captions    *typeset.Galley
	captionsAs  typeset.Setting
	captioned   bool // the article had captions
	headline    []typeset.Line
	headlineFor headlineSetting
}

// LayOut arranges the panes and sets what stands in them, where that has changed.
func (p *Page) LayOut() {
	p.settleFocus()
	p.set.captioned = p.index.Captioned()
	a := p.arrange(p.shownPanes(), p.Focus)
	p.set.arrangement = a
	if !a.Headline.Empty() {
		p.set.headline = p.headlineLines(ui.HeadlineMeasure(a.Headline.Dx()))
	}
	p.setCaptions(a)
	if a.Body.Empty() {
		a = p.arrange(p.shownPanes()|ui.Just(ui.Body), ui.Body)
	}
	p.setBody(a)
}

func (p *Page) arrange(open ui.Panes, focus ui.Pane) ui.Arrangement {
	return ui.Arrange(p.size, ui.Wish{
		Open:  open,
		Focus: focus,
		Zen:   p.Zen,
		Plain: p.Plain,
		HeadlineRows: func(width int) int {
			return p.kickerRows() + len(p.headlineLines(ui.HeadlineMeasure(width)))
		},
	})
}

// setBody makes the body's galley. A body that is not on the screen is set as it will
// be when it comes back: how far the reader is does not change meanwhile.
func (p *Page) setBody(a ui.Arrangement) {
	p.set.bodyIn = a.Body
	setting := p.bodySetting(ui.BodyMeasure(a.Body.Dx(), p.Style.MostCells(), p.Style.Margin))
	if !a.Captions.Empty() {
		setting.Captions = typeset.CaptionsAside
	}
	if p.set.body == nil || !SameSetting(setting, p.set.bodyAs) {
		p.set.body, p.set.bodyAs = typeset.NewGalley(p.article, p.index, setting), setting
	}
	p.set.body.Whole(!p.arriving)
	p.set.body.Shift(p.Shift)
}

func (p *Page) setCaptions(a ui.Arrangement) {
	if a.Captions.Empty() && p.set.captions != nil {
		return
	}
	setting := p.Setting(ui.CaptionsMeasure(a.Captions.Dx()))
	setting.Captions = typeset.CaptionsAlone
	if p.set.captions == nil || !SameSetting(setting, p.set.captionsAs) {
		p.set.captions, p.set.captionsAs = typeset.NewGalley(p.article, p.index, setting), setting
	}
}

// Arrangement is where the panes stand.
func (p *Page) Arrangement() ui.Arrangement { return p.set.arrangement }

// Body is the body as it is set.
func (p *Page) Body() *typeset.Galley { return p.set.body }

// Measure is the width that the body is set in, in cells.
func (p *Page) Measure() int { return p.set.bodyAs.Measure }

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
