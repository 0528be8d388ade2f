package model

import (
	"os/exec"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/navigation"
)

// browsed says that the browser has been asked to show something.
type browsed struct {
	address string
	run     *exec.Cmd // a browser that wants the terminal; nil where it has been started elsewhere
	err     error
}

// browserLeft says that the reader is back from a browser that had the terminal.
type browserLeft struct{ err error }

// walkLinks is a command that puts the next link in focus, or the one before; from what is
// in focus, else from what is in view. Where changes are read, it goes from one to the next.
func walkLinks(step int) func(*Model) {
	return func(m *Model) {
		if c := m.comparison; c != nil {
			c.walk(m, step)
			return
		}
		walkLinksOf(m, step)
	}
}

func walkLinksOf(m *Model, step int) {
	from, to, steps := m.page.Top, (*navigation.Target)(nil), m.count(1)
	if t := m.focused; t != nil && m.focusedInView() == t {
		from = t.From
	} else if targets, _ := targetsInView(m); len(targets) > 0 {
		if step < 0 {
			slices.Reverse(targets)
		}
		to, from, steps = &targets[0], targets[0].From, steps-1
	}
	for range steps {
		t, ok := m.nav.TargetBeyond(from, step)
		for ok && m.page.Hides(t.From) {
			t, ok = m.nav.TargetBeyond(t.From, step)
		}
		if !ok {
			break
		}
		to, from = &t, t.From
	}
	if to == nil {
		m.say(map[int]string{1: "no link after this", -1: "no link before this"}[step])
		return
	}
	m.focused = to
	m.page.Reveal(from)
}

// focusedInView is the target that the keys are on; nil where it is not on the screen.
func (m *Model) focusedInView() *navigation.Target {
	if m.focused == nil {
		return nil
	}
	if _, ok := shownFrom(m.page.InView(), *m.focused); !ok {
		return nil
	}
	return m.focused
}

// openTarget shows a footnote, or opens here what lede can read and has the browser
// open the rest.
func (m *Model) openTarget(t navigation.Target) tea.Cmd {
	switch {
	case t.Note != "":
		m.showNote(t.Note)
		return nil
	case t.Details:
		m.page.TurnDetails(t.From)
		return nil
	}
	page, fragment, _ := strings.Cut(t.Link, "#")
	if page == "" || fragment != "" && (page == m.nav.Article.URL || page == m.nav.Ref) {
		m.toAnchor(fragment, m.jumpTo)
		return nil
	}
	if why := refusal(m.nav.Story, t.Link); why != "" {
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
	if why := refusal(m.nav.Story, address); why != "" {
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
	return func() tea.Msg {
		run, err := browse(address)
		return browsed{address, run, err}
	}
}

// taken says what came of it, or leaves the screen to the browser.
func (msg browsed) taken(m *Model) tea.Cmd {
	switch {
	case msg.err != nil:
		m.say(msg.err.Error())
	case msg.run != nil:
		return tea.ExecProcess(msg.run, func(err error) tea.Msg { return browserLeft{err} })
	default:
		m.say("opened in the browser: " + msg.address)
	}
	return nil
}

// taken says what went wrong in a browser that had the terminal.
func (msg browserLeft) taken(m *Model) tea.Cmd {
	if msg.err != nil {
		m.say("the browser: " + msg.err.Error())
	}
	return nil
}

// fullAddress is a link with the address of the page where it is a place on that.
func fullAddress(s *navigation.Story, link string) string {
	switch {
	case !strings.HasPrefix(link, "#"):
		return link
	case s.Article.URL != "":
		page, _, _ := strings.Cut(s.Article.URL, "#")
		return page + link
	case s.HasSource():
		return s.Ref + link
	}
	return link
}

// whither says where a target leads, for the footer; nothing where it is nil.
func whither(m *Model, t *navigation.Target) string {
	switch {
	case t == nil:
		return ""
	case t.Note != "":
		return "note " + t.Note
	case t.Details:
		return m.label(openFocused) + " opens and shuts this"
	}
	return "→ " + leadsTo(*t)
}
