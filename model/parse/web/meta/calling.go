package meta

import (
	"slices"
	"strings"

	"lede/model/parse/web/dom"
)

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
