package meta

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// A printedDate is a day told in the page itself.
type printedDate struct {
	published, updated article.Date
	score              int  // how likely it is the article's
	near               bool // it stands near the headline
	sure               bool // it stands right by the headline, alone or by what it calls itself
}

// reconcile takes the dates that are printed where the page's data has none, and where it has
// others: what the paper prints by the headline is the day it stands by. The data may be of when
// the page was made or moved, or tell the day in Greenwich. A printed day on which the data says
// that the story was updated is that, unless any of the data says that it was published then.
func reconcile(m *dom.Metadata, d printedDate, said []string) {
	switch {
	case m.Published.IsZero() && d.published.IsZero():
		m.Published = d.updated
	case m.Published.IsZero():
		m.Published, m.Updated = d.published, d.updated
	case d.published.IsZero() || sameDay(m.Published, d.published):
	case sameFigures(m.Published, d.published):
		if !slices.ContainsFunc(said, beginsWithYear) {
			m.Published, m.Updated = d.published, d.updated
		}
	case d.near && elsewhere(m.Published, d.published), d.sure && (!sameDay(m.Updated, d.published) || isSaid(d.published, said)):
		m.Published = zoned(m.Published, d.published)
	}
}

// beginsWithYear reports whether a day is told with the year first, after which the month
// comes everywhere: 03-09-2026 is in March or in September.
func beginsWithYear(day string) bool {
	return len(day) >= 4 && strings.Trim(day[:4], "0123456789") == ""
}

// isSaid reports whether one of the texts tells a day.
func isSaid(day article.Date, said []string) bool {
	return slices.ContainsFunc(said, func(text string) bool { return sameDay(dateOf(text), day) })
}

// elsewhere reports whether a moment told in Greenwich falls on a day somewhere on the earth.
func elsewhere(moment, day article.Date) bool {
	_, offset := moment.Time.Zone()
	from := wallClock(day.Time).Truncate(24 * time.Hour)
	return moment.Clock && offset == 0 && moment.Time.Add(farEast).After(from) && moment.Time.Add(farWest).Before(from.Add(24*time.Hour))
}

// The zones farthest from Greenwich.
const farEast, farWest = 14 * time.Hour, -12 * time.Hour

// sameFigures reports whether two dates are the same but for day and month, which can
// be read either way round.
func sameFigures(a, b article.Date) bool {
	return a.Time.Year() == b.Time.Year() && int(a.Time.Month()) == b.Time.Day() && int(b.Time.Month()) == a.Time.Day()
}

// zoned is the printed date, with the hour of the other where the two are the same
// moment told in two zones.
func zoned(said, printed article.Date) article.Date {
	if !said.Clock || !printed.Clock {
		return printed
	}
	ahead := wallClock(printed.Time).Sub(wallClock(said.Time.UTC())).Round(15 * time.Minute)
	if ahead < farWest || ahead > farEast {
		return printed
	}
	return article.Date{Time: said.Time.In(time.FixedZone("", int(ahead.Seconds()))), Clock: true}
}

