// Package meta reads what a web page says about its article: headline, dek, byline,
// dates, site, section, tags and the picture that it is shown by, from the page's head,
// from its linked data and from what is printed around the headline.
//
//	m := meta.Of(p)
package meta

import (
	"slices"
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// Of reads what the page says of its article, from the surest source of each
// thing to the least sure: the story's record in JSON-LD, the tags in the head,
// microdata, the lines printed around the headline, the address.
func Of(p *dom.Page) *dom.Metadata {
	m := &dom.Metadata{}
	tags := p.MetaTags()
	p.SendHome(tags)
	story, pictured := linkedData(p)
	m.Pictured, m.Image = pictured, leadImage(p, tags, story)
	m.Site = siteName(p, tags, story)
	headline(p, m, tags, story)
	m.Url = p.Canonical(tags)
	m.Host, m.Calls = host(p), calling(tags, story)
	writers(p, m, tags, story)
	dates(p, m, tags, story)
	m.Section = clean.Line(dom.FirstOf(tags.First("article:section", "parsely-section", "section"), story.text("articleSection")))
	m.Description = clean.Line(dom.FirstOf(story.text("description"), tags.First("og:description", "description", "twitter:description", "dc.description")))
	m.Dek = dek(p, m)
	m.Body = story.text("articleBody")
	languages(p, m, tags, story)
	return m
}

func Fill(m *dom.Metadata, a *article.Article) {
	a.Headline, a.Dek, a.Byline, a.Authors = m.Headline, unsaid(m.Dek, a.Body), m.Byline, m.Authors
	a.Published, a.Updated = m.Published, m.Updated
	a.Image = m.Image
	a.Site, a.Section, a.URL = m.Site, m.Section, m.Url
	a.Language, a.Direction = m.Language, m.Direction
	for _, b := range a.Body[:min(3, len(a.Body))] {
		if p, ok := b.(article.Paragraph); ok && a.Dateline == "" {
			a.Dateline, _ = anatomy.Dateline(p.Text.String())
		}
	}
}

// siteName is what the page calls its site. A name for the page as an application is
// the site's, unless it is the page's own title.
func siteName(p *dom.Page, tags dom.MetaTags, story jsonObject) string {
	application := tags.First("application-name", "apple-mobile-web-app-title", "cre")
	if dom.SameWords(application, tags.First("og:title")) {
		application = ""
	}
	name := dom.FirstOf(tags.First("og:site_name"), story.within("publisher").name(), application)
	return strings.TrimPrefix(clean.Line(unescape(name)), "@")
}

func languages(p *dom.Page, m *dom.Metadata, tags dom.MetaTags, story jsonObject) {
	lang := dom.FirstOf(p.Root.Get("lang"), p.Root.Get("xml:lang"), p.Body.Get("lang"), tags.First("content-language"),
		story.text("inLanguage"), strings.ReplaceAll(tags.First("og:locale", "dc.language", "language"), "_", "-"))
	m.Language = languageTag(lang)
	dir := strings.ToLower(dom.FirstOf(p.Root.Get("dir"), p.Body.Get("dir")))
	if dir == "rtl" || dir == "" && article.DirectionOf(m.Language) == article.RightToLeft {
		m.Direction = article.RightToLeft
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
	return strings.Join(parts, "-")
}

// TellLanguage corrects the language of an article by its words, as a page may name none or
// a wrong one.
func TellLanguage(a *article.Article) {
	if told := article.Language(article.Prose(a.Body), a.Language); told != a.Language {
		a.Language, a.Direction = told, article.DirectionOf(told)
	}
}

// calling is what the page calls itself, by the record of its article and by its head.
func calling(tags dom.MetaTags, story jsonObject) dom.Calling {
	is := func(suffixes ...string) bool {
		return slices.ContainsFunc(story.types(), func(t string) bool {
			return slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(t, s) })
		})
	}
	kind := strings.ToLower(tags.First("og:type"))
	switch {
	case is("NewsArticle", "Report", "LiveBlogPosting"):
		return dom.CallsNews
	case is("Posting"):
		return dom.CallsPosting
	case is("Article") || kind == "article":
		return dom.CallsArticle
	case kind == "website":
		return dom.CallsSite
	case kind != "" || len(story) > 0:
		return dom.CallsOther
	}
	return dom.CallsNothing
}
