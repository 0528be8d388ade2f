package model

import (
	"fmt"
	"slices"
	"sort"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/find"
	"lede/model/navigation"
	"lede/ui"
	"lede/ui/theme"
)

// A selection is what the reader has marked to take along: from the word at one place
// to the word at another, or the paragraphs from one to the other.
type selection struct {
	passesPointer
	fixed, moved article.Position     // where it begins and ends; either may be above the other
	paragraphs   bool                 // whole blocks
	column       int                  // the cell that the moved end keeps to from line to line
	known        map[int][]find.Range // the words of blocks where an end has been lately
}

// selection is what the reader is selecting; nil for nothing.
func (m *Model) selection() *selection { return opened[*selection](m) }

// setSelection makes s what is selected, below all other modes; nil is nothing.
func (m *Model) setSelection(s *selection) {
	m.endAll(selectTable)
	if s != nil {
		m.modes = slices.Insert(m.modes, 0, mode(s))
	}
}

func (s *selection) tables() []Table { return []Table{selectTable} }

// other leaves the key to the page.
func (s *selection) other(*Model, tea.KeyPressMsg) (tea.Cmd, bool) { return nil, false }

func (s *selection) over(m *Model, screen *ui.Screen) {
	screen.Footer.Status, screen.Footer.Count = s.status(m)
}

func (s *selection) cancel(m *Model) { m.endAll(selectTable) }

// movedWord is where the word begins at which the moving end is.
func (s *selection) movedWord(t navigation.Text) article.Position {
	p := s.moved
	if in := s.words(t, p.Block); len(in) > 0 {
		p = p.At(in[wordAt(in, p.Offset)].From)
	}
	return p
}

// covers is the part of the text that the selection covers.
func (s *selection) covers(t navigation.Text) (from, to article.Position) {
	from, to = s.fixed, s.moved
	if to.Compare(from) < 0 {
		from, to = to, from
	}
	if s.paragraphs {
		return article.Position{Block: from.Block}, article.Position{Block: to.Block, Offset: len(t.Plain(to.Block))}
	}
	if in := s.words(t, from.Block); len(in) > 0 {
		from = from.At(in[wordAt(in, from.Offset)].From)
	}
	if in := s.words(t, to.Block); len(in) > 0 {
		to = to.At(in[wordAt(in, to.Offset)].To)
	}
	return from, to
}

// layer marks what is selected.
func (s *selection) layer(t navigation.Text) ui.Layer {
	from, to := s.covers(t)
	return ui.Layer{{From: from, To: to, Role: theme.Selection}}
}

// countedBlocks is up to how many blocks the words of a selection are counted; those of
// more are taken from the index.
const countedBlocks = 50

// status says how much is selected, and what can be done with it.
func (s *selection) status(m *Model) (much, keys string) {
	t := m.text()
	from, to := s.covers(t)
	n := 0
	if to.Block-from.Block < countedBlocks {
		n = article.CountWords(between(t, from, to))
	} else {
		n = m.page.WordsBefore(to) - m.page.WordsBefore(from)
	}
	return counted(n, "word") + " selected", fmt.Sprintf("%s copy  %s highlight  %s", m.label(yank), m.label(selectMark), m.label(selectCancel))
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
