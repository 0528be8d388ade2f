package dom

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
)

// SendHome has the links of a saved page start from the address that the page knows
// itself by: nothing that they lead to lies beside the file.
func (p *Page) SendHome(tags MetaTags) {
	if p.Base != nil && p.Base.Scheme != "" && p.Base.Scheme != "file" {
		return
	}
	if home, err := url.Parse(p.Canonical(tags)); err == nil && home.Host != "" {
		p.Base, p.saved, p.moved = home, p.Base, true
	}
}

// MetaTags are the contents of a page's meta elements by name, in lower case.
type MetaTags map[string][]string

func (p *Page) MetaTags() MetaTags {
	tags := MetaTags{}
	for _, n := range p.Nodes {
		if n.Tag == atom.Link && n.Get("rel") == "image_src" && n.Get("href") != "" {
			tags["image_src"] = append(tags["image_src"], n.Get("href"))
		}
		content := strings.TrimSpace(n.Get("content"))
		if n.Tag != atom.Meta || content == "" {
			continue
		}
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if key == "itemprop" && isOfPart(n) {
				continue
			}
			for name := range strings.FieldsSeq(strings.ToLower(n.Get(key))) {
				tags[name] = append(tags[name], content)
			}
		}
	}
	return tags
}

// isOfPart reports whether microdata is about a picture, a film or another thing on the
// page, and not about its article.
func isOfPart(n *Node) bool {
	return n.Above(func(n *Node) bool { return n.Tag == atom.Figure || strings.HasSuffix(n.Get("itemtype"), "Object") }) != nil
}

// First is the content of the first of the names that the page has.
func (t MetaTags) First(names ...string) string {
	for _, name := range names {
		if len(t[name]) > 0 {
			return t[name][0]
		}
	}
	return ""
}

// Canonical is the address that the page is known by.
func (p *Page) Canonical(tags MetaTags) string {
	href := ""
	if link := p.Root.Search(func(n *Node) bool { return n.Tag == atom.Link && strings.EqualFold(n.Get("rel"), "canonical") }); link != nil {
		href = link.Get("href")
	}
	for _, a := range []string{href, tags.First("og:url")} {
		if full := p.Address(a); strings.HasPrefix(full, "http") && p.SameSite(full) {
			return full
		}
	}
	if p.Base != nil {
		return clean.URL(p.Base.String())
	}
	return ""
}
