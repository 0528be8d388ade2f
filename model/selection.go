package model

import (
	"fmt"
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A selection is what the reader has marked to take along: from the word at one place
// to the word at another, or the paragraphs from one to the other.
type selection struct {
	fixed, moved article.Position // where it begins and ends; either may be above the other
	paragraphs   bool             // whole blocks
	column       int              // the cell that the moved end keeps to from line to line
	known        map[int][]found  // the words of blocks where an end has been lately
}

func (m *Model) selectWords()      { m.selectBy(false) }
func (m *Model) selectParagraphs() { m.selectBy(true) }

// selectBy begins a selection, or changes what it goes by; what it goes by already
// ends it.
func (m *Model) selectBy(paragraphs bool) {
	switch s := m.selection; {
	case s == nil:
		m.beginSelection(paragraphs)
	case s.paragraphs == paragraphs:
		m.selection = nil
	default:
		s.paragraphs = paragraphs
	}
}

func (m *Model) beginSelection(paragraphs bool) {
	if m.set.arrangement.Body.Empty() {
		m.say("the selection is made in the body")
		return
	}
	at, ok := m.selectFrom()
	if !ok {
		m.say("there is nothing to select")
		return
	}
	m.focusOn(ui.Body)
	m.selection = &selection{fixed: at, paragraphs: paragraphs, known: map[int][]found{}}
	m.moveSelection(at)
}

// selectFrom is the word that a selection begins with: that of the match that is shown,
// of the link in focus, of the ruler, or the first on the page.
func (m *Model) selectFrom() (article.Position, bool) {
	switch {
	case m.search != nil && m.search.current != nil && m.search.current.block >= 0 && m.showsMatch(m.search.current):
		return m.search.current.start(), true
	case m.focusedInView() != nil:
		return m.focused.from, true
	}
	for _, line := range m.set.body.Lines(m.top, m.rows(ui.Body)) {
		for _, s := range line.Spans {
			if s.Offset >= 0 {
				return line.Start, true
			}
		}
	}
	return article.Position{}, false
}

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
			m.moveSelection(article.Position{Block: block, Offset: in[i].from})
			return
		}
		block += step
		if block < 0 || block >= t.end() {
			return
		}
		in = m.selection.words(t, block)
		if i = 0; step < 0 {
			i = len(in) - 1
		}
	}
}

// words are the words of a block.
func (s *selection) words(t manuscript, block int) []found {
	in, known := s.known[block]
	if !known {
		if len(s.known) > nearBlocks {
			clear(s.known)
		}
		in = words(t.plain(block))
		s.known[block] = in
	}
	return in
}

// wordAt is the index of the word at an offset, or of the one before it.
func wordAt(in []found, offset int) int {
	return max(0, sort.Search(len(in), func(i int) bool { return in[i].from > offset })-1)
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
	if (m.selection.paragraphs || p.Compare(end) >= 0) && p.Block < t.end()-1 {
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
	m.moveSelection(m.lastWord(t.end() - 1))
}

// lastWord is where the last word of a block begins.
func (m *Model) lastWord(block int) article.Position {
	if in := m.selection.words(m.manuscript(), block); len(in) > 0 {
		return article.Position{Block: block, Offset: in[len(in)-1].from}
	}
	return article.Position{Block: block}
}

// movedWord is where the word begins at which the moving end is.
func (m *Model) movedWord() article.Position {
	p := m.selection.moved
	if in := m.selection.words(m.manuscript(), p.Block); len(in) > 0 {
		p.Offset = in[wordAt(in, p.Offset)].from
	}
	return p
}

// selected is the part of the article that the selection covers.
func (m *Model) selected() (from, to article.Position) {
	s, t := m.selection, m.manuscript()
	from, to = s.fixed, s.moved
	if to.Compare(from) < 0 {
		from, to = to, from
	}
	if s.paragraphs {
		return article.Position{Block: from.Block}, article.Position{Block: to.Block, Offset: len(t.plain(to.Block))}
	}
	if in := s.words(t, from.Block); len(in) > 0 {
		from.Offset = in[wordAt(in, from.Offset)].from
	}
	if in := s.words(t, to.Block); len(in) > 0 {
		to.Offset = in[wordAt(in, to.Offset)].to
	}
	return from, to
}

// selectionLayer marks what is selected.
func (m *Model) selectionLayer() ui.Layer {
	from, to := m.selected()
	return ui.Layer{{From: from, To: to, Role: theme.Selection}}
}

// countedBlocks is up to how many blocks the words of a selection are counted; those of
// more are taken from the index.
const countedBlocks = 50

// selectionStatus says how much is selected and what can be done with it.
func (m *Model) selectionStatus() string {
	if m.selection == nil {
		return ""
	}
	from, to := m.selected()
	n := 0
	if to.Block-from.Block < countedBlocks {
		t := m.manuscript()
		n = len(strings.Fields(t.between(from, to)))
	} else {
		n = m.wordsBefore(to) - m.wordsBefore(from)
	}
	return fmt.Sprintf("%s selected · %s copies · o other end · esc", counted(n, "word"), m.labels["yank"])
}
