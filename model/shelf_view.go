package model

import (
	"cmp"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"lede/model/article"
	"lede/model/find"
	"lede/model/parse/clean"
	"lede/ui"
)

// shelfRows is how many articles are in view at once, where each takes the same rows.
func shelfRows(m *Model) int {
	a := m.page.Shelf()
	s := ui.Shelf{Items: make([]ui.ShelfItem, max(1, a.Body.Dy()))}
	return s.InView(&a)
}

// drawn is the list as it is drawn, with what is in hand in view.
func (l *shelfList) drawn(m *Model) *ui.Shelf {
	s := &ui.Shelf{Title: l.title(), Told: l.told(), Top: l.top - l.first, At: l.at - l.first, None: l.none(m)}
	for _, e := range l.entries {
		s.Items = append(s.Items, l.item(m, e))
	}
	if l.isAll() {
		for i, h := range l.hits {
			item := l.item(m, h.Entry)
			item.Quote = clean.Row(h.Snippet)
			for _, r := range find.EachWord(item.Quote, l.query.Words) {
				item.Lit = append(item.Lit, [2]int{r.From, r.To})
			}
			if i == 0 {
				item.Section = "in the text"
			}
			s.Items = append(s.Items, item)
		}
	}
	a := m.page.Shelf()
	s.Settle(&a)
	return s
}

// item is an article as the list shows it.
func (l *shelfList) item(m *Model, e article.Entry) ui.ShelfItem {
	item := ui.ShelfItem{Headline: entryTitle(e), Marked: l.marked[e.ID]}
	switch {
	case !e.Finished.IsZero():
		item.Reading, item.Far = ui.ReadToTheEnd, "read"
	case e.Furthest > 0:
		item.Reading, item.Far = ui.HalfRead, fmt.Sprintf("%d %%", article.Percent(e.Progress))
	}
	from := cmp.Or(e.Site, hostOf(e.URL), filepath.Base(e.Path))
	if e.Site+e.URL+e.Path == "" {
		from = "from a pipe"
	}
	when, verb := e.Opened, ""
	switch {
	case !e.Deleted.IsZero():
		when, verb = e.Deleted, "deleted "
	case l.query.Order == article.ByAdded:
		when, verb = e.Added, "since "
	}
	item.Details = nonEmpty(shown(from), verb+shortDay(when, time.Now()), lengthWords(m, e.Words))
	if l.query.Pile != article.Saved && !e.Saved.IsZero() {
		item.Details = append(item.Details, "saved")
	}
	if e.Highlights > 0 {
		item.Details = append(item.Details, counted(e.Highlights, "highlight"))
	}
	if l.alike && e.Archived {
		item.Details = append(item.Details, "archived")
	}
	for _, t := range e.Tags {
		item.Details = append(item.Details, "#"+t)
	}
	return item
}

// entryTitle is what an article is called: by its headline, else by its file or address.
func entryTitle(e article.Entry) string {
	switch {
	case e.Headline != "":
		return e.Headline
	case e.Path != "":
		return shown(filepath.Base(e.Path))
	case e.URL != "":
		return shown(e.URL)
	}
	return "without a headline"
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// lengthWords say how long an article takes to read; empty where nobody knows.
func lengthWords(m *Model, words int) string {
	if words == 0 {
		return ""
	}
	return fmt.Sprintf("%d min", m.page.Minutes(words))
}

// shortDay is a day in as few words as tell it.
func shortDay(at, now time.Time) string {
	at = at.In(now.Location())
	switch words := dayWords(at, now); {
	case !strings.HasPrefix(words, "on "):
		return words
	case now.Sub(at) < 6*24*time.Hour:
		return strings.TrimPrefix(words, "on ")
	case at.Year() == now.Year():
		return at.Format("2 Jan")
	}
	return at.Format("2 Jan 2006")
}

var pileWords = map[article.Pile]string{
	article.AtHand: "", article.Unread: "unread", article.HalfRead: "half read", article.Finished: "read to the end",
	article.Saved: "saved", article.Archived: "archive", article.Trash: "trash",
}

// title says which articles are listed.
func (l *shelfList) title() string {
	if l.alike {
		return "SHELF · THERE MORE THAN ONCE?"
	}
	words := []string{"SHELF", strings.ToUpper(pileWords[l.query.Pile]), strings.ToUpper(l.query.Site)}
	if l.query.Tag != "" {
		words = append(words, "#"+l.query.Tag)
	}
	if l.query.Words != "" {
		words = append(words, "“"+l.query.Words+"”")
	}
	return strings.Join(nonEmpty(words...), " · ")
}

// told are how many there are, and what else there is to tell of the list.
func (l *shelfList) told() []string {
	var told []string
	switch {
	case l.total == unknown:
	case len(l.hits) > 0:
		told = append(told, counted(l.total, "headline")+", "+counted(len(l.hits), "text"))
	default:
		told = append(told, counted(l.total, "article"))
	}
	if n := len(l.marked); n > 0 {
		told = append([]string{fmt.Sprintf("%d marked", n)}, told...)
	}
	if q := l.query; q.Order != article.ByOpened || q.Reverse {
		told = append(told, orderWords(q))
	}
	return told
}

// orderWords say in which order articles are listed.
func orderWords(q article.Query) string {
	words := [...][2]string{
		article.ByOpened: {"opened last first", "opened first first"}, article.ByAdded: {"newest first", "oldest first"},
		article.ByHeadline: {"by headline", "by headline, from Z"}, article.BySite: {"by site", "by site, from Z"},
		article.ByLength: {"longest first", "shortest first"},
	}[q.Order]
	if q.Reverse {
		return words[1]
	}
	return words[0]
}

// none says why nothing is listed.
func (l *shelfList) none(m *Model) string {
	switch {
	case l.err != nil:
		return "the shelf can't be read: " + l.err.Error()
	case l.total == unknown:
		return "the shelf is being looked through"
	case l.alike:
		return "nothing seems to be there more than once"
	case l.query.Words != "":
		return "no headline and no text has these words"
	case l.query != article.Query{Order: l.query.Order, Reverse: l.query.Reverse}:
		return "nothing is here · " + m.label(shelfCancel) + ": all that is at hand"
	}
	return "nothing is on the shelf yet: what you read will be"
}

// placeWords say where in the list the reader is.
func (l *shelfList) placeWords() string {
	if l.total <= 0 || l.at >= l.total {
		return ""
	}
	return fmt.Sprintf("%d of %d", l.at+1, l.total)
}

// shelfKeys are those that one needs in the list, the most needed last.
func shelfKeys(m *Model, l *shelfList) []ui.FooterKey {
	keys := m.keys.inFooter(nil, shelfMark, "mark")
	keys = m.keys.inFooter(keys, shelfTag, "tags")
	keys = m.keys.inFooter(keys, shelfArchive, map[bool]string{false: "archive", true: "unarchive"}[l.query.Pile == article.Archived])
	keys = m.keys.inFooter(keys, shelfDelete, map[bool]string{false: "delete", true: "restore"}[l.query.Pile == article.Trash])
	keys = m.keys.inFooter(keys, shelfFind, "find")
	keys = m.keys.inFooter(keys, shelfOpen, "open")
	return m.keys.inFooter(keys, shelfHelp, "help")
}
