package web

import (
	"strings"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// writers finds who wrote the article, and the byline as it is printed.
func (p *page) writers(m *metadata, tags metaTags, story record) {
	printed, names := p.printedByline(m)
	m.byline = printed
	sources := [][]string{
		p.proper(story.people("author", false), m.site),
		p.proper(tags.authors(), m.site),
		names,
		p.proper(story.people("creator", false), m.site),
		p.proper(story.people("author", true), ""),
		p.proper(tags.authors(), ""),
	}
	for _, s := range sources {
		if len(s) > 0 {
			m.authors = s
			break
		}
	}
	if m.byline == "" {
		m.byline = strings.Join(m.authors, ", ")
	}
}

// authors are the writers that a page's meta elements name.
func (t metaTags) authors() []string {
	for _, name := range []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl", "article:author_name", "authors", "og:article:author", "twitter:data1"} {
		if name == "twitter:data1" {
			if _, ok := anatomy.Byline("By " + t.first(name)); !ok {
				continue
			}
		}
		if found := t[name]; len(found) > 0 {
			return found
		}
	}
	return nil
}

// proper are the names among those given: no addresses, nothing that is the site.
func (p *page) proper(names []string, site string) []string {
	var kept []string
	for _, n := range names {
		n = clean.Line(unescape(n))
		n = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(n, "By "), "by "), "BY "))
		low := strings.ToLower(n)
		switch {
		case n == "", len(n) > 120, strings.Contains(n, "://"), strings.HasPrefix(n, "@"), strings.HasPrefix(low, "www."), isWordless(n), low == "admin", low == "administrator", low == "editor", low == "staff", low == "webmaster", low == "guest", low == "author", low == "null", low == "undefined":
			continue
		}
		for _, k := range kept {
			if sameWords(k, n) {
				n = ""
			}
		}
		if n != "" {
			kept = append(kept, n)
		}
	}
	if len(kept) == 1 && sameWords(kept[0], site) {
		return nil
	}
	return kept
}

func isWordless(s string) bool { return bare(s) == "" }
