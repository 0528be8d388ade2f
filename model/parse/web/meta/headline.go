package meta

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// headline finds the headline: as it is printed, where what the page says of itself
// agrees; otherwise as the page says it.
func headline(p *dom.Page, m *dom.Metadata, tags dom.MetaTags, story jsonObject) {
	title := ""
	if n := p.Root.Search(func(n *dom.Node) bool { return n.Is(atom.Title) && n.Within(atom.Svg) == nil }); n != nil {
		title = clean.Line(n.Raw())
	}
	if m.Site == "" {
		m.Site = dom.FirstOf(siteInTitle(title, host(p)), siteOnPage(p, title))
	}
	said := []string{}
	for _, s := range []string{story.text("headline"), tags.First("og:title"), tags.First("twitter:title", "parsely-title", "dc.title", "citation_title"), title} {
		if s = withoutSite(clean.Line(unescape(s)), m.Site); s != "" {
			said = append(said, s)
		}
	}
	if m.Title, m.Headline = printed(p, said, titleParts(title, m.Site), m.Site); m.Headline != "" {
		m.Headline = strings.ReplaceAll(withoutKicker(m.Title, m.Headline, append(said, titleParts(title, m.Site)...)), string(softHyphen), "")
		return
	}
	for _, s := range said {
		if !dom.SameWords(s, m.Site) {
			m.Headline = s
			return
		}
	}
}

// printed is the heading of the page that agrees best with what it says of itself, or
// with a part of its title.
func printed(p *dom.Page, said, parts []string, site string) (*dom.Node, string) {
	var best *dom.Node
	var text string
	score := 0.6
	seen := 0
	for i := p.Body.Order; i < p.Body.End && seen < dom.MostSiblings; i++ {
		n := p.Nodes[i]
		if n.Hidden || !n.Is(atom.H1, atom.H2, atom.H3) && (n.Hints&dom.HintTitle == 0 || dom.IsInline(n)) || n.Letters == 0 || n.Letters > dom.LongestAsked {
			continue
		}
		seen++
		words := dom.HeadingWords(n)
		if agree := agreementOf(p, n, words, said, parts) + rank(n); agree > score {
			best, text, score = n, words, agree
		}
	}
	if best == nil || !best.Is(atom.H1) && score < likely {
		only, words := onlyHeading(p, site)
		n := len(strings.Fields(words))
		if only != nil && (n > 2 || best == nil && (n == 2 || len(said) == 0) && !inAny(said, words)) {
			return only, words
		}
	}
	return best, text
}

// withoutKicker is a heading without the words over or below it that stand in an element of
// their own in it, where the page says of itself what remains.
func withoutKicker(h *dom.Node, words string, said []string) string {
	for _, s := range said {
		over := strings.TrimSpace(strings.TrimPrefix(strings.TrimSuffix(words, s), s))
		isOver := func(c *dom.Node) bool { return c.Parent == h && !c.IsText() && clean.Line(c.Words()) == over }
		if over != words && over != "" && h.Any(isOver) {
			return s
		}
	}
	return words
}

// inAny reports whether one of the texts says the words and more: so short a heading is
// a section's, or less than what the page says of itself.
func inAny(texts []string, words string) bool {
	return slices.ContainsFunc(texts, func(s string) bool {
		return !dom.SameWords(s, words) && strings.Contains(" "+article.Fold(s)+" ", " "+article.Fold(words)+" ")
	})
}

// likely is how much a heading agrees with a title that repeats a part of it.
const likely = 0.8

// agreementOf is how much a heading agrees with the best of what the page says of
// itself, from 0 to 1. A part of the title that it repeats to the word is as good as
// most of the title, unless that part is the name of the site.
func agreementOf(p *dom.Page, n *dom.Node, words string, said, parts []string) float64 {
	best := 0.0
	for i, s := range said {
		best = max(best, dom.Agreement(words, s)-0.02*float64(i))
	}
	for _, part := range parts {
		if dom.SameWords(words, part) {
			best = max(best, likely)
		}
	}
	return best
}

// rank is what speaks for an element as the headline, whatever it says, and against.
func rank(n *dom.Node) float64 {
	r := 0.0
	switch {
	case n.Is(atom.H1):
		r = 0.15
	case !n.Is(atom.H2, atom.H3):
		r = -0.1
	}
	if n.Hints&dom.Junk != 0 || n.Within(atom.Nav, atom.Aside, atom.Footer) != nil {
		r -= 0.2
	}
	return r
}

// leadsHome reports whether a link leads to the first page of a site.
func leadsHome(p *dom.Page, a *dom.Node) bool {
	u, err := url.Parse(p.Address(a.Get("href")))
	if err != nil {
		return false
	}
	u = dom.Original(u)
	return (u.Host != "" || u.Path == "/") && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == ""
}

// onlyHeading is the page's one heading of the first level, or title as Google Docs writes
// it, besides the name of the
// site and those in its menus and margins. One that is printed twice is one.
func onlyHeading(p *dom.Page, site string) (*dom.Node, string) {
	var only *dom.Node
	for i := p.Body.Order; i < p.Body.End; i++ {
		n := p.Nodes[i]
		if !n.Is(atom.H1) && !(n.Is(atom.P) && dom.HasClass(n, "title")) || n.Hidden || n.Letters == 0 || only != nil && dom.SameWords(n.Words(), only.Words()) {
			continue
		}
		if isSiteName(n.Words(), site) || n.Within(atom.Nav, atom.Aside, atom.Footer) != nil {
			continue
		}
		if only != nil {
			return nil, ""
		}
		only = n
	}
	if only == nil || only.Within(atom.A) != nil {
		return nil, ""
	}
	return only, dom.HeadingWords(only)
}

// A softHyphen is where a long word may be broken at the end of a line.
const softHyphen = '\u00ad'
