package model

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/ui"
	"lede/ui/typeset"
)

// composed is the article set for the screen as it is arranged. All of it can be
// made again from the article, the size and the reader's choices; the place is no
// part of it, so nothing that is laid out anew can lose the place.
type composed struct {
	arrangement ui.Arrangement
	bodyIn      ui.Arrangement // of the body, or as it will be when it is shown again
	body        *typeset.Galley
	bodyAs      typeset.Setting
	spread      *spread // the body's page, where it stands in columns
	captions    *typeset.Galley
	captionsAs  typeset.Setting
	head        []typeset.Line
	headFor     headSetting
	heights     map[headSetting]int // of heads
	whole       wholeRows
	sheet       sheet
}

// layOut arranges the panes and sets what stands in them, where that has changed.
func (m *Model) layOut() {
	m.settleFocus()
	gone := m.headGone()
	a := m.arrange(m.shownPanes(), m.focus)
	m.set.arrangement = a
	m.setCaptions(a)
	if a.Body.Empty() {
		a = m.arrange(m.shownPanes()|ui.Just(ui.Body), ui.Body)
	}
	m.setBody(a)
	m.setHead(a)
	if gone {
		m.headlineTop = len(m.set.head)
	}
	m.set.sheet = sheet{}
	m.drawn = ""
}

func (m *Model) arrange(open ui.Panes, focus ui.Pane) ui.Arrangement {
	return ui.Arrange(m.size, ui.Wish{
		Open:     open,
		Focus:    focus,
		Zen:      m.zen,
		Plain:    m.options.Plain,
		Frames:   m.options.Frames,
		Head:     m.options.Head,
		Measure:  m.page.measure(),
		Margin:   m.page.Margin,
		Columns:  m.wantedColumns(),
		Beside:   m.index.Captioned(),
		Mirrored: m.mirrored(),
		HeadRows: m.headRows,
		Fits:     m.fits,
	})
}

// setBody makes the body's galley. A body that is not on the screen is set as it will
// be when it comes back: how far the reader is does not change meanwhile.
func (m *Model) setBody(a ui.Arrangement) {
	m.set.bodyIn = a
	setting := m.bodySetting(a)
	if m.set.body == nil || !sameSetting(setting, m.set.bodyAs) {
		m.set.body, m.set.bodyAs = typeset.NewGalley(m.article, m.index, setting), setting
	}
	m.set.body.Whole(!m.arrival.going())
	m.set.body.Shift(m.shift)
}

// bodySetting is how the body is set in an arrangement.
func (m *Model) bodySetting(a ui.Arrangement) typeset.Setting {
	setting := m.pageSetting(a.Measure)
	setting.Left, setting.Right = a.Beyond()
	setting.Air = a.Air == ui.FullAir
	if a.Beside || a.Below {
		setting.Captions = typeset.CaptionsAside
	}
	return setting
}

func (m *Model) setCaptions(a ui.Arrangement) {
	if a.Captions.Empty() && !a.Below && m.set.captions != nil {
		return
	}
	setting := m.setting(max(1, a.CaptionsMeasure()))
	setting.Captions = typeset.CaptionsAlone
	if m.set.captions == nil || !sameSetting(setting, m.set.captionsAs) {
		m.set.captions, m.set.captionsAs = typeset.NewGalley(m.article, m.index, setting), setting
	}
}

func (m *Model) setting(measure int) typeset.Setting {
	return typeset.Setting{Measure: measure, Width: m.width, Theme: m.theme, ASCII: m.options.ASCII}
}

// sameSetting compares all but the width function, whose change makes all anew.
func sameSetting(a, b typeset.Setting) bool {
	a.Width, b.Width = nil, nil
	return reflect.DeepEqual(a, b)
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
	if m.options.ASCII {
		p.ASCII()
	}
	return p
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
