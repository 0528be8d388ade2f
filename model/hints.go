package model

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// hints are letters on the links in view: who types them follows the link.
type hints struct {
	targets []target
	shown   []article.Position // from where each is in view
	letters []string
	typed   string
	open    func(*Model, target) tea.Cmd
}

// hintLetters are those of the home row, the strongest fingers' first.
const hintLetters = "fjdkslagh"

func (m *Model) hintLinks() { m.hint((*Model).openChecked) }

func (m *Model) hintLinksForBrowser() {
	m.hint(func(m *Model, t target) tea.Cmd {
		if t.note != "" {
			return m.openTarget(t)
		}
		return m.browse(t.link)
	})
}

func (m *Model) hint(open func(*Model, target) tea.Cmd) {
	if m.options.Plain {
		m.showLinks() // letters over words would be read with them
		return
	}
	targets, shown := m.targetsInView()
	if len(targets) == 0 {
		m.say("no links in view")
		return
	}
	m.hints = &hints{targets, shown, lettersFor(len(targets)), "", open}
}

// openChecked opens a link, unless its words are another address: then it puts it in
// focus, and the footer tells.
func (m *Model) openChecked(t target) tea.Cmd {
	if t.link != "" && pretends(t.text, t.link) != "" {
		m.focused = &t
		return nil
	}
	return m.openTarget(t)
}

// lettersFor are n hints as short as they can be, none the beginning of another: one
// after the other is given up for those that begin with it, until there are enough.
func lettersFor(n int) []string {
	hints, givenUp := []string{""}, 0
	for givenUp == 0 || len(hints)-givenUp < n {
		for _, l := range hintLetters {
			hints = append(hints, hints[givenUp]+string(l))
		}
		givenUp++
	}
	return hints[givenUp : givenUp+n]
}

// hintKey is a key while the hints are on the screen.
func (m *Model) hintKey(key string) tea.Cmd {
	h := m.hints
	switch key {
	case "esc", "q", "ctrl+c":
		m.hints = nil
		return nil
	case "backspace":
		h.typed = h.typed[:max(0, len(h.typed)-1)]
		return nil
	}
	typed, possible := h.typed+strings.ToLower(key), false
	for i, letters := range h.letters {
		if letters == typed {
			m.hints = nil
			return h.open(m, h.targets[i])
		}
		possible = possible || strings.HasPrefix(letters, typed)
	}
	if !possible {
		m.hints = nil
		m.say("no link has the letters " + typed)
		return nil
	}
	h.typed = typed
	return nil
}

// over prints the hints that may still be meant on lines.
func (h *hints) over(lines []typeset.Line, width func(string) int) []typeset.Line {
	printed := append([]typeset.Line(nil), lines...)
	for i, at := range h.shown {
		rest, possible := strings.CutPrefix(h.letters[i], h.typed)
		if !possible {
			continue
		}
		for j := range printed {
			if l := printed[j]; l.Start.Block == at.Block && holds(l, at.Offset) {
				printed[j] = ui.Overprint(l, at, rest, theme.LinkHint, width)
			}
		}
	}
	return printed
}

// holds reports whether a line shows the character at an offset.
func holds(l typeset.Line, offset int) bool {
	return l.Start.Offset <= offset && offset < l.End.Offset
}
