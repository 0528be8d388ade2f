package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// metadata is what a page says of its article outside the text.
type metadata struct {
	headline, dek, byline string
	authors               []string
	published, updated    article.Date
	site, section, url    string
	language              string
	direction             article.Direction
	body                  string // the text, in JSON-LD
}

func (p *page) metadata() *metadata {
	m := &metadata{}
	if t := p.root.findHidden(atom.Title); t != nil {
		m.headline = clean.Line(t.raw())
	}
	if h := p.body.find(atom.H1); h != nil {
		m.headline = clean.Line(h.words())
	}
	return m
}

func (n *node) findHidden(tag atom.Atom) *node {
	var found *node
	n.each(func(m *node) bool {
		if m.tag == tag && found == nil {
			found = m
		}
		return found == nil
	})
	return found
}

func (m *metadata) fill(a *article.Article) {
	a.Headline, a.Dek, a.Byline, a.Authors = m.headline, m.dek, m.byline, m.authors
	a.Published, a.Updated = m.published, m.updated
	a.Site, a.Section, a.URL = m.site, m.section, m.url
	a.Language, a.Direction = m.language, m.direction
}

// sameWords reports whether two texts say the same, whatever their signs and case.
func sameWords(a, b string) bool {
	return a != "" && bare(a) == bare(b)
}
func bare(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWordRune(r) }), " ")
}
