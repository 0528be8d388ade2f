package web

import (
	"slices"
	"strings"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
)

// writers finds who wrote the article, and the byline as it is printed. Whom a page
// prints comes before the paper that it says the article is by; a house is named only
// where no person is.
func (p *page) writers(m *metadata, tags metaTags, story record) {
	line, names := p.printedByline(m)
	m.byline = line
	printed := m.people(names)
	m.authors = firstNames(
		fuller(fuller(m.people(story.people("author", false)), m.people(tags.authors()...)), printed),
		printed,
		m.people(story.people("creator", false)))
	if len(m.authors) > 0 {
		if m.byline == "" {
			m.byline = strings.Join(m.authors, ", ")
		}
		return
	}
	if m.byline == "" {
		m.byline = p.wire(m)
	}
	m.authors = proper(story.people("author", true))
	if len(m.authors) == 0 && m.byline == "" {
		m.authors = proper(slices.Concat(tags.authors()...))
	}
	if len(m.authors) == 0 {
		m.authors = proper(names)
	}
	if m.byline == "" {
		m.byline = strings.Join(m.authors, ", ")
	}
}

// firstNames is the first of the lists that names anybody.
func firstNames(lists ...[]string) []string {
	for _, names := range lists {
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// authorTags are the names of meta elements for writers, the commonest first.
var authorTags = []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
	"citation_author", "byl", "article:author_name", "authors", "og:article:author"}

// authors are the writers that a page's meta elements name, by element.
func (t metaTags) authors() [][]string {
	var all [][]string
	for _, name := range authorTags {
		all = append(all, t[name])
	}
	if _, by := anatomy.AfterBy(t.first("twitter:label1") + ": " + t.first("twitter:data1")); by {
		all = append(all, t["twitter:data1"])
	}
	return all
}

// people are the names in the first list that has any of persons: houses are none.
func (m *metadata) people(lists ...[]string) []string {
	for _, list := range lists {
		names := proper(list)
		names = slices.DeleteFunc(names, func(n string) bool { return m.isHouse(n) })
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// isHouse reports whether a name is a paper's or a company's, or a post's in it, not a
// person's.
func (m *metadata) isHouse(name string) bool {
	if isSiteName(name, m.site) || m.host != "" && namesHost(name, m.host) || phrases.Is(phrases.Desk, name) {
		return true
	}
	words := strings.Fields(name)
	last := strings.Trim(words[len(words)-1], ".,")
	for _, w := range words {
		w = strings.Trim(w, ",;/()")
		if dot := strings.IndexByte(w, '.'); dot > 2 && (dot == len(w)-3 || dot == len(w)-4) && isLower(w[dot+1:]) {
			return true // an address: "signal.example"
		}
	}
	return len(words) > 1 && slices.Contains([]string{"V", "e.V", "GmbH", "Inc", "Ltd", "LLC", "AG", "Corp", "Foundation", "Stiftung"}, last)
}

func isLower(s string) bool { return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == "" }

// fuller is the second of two lists of names if it names all in the first and others
// too, else the first, unless that is empty.
func fuller(a, b []string) []string {
	if len(a) == 0 || len(b) <= len(a) {
		return firstNames(a, b)
	}
	named := map[string]bool{}
	for _, name := range b {
		named[bare(name)] = true
	}
	for _, name := range a {
		if !named[bare(name)] {
			return a
		}
	}
	return b
}

// proper are the names among those given, each once: no addresses, nothing that
// stands for a name.
func proper(given []string) []string {
	var kept []string
	seen := map[string]bool{}
	for _, list := range given {
		if list = unescape(list); strings.Contains(list, "</") {
			list = wordsOnly(list) // a link to the writer's page, where a name should be
		}
		for _, n := range anatomy.Names(clean.Line(list)) {
			key := bare(n)
			if !seen[key] && isProper(n) {
				kept = append(kept, n)
			}
			seen[key] = true
		}
	}
	return kept
}

// isProper reports whether a text may be a name: no address, no place for a script to
// put one in, and nothing that stands for a name.
func isProper(n string) bool {
	return len(n) <= 120 && bare(n) != "" && !strings.Contains(n, "://") && !strings.HasPrefix(n, "@") && !strings.HasPrefix(strings.ToLower(n), "www.") &&
		!strings.ContainsAny(n, "{}<>[]") && !phrases.Is(phrases.Nobody, n)
}
