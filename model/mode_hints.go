package model

import (
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"lede/model/article"
	"lede/model/navigation"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// hints are letters on the links in view: who types them follows the link.
type hints struct {
	passesPointer
	targets []navigation.Target
	shown   []article.Position // from where each is in view
	letters []string
	typed   string
	open    func(*Model, navigation.Target) tea.Cmd
}

// hintLetters are those of the home row, the strongest fingers' first.
const hintLetters = "fjdkslagh"

// hintLinks is a command that puts letters on the links in view, and opens that which is
// named.
func hintLinks(open func(*Model, navigation.Target) tea.Cmd) func(*Model) {
	return func(m *Model) {
		if m.options.Plain {
			m.showLinks() // letters over words would be read with them
			return
		}
		targets, shown := targetsInView(m)
		if len(targets) == 0 {
			m.say("no links in view")
			return
		}
		m.enter(&hints{targets: targets, shown: shown, letters: lettersFor(len(targets)), open: open})
	}
}

// browseTarget has the browser open a link, and does what openTarget does with the others.
func browseTarget(m *Model, t navigation.Target) tea.Cmd {
	if t.Link == "" {
		return m.openTarget(t)
	}
	return m.browse(t.Link)
}

// openChecked opens a link, unless its words are another address: then it puts it in
// focus, and the footer tells.
func (m *Model) openChecked(t navigation.Target) tea.Cmd {
	if t.Link != "" && pretends(t.Text, t.Link) != "" {
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

func (h *hints) tables() []Table { return []Table{hintsTable} }

// other is a letter of a hint. The hints end when a link has been named, or none can be
// any more.
func (h *hints) other(m *Model, key tea.KeyPressMsg) (tea.Cmd, bool) {
	typed, possible := h.typed+strings.ToLower(key.String()), false
	for i, letters := range h.letters {
		if letters == typed {
			m.end()
			return h.open(m, h.targets[i]), true
		}
		possible = possible || strings.HasPrefix(letters, typed)
	}
	if !possible {
		m.end()
		m.say("no link has the letters " + typed)
		return nil, true
	}
	h.typed = typed
	return nil, true
}

func (h *hints) cancel(m *Model) { m.end() }

// takeBack takes back the letter that was typed last.
func (h *hints) takeBack(*Model) { h.typed = h.typed[:max(0, len(h.typed)-1)] }

func (h *hints) over(m *Model, s *ui.Screen) {
	bare := m.options.Colours == colorprofile.NoTTY // nothing but brackets tells them from the text
	s.Change(func(lines []typeset.Line) []typeset.Line { return h.printed(lines, bare, m.width) })
	s.Footer.Message = "type a link's letters · " + m.label(hintsCancel)
}

func (h *hints) click(m *Model, _ *ui.Screen, _ image.Point) (tea.Cmd, bool) {
	m.end()
	return nil, false
}

// printed is lines with the hints that may still be meant on them; in brackets where they
// are bare.
func (h *hints) printed(lines []typeset.Line, bare bool, width func(string) int) []typeset.Line {
	printed := append([]typeset.Line(nil), lines...)
	for i, at := range h.shown {
		rest, possible := strings.CutPrefix(h.letters[i], h.typed)
		if !possible {
			continue
		}
		if bare {
			rest = "[" + rest + "]"
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
