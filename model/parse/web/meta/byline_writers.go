package meta

import (
	"slices"
	"strings"
	"unicode"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// writers finds who wrote the article, and the byline as it is printed. Whom a page
// prints comes before the paper that it says the article is by; a house is named only
// where no person is.
func writers(p *dom.Page, m *dom.Metadata, tags dom.MetaTags, story jsonObject) {
	line, names := printedByline(p, m)
	if len(names) > 0 && len(proper(names)) == 0 {
		line = "" // it names buttons
	}
	m.Byline = line
	printed := people(m, names)
	said := fuller(people(m, story.people("author", false)), people(m, authors(tags)...))
	m.Authors = firstNames(fuller(said, printed), printed, people(m, story.people("creator", false)))
	if len(m.Authors) > 0 {
		if m.Byline == "" || !dom.Announces(m.Byline) && strings.ContainsFunc(m.Byline, unicode.IsDigit) { // or a clock beside the names
			m.Byline = strings.Join(m.Authors, ", ")
		}
		return
	}
	if m.Byline == "" {
		m.Byline = wire(p, m)
	}
	m.Authors = proper(story.people("author", true))
	if len(m.Authors) == 0 && m.Byline == "" {
		m.Authors = proper(slices.Concat(authors(tags)...))
	}
	if len(m.Authors) == 0 {
		m.Authors = proper(names)
	}
	if m.Byline == "" {
		m.Byline = strings.Join(m.Authors, ", ")
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
func authors(t dom.MetaTags) [][]string {
	var all [][]string
	for _, name := range authorTags {
		names := slices.Clone(t[name])
		for i, who := range names { // libraries write "Keel, Ada"
			if last, first, ok := strings.Cut(who, ","); ok && name == "citation_author" && !strings.Contains(first, ",") {
				names[i] = strings.TrimSpace(first) + " " + last
			}
		}
		all = append(all, names)
	}
	if _, by := anatomy.AfterBy(t.First("twitter:label1") + ": " + t.First("twitter:data1")); by {
		all = append(all, t["twitter:data1"])
	}
	return all
}

// people are the names in the first list that has any of persons: houses are none.
func people(m *dom.Metadata, lists ...[]string) []string {
	for _, list := range lists {
		names := proper(list)
		names = slices.DeleteFunc(names, func(n string) bool { return isHouse(m, n) })
		if len(names) > 0 {
			return names
		}
	}
	return nil
}

// isHouse reports whether a name is a paper's or a company's, or a post's in it, not a
// person's.
func isHouse(m *dom.Metadata, name string) bool {
	if isSiteName(name, m.Site) || m.Host != "" && namesHost(name, m.Host) || phrases.Is(phrases.Desk, name) {
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
	isMissing := func(name string) bool {
		return !slices.ContainsFunc(b, func(other string) bool { return dom.SameWords(name, other) })
	}
	if slices.ContainsFunc(a, isMissing) {
		return a
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
			list = dom.WordsOnly(list) // a link to the writer's page, where a name should be
		}
		if len(kept) >= mostAuthors {
			break
		}
		for _, n := range anatomy.Names(clean.Line(list)) {
			n = withoutHandle(n)
			key := article.Fold(n)
			if !seen[key] && isProper(n) {
				kept = append(kept, n)
			}
			seen[key] = true
		}
	}
	return kept
}

// withoutHandle is a name without the addresses beside it: "Ada Keel @adakeel".
func withoutHandle(name string) string {
	if !strings.Contains(name, "@") {
		return name
	}
	name = strings.Join(slices.DeleteFunc(strings.Fields(name), func(w string) bool { return strings.Contains(w, "@") }), " ")
	return strings.Trim(name, "()")
}

// mostAuthors is how many a page may name; the longest list of physicists has fewer.
const mostAuthors = 6000

// isProper reports whether a text may be a name: no number, no address, no place for a
// script to put one in, no buttons, and nothing that stands for a name.
func isProper(n string) bool {
	isWord := func(w string) bool {
		return strings.ContainsFunc(w, unicode.IsLetter) && !phrases.Is(phrases.Button, w)
	}
	return slices.ContainsFunc(strings.Fields(n), isWord) && article.Fold(n) != "" && !strings.Contains(n, "://") && !strings.HasPrefix(n, "@") && !strings.HasPrefix(strings.ToLower(n), "www.") &&
		!strings.ContainsAny(n, "{}<>[]") && !phrases.Is(phrases.Nobody, strings.TrimRight(n, "0123456789"))
}
