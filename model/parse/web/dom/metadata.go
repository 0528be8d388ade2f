package dom

import (
	"iter"
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// IsAuthor reports whether a text is the name of one of the article's writers. A page may
// have many, and many lines to ask this of.
func (m *Metadata) IsAuthor(text string) bool {
	return len(m.Authors) > 0 && m.names().has[article.Fold(text)]
}

// AuthorsAtStart yields where a name of one of the writers ends that a line begins with. The
// line is one of article.Fold's.
func (m *Metadata) AuthorsAtStart(line string) iter.Seq[int] {
	return func(yield func(int) bool) {
		if len(m.Authors) == 0 {
			return
		}
		names := m.names()
		for i := 0; i < min(len(line), names.longest+1); i++ {
			if line[i] == ' ' && names.has[line[:i]] && !yield(i) {
				return
			}
		}
	}
}

// An authorNames is the writers' names as they are compared.
type authorNames struct {
	has     map[string]bool
	longest int // in bytes
}

func (m *Metadata) names() *authorNames {
	if m.authorNames == nil {
		m.authorNames = &authorNames{has: map[string]bool{}}
		for _, a := range m.Authors {
			name := article.Fold(a)
			m.authorNames.has[name] = true
			m.authorNames.longest = max(m.authorNames.longest, len(name))
		}
	}
	return m.authorNames
}

// Metadata is what a page says of its article outside the text.
type Metadata struct {
	Headline, Dek, Byline string
	Authors               []string
	authorNames           *authorNames // nil until they are asked for
	Published, Updated    article.Date
	Site, Section, Url    string
	Language              string
	Direction             article.Direction

	Description string // what the page says of itself; a dek only where it is printed
	Body        string // the article's text, in its machine-readable copy

	Image    *article.Image // that the publication shows the article by
	Pictured PictureRecords

	Title *Node   // the headline as printed
	Host  string  // of the page's address, empty where that is not known
	Calls Calling // what the page calls itself
}

// PictureRecords are what linked data says of pictures, by their addresses without what
// says their size.
type PictureRecords map[string]article.Caption

// A Calling is what a page calls itself in its head or its linked data. What stands around
// the text differs: news pages have most of it.
type Calling int

const (
	CallsNothing Calling = iota
	CallsOther           // a product, a list, a question
	CallsSite
	CallsArticle
	CallsPosting // of a blog or a forum
	CallsNews
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
