package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/find"
	"lede/ui"
)

// A visit is an article and where the reader is in it.
type visit struct {
	*story
	place
	trace  *trace       // finds the place again; nil where it still holds
	search *find.Search // what is looked for in it; nil for nothing

	selected *selection // when it was left; nil for nothing
	ruler    *ruler     // nil for none
	marks    marks
}

// A place is where the reader is in an article, and what of it is open.
type place struct {
	top         article.Position // of the body's first row; only the reader moves it
	jump        jump             // where the reader last jumped to
	headlineTop int              // rows of the headline above its pane
	captionsTop article.Position // of the first row in the captions pane
	picked      int              // the figure whose caption is in focus in the captions pane
	focused     *target          // the link that the keys are on
	shift       int              // cells by which what is wider than the page is moved to the left

	open  ui.Panes
	focus ui.Pane
	zen   bool
}

// A history is where the reader has been, the last visit at the end, and whence the
// reader has come back.
type history struct{ back, forward []visit }

// articlesKept is how many articles that were left are held in memory. Others are
// opened again, and the place in them is found by its words.
const articlesKept = 8

// kept is the article that was left and has that ticket.
func (m *Model) kept(ticket int) *story {
	if m.arrival.ticket == ticket {
		return nil
	}
	for _, v := range m.history.latest() {
		if v.arrival.ticket == ticket && v.article != nil {
			return v.story
		}
	}
	return nil
}

// follow opens an article. Once it is there, the one that was read is a step back.
func (m *Model) follow(ref string, then func()) tea.Cmd {
	return m.fetch(ref, m.options.Open, func(r Reading) {
		m.moveOn()
		m.read(ref, r)
		then()
	})
}

// left is the visit that goes on, as it is left.
func (m *Model) left() visit {
	v := m.visit
	v.selected = m.selection()
	return v
}

// moveOn makes the article that is read a step back.
func (m *Model) moveOn() {
	m.history.back = append(m.history.back, m.left())
	m.history.forward = nil
}

func (m *Model) goBack() tea.Cmd {
	h := &m.history
	return m.travel(&h.back, &h.forward, "nowhere to go back to")
}

func (m *Model) goForward() tea.Cmd {
	h := &m.history
	return m.travel(&h.forward, &h.back, "nowhere to go forward to")
}

// travel goes to the last visit of from; the one that is left is put at the end of to.
func (m *Model) travel(from, to *[]visit, none string) tea.Cmd {
	if len(*from) == 0 {
		m.say(none)
		return nil
	}
	v := (*from)[len(*from)-1]
	move := func() {
		*from = (*from)[:len(*from)-1]
		*to = append(*to, m.left())
		m.resume(v)
	}
	return m.arrive(v, move)
}

// arrive calls move when the article of v is there: at once, if it is in memory.
func (m *Model) arrive(v visit, move func()) tea.Cmd {
	if v.article == nil {
		return m.fetch(v.ref, m.options.Open.whole, func(r Reading) {
			*v.story = *m.newStory(v.ref, r)
			move()
		})
	}
	m.giveUp()
	move()
	return m.readOn()
}

// resume goes on with a visit.
func (m *Model) resume(v visit) {
	m.visit = v
	m.setSelection(v.selected)
	m.show()
	if v.trace != nil {
		m.findAgain(v.trace)
	}
}

// letGo drops the articles that were left longest ago, where there are too many.
func (m *Model) letGo() {
	kept := map[*story]bool{m.story: true}
	visits := m.history.latest()
	for _, v := range visits {
		switch {
		case v.article == nil || kept[v.story]:
		case len(kept) < articlesKept || !v.canBeOpened():
			kept[v.story] = true
		case v.trace == nil:
			v.trace = v.traced()
		}
	}
	for _, v := range visits {
		if v.article != nil && !kept[v.story] {
			v.article, v.index = nil, nil
		}
	}
}

// latest are all visits but the one that goes on, those left last first.
func (h *history) latest() []*visit {
	visits := make([]*visit, 0, len(h.back)+len(h.forward))
	for i := range h.back {
		visits = append(visits, &h.back[len(h.back)-1-i])
	}
	for i := range h.forward {
		visits = append(visits, &h.forward[len(h.forward)-1-i])
	}
	return visits
}

// canBeOpened reports whether a story that is let go can be had once more. One that is
// arriving is better kept.
func (s *story) canBeOpened() bool { return s.hasSource() && !s.arrival.going() }

// hasSource reports whether a story stands somewhere and can be read there again.
func (s *story) hasSource() bool { return s.ref != "" && s.ref != "-" }
