package model

import (
	"net/url"
	"strings"
	"unicode"

	"lede/model/article"
)

// toAnchor goes to a place of the article that has a name, by what goes there.
func (m *Model) toAnchor(name string, by func(article.Position)) {
	p, ok := m.nav.Article.Anchors[name]
	if !ok {
		if plain, err := url.PathUnescape(name); err == nil {
			p, ok = m.nav.Article.Anchors[plain]
		}
	}
	if !ok {
		p, ok = m.crossheadCalled(name)
	}
	if !ok {
		m.say("the article has no place called " + name)
		return
	}
	by(p)
}

// crossheadCalled is the crosshead whose words a place is called by, as most pages call
// theirs: "a-long-wait", "A_long_wait". Few pages lead to all of their places themselves.
func (m *Model) crossheadCalled(name string) (article.Position, bool) {
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	name = lettersOf(name)
	for i, at := range m.nav.Index.Crossheads() {
		head, _ := m.nav.Index.Crosshead(i)
		if name != "" && lettersOf(head.Text.String()) == name {
			return at, true
		}
	}
	return article.Position{}, false
}

// lettersOf are the letters and numbers of a text, small.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// findAgain goes to the place that a trace leads to.
func (m *Model) findAgain(t *article.Trace) {
	p, found := m.nav.Find(t)
	if !found {
		m.say("the words that stood here are gone")
	}
	if p == m.page.Top && m.page.Top == (article.Position{}) {
		return // with as much of the head as is in view
	}
	m.page.GoTo(p)
}
