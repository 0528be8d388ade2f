package export

import (
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

// lede is the block that the dateline stands before, the first paragraph, and what it
// is to begin with: nothing where the paragraph has the dateline in its own words. An
// article without a paragraph gives -1.
func lede(a *article.Article) (block int, dateline string) {
	if a.Dateline == "" {
		return -1, ""
	}
	for i, b := range a.Body {
		p, ok := b.(article.Paragraph)
		if !ok {
			continue
		}
		if strings.HasPrefix(p.Text.String(), a.Dateline) {
			return i, ""
		}
		return i, a.Dateline + " — "
	}
	return -1, a.Dateline
}
