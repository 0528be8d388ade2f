package model

import (
	"fmt"
	"slices"
	"strings"

	"lede/model/article"
	"lede/model/find"
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

func (m *Model) selectWords()      { m.selectBy(false) }
func (m *Model) selectParagraphs() { m.selectBy(true) }

// selectBy begins a selection, or changes what it goes by; what it goes by already
// ends it.
func (m *Model) selectBy(paragraphs bool) {
	switch s := m.selection(); {
	case s == nil:
		m.beginSelection(paragraphs)
	case s.paragraphs == paragraphs:
		m.endAll(selectTable)
	default:
		s.paragraphs = paragraphs
	}
}

func (m *Model) beginSelection(paragraphs bool) {
	if m.page.Arrangement().Body.Empty() {
		m.say("the selection is made in the body")
		return
	}
	at, ok := m.selectFrom()
	if !ok {
		m.say("there is nothing to select")
		return
	}
	m.page.FocusOn(ui.Body)
	m.setSelection(&selection{fixed: at, paragraphs: paragraphs, known: map[int][]find.Range{}})
	m.moveSelection(at)
}

// selectFrom is the word that a selection begins with: that of the match that is shown,
// of the link in focus, of the ruler, or the first on the page.
func (m *Model) selectFrom() (article.Position, bool) {
	switch {
	case m.search != nil && m.search.Current != nil && m.search.Current.Block >= 0 && m.showsMatch(m.search.Current):
		return m.search.Current.Start(), true
	case m.focusedInView() != nil:
		return m.focused.From, true
	case m.ruler != nil && m.page.IsOnPage(m.ruler.at):
		return m.ruler.at, true
	}
	for _, line := range m.page.Lines() {
		for _, s := range line.Spans {
			if s.Offset >= 0 {
				return line.Start, true
			}
		}
	}
	return article.Position{}, false
}

// movedWord is where the word begins at which the moving end is.
func (m *Model) movedWord() article.Position {
	p := m.selection().moved
	if in := m.selection().words(m.nav.Text(), p.Block); len(in) > 0 {
		p.Offset = in[wordAt(in, p.Offset)].From
	}
	return p
}

// selected is the part of the article that the selection covers.
func (m *Model) selected() (from, to article.Position) {
	s, t := m.selection(), m.nav.Text()
	from, to = s.fixed, s.moved
	if to.Compare(from) < 0 {
		from, to = to, from
	}
	if s.paragraphs {
		return article.Position{Block: from.Block}, article.Position{Block: to.Block, Offset: len(t.Plain(to.Block))}
	}
	if in := s.words(t, from.Block); len(in) > 0 {
		from.Offset = in[wordAt(in, from.Offset)].From
	}
	if in := s.words(t, to.Block); len(in) > 0 {
		to.Offset = in[wordAt(in, to.Offset)].To
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
	if m.selection() == nil {
		return ""
	}
	from, to := m.selected()
	n := 0
	if to.Block-from.Block < countedBlocks {
		t := m.nav.Text()
		n = len(strings.Fields(between(t, from, to)))
	} else {
		n = m.page.WordsBefore(to) - m.page.WordsBefore(from)
	}
	return fmt.Sprintf("%s selected · %s copies · %s other end · %s", counted(n, "word"),
		m.label(yank), m.label(selectOtherEnd), m.label(selectCancel))
}
