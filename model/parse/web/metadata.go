package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// metadata is what a page says of its article outside the text.
type metadata struct {
	headline, dek, byline string
	authors               []string
	published, updated    article.Date
	site, section, url    string
	language              string
	direction             article.Direction

	description string // what the page says of itself; a dek only where it is printed
	body        string // the article's text, in its machine-readable copy

	image    *article.Image // that the publication shows the article by
	pictured pictureRecords

	title *node  // the headline as printed
	host  string // of the page's address, empty where that is not known
}

// metadata reads what the page says of its article, from the surest source of each
// thing to the least sure: the story's record in JSON-LD, the tags in the head,
// microdata, the lines printed around the headline, the address.
func (p *page) metadata() *metadata {
	m := &metadata{}
	tags := p.metaTags()
	story, pictured := p.linkedData()
	m.pictured, m.image = pictured, p.leadImage(tags, story)
	m.site = p.siteName(tags, story)
	p.headline(m, tags, story)
	m.url = p.canonical(tags)
	m.host = p.host()
	p.writers(m, tags, story)
	p.dates(m, tags, story)
	m.section = clean.Line(firstOf(tags.first("article:section", "parsely-section", "section"), story.text("articleSection")))
	m.description = clean.Line(firstOf(story.text("description"), tags.first("og:description", "description", "twitter:description", "dc.description")))
	m.dek = p.dek(m)
	m.body = story.text("articleBody")
	p.languages(m, tags, story)
	return m
}

func (m *metadata) fill(a *article.Article) {
	a.Headline, a.Dek, a.Byline, a.Authors = m.headline, unsaid(m.dek, a.Body), m.byline, m.authors
	a.Published, a.Updated = m.published, m.updated
	a.Image = m.image
	a.Site, a.Section, a.URL = m.site, m.section, m.url
	a.Language, a.Direction = m.language, m.direction
	for _, b := range a.Body[:min(3, len(a.Body))] {
		if p, ok := b.(article.Paragraph); ok && a.Dateline == "" {
			a.Dateline, _ = anatomy.Dateline(p.Text.String())
		}
	}
}

// metaTags are the contents of a page's meta elements by name, in lower case.
type metaTags map[string][]string

func (p *page) metaTags() metaTags {
	tags := metaTags{}
	for _, n := range p.nodes {
		if n.tag != atom.Meta {
			continue
		}
		content := strings.TrimSpace(n.get("content"))
		if content == "" {
			continue
		}
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if key == "itemprop" && isOfPart(n) {
				continue
			}
			for name := range strings.FieldsSeq(strings.ToLower(n.get(key))) {
				tags[name] = append(tags[name], content)
			}
		}
	}
	return tags
}

// isOfPart reports whether microdata is about a picture, a film or another thing on the
// page, and not about its article.
func isOfPart(n *node) bool {
	for ; n != nil; n = n.parent {
		if n.tag == atom.Figure || strings.HasSuffix(n.get("itemtype"), "Object") {
			return true
		}
	}
	return false
}

// first is the content of the first of the names that the page has.
func (t metaTags) first(names ...string) string {
	for _, name := range names {
		for _, v := range t[name] {
			if v != "" {
				return v
			}
		}
	}
	return ""
}

// siteName is what the page calls its site. A name for the page as an application is
// the site's, unless it is the page's own title.
func (p *page) siteName(tags metaTags, story record) string {
	application := tags.first("application-name", "apple-mobile-web-app-title", "cre")
	if sameWords(application, tags.first("og:title")) {
		application = ""
	}
	name := firstOf(tags.first("og:site_name"), story.within("publisher").name(), application)
	return strings.TrimPrefix(clean.Line(unescape(name)), "@")
}

// canonical is the address that the page is known by.
func (p *page) canonical(tags metaTags) string {
	var href string
	for _, n := range p.nodes {
		if n.tag == atom.Link && strings.EqualFold(n.get("rel"), "canonical") {
			href = n.get("href")
			break
		}
	}
	for _, a := range []string{href, tags.first("og:url")} {
		if full := p.address(a); strings.HasPrefix(full, "http") && p.sameSite(full) {
			return full
		}
	}
	if p.base != nil {
		return clean.URL(p.base.String())
	}
	return ""
}

func (p *page) languages(m *metadata, tags metaTags, story record) {
	lang := firstOf(p.root.get("lang"), p.root.get("xml:lang"), p.body.get("lang"), tags.first("content-language"),
		story.text("inLanguage"), strings.ReplaceAll(tags.first("og:locale", "dc.language", "language"), "_", "-"))
	m.language = languageTag(lang)
	dir := strings.ToLower(firstOf(p.root.get("dir"), p.body.get("dir")))
	if dir == "rtl" || dir == "" && article.DirectionOf(m.language) == article.RightToLeft {
		m.direction = article.RightToLeft
	}
}

// languageTag is a language as BCP 47 writes it, empty where lang is none.
func languageTag(lang string) string {
	lang, _, _ = strings.Cut(strings.TrimSpace(clean.Line(lang)), ",")
	parts := strings.Split(strings.ReplaceAll(lang, "_", "-"), "-")
	for i, p := range parts {
		if p == "" || len(p) > 8 || strings.Trim(strings.ToLower(p), "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return ""
		}
		switch {
		case i == 0:
			parts[i] = strings.ToLower(p)
		case len(p) == 2:
			parts[i] = strings.ToUpper(p)
		}
	}
	if len(parts[0]) < 2 || len(parts[0]) > 3 {
		return ""
	}
	return strings.Join(parts, "-")
}
