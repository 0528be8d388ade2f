package model

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
)

// A highlightList is the highlights and notes of the article, to go to them, and to take
// them off. One that was taken off stays in the list until it is closed.
type highlightList struct {
	chooser
	marked []article.Standing
}

// showHighlights lists them, the first from the reader's place on in hand.
func showHighlights(m *Model) {
	l := &highlightList{chooser: chooser{prompt: prompt{label: "highlights: "}, title: "Highlights and notes", none: "no highlight is like this"}}
	l.marked = m.highlights.standing(m)
	if len(l.marked) == 0 {
		m.say("nothing is highlighted here: " + m.label(highlightIt) + " highlights the paragraph")
		return
	}
	l.fill(m)
	here := m.page.Here()
	for i, s := range l.marked {
		if s.From.Compare(here) >= 0 {
			l.at = i
			break
		}
	}
	m.openPrompt(l)
}

func (l *highlightList) tables() []Table { return []Table{highlightsTable, listTable, promptTable} }

func (l *highlightList) over(m *Model, s *ui.Screen) {
	l.chooser.over(m, s)
	s.Footer.Prompt.Note += " · " + m.label(highlightsTakeOff) + " take off · " + m.label(highlightsNote) + " note"
}

// fill makes the choices of the highlights, and leaves those that what is typed stands for.
func (l *highlightList) fill(m *Model) {
	l.choices = nil
	for _, s := range l.marked {
		item := ui.ListItem{Text: strings.Join(strings.Fields(s.Quote.Exact), " "), Detail: percentAt(m, s.From), Below: strings.Join(strings.Fields(s.Note), " ")}
		switch {
		case !s.Removed.IsZero():
			item.Detail = "taken off"
		case s.Lost:
			item.Detail = "lost"
			beside := "it would stand at " + percentAt(m, s.From) + ", beside “" + sentenceAt(m, s.From) + "”"
			item.Below = strings.TrimLeft(item.Below+" — "+beside, " —")
		}
		l.choices = append(l.choices, choice{item, func(m *Model) tea.Cmd { m.jumpTo(s.From); return nil }})
	}
	at := l.at
	l.narrow(l.line.Text)
	l.at = max(0, min(at, len(l.left)-1))
}

// sentenceAt are the first words of the sentence at a place.
func sentenceAt(m *Model, p article.Position) string {
	const some = 60
	text := m.text().Plain(p.Block)
	if in := sentences(text); len(in) > 0 {
		s := in[wordAt(in, p.Offset)]
		text = text[s.From:s.To]
	}
	if words := []rune(text); len(words) > some {
		text = string(words[:some]) + "…"
	}
	return strings.TrimSpace(text)
}

// inHand is the highlight that would be gone to; nil for none.
func (l *highlightList) inHand() *article.Standing {
	if len(l.left) == 0 {
		return nil
	}
	return &l.marked[l.chooser.of[l.at]]
}

// takeOff takes a highlight off, or brings it back.
func (l *highlightList) takeOff(m *Model) tea.Cmd {
	s := l.inHand()
	if s == nil {
		return nil
	}
	s.Changed = time.Now()
	if s.Removed.IsZero() {
		s.Removed = s.Changed
	} else {
		s.Removed = time.Time{}
	}
	l.fill(m)
	return changeHighlight(m, *s)
}

// note writes a note about a highlight.
func (l *highlightList) note(m *Model) {
	if s := l.inHand(); s != nil && s.Removed.IsZero() {
		m.end()
		writeNote(m, *s)
	}
}
