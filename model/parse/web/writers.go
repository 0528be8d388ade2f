package web

import (
	"slices"
	"strings"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
)

// writers finds who wrote the article, and the byline as it is printed. Whom a page
// prints comes before the paper that it says the article is by.
func (p *page) writers(m *metadata, tags metaTags, story record) {
	line, names := p.printedByline(m)
	m.byline = line
	m.authors = firstNames(
		fuller(m.people(story.people("author", false)), m.people(tags.authors()...)),
		names,
		m.people(story.people("creator", false)))
	if m.byline == "" && len(m.authors) == 0 {
		m.byline = p.wire(m)
	}
	if m.byline == "" {
		m.authors = firstNames(m.authors, proper(story.people("author", true)), proper(slices.Concat(tags.authors()...)))
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
	if sameWords(name, m.site) || phrases.Is(phrases.Desk, name) {
		return true
	}
	words := strings.Fields(name)
	last := strings.Trim(words[len(words)-1], ".,")
	for _, w := range words {
		w = strings.Trim(w, ",;/")
		if dot := strings.IndexByte(w, '.'); dot > 2 && (dot == len(w)-3 || dot == len(w)-4) && isLower(w[dot+1:]) {
			return true // an address: "signal.example"
		}
	}
	return len(words) > 1 && slices.Contains([]string{"V", "e.V", "GmbH", "Inc", "Ltd", "LLC", "AG", "Corp", "Foundation", "Stiftung"}, last)
}

func isLower(s string) bool { return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == "" }

// fuller is the longer of two lists of names if it holds all of the other, else the
// first, unless that is empty.
func fuller(a, b []string) []string {
	all := bare(strings.Join(b, " "))
	for _, name := range a {
		if !strings.Contains(all, bare(name)) {
			return a
		}
	}
	return b
}

// proper are the names among those given, each once: no addresses, nothing that
// stands for a name.
func proper(names []string) []string {
	var kept []string
	for _, n := range names {
		if n = unescape(n); strings.Contains(n, "</") {
			n = wordsOnly(n) // a link to the writer's page, where a name should be
		}
		n = clean.Line(n)
		if len(n) > 3 && strings.EqualFold(n[:3], "by ") {
			n = strings.TrimSpace(n[3:])
		}
		if len(n) > 120 || strings.Contains(n, "://") || strings.HasPrefix(n, "@") || strings.HasPrefix(strings.ToLower(n), "www.") || bare(n) == "" || phrases.Is(phrases.Nobody, n) {
			continue
		}
		if !slices.ContainsFunc(kept, func(k string) bool { return sameWords(k, n) }) {
			kept = append(kept, n)
		}
	}
	return kept
}
