package page

import (
	"fmt"
	"strings"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// headSetting is all that the head's lines depend on.
type headSetting struct {
	measure int
	air     ui.Air
	ruled   bool
	theme   *theme.Theme
	article *article.Article
	head    ui.Head
}

// head is what stands over the article.
func (p *Page) head() ui.Head {
	a := p.article
	h := ui.Head{Site: a.Site, Section: a.Section, Headline: a.Headline, Dek: a.Dek, Byline: a.PrintedByline()}
	if !a.Published.IsZero() {
		h.Date = a.Published.Time.Format("2 Jan 2006")
	}
	if n := p.Minutes(p.index.Words()); n > 0 && p.entire {
		h.Minutes = fmt.Sprintf("%d min read", n)
	}
	return h
}

func (p *Page) headSetting(measure int, air ui.Air) headSetting {
	ruled := p.Frames != ui.NoFrames && !p.Plain
	return headSetting{measure, air, ruled, p.theme, p.article, p.head()}
}

// mirrored reports whether the text runs to the left, and all else with it.
func (p *Page) mirrored() bool {
	return p.article.Direction == article.RightToLeft && !p.Plain
}

// setHead sets the head as it is arranged.
func (p *Page) setHead(a ui.Arrangement) {
	if a.Headline.Empty() && !a.InFlow {
		p.set.head, p.set.headFor = nil, headSetting{}
		return
	}
	if as := p.headSetting(max(1, a.Measure), a.Air); as != p.set.headFor {
		p.set.head, p.set.headFor = p.headLines(as), as
		if last := len(p.set.head) - 1; !a.InFlow && last > 0 && len(p.set.head[last].Spans) == 0 {
			p.set.head = p.set.head[:last] // the text runs under the rule
		}
	}
}

// headLines sets the head, unless that was done while it was arranged.
func (p *Page) headLines(as headSetting) []typeset.Line {
	if lines, tried := p.set.headsTried[as]; tried {
		return lines
	}
	return as.head.Set(p.Setting(as.measure), as.air, as.ruled, p.mirrored())
}

// headRows is how many rows the head takes at a measure.
func (p *Page) headRows(measure int, air ui.Air) int {
	as := p.headSetting(measure, air)
	if rows, known := p.set.heights[as]; known {
		return rows
	}
	if p.set.heights == nil || len(p.set.heights) > 50 {
		p.set.heights = map[headSetting]int{}
	}
	if p.set.headsTried == nil {
		p.set.headsTried = map[headSetting][]typeset.Line{}
	}
	lines := p.headLines(as)
	p.set.headsTried[as], p.set.heights[as] = lines, len(lines)
	return len(lines)
}

// wholeRows is how many rows the article's text takes, counted up to a limit. It counts
// only an article that has arrived in full.
type wholeRows struct {
	measure, limit, blocks int
	article                *article.Article
	rows                   int
}

// fits reports whether the article was all there and goes into so many rows.
func (p *Page) fits(measure, rows int, air ui.Air) bool {
	if !p.entire {
		return false
	}
	w := wholeRows{measure: measure, limit: rows, blocks: len(p.article.Body), article: p.article}
	if known := p.set.whole; known.measure != w.measure || known.limit != w.limit || known.blocks != w.blocks || known.article != w.article {
		setting := p.bodySetting(measure)
		if p.hasCaptions() && p.Open.Has(ui.Captions) {
			setting.Captions = typeset.CaptionsAside
		}
		g := typeset.NewGalley(p.article, p.index, setting)
		g.Whole(true)
		w.rows = len(g.Lines(article.Position{}, rows+1))
		p.set.whole = w
	}
	return p.headRows(measure, air)+p.set.whole.rows <= rows
}

// above is how many rows of the head stand above the first row of the body in view.
func (p *Page) above() int {
	if !p.set.bodyIn.InFlow || !p.begins() {
		return 0
	}
	if p.Scrolls.Headline >= p.headEnd() {
		return 0
	}
	return len(p.set.head) - p.Scrolls.Headline
}

// headEnd is how many rows of the head must be scrolled off before it counts as out of
// sight: all of them, or all that will not be covered by the row that names the article
// instead.
func (p *Page) headEnd() int {
	if p.Head == ui.HeadLine && p.size.Y >= ui.RunningHeight {
		return max(0, len(p.set.head)-runningRows)
	}
	return len(p.set.head)
}

// runningRows are the rows that the article's name takes at the top, with the blank one
// below it.
const runningRows = 2

// passHead has the head scrolled out of sight, where it is a part of the text.
func (p *Page) passHead() {
	if p.set.bodyIn.InFlow {
		p.Scrolls.Headline = p.headEnd()
	}
}

// headGone reports whether the head is scrolled out of sight, or would be.
func (p *Page) headGone() bool {
	return p.set.body != nil && p.Scrolls.Headline > 0 && p.Scrolls.Headline >= p.headEnd()
}

// scrollHead moves the head that is a part of the text by rows, and returns those that
// are left for the text.
func (p *Page) scrollHead(rows int) int {
	if rows > 0 {
		n := 0
		if p.above() > 0 {
			n = min(rows, p.headEnd()-p.Scrolls.Headline)
		}
		p.Scrolls.Headline += n
		return rows - n
	}
	if !p.begins() || !p.set.bodyIn.InFlow {
		return rows
	}
	gone := min(p.Scrolls.Headline, p.headEnd())
	n := min(-rows, gone)
	p.Scrolls.Headline = gone - n
	return rows + n
}

// running reports whether a row at the top names the article, as its headline is out of
// sight.
func (p *Page) running() bool {
	return p.Head == ui.HeadLine && p.set.bodyIn.InFlow && p.above() == 0 && p.size.Y >= ui.RunningHeight
}

// runningLines are that row and the blank one below it.
func (p *Page) runningLines() []typeset.Line {
	name := strings.ToUpper(p.article.Site)
	if name != "" && p.article.Headline != "" {
		name += " · "
	}
	return []typeset.Line{{Spans: []typeset.Span{{Text: ui.Fit([]string{name + p.article.Headline}, p.set.bodyIn.Measure, p.width), Role: theme.Running, Offset: -1}}}, {}}
}
