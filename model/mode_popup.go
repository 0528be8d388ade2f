package model

import (
	"image"
	"math"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// A popup is a small pane over the page: a footnote, the article's details.
type popup struct {
	title  string
	galley func(*Model) *typeset.Galley // what it is set in
	top    article.Position             // of its first row in view
	end    article.Position             // of its last
	label  string                       // of the footnote, whose mark stays in view; empty for none
	enter  func(*Model)                 // goes to what it shows; nil where that is nowhere
}

func (p *popup) tables() []Table { return []Table{popupTable} }

// other closes the popup, and leaves the key to what lies below.
func (p *popup) other(m *Model, _ tea.KeyPressMsg) (tea.Cmd, bool) {
	m.end()
	return nil, false
}

func (p *popup) close(m *Model) { m.end() }

// follow goes to what the popup shows.
func (p *popup) follow(m *Model) {
	m.end()
	if p.enter != nil {
		p.enter(m)
	}
}

func (p *popup) wheel(m *Model, rows int) bool {
	p.scroll(m, rows)
	return true
}

func (p *popup) click(m *Model, _ *ui.Screen, _ image.Point) (tea.Cmd, bool) {
	m.end()
	return nil, true
}

// scrollPopup moves a popup by rows.
func scrollPopup(rows int) func(*popup, *Model) {
	return func(p *popup, m *Model) { p.scroll(m, rows) }
}

// turnPopup moves a popup by pages.
func turnPopup(pages int) func(*popup, *Model) {
	return func(p *popup, m *Model) { p.scroll(m, pages*p.rows(m)) }
}

func (p *popup) toTop(m *Model)    { p.scroll(m, -math.MaxInt32) }
func (p *popup) toBottom(m *Model) { p.scroll(m, math.MaxInt32) }

// rows is how many rows of the popup are in view at most.
func (p *popup) rows(m *Model) int {
	rows := m.page.Height()
	if p.label == "" {
		return max(1, rows-2)
	}
	return max(1, min(rows-2, m.page.Size().Y/2-2))
}

// scroll moves by rows, and stops where what is shown does.
func (p *popup) scroll(m *Model, rows int) {
	g, inView := p.galley(m), p.rows(m)
	for range max(rows, -rows) {
		if rows > 0 && g.RowsBetween(p.top, p.end, inView) < inView {
			return
		}
		top := g.Move(p.top, rows/max(rows, -rows))
		if top == p.top || p.label != "" && top.Block != p.top.Block {
			return
		}
		p.top = top
	}
}

// over lays the popup over the body, as far as it fits. A note stands away from its mark.
func (p *popup) over(m *Model, s *ui.Screen) {
	rows := p.rows(m)
	lines := p.galley(m).Lines(p.top, rows+1)
	for i, l := range lines {
		if l.Start.Block > p.end.Block {
			lines = lines[:i]
			break
		}
	}
	for len(lines) > 1 && len(lines[len(lines)-1].Spans) == 0 {
		lines = lines[:len(lines)-1]
	}
	more := len(lines) > rows
	lines = lines[:min(len(lines), rows)]
	if p.label != "" {
		lines = unlabelled(lines)
	}
	s.Popup = &ui.Popup{Title: p.title, Lines: lines, Above: p.label != "" && m.markIsLow(p.label)}
	s.Footer.Name, s.Footer.Keys, s.Footer.Place = strings.ToLower(p.title), nil, ""
	s.Footer.Status, s.Footer.Count = "", "" // of a search, which goes on below
	if more {
		s.Footer.Keys = m.keys.inFooter(s.Footer.Keys, popupDown, "more")
	}
	if p.enter != nil {
		s.Footer.Keys = m.keys.inFooter(s.Footer.Keys, popupFollow, "go there")
	}
	s.Footer.Keys = m.keys.inFooter(s.Footer.Keys, popupClose, "close")
}

// unlabelled are the lines of a note without its label, which the popup's title says.
func unlabelled(lines []typeset.Line) []typeset.Line {
	bare := append([]typeset.Line(nil), lines...)
	for i := range bare {
		if spans := bare[i].Spans; len(spans) > 1 && spans[0].Offset < 0 {
			bare[i].Spans = spans[1:]
		}
	}
	return bare
}
