package model

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/find"
	"lede/model/navigation"
	"lede/ui"
	"lede/ui/typeset"
)

func (s *selection) tables() []Table { return []Table{selectTable} }

// other leaves the key to the page.
func (s *selection) other(*Model, tea.KeyPressMsg) (tea.Cmd, bool) { return nil, false }

func (s *selection) over(m *Model, screen *ui.Screen) {
	if m.message == "" {
		screen.Footer.Message = m.selectionStatus()
	}
}

// mostSteps is how far a count moves the end of a selection.
const mostSteps = 1000

// times is a command of the selection that is done as often as the count says.
func times(step func(*Model)) func(*selection, *Model) {
	return func(_ *selection, m *Model) {
		for range min(m.count(1), mostSteps) {
			step(m)
		}
	}
}

// selectHalfPages moves the end by that many halves of a page.
func selectHalfPages(n int) func(*selection, *Model) {
	return func(_ *selection, m *Model) { m.selectLine(n * max(1, m.page.Rows(ui.Body)/2)) }
}

func (s *selection) cancel(m *Model) { m.endAll(selectTable) }

func (m *Model) selectToTop()       { m.moveSelection(article.Position{}) }
func (m *Model) selectToLineStart() { m.moveSelection(m.selectedLine().Start) }

func (m *Model) selectToLineEnd() {
	line := m.selectedLine()
	m.moveSelection(ui.LastPlace(&line))
}

func (m *Model) selectWordOn()   { m.selectWord(1) }
func (m *Model) selectWordBack() { m.selectWord(-1) }
func (m *Model) selectLineDown() { m.selectLine(1) }
func (m *Model) selectLineUp()   { m.selectLine(-1) }

// selectOtherEnd moves the other end from now on.
func (m *Model) selectOtherEnd() {
	s := m.selection()
	s.fixed, s.moved = s.moved, s.fixed
	m.moveSelection(s.moved)
}

// moveSelection puts the end that moves at a place, and brings it into view.
func (m *Model) moveSelection(p article.Position) {
	s := m.selection()
	s.moved = p
	line := m.selectedLine()
	s.column, _ = ui.CellOf(&line, p, m.width)
	m.page.ScrollTo(m.selection().moved)
}

// selectedLine is the line on which the end that moves is.
func (m *Model) selectedLine() typeset.Line {
	line, _ := m.page.LineAt(m.selection().moved)
	return line
}

// selectWord moves by a word, also into the block above or below.
func (m *Model) selectWord(step int) {
	t, p := m.nav.Text(), m.selection().moved
	in := m.selection().words(t, p.Block)
	i := wordAt(in, p.Offset) + step
	for block := p.Block; ; {
		if i >= 0 && i < len(in) {
			m.moveSelection(article.Position{Block: block, Offset: in[i].From})
			return
		}
		block += step
		if block < 0 || block >= t.End() {
			return
		}
		in = m.selection().words(t, block)
		if i = 0; step < 0 {
			i = len(in) - 1
		}
	}
}

// words are the words of a block.
func (s *selection) words(t navigation.Text, block int) []find.Range {
	in, known := s.known[block]
	if !known {
		if len(s.known) > find.NearBlocks {
			clear(s.known)
		}
		in = words(t.Plain(block))
		s.known[block] = in
	}
	return in
}

// wordAt is the index of the word at an offset, or of the one before it.
func wordAt(in []find.Range, offset int) int {
	return max(0, sort.Search(len(in), func(i int) bool { return in[i].From > offset })-1)
}

// selectLine moves to a line with words above or below, as straight as can be.
func (m *Model) selectLine(rows int) {
	s := m.selection()
	step := 1
	if rows < 0 {
		step = -1
	}
	at, column := m.page.Body().Snap(s.moved), s.column
	for range max(rows, -rows) {
		at, _ = m.page.NextLine(at, step)
	}
	if line, ok := m.page.LineAt(at); ok && m.page.HasWords(at) {
		s.moved = ui.PlaceAt(&line, column, m.width)
	}
	m.page.ScrollTo(m.selection().moved)
}

func (m *Model) selectToNextParagraph() {
	t, p := m.nav.Text(), m.selection().moved
	end := m.lastWord(p.Block)
	if (m.selection().paragraphs || p.Compare(end) >= 0) && p.Block < t.End()-1 {
		end = m.lastWord(p.Block + 1)
	}
	m.moveSelection(end)
}

func (m *Model) selectToParagraphStart() {
	p := m.selection().moved
	if (m.selection().paragraphs || p.Offset == 0) && p.Block > 0 {
		p.Block--
	}
	m.moveSelection(article.Position{Block: p.Block})
}

func (m *Model) selectToEnd() {
	t := m.nav.Text()
	m.moveSelection(m.lastWord(t.End() - 1))
}

// lastWord is where the last word of a block begins.
func (m *Model) lastWord(block int) article.Position {
	if in := m.selection().words(m.nav.Text(), block); len(in) > 0 {
		return article.Position{Block: block, Offset: in[len(in)-1].From}
	}
	return article.Position{Block: block}
}
