package meta

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// titleRules part a page's title from the name of its site.
var titleRules = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " / ", " • ", " « ", " ~ ", " |", " : ", ": "}

// withoutSite takes the publication's name off a title.
func withoutSite(title, site string) string {
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
	a, b := article.Fold(part), article.Fold(site)
	if a == "" || b == "" {
		return false
	}
	tight := strings.ReplaceAll(b, " ", "")
	return a == b || strings.ReplaceAll(a, " ", "") == tight || len(a) > shortestPart && strings.HasPrefix(b, a+" ") || len(b) > shortestPart && strings.HasPrefix(a, b) && len(strings.Fields(a)) <= len(strings.Fields(b))+2
}

// titleParts are the parts of a title that may be the headline: the first and the longest of those
// that are not the name of the site. A title that is not parted has none.
func titleParts(title, site string) []string {
	for _, rule := range titleRules {
		if rule != ": " {
			title = strings.ReplaceAll(title, rule, "\x00")
		}
	}
	parts := strings.Split(title, "\x00")
	if len(parts) == 1 {
		return nil
	}
	parts = slices.DeleteFunc(parts, func(part string) bool { return isSiteName(part, site) })
	if len(parts) <= 1 {
		return parts
	}
	longest := slices.MaxFunc(parts, func(a, b string) int { return len(a) - len(b) })
	return []string{parts[0], longest}
}

// host is that of the page's address, empty where that is not known.
func host(p *dom.Page) string {
	if p.Base == nil {
		return ""
	}
	return strings.TrimPrefix(dom.Original(p.Base).Hostname(), "www.")
}

// siteInTitle is the part of a title that the page's address names too.
func siteInTitle(title, host string) string {
	for _, rule := range titleRules {
		for part := range strings.SplitSeq(title, rule) {
			if part = strings.TrimSpace(part); part != title && (namesHost(part, host) || len(part) < len(title)/2 && beginsLikeHost(part, host)) {
				return part
			}
		}
	}
	return ""
}

// siteOnPage is the part of a title that is printed on a link to the site's first page, where
// more than a word remains without it.
func siteOnPage(p *dom.Page, title string) string {
	for i := p.Body.Order; i < p.Body.End && title != ""; i++ {
		n := p.Nodes[i]
		if !n.Is(atom.A) || n.Hidden || n.Letters == 0 || n.Letters > len(title) || !leadsHome(p, n) {
			continue
		}
		words := n.Words()
		for _, rule := range titleRules {
			for part := range strings.SplitSeq(title, rule) {
				if dom.SameWords(words, part) && len(strings.Fields(part))+2 < len(strings.Fields(title)) {
					return part
				}
			}
		}
	}
	return ""
}

// namesHost reports whether a part of a title is a host's name, its beginning or one of its parts.
func namesHost(part, host string) bool {
	tight := strings.ReplaceAll(article.Fold(part), " ", "")
	host = strings.ReplaceAll(host, "-", "")
	return len(tight) > shortestPart && (strings.HasPrefix(host, tight) || tight == strings.ReplaceAll(article.Fold(host), " ", "")) ||
		slices.Contains(strings.Split(host, "."), tight)
}

// beginsLikeHost reports whether a part of a title is a part of a host's name with a
// word or two more: "Harbour Signal Ltd." at harboursignal.example.
func beginsLikeHost(part, host string) bool {
	words := strings.Fields(article.Fold(part))
	begun := ""
	for _, w := range words {
		begun += w
		if len(begun) > shortestPart && slices.Contains(strings.Split(strings.ReplaceAll(host, "-", ""), "."), begun) {
			return true
		}
	}
	return false
}
