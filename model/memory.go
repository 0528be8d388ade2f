package model

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/navigation"
)

// A memory is what is remembered of the article that is read. It asks and keeps in
// commands; nothing waits for it.
type memory struct {
	known  bool              // what is remembered of it has been told
	id     int64             // by which more can be remembered; 0 where nothing can
	left   article.Left      // at an earlier reading
	worse  bool              // a saved copy has far more: where the reader is in this one is not kept
	due    bool              // the place of that reading has yet to arrive
	placed bool              // the reader has said where the article is to open
	trail  trail             // that was last to be kept
	sure   trail             // that surely is
	marked int               // how often a mark was set
	rests  bool              // the place is kept before long
	told   bool              // the reader has heard that something can't be remembered
	offer  time.Time         // when the place was left that another machine's reader left last, and that is offered
	list   *shelfList        // all that is remembered, as the reader left it; nil where nobody has looked
	unkept map[string]unkept // highlights of this article and others, by their names
}

// recalled is what is remembered of a story.
type recalled struct {
	ticket int
	memory article.Memory
	err    error
}

// begin forgets the article that was read before a trip, and asks for what is remembered of
// the one that is read now. Again is where the reader has been in it not long ago, and is
// there now. A file that is followed is asked for once: each of its states is not worth
// remembering.
func (mem *memory) begin(m *Model, t navigation.Trip, again bool) tea.Cmd {
	if t.Quiet {
		mem.trail, mem.sure, mem.due = trail{}, trail{}, false
		return nil
	}
	*mem = memory{told: mem.told, list: mem.list, unkept: mem.unkept, placed: again || t.Anchor != "" || t.Way == navigation.Reload}
	return mem.recall(m)
}

// recall asks what is remembered of the article that is read now.
func (mem *memory) recall(m *Model) tea.Cmd {
	if m.options.Recall == nil || m.raw.shown || m.nav.Ref == "" {
		return nil
	}
	ticket, ask := m.nav.Ticket, asking(m)
	return func() tea.Msg {
		memory, err := ask()
		return recalled{ticket, memory, err}
	}
}

// taken takes in what is remembered, and goes to where the reader left the article,
// unless the reader has done something since.
func (r recalled) taken(m *Model) tea.Cmd {
	mem := &m.memory
	switch {
	case r.ticket != m.nav.Ticket:
		return nil
	case r.err != nil:
		mem.tell(m, r.err)
		return nil
	}
	if l := opened[*shelfList](m); l != nil {
		l.refresh() // the article has just come to it
	}
	m.highlights.take(r.ticket, r.memory.Highlights)
	defer mem.offerElsewhere(m, r.memory.Elsewhere)
	if mem.id != 0 {
		if mem.id == r.memory.ID {
			return nil // it is whole now, and is known by its words too
		}
		mem.turnedOut(m)
	}
	mem.known, mem.id, mem.left = true, r.memory.ID, r.memory.Left
	mem.worse = !r.memory.Better.IsZero()
	m.finder.past.Precede(mem.left.Finds)
	mem.remark(m)
	if !m.touched {
		mem.trail = mem.now(m)
		mem.sure = mem.trail
	}
	switch near := mem.left.Place.Near; {
	case m.touched || mem.placed || near == article.Position{} || mem.worse && !r.memory.Found:
	case m.nav.Arriving() && near.Block+1 >= len(m.nav.Article.Body):
		mem.due = true
		m.say("on the way to " + leftWords(mem.left, time.Now()))
	default:
		mem.goTo(m, r.memory.Place, r.memory.Found)
	}
	mem.sayChanged(m, r.memory)
	if mem.id == 0 {
		mem.sayLocked(m, r.memory.Locked)
		return nil
	}
	return mem.keepWaiting(m)
}

// turnedOut takes back where the reader was led, as by its words the article is another one than
// where it lies told.
func (mem *memory) turnedOut(m *Model) {
	if !m.touched {
		m.message, mem.due = "", false
		m.page.GoTo(article.Position{})
	}
}

// sayChanged says that the article is another than the one that was read before, or than the
// one that was saved.
func (mem *memory) sayChanged(m *Model, r article.Memory) {
	if mem.worse && !m.touched {
		sayAlso(m, fmt.Sprintf("the copy saved %s has far more: lede shelf show %d", dayWords(r.Better, time.Now()), r.ID))
		return
	}
	key := m.label(whatChanged)
	if r.Changed == "" || key == "" || m.touched {
		return
	}
	words := "changed since " + strings.TrimPrefix(dayWords(r.Since, time.Now()), "on ") + ": " + key
	sayAlso(m, words)
}

// remark sets the marks of the earlier reading, where there are none of this one.
func (mem *memory) remark(m *Model) {
	for letter, t := range mem.left.Marks {
		if m.marks == nil {
			m.marks = marks{}
		}
		if _, set := m.marks[letter]; !set {
			m.marks[letter] = bookmark{trace: &t}
		}
	}
}

// grew goes to the place of the earlier reading once it has arrived, and asks again for
// what is remembered once all is there.
func (mem *memory) grew(m *Model) tea.Cmd {
	if mem.due && m.touched {
		mem.due = false
	}
	if near := mem.left.Place.Near; mem.due && (near.Block+1 < len(m.nav.Article.Body) || !m.nav.Arriving()) {
		mem.due = false
		at, found := m.nav.Find(&mem.left.Place)
		mem.goTo(m, at, found)
	}
	if m.nav.Arriving() {
		return nil
	}
	return mem.recall(m)
}

// goTo goes to where the reader left the article, and says so.
func (mem *memory) goTo(m *Model, at article.Position, found bool) {
	m.page.GoTo(at)
	mem.trail = mem.now(m)
	mem.sure = mem.trail
	words := leftWords(mem.left, time.Now())
	if !found {
		words = "about " + words
	}
	if key := m.label(top); key != "" {
		words += " · " + key + ": from the start"
	}
	m.message = savedWords(m.nav.Story)
	sayAlso(m, words)
}
