package model

import (
	"net/url"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
)

// browsed says that the browser has been asked to show something.
type browsed struct {
	address string
	err     error
}

func (m *Model) nextLink()     { m.walkLinks(1) }
func (m *Model) previousLink() { m.walkLinks(-1) }

// walkLinks puts the next link in focus, or the one before; from what is in focus, else
// from what is in view.
func (m *Model) walkLinks(step int) {
	from := m.top
	if t := m.focused; t != nil && m.isInView(*t) {
		from = t.from
	} else if targets, _ := m.targetsInView(); len(targets) > 0 {
		if step < 0 {
			slices.Reverse(targets)
		}
		m.focused = &targets[0]
		return
	}
	for range m.count(1) {
		t, ok := m.beyond(from, step)
		if !ok {
			m.say(map[int]string{1: "no link after this", -1: "no link before this"}[step])
			return
		}
		m.focused, from = &t, t.from
	}
	m.reveal(from)
}

func (m *Model) isInView(t target) bool {
	_, ok := shownFrom(m.inView(), t)
	return ok
}

// focusedInView is the target that the keys are on; nil where it is not on the screen.
func (m *Model) focusedInView() *target {
	if m.focused == nil || !m.isInView(*m.focused) {
		return nil
	}
	return m.focused
}

// openFocused opens the link in focus, or brings the body to the figure whose caption
// is.
func (m *Model) openFocused() tea.Cmd {
	switch t := m.focusedInView(); {
	case t != nil:
		return m.openTarget(*t)
	case m.focus == ui.Captions:
		m.toPickedFigure()
	default:
		m.say("nothing is in focus: " + m.label(nextLink) + " goes to the next link")
	}
	return nil
}

// openTarget shows a footnote, or opens here what lede can read and has the browser
// open the rest.
func (m *Model) openTarget(t target) tea.Cmd {
	if t.note != "" {
		m.showNote(t.note)
		return nil
	}
	page, fragment, _ := strings.Cut(t.link, "#")
	if page == "" || fragment != "" && (page == m.article.URL || page == m.ref) {
		m.toAnchor(fragment, (*Model).jumpTo)
		return nil
	}
	if why := m.refusal(t.link); why != "" {
		m.say(why)
		return nil
	}
	if !readable(page) {
		return m.browse(t.link)
	}
	return m.follow(page, func() {
		if fragment != "" {
			m.toAnchor(fragment, (*Model).goTo)
		}
	})
}

// browse has the browser show an address.
func (m *Model) browse(address string) tea.Cmd {
	if strings.HasPrefix(address, "#") {
		m.say("this leads to a place in the article itself")
		return nil
	}
	if why := m.refusal(address); why != "" {
		m.say(why)
		return nil
	}
	if strings.HasPrefix(strings.ToLower(address), "file:") && !isOnlyShown(address) {
		m.say("lede gives other programs no such files: " + address)
		return nil
	}
	return m.hand(address)
}

// hand gives an address, or a file that the reader has named, to the browser.
func (m *Model) hand(address string) tea.Cmd {
	browse := m.options.Browse
	if browse == nil {
		m.say("there is no browser to open " + address)
		return nil
	}
	return func() tea.Msg { return browsed{address, browse(address)} }
}

func (m *Model) wasBrowsed(msg browsed) {
	if msg.err != nil {
		m.say(msg.err.Error())
		return
	}
	m.say("opened in the browser: " + msg.address)
}

// toAnchor goes to a place of the article that has a name, by what goes there.
func (m *Model) toAnchor(name string, by func(*Model, article.Position)) {
	p, ok := m.article.Anchors[name]
	if !ok {
		if plain, err := url.PathUnescape(name); err == nil {
			p, ok = m.article.Anchors[plain]
		}
	}
	if !ok {
		m.say("the article has no place called " + name)
		return
	}
	by(m, p)
}

// jumpTo goes to a place of the article, from which back leads here again.
func (m *Model) jumpTo(p article.Position) {
	m.leftFrom(m.place)
	m.moveOn()
	m.focused = nil
	m.goTo(p)
	m.pointTo(p)
}

// pointTo shows where a place is that cannot stand at the top, near the article's end.
func (m *Model) pointTo(p article.Position) {
	if lines := m.set.body.Lines(p, 1); len(lines) > 0 && lines[0].Start != m.top {
		m.pointed = &ui.Stretch{From: p, To: lines[0].End, Role: theme.MatchCurrent}
	}
}

// reveal brings a place into view, where it is not.
func (m *Model) reveal(p article.Position) {
	if !m.isOnPage(p) {
		m.goTo(m.set.body.Move(p, -m.rows(ui.Body)/3))
	}
}

// isOnPage reports whether the body's pane shows a place.
func (m *Model) isOnPage(p article.Position) bool {
	rows := m.rows(ui.Body)
	below := m.set.body.RowsBetween(m.top, p, rows)
	return below >= 0 && below < rows
}

// whither says where the link in focus leads, for the footer.
func (m *Model) whither() string {
	t := m.focusedInView()
	switch {
	case t == nil:
		return ""
	case t.note != "":
		return "note " + t.note
	}
	return "→ " + leadsTo(*t)
}
