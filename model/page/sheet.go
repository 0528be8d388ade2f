package page

import (
	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A sheet is the part of the body that is in view.
type sheet struct {
	of      sheetKey
	lines   []typeset.Line   // those in view, of the head those first; no blank ones at the end
	above   int              // rows above the body's first: of the head, or that name the article
	covered int              // rows at the end that captions are laid over
	caption []typeset.Line   // they are these
	goesOn  bool             // the article does, below the page
	more    article.Position // from there
	turned  bool             // that has been kept off the page's foot
	column  *column          // of captions beside it; nil until it was asked for
}

// A column is what stands beside a sheet.
type column struct {
	lines []typeset.Line
	past  int // rows that the last caption lacks
}

// sheetKey is all that a sheet is worked out from.
type sheetKey struct {
	top         article.Position
	headlineTop int
	captionsTop article.Position
	focus       ui.Pane
	blocks      int
	going       bool
	scrolled    int
	sought      article.Position
}

// sheet is the page from the first row on, in a body of one column.
func (p *Page) sheet() *sheet {
	key := sheetKey{p.Top, p.Scrolls.Headline, article.Position{}, p.Focus, len(p.article.Body), p.arriving, p.Scrolled, p.sought}
	if p.Focus == ui.Captions {
		key.captionsTop = p.Scrolls.Captions
	}
	if p.set.sheet.lines == nil || p.set.sheet.of != key {
		p.set.sheet = p.sheetAt(key)
	}
	return &p.set.sheet
}

// sheetAt works out what is in view.
func (p *Page) sheetAt(key sheetKey) sheet {
	height := max(1, p.set.bodyIn.Body.Dy())
	s := sheet{of: key, lines: []typeset.Line{}}
	if n := p.above(); n > 0 {
		s.lines = append(s.lines, p.set.head[len(p.set.head)-n:]...)
	} else if p.running() {
		s.lines = append(s.lines, p.runningLines()...)
	}
	s.lines = s.lines[:min(len(s.lines), height)]
	s.above = len(s.lines)
	if text := p.set.body.Lines(p.Top, max(0, height-s.above)+1); s.above == 0 && len(text) > 0 {
		s.lines = text
	} else {
		s.lines = append(s.lines, text...)
	}
	s.caption = p.captionBelow(s.lines, height)
	s.covered = len(s.caption)
	p.trim(&s, height-s.covered)
	return s
}

// trim ends a page after at most so many rows. It does not end in a blank row. Where the
// text goes on, it does not end in a crosshead, a figure's mark, the first of several lines
// of a paragraph either, nor within a formula or beside a table's rule.
func (p *Page) trim(s *sheet, rows int) {
	all := s.lines
	s.lines = all[:min(len(all), rows)]
	if s.goesOn = len(all) > rows; s.goesOn {
		s.more = all[rows].Start
	}
	if !s.goesOn || p.Plain {
		return
	}
	for len(s.lines) > s.above+1 {
		last := &s.lines[len(s.lines)-1]
		blank := len(last.Spans) == 0
		if !blank && !p.opensAtFoot(last, all[len(s.lines)]) {
			break
		}
		if !blank {
			s.more, s.turned = last.Start, true
		}
		s.lines = s.lines[:len(s.lines)-1]
	}
	if len(s.lines) < rows/2 { // there is nothing else on it
		s.lines, s.more, s.turned = all[:rows], all[rows].Start, false
	}
	if from, cut := cutPicture(s.lines[s.above:], all[len(s.lines)]); cut && from.Compare(p.Top) > 0 {
		s.more, s.turned = from, true
	}
}

// cutPicture is where a picture begins that lines end in, if it or its caption goes on in
// the next one: it is to be seen whole, and its caption with it.
func cutPicture(lines []typeset.Line, next typeset.Line) (from article.Position, cut bool) {
	n := len(lines)
	for n > 0 && lines[n-1].IsStrip() {
		n--
	}
	if n == len(lines) || next.Figure != lines[n].Figure || len(next.Spans) == 0 {
		return from, false
	}
	return lines[n].Start, true
}

// opensAtFoot reports whether a line should not be the last of a page, given that next
// begins the following one.
func (p *Page) opensAtFoot(l *typeset.Line, next typeset.Line) bool {
	switch {
	case l.Start.Block < 0 || l.Start.Block >= len(p.article.Body):
		return false
	case isRule(l) || isRule(&next):
		return true
	}
	switch p.article.Body[l.Start.Block].(type) {
	case article.Crosshead:
		return true
	case article.Figure:
		return ui.IsMark(l) && p.set.bodyAs.Captions == typeset.CaptionsAside
	case article.Paragraph:
		return l.Start.Offset == 0 && next.Start.Block == l.Start.Block && len(next.Spans) > 0
	case article.Formula:
		return next.Start.Block == l.Start.Block && len(next.Spans) > 0
	}
	return false
}

// isRule reports whether a line is the rule above a table, under its head or below it, or
// that above the notes.
func isRule(l *typeset.Line) bool {
	return len(l.Spans) > 0 && l.Spans[0].Role == theme.TableRule && len(l.Spans[0].Text) > len("━")
}

// captionBelow is the caption of the first figure in view, with a blank row above it, where
// captions are laid over the page's last rows. Where it would cover the figure's mark, its
// picture is left out, and if it still would, there is none.
func (p *Page) captionBelow(lines []typeset.Line, height int) []typeset.Line {
	if !p.set.bodyIn.Below || p.set.arrangement.Body.Empty() {
		return nil
	}
	if p.Focus == ui.Captions {
		listed := p.set.captions.Lines(p.Scrolls.Captions, p.Rows(ui.Captions))
		return append([]typeset.Line{{}}, listed...)
	}
	for row := range lines {
		if !ui.IsMark(&lines[row]) || !p.captionedAt(lines[row].Figure) {
			continue
		}
		caption := p.captionInRows(lines[row].Figure, max(1, p.size.Y/3))
		room := height - row - 4
		if len(caption) > room {
			caption = caption[strips(caption):]
		}
		if len(caption) > 0 && len(caption) <= room {
			return append([]typeset.Line{{}}, caption...)
		}
		return nil
	}
	return nil
}

// captionInRows is a figure's caption in at most so many rows, of which the last ends in
// an ellipsis where there is more. What was found in it is in view.
func (p *Page) captionInRows(number, rows int) []typeset.Line {
	_, at := p.index.Figure(number)
	lines := typeset.SetCaption(p.article, p.index, number, p.captionSetting(p.set.bodyIn.Measure, shareBelow))
	rows += strips(lines)
	if len(lines) <= rows {
		return lines
	}
	from := 0
	if p.sought.Block == at.Block {
		for i, l := range lines {
			if l.Start.Compare(p.sought) <= 0 {
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

// beside is the column of captions beside the page.
func (p *Page) beside(s *sheet) *column {
	if s.column == nil {
		lines, past := ui.Beside(p.captionsBeside(s), p.set.bodyIn.Body.Dy())
		s.column = &column{lines, past}
	}
	return s.column
}

// captionsBeside are the captions of the figures in view, and before them the one that
// was passed last.
func (p *Page) captionsBeside(s *sheet) []ui.Caption {
	var captions []ui.Caption
	first := p.index.Figures() + 1
	for row := s.above; row < len(s.lines); row++ {
		if l := &s.lines[row]; ui.IsMark(l) && p.captionedAt(l.Figure) {
			first = min(first, l.Figure)
			captions = append(captions, ui.Caption{Lines: p.captionLines(l.Figure), Row: row})
		}
	}
	passed := min(p.index.FiguresThrough(p.Top), first-1)
	for n := passed; n > 0; n-- {
		if p.captionedAt(n) && p.Shows(p.figureAt(n)) {
			captions = append([]ui.Caption{{Lines: p.captionLines(n), Row: -1, Held: true}}, captions...)
			break
		}
	}
	return captions
}

// captionLines are the lines of a figure's caption in its column.
func (p *Page) captionLines(number int) []typeset.Line {
	const usual = 8 // rows of a caption
	for rows, most := usual, p.set.bodyIn.Body.Dy(); ; rows *= 2 {
		lines := p.set.captions.Lines(p.figureAt(number), min(rows, most))
		for i := range lines {
			if lines[i].Figure != number {
				return lines[:i]
			}
		}
		if rows >= most || len(lines) < rows {
			return lines
		}
	}
}

// rowsInView is how many rows of the body the page shows, those above it not counted.
func (p *Page) rowsInView() int {
	s := p.sheet()
	return max(1, p.set.bodyIn.Body.Dy()-s.above-s.covered)
}
