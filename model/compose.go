package model

import (
	"fmt"
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// composed is the article set for the screen as it is arranged. All of it can be
// made again from the article, the size and the reader's choices; the place is no
// part of it, so nothing that is laid out anew can lose the place.
type composed struct {
	arrangement ui.Arrangement
	bodyIn      image.Rectangle // where the body stands, or will when it is shown again
	body        *typeset.Galley
	bodyAs      typeset.Setting
	spread      *spread // the body's page, where it stands in columns
	captions    *typeset.Galley
	captionsAs  typeset.Setting
	headline    []typeset.Line
	headlineFor headlineSetting
}

// headlineSetting is all that the headline's lines depend on.
type headlineSetting struct {
	measure int
	theme   *theme.Theme
	article *article.Article
	byline  string
}

// layOut arranges the panes and sets what stands in them, where that has changed.
func (m *Model) layOut() {
	m.settleFocus()
	a := m.arrange(m.shownPanes(), m.focus)
	m.set.arrangement = a
	if !a.Headline.Empty() {
		m.set.headline = m.headlineLines(ui.HeadlineMeasure(a.Headline.Dx()))
	}
	m.setCaptions(a)
	if a.Body.Empty() {
		a = m.arrange(m.shownPanes()|ui.Just(ui.Body), ui.Body)
	}
	m.setBody(a)
	m.drawn = ""
}

func (m *Model) arrange(open ui.Panes, focus ui.Pane) ui.Arrangement {
	return ui.Arrange(m.size, ui.Wish{
		Open:  open,
		Focus: focus,
		Zen:   m.zen,
		Plain: m.options.Plain,
		HeadlineRows: func(width int) int {
			return m.kickerRows() + len(m.headlineLines(ui.HeadlineMeasure(width)))
		},
	})
}

// setBody makes the body's galley. A body that is not on the screen is set as it will
// be when it comes back: how far the reader is does not change meanwhile.
func (m *Model) setBody(a ui.Arrangement) {
	m.set.bodyIn = a.Body
	setting := m.pageSetting(ui.BodyMeasure(a.Body.Dx(), m.page.measure(), m.page.Margin))
	if !a.Captions.Empty() {
		setting.Captions = typeset.CaptionsAside
	}
	if m.set.body == nil || !sameSetting(setting, m.set.bodyAs) {
		m.set.body, m.set.bodyAs = typeset.NewGalley(m.article, m.index, setting), setting
	}
	m.set.body.Whole(!m.arrival.going())
	m.set.body.Shift(m.shift)
}

func (m *Model) setCaptions(a ui.Arrangement) {
	if a.Captions.Empty() && m.set.captions != nil {
		return
	}
	setting := m.setting(ui.CaptionsMeasure(a.Captions.Dx()))
	setting.Captions = typeset.CaptionsAlone
	if m.set.captions == nil || !sameSetting(setting, m.set.captionsAs) {
		m.set.captions, m.set.captionsAs = typeset.NewGalley(m.article, m.index, setting), setting
	}
}

func (m *Model) setting(measure int) typeset.Setting {
	return typeset.Setting{Measure: measure, Width: m.width, Theme: m.theme}
}

// sameSetting compares all but the width function, whose change makes all anew.
func sameSetting(a, b typeset.Setting) bool {
	return a.Measure == b.Measure && a.Captions == b.Captions && a.Theme == b.Theme &&
		a.Leading == b.Leading && a.Rag == b.Rag && a.Paragraphs == b.Paragraphs && a.Hang == b.Hang && a.Spoken == b.Spoken
}

// forget drops what is set, after a change that every line depends on.
func (m *Model) forget() {
	m.set = composed{}
	m.painter = m.newPainter()
	m.layOut()
}

// newPainter paints in the theme and the widths of the moment.
func (m *Model) newPainter() *ui.Painter {
	p := ui.NewPainter(m.theme, m.theme.Page, m.width)
	if m.options.Plain {
		p.Plain()
	}
	return p
}

// headlineLines are the headline, the dek and the byline, set.
func (m *Model) headlineLines(measure int) []typeset.Line {
	as := headlineSetting{measure, m.theme, m.article, m.byline()}
	if m.set.headline != nil && as == m.set.headlineFor {
		return m.set.headline
	}
	var lines []typeset.Line
	for _, part := range []struct {
		block int
		words string
		role  theme.Role
	}{
		{article.HeadlineBlock, m.article.Headline, theme.Headline},
		{article.DekBlock, m.article.Dek, theme.Dek},
		{article.BylineBlock, as.byline, theme.Byline},
	} {
		for _, line := range typeset.Set(article.Words(part.words), part.role, m.setting(measure)) {
			line.Start.Block, line.End.Block = part.block, part.block
			lines = append(lines, line)
		}
	}
	m.set.headline, m.set.headlineFor = lines, as
	return lines
}

// byline is the byline as printed, else the authors' names.
func (m *Model) byline() string {
	if m.article.Byline == "" && len(m.article.Authors) > 0 {
		return "By " + strings.Join(m.article.Authors, ", ")
	}
	return m.article.Byline
}

func (m *Model) kickerRows() int {
	if m.kicker().IsZero() {
		return 0
	}
	return 1
}

// kicker is the row over the headline.
func (m *Model) kicker() ui.Kicker {
	a := m.article
	var left, right []string
	for _, s := range []string{a.Site, a.Section} {
		if s != "" {
			left = append(left, strings.ToUpper(s))
		}
	}
	if !a.Published.IsZero() {
		right = append(right, a.Published.Time.Format("2 Jan 2006"))
	}
	if n := m.minutes(m.index.Words()); n > 0 && !m.arrival.going() {
		right = append(right, fmt.Sprintf("%d min read", n))
	}
	return ui.Kicker{Left: strings.Join(left, " · "), Right: strings.Join(right, " · ")}
}

// minutes is how long that many words take, rounded up.
func (m *Model) minutes(words int) int {
	return (words + m.options.WordsPerMinute - 1) / m.options.WordsPerMinute
}

// learnMode measures by grapheme clusters or by code points, as the terminal does.
func (m *Model) learnMode(msg tea.ModeReportMsg) {
	if msg.Mode != ansi.ModeUnicodeCore {
		return
	}
	m.width = ansi.StringWidthWc
	if msg.Value == ansi.ModeSet || msg.Value == ansi.ModeReset || msg.Value == ansi.ModePermanentlySet {
		m.width = ansi.StringWidth
	}
	m.forget()
}
