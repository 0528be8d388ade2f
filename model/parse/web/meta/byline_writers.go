package meta

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// writers finds who wrote the article, and the byline as it is printed. Whom a page prints comes
// before the paper that it says the article is by; a house is named only where no person is.
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

// isHouse reports whether a name is a paper's or a company's, or a post's in it, not a person's.
func isHouse(m *dom.Metadata, name string) bool {
	if isSiteName(name, m.Site) || m.Host != "" && namesHost(name, m.Host) || phrases.Is(phrases.Desk, name) {
		return true
	}
	words := strings.Fields(name)
	last := strings.Trim(words[len(words)-1], ".,")
	return len(words) > 1 && slices.Contains([]string{"V", "e.V", "GmbH", "Inc", "Ltd", "LLC", "AG", "Corp", "Foundation", "Stiftung"}, last)
}

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

// proper are the names among those given, each once: no addresses, nothing that stands for a name.
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

// wire is the agency or newsroom that a story says it came from, where no writer is
// named: in a line of its own, in brackets at the end of a paragraph, or behind the
// place at the start of one. It is empty where the page says nothing of the kind.
func wire(p *dom.Page, m *dom.Metadata) string {
	line, signed, dateline := "", "", ""
	for i := p.Body.Order; i < p.Body.End; i++ {
		n := p.Nodes[i]
		if n.IsText() || n.Hidden || dom.IsInline(n) || n.Letters > dom.ShortLine && n.Tag != atom.P || m.Title != nil && n.Order < m.Title.Order || n.Find(atom.P, atom.Div, atom.Table) != nil {
			continue
		}
		if n.Within(atom.Figure, atom.Figcaption, atom.Table) != nil || n.Hints&(dom.HintCaption|dom.HintCredit) != 0 || standsApart(m, n) && n.Hints&dom.HintByline == 0 {
			continue
		}
		words := clean.Line(n.Words())
		if n.Letters <= dom.ShortLine {
			line = dom.FirstOf(sourceIn(words), line)
		} else {
			signed = dom.FirstOf(inLastBrackets(words), signed)
			if dateline == "" {
				d, _ := anatomy.Dateline(words)
				dateline = inLastBrackets(d)
			}
		}
	}
	return dom.FirstOf(line, signed, dateline)
}

// sourceIn is the name behind a label that says where a story came from.
func sourceIn(line string) string {
	label, name, ok := strings.Cut(strings.Trim(line, "()"), ":")
	name = strings.TrimSpace(name)
	if !ok || !phrases.Is(phrases.SourceLabel, label) || len(strings.Fields(name)) > 4 || strings.Contains(name, "://") || dom.IsDated(name) {
		return ""
	}
	return name
}

// inLastBrackets is the agency in brackets at the end of a line.
func inLastBrackets(line string) string {
	at := strings.LastIndexByte(line, '(')
	if at < 0 || !strings.HasSuffix(line, ")") || len(line)-at > dom.ShortLine {
		return ""
	}
	if _, credit := anatomy.Credit(line[at:]); credit == "" {
		return ""
	}
	return line[at+1 : len(line)-1]
}
