package model

import (
	"lede/model/article"
	"lede/model/navigation"
	"lede/ui"
	"lede/ui/typeset"
)

// mostSteps is how far a count moves the end of a selection, or the ruler.
const mostSteps = 1000

// times is a command of the selection that is done as often as the count says.
func times(step func(*selection, *Model)) func(*selection, *Model) {
	return func(s *selection, m *Model) {
		for range min(m.count(1), mostSteps) {
			step(s, m)
		}
	}
}

// selectWords moves the end by that many words, selectLines by lines.
func selectWords(n int) func(*selection, *Model) {
	return times(func(s *selection, m *Model) { s.wordOn(m, n) })
}

func selectLines(n int) func(*selection, *Model) {
	return times(func(s *selection, m *Model) { s.lineOn(m, n) })
}

// selectHalfPages moves the end by that many halves of a page.
func selectHalfPages(n int) func(*selection, *Model) {
	return func(s *selection, m *Model) { s.lineOn(m, n*max(1, m.page.Rows(ui.Body)/2)) }
}

func (s *selection) toTop(m *Model)       { s.moveTo(m, article.Position{}) }
func (s *selection) toLineStart(m *Model) { s.moveTo(m, s.line(m).Start) }

func (s *selection) toLineEnd(m *Model) {
	line := s.line(m)
	s.moveTo(m, ui.LastPlace(&line))
}

// otherEnd moves the other end from now on.
func (s *selection) otherEnd(m *Model) {
	s.fixed, s.moved = s.moved, s.fixed
	s.moveTo(m, s.moved)
}

// moveTo puts the end that moves at a place, and brings it into view.
func (s *selection) moveTo(m *Model, p article.Position) {
	s.moved = p
	line := s.line(m)
	s.column, _ = ui.CellOf(&line, p, m.width)
	m.page.ScrollTo(p)
}

// line is the one on which the end that moves is.
func (s *selection) line(m *Model) typeset.Line {
	line, _ := m.page.LineAt(s.moved)
	return line
}

// wordOn moves by a word, also into the block above or below.
func (s *selection) wordOn(m *Model, step int) {
	t, p := m.text(), s.moved
	in := s.words(t, p.Block)
	i := wordAt(in, p.Offset) + step
	for block := p.Block; ; {
		if i >= 0 && i < len(in) {
			s.moveTo(m, article.Position{Block: block, Offset: in[i].From})
			return
		}
		block += step
		if block < 0 || block >= t.End() {
			return
		}
		in = s.words(t, block)
		if i = 0; step < 0 {
			i = len(in) - 1
		}
	}
}

// lineOn moves to a line with words above or below, as straight as can be.
func (s *selection) lineOn(m *Model, rows int) {
	step := 1
	if rows < 0 {
		step = -1
	}
	at := m.page.Body().Snap(s.moved)
	for range max(rows, -rows) {
		at, _ = m.page.NextLine(at, step)
	}
	if line, ok := m.page.LineAt(at); ok && m.page.HasWords(at) {
		s.moved = ui.PlaceAt(&line, s.column, m.width)
	}
	m.page.ScrollTo(s.moved)
}

func (s *selection) toParagraphEnd(m *Model) {
	t, p := m.text(), s.moved
	end := s.lastWord(t, p.Block)
	if (s.paragraphs || p.Compare(end) >= 0) && p.Block < t.End()-1 {
		end = s.lastWord(t, p.Block+1)
	}
	s.moveTo(m, end)
}

func (s *selection) toParagraphStart(m *Model) {
	p := s.moved
	if (s.paragraphs || p.Offset == 0) && p.Block > 0 {
		p.Block--
	}
	s.moveTo(m, article.Position{Block: p.Block})
}

func (s *selection) toBottom(m *Model) {
	t := m.text()
	s.moveTo(m, s.lastWord(t, t.End()-1))
}

// lastWord is where the last word of a block begins.
func (s *selection) lastWord(t navigation.Text, block int) article.Position {
	if in := s.words(t, block); len(in) > 0 {
		return article.Position{Block: block, Offset: in[len(in)-1].From}
	}
	return article.Position{Block: block}
}