// wallClock is what a clock shows at t, as a time of its own without a zone.
func wallClock(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// longestDated is the letters of a line that tells a day, at most.
const longestDated = 120

// printedDates are the dates printed near the headline, or in an element that calls itself a date.
func printedDates(p *dom.Page, m *dom.Metadata) (best printedDate) {
	best.score = -1
	for i := p.Body.Order; i < p.Body.End; i++ {
		n := p.Nodes[i]
		if n.Hidden && !n.Is(atom.Time) || n.Letters > longestDated || n.Letters == 0 && n.Tag != atom.Time || n.Within(atom.Blockquote) != nil {
			continue
		}
		near := nearness(m, n)
		score := dateScore(n, near > 0, i-p.Body.Order < searched)
		if score == 0 {
			continue
		}
		if score += near; standsApart(m, n) {
			score -= 4
		}
		sure := m.Title != nil && near > 0 && n.Letters > 0 && isOnlyDate(n)
		if score < best.score || score == best.score && (best.sure || !sure) {
			continue
		}
		if pub, up := datesIn(n); !pub.IsZero() || !up.IsZero() {
			best = printedDate{pub, up, score, near > 0, sure}
		}
	}
	return best
}

// nearness says how near to the printed headline an element stands: 4 right by it, 0 elsewhere.
// Without a headline all is as near.
func nearness(m *dom.Metadata, n *dom.Node) int {
	switch {
	case m.Title == nil:
		return 2
	case n.Order-m.Title.Order < besideTitle && m.Title.Order-n.Order < besideTitle/2:
		return 4
	}
	return 0
}

// dateScore is how surely an element says when the article was published.
func dateScore(n *dom.Node, near, early bool) int {
	prop := n.Get("itemprop")
	switch {
	case n.IsText():
		if near && n.Letters < dom.ShortLine && !dom.IsInline(n.Parent) && !n.Parent.Is(atom.P) && anatomy.Dates(n.Text).Alone {
			return 1
		}
		return 0
	case prop == "datePublished":
		return 6
	case n.Tag == atom.Time && isInSentenceOf(n):
		return 0
	case n.Tag == atom.Time:
		return 3
	case n.Hints&dom.HintDate != 0:
		return 3
	case n.Hints&dom.HintByline != 0:
		return 2
	case early && n.Is(atom.P, atom.Div, atom.Span, atom.Li, atom.Td, atom.Em, atom.Small, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Strong) && n.Letters < dom.ShortLine && isDateLine(n, near):
		return 1
	}
	return 0
}

// isInSentenceOf reports whether an element stands in a line that tells of something else:
// it ends as sentences do, or it is an item that goes on after the day.
func isInSentenceOf(n *dom.Node) bool {
	line := dom.BlockOf(n)
	words := line.Words()
	if !dom.IsLeaf(line) || isPosted(words) {
		return false
	}
	return line.Letters > n.Letters+4 && dom.EndsAsSentence(words) || line.Is(atom.Li) && line.Letters > n.Letters+15 && strings.HasPrefix(strings.TrimSpace(words), strings.TrimSpace(n.Words()))
}

// isPosted reports whether a line begins as one that says when an article was put there, or by
// whom.
func isPosted(line string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(line), " ")
	return phrases.Is(phrases.Posted, first) || dom.Announces(line)
}

// isDateLine reports whether an element holds a date and nothing else; near the
// headline other words may stand beside it.
func isDateLine(n *dom.Node, near bool) bool {
	if t := n.Find(atom.Time); n.Find(atom.P, atom.Div, atom.Li) != nil || t != nil && isInSentenceOf(t) {
		return false
	}
	words := n.Words()
	d := anatomy.Dates(words)
	return d.Alone || near && (isPosted(words) || !dom.EndsAsSentence(words)) && !(d.Published.IsZero() && d.Updated.IsZero())
}

// isOnlyDate reports whether an element is for a date, or holds nothing else.
func isOnlyDate(n *dom.Node) bool {
	return n.Tag == atom.Time || n.Hints&dom.HintDate != 0 || anatomy.Dates(n.Words()).Alone
}

// datesIn reads the dates in an element: those for machines, of the kind that its words
// or its names say.
func datesIn(n *dom.Node) (published, updated article.Date) {
	d := anatomy.Dates(n.Words())
	published, updated = plausible(article.Date(d.Published)), plausible(article.Date(d.Updated))
	exact := dateOf(n.Get("datetime", "content"))
	if exact.IsZero() && n.Is(atom.Abbr) {
		exact = dateOf(n.Get("title"))
	}
	first, later := datesOfLine(n)
	switch {
	case exact.IsZero() && published.IsZero():
		return first, updated
	case exact.IsZero():
		return published, updated
	case !updated.IsZero() && published.IsZero():
		return article.Date{}, exact
	case !first.IsZero() && sameDay(later, exact) && !sameDay(first, exact):
		return first, exact
	}
	return exact, article.Date{}
}

// datesOfLine are the dates in the line that an element stands in, where it has both.
func datesOfLine(n *dom.Node) (published, updated article.Date) {
	line := dom.BlockOf(n)
	if line.Letters > longestDated {
		return published, updated
	}
	d := anatomy.Dates(line.Words())
	return plausible(article.Date(d.Published)), plausible(article.Date(d.Updated))
}

// lastChanged is the day on which a page says that it was last changed, wherever it says so.
func lastChanged(p *dom.Page) article.Date {
	for i := p.Body.End - 1; i >= p.Body.Order; i-- {
		n := p.Nodes[i]
		if n.IsText() || n.Hidden || n.Letters > longestDated || dom.IsHinted(n, dom.HintComments|dom.HintRelated, largestBox) {
			continue
		}
		if d := anatomy.Dates(n.Words()); !d.Updated.IsZero() {
			return plausible(article.Date(d.Updated))
		}
	}
	return article.Date{}
}
