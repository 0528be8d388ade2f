package web

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// headline finds the headline: as it is printed, where what the page says of itself
// agrees; otherwise as the page says it.
func (p *page) headline(m *metadata, tags metaTags, story record) {
	title := ""
	for _, n := range p.nodes {
		if n.tag == atom.Title && n.within(atom.Svg) == nil {
			title = clean.Line(n.raw())
			break
		}
	}
	if m.site == "" {
		m.site = siteInTitle(title, p.host())
	}
	said := []string{}
	for _, s := range []string{story.text("headline"), tags.first("og:title"), tags.first("twitter:title", "parsely-title", "dc.title", "citation_title"), title} {
		if s = withoutSite(clean.Line(unescape(s)), m.site); s != "" {
			said = append(said, s)
		}
	}
	if m.title, m.headline = p.printed(said, titleParts(title, m.site), m.site); m.headline != "" {
		m.headline = strings.ReplaceAll(m.headline, string(softHyphen), "")
		return
	}
	for _, s := range said {
		if !sameWords(s, m.site) {
			m.headline = s
			return
		}
	}
	if h := p.body.find(atom.H1, atom.H2); h != nil {
		m.title, m.headline = h, headingWords(h)
	}
}

// printed is the heading of the page that agrees best with what it says of itself, or
// with a part of its title.
func (p *page) printed(said, parts []string, site string) (*node, string) {
	var best *node
	var text string
	score := 0.6
	seen := 0
	for i := p.body.order; i < p.body.end && seen < 400; i++ {
		n := p.nodes[i]
		if n.hidden || !n.is(atom.H1, atom.H2, atom.H3) && (n.kin&kinTitle == 0 || isInline(n)) || n.letters == 0 || n.letters > 300 {
			continue
		}
		seen++
		words := headingWords(n)
		if agree := p.agreementOf(n, words, said, parts) + rank(n); agree > score {
			best, text, score = n, words, agree
		}
	}
	if best == nil || !best.is(atom.H1) && score < 0.8 {
		only, words := p.onlyHeading(site)
		n := len(strings.Fields(words))
		if only != nil && (n > 2 || best == nil && (n == 2 || len(said) == 0) && !inAny(said, words)) {
			return only, words
		}
	}
	return best, text
}

// inAny reports whether one of the texts says the words and more: so short a heading is
// a section's, or less than what the page says of itself.
func inAny(texts []string, words string) bool {
	return slices.ContainsFunc(texts, func(s string) bool {
		return !sameWords(s, words) && strings.Contains(" "+bare(s)+" ", " "+bare(words)+" ")
	})
}

// agreementOf is how much a heading agrees with the best of what the page says of
// itself, from 0 to 1. A part of the title that it repeats to the word is as good as
// most of the title, unless that part is the name of the site.
func (p *page) agreementOf(n *node, words string, said, parts []string) float64 {
	best := 0.0
	for i, s := range said {
		best = max(best, agreement(words, s)-0.02*float64(i))
	}
	if p.isSiteMark(n) {
		return best - 0.2
	}
	for _, part := range parts {
		if sameWords(words, part) {
			best = max(best, 0.8)
		}
	}
	return best
}

// rank is what speaks for an element as the headline, whatever it says, and against.
func rank(n *node) float64 {
	r := 0.0
	switch {
	case n.is(atom.H1):
		r = 0.15
	case !n.is(atom.H2, atom.H3):
		r = -0.1
	}
	if n.kin&junk != 0 || n.within(atom.Nav, atom.Aside, atom.Footer) != nil {
		r -= 0.2
	}
	return r
}

// isSiteMark reports whether a heading is the name of the site at the head of its
// pages: it calls itself a logo, or leads to the first page.
func (p *page) isSiteMark(n *node) bool {
	for around, depth := n, 0; around != nil && depth < 3; around, depth = around.parent, depth+1 {
		if strings.Contains(strings.ToLower(around.get("class")+" "+around.get("id")), "logo") && around.letters == n.letters {
			return true
		}
	}
	a := n.within(atom.A)
	if a == nil {
		a = n.find(atom.A)
	}
	if a == nil {
		return false
	}
	u, err := url.Parse(p.address(a.get("href")))
	if err == nil {
		u = original(u)
	}
	return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == ""
}

// onlyHeading is the page's one heading of the first level, besides the name of the
// site and those in its menus and margins. One that is printed twice is one.
func (p *page) onlyHeading(site string) (*node, string) {
	var only *node
	for i := p.body.order; i < p.body.end; i++ {
		n := p.nodes[i]
		if !n.is(atom.H1) || n.hidden || n.letters == 0 || only != nil && sameWords(n.words(), only.words()) {
			continue
		}
		if isSiteName(n.words(), site) || p.isSiteMark(n) || n.within(atom.Nav, atom.Aside, atom.Footer) != nil {
			continue
		}
		if only != nil {
			return nil, ""
		}
		only = n
	}
	if only == nil || only.within(atom.A) != nil {
		return nil, ""
	}
	return only, headingWords(only)
}

// agreement is how much two titles share, from 0 to 1: the words that both have, by
// those of the longer.
func agreement(a, b string) float64 {
	wa, wb := strings.Fields(bare(a)), strings.Fields(bare(b))
	if len(wa) == 0 || len(wb) == 0 {
		return 0
	}
	have := map[string]int{}
	for _, w := range wa {
		have[w]++
	}
	shared := 0
	for _, w := range wb {
		if have[w] > 0 {
			have[w]--
			shared++
		}
	}
	return float64(shared) / float64(max(len(wa), len(wb)))
}

// sameWords reports whether two texts say the same, whatever their signs and case.
func sameWords(a, b string) bool { return a != "" && bare(a) == bare(b) }

// A softHyphen is where a long word may be broken at the end of a line.
const softHyphen = '\u00ad'

// bare is a text as it is compared.
func bare(s string) string { return article.Fold(s) }
