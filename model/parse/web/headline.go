package web

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

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
		m.site = siteInTitle(title, p.base)
	}
	said := []string{}
	for _, s := range []string{story.text("headline"), tags.first("og:title"), tags.first("twitter:title", "parsely-title", "dc.title", "citation_title"), title} {
		if s = withoutSite(clean.Line(unescape(s)), m.site); s != "" {
			said = append(said, s)
		}
	}
	if m.title, m.headline = p.printed(said); m.headline != "" {
		return
	}
	for _, s := range said {
		if !sameWords(s, m.site) {
			m.headline = s
			return
		}
	}
	if h := p.body.find(atom.H1, atom.H2); h != nil {
		m.title, m.headline = h, clean.Line(h.words())
	}
}

// printed is the heading of the page that agrees best with what it says of itself.
func (p *page) printed(said []string) (*node, string) {
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
		words := clean.Line(n.words())
		for j, s := range said {
			agree := agreement(words, s) - 0.02*float64(j)
			switch {
			case n.is(atom.H1):
				agree += 0.15
			case !n.is(atom.H2, atom.H3):
				agree -= 0.1
			}
			if n.kin&junk != 0 || n.within(atom.Nav, atom.Aside, atom.Footer) != nil {
				agree -= 0.2
			}
			if agree > score {
				best, text, score = n, words, agree
			}
		}
	}
	if best == nil || !best.is(atom.H1) && score < 0.8 {
		if only, words := p.onlyHeading(said); only != nil {
			return only, words
		}
	}
	return best, text
}

// onlyHeading is the page's one heading of the first level, where it can be told
// from the name of the site.
func (p *page) onlyHeading(said []string) (*node, string) {
	var only *node
	for i := p.body.order; i < p.body.end; i++ {
		if n := p.nodes[i]; n.is(atom.H1) && !n.hidden && n.letters > 0 {
			if only != nil {
				return nil, ""
			}
			only = n
		}
	}
	if only == nil || only.within(atom.A, atom.Nav) != nil || only.find(atom.A) != nil && len(said) > 0 || len(strings.Fields(only.words())) < 3 {
		return nil, ""
	}
	return only, clean.Line(only.words())
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

var titleRules = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " / ", " • ", " « ", " ~ ", " |", ": "}

// withoutSite takes the publication's name off a title.
func withoutSite(title, site string) string {
	if site == "" {
		return title
	}
	for _, rule := range titleRules {
		if i := strings.LastIndex(title, rule); i > 0 && isSiteName(title[i+len(rule):], site) {
			return withoutSite(strings.TrimSpace(title[:i]), site)
		}
		if before, after, ok := strings.Cut(title, rule); ok && isSiteName(before, site) && strings.TrimSpace(after) != "" {
			return strings.TrimSpace(after)
		}
	}
	return title
}

// isSiteName reports whether a part of a title names the site.
func isSiteName(part, site string) bool {
	a, b := bare(part), bare(site)
	if a == "" || b == "" {
		return false
	}
	tight := strings.ReplaceAll(b, " ", "")
	return a == b || strings.ReplaceAll(a, " ", "") == tight || len(a) > 3 && strings.HasPrefix(b, a+" ") || len(b) > 3 && strings.HasPrefix(a, b) && len(strings.Fields(a)) <= len(strings.Fields(b))+2
}

// siteInTitle is the part of a title that the page's address names too.
func siteInTitle(title string, base *url.URL) string {
	if base == nil {
		return ""
	}
	host := strings.TrimPrefix(base.Hostname(), "www.")
	for _, rule := range titleRules {
		for part := range strings.SplitSeq(title, rule) {
			part = strings.TrimSpace(part)
			tight := strings.ReplaceAll(bare(part), " ", "")
			if len(tight) > 2 && part != title && (strings.HasPrefix(strings.ReplaceAll(host, "-", ""), tight) || tight == strings.ReplaceAll(bare(host), " ", "")) {
				return part
			}
		}
	}
	return ""
}

// sameSite reports whether an address is of the page's own site.
func (p *page) sameSite(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (p.base == nil || p.base.Host == "" || domain(u.Hostname()) == domain(p.base.Hostname()))
}

// domain is the last two parts of a host's name.
func domain(host string) string {
	i := strings.LastIndexByte(host, '.')
	if i < 0 {
		return host
	}
	return host[strings.LastIndexByte(host[:i], '.')+1:]
}

// sameWords reports whether two texts say the same, whatever their signs and case.
func sameWords(a, b string) bool { return a != "" && bare(a) == bare(b) }

// bare is a text's words in lower case with single spaces and no other sign.
func bare(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWordRune(r) }), " ")
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
