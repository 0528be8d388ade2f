package ui

import (
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A Head is what stands over an article: whose story it is, what it is called, what it is
// about, and who wrote it when.
type Head struct {
	Site, Section         string
	Headline, Dek, Byline string
	Date, Minutes         string // as they are shown: "14 Mar 2026", "2 min read"
}

// Air is how many blank rows a head has.
type Air uint8

const (
	NoAir   Air = iota // none
	SomeAir            // one above it
	FullAir            // one between any two parts, and a short bar above it
)

// startBar stands over a head that has air.
const startBar = "━━━━━━"

// kickerBlock is where rows stand that come before the headline.
const kickerBlock = article.HeadlineBlock - 1

// kicker is the row over the headline: the publication and its part, where known.
func (h *Head) kicker() string {
	var parts []string
	for _, s := range []string{h.Site, h.Section} {
		if s != "" {
			parts = append(parts, strings.ToUpper(s))
		}
	}
	return strings.Join(parts, " · ")
}

// Set is the head in lines, with as much air, and with the rule below it where it is to
// be ruled off; at the right edge where it is mirrored. Each line has a place of its own, above the body.
func (h *Head) Set(s typeset.Setting, air Air, ruled, mirrored bool) []typeset.Line {
	w := headSetter{s: s, air: air == FullAir, at: article.Position{Block: kickerBlock}}
	if air != NoAir {
		w.row(nil)
	}
	if w.air {
		w.row(lede(startBar, theme.StartBar))
	}
	if kicker := h.kicker(); kicker != "" {
		w.plain(kicker, theme.Kicker)
		w.gap()
	}
	if h.Headline != "" {
		w.text(article.HeadlineBlock, h.Headline, theme.Headline)
		w.gap()
	}
	if h.Dek != "" {
		w.text(article.DekBlock, h.Dek, theme.Dek)
		w.gap()
	}
	w.byline(h.Byline, h.Date, h.Minutes)
	if ruled {
		w.row(lede(strings.Repeat("─", s.Measure), theme.HeadRule))
	}
	w.gap()
	if mirrored {
		w.flushRight()
	}
	return w.lines
}

// flushRight puts what stands at the left edge at the right one, for text that runs to
// the left.
func (w *headSetter) flushRight() {
	for i := range w.lines {
		l := &w.lines[i]
		cells := 0
		for _, s := range l.Spans {
			cells += w.cells(s.Text)
		}
		if cells > 0 && cells < w.s.Measure {
			l.Spans = append(lede(strings.Repeat(" ", w.s.Measure-cells), theme.Body), l.Spans...)
		}
	}
}

// A headSetter sets a head, row by row.
type headSetter struct {
	s     typeset.Setting
	air   bool
	at    article.Position // of the next row that holds none of the article's words
	lines []typeset.Line
}

// lede are spans of what the article doesn't hold.
func lede(text string, role theme.Role) []typeset.Span {
	return []typeset.Span{{Text: text, Role: role, Offset: -1}}
}

// row adds a row that holds none of the article's words.
func (w *headSetter) row(spans []typeset.Span) {
	w.lines = append(w.lines, typeset.Line{Spans: spans, Start: w.at, End: w.at})
	w.at.Offset++
}

func (w *headSetter) gap() {
	if w.air && len(w.lines) > 0 {
		w.row(nil)
	}
}

// plain adds rows of lede's own words.
func (w *headSetter) plain(text string, role theme.Role) {
	for _, l := range typeset.Set(article.Words(text), role, w.s) {
		for i := range l.Spans {
			l.Spans[i].Offset = -1
		}
		w.row(l.Spans)
	}
}

// text adds a part of the head that has its words from the article.
func (w *headSetter) text(block int, text string, role theme.Role) {
	for _, l := range typeset.Set(article.Words(text), role, w.s) {
		l.Start.Block, l.End.Block = block, block
		w.lines = append(w.lines, l)
	}
	w.at = article.Position{Block: block, Offset: len(text) + 1}
}

// byline adds who wrote it, when, and how long it takes: in one row where they fit, else
// broken between them.
func (w *headSetter) byline(byline, date, minutes string) {
	const apart = " · "
	open, used := -1, 0 // the row that goes on, and its cells
	if byline != "" {
		w.text(article.BylineBlock, byline, theme.Byline)
		open = len(w.lines) - 1
		for _, s := range w.lines[open].Spans {
			used += w.cells(s.Text)
		}
	} else {
		w.at = article.Position{Block: article.BylineBlock}
	}
	for _, part := range []string{date, minutes} {
		switch {
		case part == "":
			continue
		case open >= 0 && used+w.cells(apart+part) <= w.s.Measure:
			w.lines[open].Spans = append(w.lines[open].Spans, lede(apart+part, theme.Byline)...)
			used += w.cells(apart + part)
			continue
		case open >= 0 && used+2 <= w.s.Measure:
			w.lines[open].Spans = append(w.lines[open].Spans, lede(" ·", theme.Byline)...)
		}
		w.plain(part, theme.Byline)
		open, used = len(w.lines)-1, w.cells(part)
		if used > w.s.Measure {
			used = math.MaxInt32
		}
	}
}

func (w *headSetter) cells(text string) int {
	if w.s.Width != nil {
		return w.s.Width(text)
	}
	return ansi.StringWidth(text)
}
