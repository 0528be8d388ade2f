package model

import (
	"net/url"

	"lede/model/article"
	"lede/model/navigation"
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
		m.say("the article has no place called " + name)
		return
	}
	by(p)
}

// findAgain goes to the place that a trace leads to.
func (m *Model) findAgain(t *navigation.Trace) {
	p, found := m.nav.Find(t)
	if !found {
		m.say("the words that stood here are gone")
	}
	m.page.GoTo(p)
}
