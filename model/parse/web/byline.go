package web

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/anatomy"
)

// printedByline finds the line that names the writer, near the headline or by what
// it calls itself, and the names in it.
func (p *page) printedByline(m *metadata) (line string, names []string) {
	best := 0
	for i := p.body.order; i < p.body.end; i++ {
		n := p.nodes[i]
		if n.isText() || n.hidden || n.letters == 0 || n.letters > longByline && (n.kin&kinAuthor == 0 || n.letters > longBox) {
			continue
		}
		score := m.bylineChance(n, i-p.body.order < searched)
		if score <= best {
			continue
		}
		l, who := m.bylineOf(withOthers(n))
		if len(who) > 0 && !slices.ContainsFunc(who, func(name string) bool { return !m.isHouse(name) }) {
			score = 1 // any line that names a person is better
		}
		if l != "" && score > best && !sameWords(l, m.headline) && !isFurniture(l) && (m.title == nil || !n.holds(m.title)) {
			line, names, best = l, who, score
		}
	}
	return line, names
}

// withOthers is the element around one that names a writer in which the other writers are
// named, or the element itself.
func withOthers(n *node) *node {
	if !isMarkedName(n) {
		return n
	}
	around := n
	for up := n.parent; up != nil && up.letters <= longByline && up.kin&junk == 0; up = up.parent {
		if names := markedNames(up); len(names) > len(markedNames(around)) {
			around = up
		}
	}
	return around
}

// The letters of a line that names the writer, and of a box that tells of her.
const longByline, longBox = 160, 1500

// bylineOf reads the byline in an element as best it can, by where it stands.
func (m *metadata) bylineOf(n *node) (line string, names []string) {
	if n.letters > longByline {
		return boxedName(n)
	}
	if line, names = bylineIn(n); line != "" {
		return line, names
	}
	if m.distance(n) > 0 {
		if line, names = besideDate(n); line != "" {
			return line, names
		}
		if n.kin&kinByline != 0 || leadsToWriter(n.get("href")) {
			line, names = bareName(n)
		}
	}
	if line != "" {
		return line, names
	}
	if n.kin&kinAuthor != 0 {
		return boxedName(n)
	}
	return "", nil
}

// bylineChance is how likely an element names the writer of the article: by what it
// says of itself and by where it stands. It is 0 or less where that is unlikely.
func (m *metadata) bylineChance(n *node, early bool) int {
	near := m.distance(n)
	score := bylineScore(n, early, near > 0)
	if score == 0 && near > 0 && (!isInline(n) || n.letters < 60 && isDated(n.words())) {
		score = 1 // any line by the headline may name the writer beside the date
	}
	if score == 0 {
		return 0
	}
	if (m.standsApart(n) || n.within(atom.Li) != nil) && !m.isOwnAuthor(n) {
		score -= 4
	}
	return score + near
}

// standsApart reports whether an element stands in a part of the page that is not the
// article's own: a menu, a margin or a footer, a box for what readers say or for other
// articles. What holds the headline too is no such part, whatever it calls itself.
func (m *metadata) standsApart(n *node) bool {
	for ; n != nil && (m.title == nil || !n.holds(m.title)); n = n.parent {
		switch {
		case n.is(atom.Footer, atom.Aside) && m.title != nil:
			if article := n.parent.within(atom.Article); article == nil || !article.holds(m.title) {
				return true
			}
		case n.is(atom.Nav, atom.Footer, atom.Aside), n.kin&(kinComments|kinRelated|kinPlea|kinChrome) != 0 && n.letters <= 3000:
			return true
		}
	}
	return false
}

// isOwnAuthor reports whether microdata says that an element names the author of what
// the headline belongs to, wherever on the page it stands.
func (m *metadata) isOwnAuthor(n *node) bool {
	if n.get("itemprop") != "author" || m.title == nil {
		return false
	}
	about := n.parent
	for about != nil && !about.has("itemscope") && !about.is(atom.Article) {
		about = about.parent
	}
	return about != nil && about.holds(m.title)
}

// distance says how near to the printed headline an element stands: 3 just below, 1
// just above, 0 elsewhere.
func (m *metadata) distance(n *node) int {
	if m.title == nil {
		return 0
	}
	switch d := n.order - m.title.order; {
	case d > 0 && d < 150:
		return 3
	case d < 0 && d > -60:
		return 1
	}
	return 0
}

// searched is how many nodes of a page may be lines that name the writer or the day
// without saying that they do.
const searched = 4000

// bylineScore is how surely an element names the writer, by what it calls itself and,
// early in the page, by how it begins.
func bylineScore(n *node, early, near bool) int {
	switch {
	case n.get("rel") == "author", n.get("itemprop") == "author":
		return 4
	case n.kin&kinByline != 0 && n.kin&(kinDate|kinComments|kinRelated) == 0, n.name == "byline":
		return 3
	case early && n.letters < 80 && (near || !isInline(n)) && announces(n.words()):
		return 2
	case near && leadsToWriter(n.get("href")):
		return 2
	case n.tag == atom.Address, n.kin&kinAuthor != 0:
		return 1
	}
	return 0
}

// announces reports whether a line begins with words that announce its writer.
func announces(line string) bool {
	_, ok := anatomy.AfterBy(line)
	return ok
}

// leadsToWriter reports whether an address is of a page about who writes for the site.
func leadsToWriter(address string) bool {
	parts := strings.Split(strings.ToLower(address), "/")
	for i, part := range parts {
		switch part {
		case "author", "authors", "autor", "autoren", "autores", "auteur", "auteurs", "autore", "autori", "writer", "writers",
			"contributor", "contributors", "profile", "profiles", "profil", "user", "users", "member", "members", "people", "journalist", "columnist":
			return i > 0 && i+1 < len(parts) && parts[i+1] != ""
		}
	}
	return false
}
