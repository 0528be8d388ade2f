package model

import (
	"lede/model/article"
	"lede/ui"
)

// currentFigure is the number of the figure that the reader is at: the one picked in
// the captions pane, else the last one passed, else the first in view; 0 for none.
func (m *Model) currentFigure() int {
	if m.focus == ui.Captions && m.picked > 0 {
		return min(m.picked, m.index.Figures())
	}
	here := m.here()
	n := m.index.FiguresThrough(here)
	switch {
	case n > 0 && m.figureAt(n).Block == here.Block, n == m.index.Figures():
		return n
	case m.set.body == nil:
		return n // nothing is in view yet
	}
	lines := m.bodyInView()
	if len(lines) > 0 && m.figureAt(n+1).Compare(lines[len(lines)-1].End) <= 0 {
		return n + 1
	}
	return n
}

func (m *Model) figureAt(number int) article.Position {
	_, at := m.index.Figure(number)
	return at
}

func (m *Model) nextFigure()     { m.stepFigure(m.count(1)) }
func (m *Model) previousFigure() { m.stepFigure(-m.count(1)) }

// stepFigure goes that many figures on, or back.
func (m *Model) stepFigure(n int) {
	if m.focus == ui.Captions {
		m.pickFigure(m.currentFigure() + n)
		return
	}
	here := m.here()
	from := m.index.FiguresThrough(here)
	if n < 0 && from > 0 && m.figureAt(from).Compare(here) < 0 {
		from++ // back to the start of what is half passed
	}
	if to := from + n; m.hasFigure(to) {
		m.goTo(m.figureAt(to))
		m.counted = true
	}
}

// hasFigure says why not where there is no such figure.
func (m *Model) hasFigure(number int) bool {
	switch {
	case m.index.Figures() == 0:
		m.say("this article has no figures")
	case number < 1:
		m.say("no figure before this")
	case number > m.index.Figures():
		m.say("no figure after this")
	default:
		return true
	}
	return false
}

// acrossCaption goes from a figure in the body to its caption, and back.
func (m *Model) acrossCaption() {
	switch {
	case m.focus == ui.Captions:
		m.toPickedFigure()
	case m.index.Figures() == 0:
		m.say("this article has no figures")
	case !m.index.Captioned():
		m.say(noCaptions)
	case !m.open.Has(ui.Captions):
		m.say("captions are set under their figures: " + m.label(captionsPane) + " opens their pane")
	default:
		m.picked = max(1, m.currentFigure())
		m.focusOn(ui.Captions)
	}
}

// toPickedFigure brings the body to the figure whose caption is in focus.
func (m *Model) toPickedFigure() {
	if m.focus != ui.Captions || m.index.Figures() == 0 {
		return
	}
	at := m.figureAt(max(1, m.currentFigure()))
	if !m.open.Has(ui.Body) {
		m.open = m.open.Toggled(ui.Body)
	}
	m.focusOn(ui.Body)
	m.goTo(at)
}

// pickFigure puts the caption of a figure in focus.
func (m *Model) pickFigure(number int) {
	if m.hasFigure(number) {
		m.picked = number
		m.showCaption(number)
	} else {
		m.picked = max(1, min(number, m.index.Figures()))
	}
}

// scrollCaptions steps from caption to caption, through a long one by rows.
func (m *Model) scrollCaptions(rows int) {
	if !m.hasFigure(1) {
		return
	}
	step := 1
	if rows < 0 {
		step = -1
	}
	for range max(rows, -rows) {
		if m.scrollLongCaption(step) {
			continue
		}
		if next := m.currentFigure() + step; m.hasFigure(next) {
			m.pickFigure(next)
			continue
		}
		return
	}
}

// scrollLongCaption moves by a row within a caption that is higher than its pane.
func (m *Model) scrollLongCaption(step int) bool {
	start, last := m.captionEnds(m.currentFigure())
	inView := m.rows(ui.Captions)
	if m.set.captions.RowsBetween(start, last, inView) < inView {
		return false
	}
	top := m.set.captions.Move(m.captionsTop, step)
	below := m.set.captions.RowsBetween(m.captionsTop, last, inView)
	if step > 0 && below < inView || step < 0 && top.Compare(start) < 0 {
		return false
	}
	m.captionsTop = top
	return true
}

// captionEnds are the first and the last row of a figure's caption in their pane.
func (m *Model) captionEnds(number int) (first, last article.Position) {
	figure, at := m.index.Figure(number)
	end := article.Position{Block: at.Block, Offset: at.Offset + article.Extent(*figure) - 1}
	return at, m.set.captions.Snap(end)
}

// showCaption lists the captions from that of a figure on.
func (m *Model) showCaption(number int) {
	m.captionsTop, _ = m.captionEnds(number)
}

// followBody keeps the captions pane at the figure that the reader is at.
func (m *Model) followBody() {
	if m.article == nil || m.set.captions == nil || m.focus == ui.Captions {
		return
	}
	if n := m.currentFigure(); n > 0 {
		m.captionsTop = m.figureAt(n)
	}
}
