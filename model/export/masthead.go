package export

import (
	"slices"
	"strings"

	"lede/model/article"
)

// source is where and when an article was published, in a line: "The Daily Signal ·
// World · 10 September 2022, 14:31 UTC".
func source(a *article.Article) string {
	var parts []string
	for _, s := range []string{a.Site, a.Section, date(a.Published)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if !a.Updated.IsZero() {
		parts = append(parts, "updated "+date(a.Updated))
	}
	return strings.Join(parts, " · ")
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
	if a.Dateline == "" {
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
