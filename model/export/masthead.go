package export

import (
	"slices"
	"strings"
	"unicode"

	"lede/model/article"
)

// source is where and when an article was published, in a line: "The Daily Signal ·
// World · 10 September 2022, 14:31 UTC". A line of dates stands there as it was printed.
func source(a *article.Article) string {
	when := []string{a.Dateline}
	if !hasDates(a) {
		when = []string{date(a.Published), ""}
		if !a.Updated.IsZero() {
			when[1] = "updated " + date(a.Updated)
		}
	}
	parts := slices.Concat([]string{a.Site, a.Section}, when)
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// hasDates reports whether the dateline is a line of dates. One that tells a place begins
// with it, in capitals, or has no number.
func hasDates(a *article.Article) bool {
	place, _, _ := strings.Cut(a.Dateline, " ")
	inCapitals := place == strings.ToUpper(place) && place != strings.ToLower(place)
	return strings.ContainsFunc(a.Dateline, unicode.IsDigit) && !inCapitals
}

func date(d article.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Clock:
		return d.Time.Format("2 January 2006, 15:04 MST")
	}
	return d.Time.Format("2 January 2006")
}

// body is a's body with the dateline where it is printed, before the words of the first
// paragraph, unless those have it themselves.
func body(a *article.Article) []article.Block {
	if a.Dateline == "" || hasDates(a) {
		return a.Body
	}
	for i, b := range a.Body {
		p, ok := b.(article.Paragraph)
		if !ok {
			continue
		}
		if strings.HasPrefix(p.Text.String(), a.Dateline) {
			return a.Body
		}
		dated := slices.Clone(a.Body)
		dated[i] = article.Paragraph{Text: slices.Concat(article.Words(a.Dateline+" — "), p.Text)}
		return dated
	}
	return slices.Concat([]article.Block{article.Paragraph{Text: article.Words(a.Dateline)}}, a.Body)
}
