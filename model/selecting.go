package model

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/find"
	"lede/ui"
	"lede/ui/typeset"
)

// selectionKey is a key while there is a selection. Those that move its end are as in
// vi; all others do what they always do.
func (m *Model) selectionKey(key string) tea.Cmd {
	if step, ok := selectionKeys[key]; ok && (key != "0" || m.pending == "") {
		m.message = ""
		n := min(m.count(1), 1000)
		m.pending = ""
		for range n {
			step(m)
		}
		return nil
	}
	switch m.keys[key].Name {
	case "close, cancel":
		m.message, m.selection = "", nil
		return nil
	case "top", "bottom":
		m.message, m.pending = "", ""
		if m.moveSelection(article.Position{}); m.keys[key].Name == "bottom" {
			m.selectToEnd()
		}
		return nil
	case "page down", "half a page down":
		return m.selectRows(max(1, m.rows(ui.Body)/2))
	case "page up", "half a page up":
		return m.selectRows(-max(1, m.rows(ui.Body)/2))
	}
	return m.press(key)
}

func (m *Model) selectRows(rows int) tea.Cmd {
	m.message, m.pending = "", ""
	m.selectLine(rows)
	return nil
}

// selectionKeys move the end of a selection.
var selectionKeys = map[string]func(*Model){
	"l": func(m *Model) { m.selectWord(1) }, "right": func(m *Model) { m.selectWord(1) },
	"w": func(m *Model) { m.selectWord(1) }, "e": func(m *Model) { m.selectWord(1) },
	"h": func(m *Model) { m.selectWord(-1) }, "left": func(m *Model) { m.selectWord(-1) },
	"b": func(m *Model) { m.selectWord(-1) },
	"j": func(m *Model) { m.selectLine(1) }, "down": func(m *Model) { m.selectLine(1) },
	"k": func(m *Model) { m.selectLine(-1) }, "up": func(m *Model) { m.selectLine(-1) },
	"}": (*Model).selectToNextParagraph, "{": (*Model).selectToParagraphStart,
	"0": func(m *Model) { m.moveSelection(m.selectedLine().Start) },
	"$": func(m *Model) {
		line := m.selectedLine()
		m.moveSelection(ui.LastPlace(&line))
	},
	"g": func(m *Model) { m.moveSelection(article.Position{}) },
	"G": (*Model).selectToEnd,
	"o": func(m *Model) {
		m.selection.fixed, m.selection.moved = m.selection.moved, m.selection.fixed
		m.moveSelection(m.selection.moved)
	},
}

// moveSelection puts the end that moves at a place, and brings it into view.
func (m *Model) moveSelection(p article.Position) {
	s := m.selection
	s.moved = p
	line := m.selectedLine()
	s.column, _ = ui.CellOf(&line, p, m.width)
	m.followSelection()
}

// followSelection scrolls as little as will show the end that moves.
func (m *Model) followSelection() {
	rows := m.rows(ui.Body)
	switch below := m.set.body.RowsBetween(m.top, m.selection.moved, 2*rows); {
	case (below < 0 || below >= rows) && m.columns() > 1:
		m.goTo(m.selection.moved)
	case below < 0:
		m.top = m.set.body.Snap(m.selection.moved)
	case below >= rows:
		m.top = m.set.body.Move(m.selection.moved, 1-rows)
	}
}

// selectedLine is the line on which the end that moves is.
func (m *Model) selectedLine() typeset.Line {
	if lines := m.set.body.Lines(m.selection.moved, 1); len(lines) > 0 {
		return lines[0]
	}
	return typeset.Line{}
}

// selectWord moves by a word, also into the block above or below.
func (m *Model) selectWord(step int) {
	t, p := m.manuscript(), m.selection.moved
	in := m.selection.words(t, p.Block)
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
		in = m.selection.words(t, block)
		if i = 0; step < 0 {
			i = len(in) - 1
		}
	}
}

// words are the words of a block.
func (s *selection) words(t manuscript, block int) []find.Range {
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
	s := m.selection
	step := 1
	if rows < 0 {
		step = -1
	}
	at, column := m.set.body.Snap(s.moved), s.column
	for range max(rows, -rows) {
		for next := m.set.body.Move(at, step); next != at; next = m.set.body.Move(at, step) {
			if at = next; m.hasWords(at) {
				break
			}
		}
	}
	if lines := m.set.body.Lines(at, 1); len(lines) > 0 && m.hasWords(at) {
		s.moved = ui.PlaceAt(&lines[0], column, m.width)
	}
	m.followSelection()
}

// hasWords reports whether the line that starts at a place is no blank one.
func (m *Model) hasWords(at article.Position) bool {
	lines := m.set.body.Lines(at, 1)
	return len(lines) > 0 && lines[0].Start != lines[0].End
}

func (m *Model) selectToNextParagraph() {
	t, p := m.manuscript(), m.selection.moved
	end := m.lastWord(p.Block)
	if (m.selection.paragraphs || p.Compare(end) >= 0) && p.Block < t.End()-1 {
		end = m.lastWord(p.Block + 1)
	}
	m.moveSelection(end)
}

func (m *Model) selectToParagraphStart() {
	p := m.selection.moved
	if (m.selection.paragraphs || p.Offset == 0) && p.Block > 0 {
		p.Block--
	}
	m.moveSelection(article.Position{Block: p.Block})
}

func (m *Model) selectToEnd() {
	t := m.manuscript()
	m.moveSelection(m.lastWord(t.End() - 1))
}

// lastWord is where the last word of a block begins.
func (m *Model) lastWord(block int) article.Position {
	if in := m.selection.words(m.manuscript(), block); len(in) > 0 {
		return article.Position{Block: block, Offset: in[len(in)-1].From}
	}
	return article.Position{Block: block}
}
