package model

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
func (m *Model) head() ui.Head {
	a := m.article
	h := ui.Head{Site: a.Site, Section: a.Section, Headline: a.Headline, Dek: a.Dek, Byline: m.byline()}
	if !a.Published.IsZero() {
		h.Date = a.Published.Time.Format("2 Jan 2006")
	}
	if n := m.minutes(m.index.Words()); n > 0 && !m.arrival.going() {
		h.Minutes = fmt.Sprintf("%d min read", n)
	}
	return h
}

// byline is the byline as printed, else the authors' names.
func (m *Model) byline() string {
	if m.article.Byline == "" && len(m.article.Authors) > 0 {
		return "By " + strings.Join(m.article.Authors, ", ")
	}
	return m.article.Byline
}

func (m *Model) headSetting(measure int, air ui.Air) headSetting {
	ruled := m.options.Frames != ui.NoFrames && !m.options.Plain
	return headSetting{measure, air, ruled, m.theme, m.article, m.head()}
}

// mirrored reports whether the text runs to the left, and all else with it.
func (m *Model) mirrored() bool {
	return m.article.Direction == article.RightToLeft && !m.options.Plain
}

// setHead sets the head as it is arranged.
func (m *Model) setHead(a ui.Arrangement) {
	if a.Headline.Empty() && !a.InFlow {
		m.set.head, m.set.headFor = nil, headSetting{}
		return
	}
	if as := m.headSetting(max(1, a.Measure), a.Air); as != m.set.headFor {
		m.set.head, m.set.headFor = as.head.Set(m.setting(as.measure), as.air, as.ruled, m.mirrored()), as
		if last := len(m.set.head) - 1; !a.InFlow && last > 0 && len(m.set.head[last].Spans) == 0 {
			m.set.head = m.set.head[:last] // the text runs under the rule
		}
	}
}

// headRows is how many rows the head takes at a measure.
func (m *Model) headRows(measure int, air ui.Air) int {
	as := m.headSetting(measure, air)
	if rows, known := m.set.heights[as]; known {
		return rows
	}
	if m.set.heights == nil || len(m.set.heights) > 50 {
		m.set.heights = map[headSetting]int{}
	}
	rows := len(as.head.Set(m.setting(measure), air, as.ruled, m.mirrored()))
	m.set.heights[as] = rows
	return rows
}

// wholeRows is how many rows the article's text takes that is all there, up to a limit.
type wholeRows struct {
	measure, limit, blocks int
	article                *article.Article
	rows                   int
}

// fits reports whether the article is all there and goes into so many rows.
func (m *Model) fits(measure, rows int, air ui.Air) bool {
	if m.arrival.going() {
		return false
	}
	w := wholeRows{measure: measure, limit: rows, blocks: len(m.article.Body), article: m.article}
	if known := m.set.whole; known.measure != w.measure || known.limit != w.limit || known.blocks != w.blocks || known.article != w.article {
		setting := m.pageSetting(measure)
		if m.index.Captioned() && m.open.Has(ui.Captions) {
			setting.Captions = typeset.CaptionsAside
		}
		g := typeset.NewGalley(m.article, m.index, setting)
		g.Whole(true)
		w.rows = len(g.Lines(article.Position{}, rows+1))
		m.set.whole = w
	}
	return m.headRows(measure, air)+m.set.whole.rows <= rows
}

// above is how many rows of the head stand above the first row of the body in view.
func (m *Model) above() int {
	if !m.set.bodyIn.InFlow || m.top != (article.Position{}) {
		return 0
	}
	return max(0, len(m.set.head)-m.headlineTop)
}

// headGone reports whether the head is scrolled out of sight, or would be.
func (m *Model) headGone() bool {
	return m.set.body != nil && m.headlineTop > 0 && m.headlineTop >= len(m.set.head)
}

// scrollHead moves the head that is a part of the text by rows, and returns those that
// are left for the text.
func (m *Model) scrollHead(rows int) int {
	if rows > 0 {
		n := min(rows, m.above())
		m.headlineTop += n
		return rows - n
	}
	if m.top != (article.Position{}) || !m.set.bodyIn.InFlow {
		return rows
	}
	n := min(-rows, min(m.headlineTop, len(m.set.head)))
	m.headlineTop = min(m.headlineTop, len(m.set.head)) - n
	return rows + n
}

// running reports whether a row at the top names the article, as its headline is out of
// sight.
func (m *Model) running() bool {
	return m.options.Head == ui.HeadLine && m.set.bodyIn.InFlow && m.above() == 0 && m.size.Y >= ui.RunningHeight
}

// runningLines are that row and the blank one below it.
func (m *Model) runningLines() []typeset.Line {
	name := strings.ToUpper(m.article.Site)
	if name != "" && m.article.Headline != "" {
		name += " · "
	}
	text := m.painter.Fit([]string{name + m.article.Headline}, m.set.bodyIn.Measure)
	return []typeset.Line{{Spans: []typeset.Span{{Text: text, Role: theme.Running, Offset: -1}}}, {}}
}
