package model

import (
	"net/url"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/navigation"
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
	from := m.page.Top
	if t := m.focused; t != nil && m.isInView(*t) {
		from = t.From
	} else if targets, _ := m.targetsInView(); len(targets) > 0 {
		if step < 0 {
			slices.Reverse(targets)
		}
		m.focused = &targets[0]
		return
	}
	for range m.count(1) {
		t, ok := m.nav.TargetBeyond(from, step)
		if !ok {
			m.say(map[int]string{1: "no link after this", -1: "no link before this"}[step])
			return
		}
		m.focused, from = &t, t.From
	}
	m.page.Reveal(from)
}

func (m *Model) isInView(t navigation.Target) bool {
	_, ok := shownFrom(m.page.InView(), t)
	return ok
}

// focusedInView is the target that the keys are on; nil where it is not on the screen.
func (m *Model) focusedInView() *navigation.Target {
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
	case m.page.Focus == ui.Captions:
		m.page.ToPickedFigure()
	default:
		m.say("nothing is in focus: " + m.label(nextLink) + " goes to the next link")
	}
	return nil
}

// openTarget shows a footnote, or opens here what lede can read and has the browser
// open the rest.
func (m *Model) openTarget(t navigation.Target) tea.Cmd {
	if t.Note != "" {
		m.showNote(t.Note)
		return nil
	}
	page, fragment, _ := strings.Cut(t.Link, "#")
	if page == "" || fragment != "" && (page == m.nav.Article.URL || page == m.nav.Ref) {
		m.toAnchor(fragment, m.jumpTo)
		return nil
	}
	if why := m.refusal(t.Link); why != "" {
		m.say(why)
		return nil
	}
	if !readable(page) {
		return m.browse(t.Link)
	}
	return m.follow(t.Link)
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
func (m *Model) toAnchor(name string, by func(article.Position)) {
	p, ok := m.nav.Article.Anchors[name]
	if !ok {
		if plain, err := url.PathUnescape(name); err == nil {
			p, ok = m.nav.Article.Anchors[plain]
		}
	}
	if !ok {
		m.say("the article has no place called " + name)
		return
	}
	by(p)
}

// jumpTo goes to a place of the article, from which back leads here again.
func (m *Model) jumpTo(p article.Position) {
	m.leftFrom(m.page.Top)
	m.nav.MoveOn(m.here())
	m.focused = nil
	m.page.GoTo(p)
	m.pointTo(p)
}

// pointTo shows where a place is that cannot stand at the top, near the article's end.
func (m *Model) pointTo(p article.Position) {
	if line, ok := m.page.LineAt(p); ok && line.Start != m.page.Top {
		m.pointed = &ui.Stretch{From: p, To: line.End, Role: theme.MatchCurrent}
	}
}

// whither says where the link in focus leads, for the footer.
func (m *Model) whither() string {
	t := m.focusedInView()
	switch {
	case t == nil:
		return ""
	case t.Note != "":
		return "note " + t.Note
	}
	return "→ " + leadsTo(*t)
}
