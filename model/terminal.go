package model

import (
	"image"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/ui"
	"lede/ui/typeset"
)

// forget drops what is set, after a change that every line depends on.
func (m *Model) forget() {
	m.page.Wear(m.theme, m.width)
	m.painter = ui.NewPainter(m.theme, m.theme.Page, m.width)
	if m.options.Plain {
		m.painter.Plain()
	}
	if m.page.Order() != typeset.OurOrder {
		m.painter.AsRead()
	}
	if m.options.ASCII {
		m.painter.ASCII()
	}
	m.pictures.repaint(m)
}

func (m *Model) resize(width, height int) { m.page.Resize(image.Pt(width, height)) }

// learnMode measures by grapheme clusters or by code points, as the terminal does.
func (m *Model) learnMode(msg tea.ModeReportMsg) {
	if msg.Mode != ansi.ModeUnicodeCore {
		return
	}
	m.width = typeset.Widths(ansi.StringWidthWc)
	if msg.Value == ansi.ModeSet || msg.Value == ansi.ModeReset || msg.Value == ansi.ModePermanentlySet {
		m.width = typeset.Widths(ansi.StringWidth)
	}
	m.forget()
}

// turnOrder leaves it to the terminal to put text in order that runs to the left, as some
// do themselves, or takes it back.
func turnOrder(m *Model) {
	m.page.TurnOrder()
	m.forget()
	if m.page.Order() == typeset.OurOrder {
		m.say("text that runs to the left is put in order by lede")
	} else {
		m.say("text that runs to the left is left to the terminal")
	}
}
