package model

import (
	"encoding/base64"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/navigation"
	"lede/ui"
)

// How much a terminal's clipboard takes by OSC 52, in bytes of base64. Some take no
// more than cautious; nothing over utmost is sent to any.
const (
	cautiousClipboard = 100_000
	utmostClipboard   = 16 << 20
)

// copied says what became of a text that the system's clipboard was to take.
type copied struct {
	said   string // of the text
	length int    // as it is sent to the terminal
	kept   bool   // by the system's clipboard
	err    error
}

// yank copies what is selected, or else what is in focus.
func (m *Model) yank() tea.Cmd {
	what, text := inFocus(m)
	if s := m.selection(); s != nil {
		from, to := s.covers(m.text())
		text = between(m.text(), from, to)
		what = ""
		m.endAll(selectTable)
	}
	return m.copy(what, text)
}

// copy puts text into the terminal's clipboard, and into the system's where there is
// one, and says how much it was. What says what it is, where that isn't plain.
func (m *Model) copy(what, text string) tea.Cmd {
	if text == "" {
		m.say("there is nothing to copy")
		return nil
	}
	said := amount(text)
	if what != "" {
		said = what + ", " + said
	}
	said += " copied"
	var commands []tea.Cmd
	length := base64.StdEncoding.EncodedLen(len(text))
	if length <= utmostClipboard {
		commands = append(commands, tea.SetClipboard(text))
	}
	if system := m.options.Copy; system != nil {
		commands = append(commands, func() tea.Msg {
			taken, err := system(text)
			return copied{said, length, taken, err}
		})
	}
	m.say(said + terminalMay(length))
	return tea.Batch(commands...)
}

// terminalMay says what becomes of a text that is long for a terminal's clipboard.
func terminalMay(length int) string {
	switch {
	case length > utmostClipboard:
		return " nowhere: it is too long for a terminal's clipboard, and there is no other"
	case length > cautiousClipboard:
		return fmt.Sprintf(", if the terminal takes as much as %d KB", length>>10)
	}
	return ""
}

func (msg copied) taken(m *Model) tea.Cmd {
	switch {
	case msg.err != nil:
		m.say(msg.said + terminalMay(msg.length) + ", but " + msg.err.Error())
	case msg.kept:
		m.say(msg.said)
	}
	return nil
}

// amount says how long a text is.
func amount(text string) string {
	n := counted(article.CountWords(text), "word")
	if paragraphs := strings.Count(text, "\n\n") + 1; paragraphs > 1 {
		return counted(paragraphs, "paragraph") + ", " + n
	}
	return n
}

// inFocus is what the reader is at, and what it is: the address of the link in focus,
// the caption or the headline whose pane is, else the paragraph at the top of the page.
func inFocus(m *Model) (what, text string) {
	t := m.text()
	if link := m.focusedInView(); link != nil && link.Link != "" {
		return "the link's address", fullAddress(m.nav.Story, link.Link)
	}
	switch m.page.Focus {
	case ui.Headline:
		var parts []string
		for _, part := range t.Over {
			if part != "" {
				parts = append(parts, part)
			}
		}
		return "the headline", strings.Join(parts, "\n")
	case ui.Captions:
		if n := m.page.CurrentFigure(); n > 0 {
			figure, _ := m.nav.Index.Figure(n)
			return "the caption", presentable(article.Plain(*figure))
		}
	}
	block := blockInFocus(t, m.page.Here())
	return kindOf(t, block), presentable(t.Plain(block))
}

// blockInFocus is the block that the reader has gone to, or the first on the page.
func blockInFocus(t navigation.Text, here article.Position) int {
	block := here.Block
	for ; block < t.End()-1 && here.Offset >= len(t.Plain(block)); block++ {
		here.Offset = 0 // it was the blank above the next
	}
	return block
}

func kindOf(t navigation.Text, block int) string {
	if t.IsNote(block) {
		return "the footnote"
	}
	switch t.Block(block).(type) {
	case article.Crosshead:
		return "the crosshead"
	case article.List:
		return "the list"
	case article.Quote, article.PullQuote:
		return "the quotation"
	case article.Code:
		return "the code"
	case article.Table:
		return "the table"
	case article.Figure:
		return "the caption"
	case article.Callout:
		return "the note"
	case article.Details:
		return "the details"
	case article.Definitions:
		return "the definitions"
	case article.Formula:
		return "the formula"
	}
	return "the paragraph"
}
