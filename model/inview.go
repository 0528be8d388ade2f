package model

import (
	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// A sheet is what of the body is in view.
type sheet struct {
	of      sheetKey
	lines   []typeset.Line   // those in view, of the head those first; no blank ones at the end
	above   int              // rows above the body's first: of the head, or that name the article
	covered int              // rows at the end that captions are laid over
	caption []typeset.Line   // they are these
	goesOn  bool             // the article does, below the page
	more    article.Position // from there
	turned  bool             // that has been kept off the page's foot
}

// sheetKey is all that a sheet is worked out from.
type sheetKey struct {
	top         article.Position
	headlineTop int
	focus       ui.Pane
	blocks      int
	going       bool
	shift       int
	sought      article.Position
}

// sheet is the page from the first row on, in a body of one column.
func (m *Model) sheet() *sheet {
	key := sheetKey{m.top, m.headlineTop, m.focus, len(m.article.Body), m.arrival.going(), m.shift, article.Position{}}
	if m.search != nil && m.search.Current != nil {
		key.sought = m.search.Current.Start()
	}
	if m.set.sheet.lines == nil || m.set.sheet.of != key {
		m.set.sheet = m.sheetAt(key)
	}
	return &m.set.sheet
}

// sheetAt works out what is in view.
func (m *Model) sheetAt(key sheetKey) sheet {
	p := sheet{of: key, lines: []typeset.Line{}}
	height := max(1, m.set.bodyIn.Body.Dy())
	if n := m.above(); n > 0 {
		p.lines = append(p.lines, m.set.head[len(m.set.head)-n:]...)
	} else if m.running() {
		p.lines = append(p.lines, m.runningLines()...)
	}
	p.lines = p.lines[:min(len(p.lines), height)]
	p.above = len(p.lines)
	p.lines = append(p.lines, m.set.body.Lines(m.top, max(0, height-p.above)+1)...)
	p.caption = m.captionBelow(p.lines, height)
	p.covered = len(p.caption)
	m.trim(&p, height-p.covered)
	return p
}

// trim ends a page after at most so many rows. It does not end in a blank row, and where
// the text goes on, neither in a crosshead, nor in the mark of a figure, nor in the first
// of several lines of a paragraph.
func (m *Model) trim(p *sheet, rows int) {
	all := p.lines
	p.lines = all[:min(len(all), rows)]
	if p.goesOn = len(all) > rows; p.goesOn {
		p.more = all[rows].Start
	}
	if !p.goesOn || m.options.Plain {
		return
	}
	for len(p.lines) > p.above+1 {
		last := &p.lines[len(p.lines)-1]
		blank := len(last.Spans) == 0
		if !blank && !m.opensAtFoot(last, all[len(p.lines)]) {
			break
		}
		if !blank {
			p.more, p.turned = last.Start, true
		}
		p.lines = p.lines[:len(p.lines)-1]
	}
	if len(p.lines) < rows/2 { // there is nothing else on it
		p.lines, p.more, p.turned = all[:rows], all[rows].Start, false
	}
}

// opensAtFoot reports whether a line should not be the last of a page on which next does
// not stand.
func (m *Model) opensAtFoot(l *typeset.Line, next typeset.Line) bool {
	if l.Start.Block < 0 || l.Start.Block >= len(m.article.Body) {
		return false
	}
	switch m.article.Body[l.Start.Block].(type) {
	case article.Crosshead:
		return true
	case article.Figure:
		return ui.IsMark(l) && m.set.bodyAs.Captions == typeset.CaptionsAside
	case article.Paragraph:
		return l.Start.Offset == 0 && next.Start.Block == l.Start.Block && len(next.Spans) > 0
	}
	return false
}

// captionBelow is the caption of the first figure in view, where captions are laid over
// the page's last rows, a blank row above it; none where its mark would be covered.
func (m *Model) captionBelow(lines []typeset.Line, height int) []typeset.Line {
	if !m.set.bodyIn.Below || m.set.arrangement.Body.Empty() {
		return nil
	}
	if m.focus == ui.Captions {
		listed := m.set.captions.Lines(m.captionsTop, max(1, m.size.Y/3))
		return append([]typeset.Line{{}}, listed...)
	}
	for row := range lines {
		if !ui.IsMark(&lines[row]) || !m.captionedAt(lines[row].Figure) {
			continue
		}
		caption := m.captionInRows(lines[row].Figure, max(1, m.size.Y/3))
		if row+2 < height-len(caption)-1 {
			return append([]typeset.Line{{}}, caption...)
		}
		return nil
	}
	return nil
}

// captionInRows is a figure's caption in at most so many rows, of which the last ends in
// an ellipsis where there is more. What was found in it is in view.
func (m *Model) captionInRows(number, rows int) []typeset.Line {
	figure, at := m.index.Figure(number)
	lines := typeset.SetCaption(figure, number, at, m.setting(m.set.bodyIn.Measure))
	if len(lines) <= rows {
		return lines
	}
	from := 0
	if m.search != nil && m.search.Current != nil && m.search.Current.Block == at.Block {
		for i, l := range lines {
			if l.Start.Compare(m.search.Current.Start()) <= 0 {
				from = max(0, i-rows+1)
			}
		}
	}
	rest := len(lines) - from - rows
	lines = append([]typeset.Line(nil), lines[from:from+rows]...)
	if rest > 0 {
		last := &lines[rows-1]
		last.Spans = append(last.Spans[:len(last.Spans):len(last.Spans)], typeset.Span{Text: " …", Role: last.Spans[len(last.Spans)-1].Role, Offset: -1})
	}
	return lines
}

// captionedAt reports whether a figure has words.
func (m *Model) captionedAt(number int) bool {
	f, _ := m.index.Figure(number)
	return len(f.Words()) > 0 || f.Caption.Credit != ""
}

// beside is the column of captions beside the page, and how many rows the last lacks.
func (m *Model) beside(p *sheet) (column []typeset.Line, past int) {
	var captions []ui.Caption
	first := m.index.Figures() + 1
	for row := p.above; row < len(p.lines); row++ {
		if l := &p.lines[row]; ui.IsMark(l) && m.captionedAt(l.Figure) {
			first = min(first, l.Figure)
			captions = append(captions, ui.Caption{Lines: m.captionLines(l.Figure), Row: row})
		}
	}
	passed := min(m.index.FiguresThrough(m.top), first-1)
	for n := passed; n > 0; n-- {
		if m.captionedAt(n) {
			captions = append([]ui.Caption{{Lines: m.captionLines(n), Row: -1, Held: true}}, captions...)
			break
		}
	}
	return ui.Beside(captions, m.set.bodyIn.Body.Dy())
}

// captionLines are the lines of a figure's caption in its column.
func (m *Model) captionLines(number int) []typeset.Line {
	lines := m.set.captions.Lines(m.figureAt(number), m.set.bodyIn.Body.Dy())
	for i := range lines {
		if lines[i].Figure != number {
			return lines[:i]
		}
	}
	return lines
}

// rowsInView is how many rows of the body the page shows, those above it not counted.
func (m *Model) rowsInView() int {
	p := m.sheet()
	return max(1, m.set.bodyIn.Body.Dy()-p.above-p.covered)
}
