package meta

import (
	"strconv"
	"strings"
	"time"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/web/dom"
)

// dates finds when the article was published and updated.
func dates(p *dom.Page, m *dom.Metadata, tags dom.MetaTags, story jsonObject) {
	said := saidDates(tags, story)
	m.Published = firstDate(said...)
	m.Updated = firstDate(
		story.text("dateModified"),
		tags.First("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod"))
	reconcile(m, printedDates(p, m), said)
	if m.Published.IsZero() {
		m.Published = dateInAddress(m.Url)
	}
	if m.Published.IsZero() {
		m.Published = lastChanged(p)
	}
	if sameDay(m.Published, m.Updated) && !m.Updated.Time.After(m.Published.Time) {
		m.Updated = article.Date{}
	}
}

// dateTags are the names of meta elements for the day of publishing, the surest first.
var dateTags = []string{"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "og:published_time", "article:published",
	"sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "citation_publication_date", "citation_date", "pubdate", "publishdate",
	"publish-date", "publish_date", "publication_date", "date", "ptime", "article.published", "originalpublicationdate", "timestamp", "cxenseparse:recs:publishtime",
	"dcterms.issued", "bt:pubdate", "shareaholic:article_published_time"}

// saidDates are the days of publishing that the page's data tells, the surest first.
func saidDates(t dom.MetaTags, story jsonObject) []string {
	said := []string{story.text("datePublished")}
	for _, name := range dateTags {
		said = append(said, t.First(name))
	}
	return append(said, story.text("dateCreated"), story.text("uploadDate"), published(t))
}

// published is the content of a meta element whose name says that it is the date of
// publishing, in whatever words.
func published(t dom.MetaTags) string {
	best := ""
	for name, v := range t {
		if strings.Contains(name, "publi") && dom.ContainsAny(name, "date", "time") && (best == "" || name < best) && !dateOf(v[0]).IsZero() {
			best = name
		}
	}
	return t.First(best)
}

func sameDay(a, b article.Date) bool {
	return a.Time.Format(time.DateOnly) == b.Time.Format(time.DateOnly)
}

// firstDate is the first of the texts that is a date.
func firstDate(texts ...string) article.Date {
	for _, t := range texts {
		if d := dateOf(t); !d.IsZero() {
			return d
		}
	}
	return article.Date{}
}

// dateOf reads a date that a machine wrote.
func dateOf(text string) article.Date {
	text = strings.TrimSpace(text)
	if len(text) > longestDated {
		return article.Date{}
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil && len(text) != len("20060102") {
		if n > latestSecond {
			n /= 1000
		}
		return plausible(article.Date{Time: time.Unix(n, 0).UTC(), Clock: true})
	}
	if d, err := time.Parse("20060102", text); err == nil {
		return plausible(article.Date{Time: d})
	}
	d := anatomy.Dates(text)
	if !d.Published.IsZero() {
		return plausible(article.Date(d.Published))
	}
	return plausible(article.Date(d.Updated))
}

// latestSecond is a moment far ahead, in seconds since 1970: a larger number counts the thousandth
// parts of seconds.
const latestSecond = 4e9

// plausible drops dates from before there were pages and from far ahead.
func plausible(d article.Date) article.Date {
	if y := d.Time.Year(); y < 1900 || y > latestYear || d.Clock && d.Time.Unix() == 0 { // or a clock that was not set
		return article.Date{}
	}
	return d
}

// latestYear is the last that a page may be of.
const latestYear = 2100

// addressDays are the forms in which an address tells a day.
var addressDays = []string{"2006-1-2", "20060102", "02-01-2006"}

// dateInAddress is the day in an address such as /2022/09/10/story, /20220910/story or
// /10-09-2022-story.
func dateInAddress(address string) article.Date {
	parts := strings.FieldsFunc(address, func(r rune) bool { return r == '/' || r == '-' || r == '_' })
	for i := range parts {
		for _, form := range addressDays {
			end := i + strings.Count(form, "-") + 1
			if end > len(parts) {
				continue
			}
			if d, err := time.Parse(form, strings.Join(parts[i:end], "-")); err == nil && d.Year() > 1990 && d.Year() < latestYear {
				return article.Date{Time: d}
			}
		}
	}
	return article.Date{}
}
