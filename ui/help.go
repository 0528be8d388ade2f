package ui

import (
	"image"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/ui/theme"
)

// Help is the page of keys, laid over the screen.
type Help struct {
	Groups []HelpGroup
	Top    int // the first row in view
}

// A HelpGroup is keys of one subject.
type HelpGroup struct {
	Title string
	Keys  []HelpKey
}

// A HelpKey is the keys of a command and what it does.
type HelpKey struct{ Keys, Words string }

// How wide the keys and the words of a column grow before they are broken, in cells.
const (
	helpKeys   = 25
	helpWords  = 24
	fewWords   = 18 // that the words keep where there is little room
	fewKeys    = 11 // that the keys keep there; with less, they stand below the words
	helpBlanks = 3  // of a column, around its parts
)

// Rows is how many rows the help takes over a screen, and how many of them are in view
// at a time.
func (h *Help) Rows(s *Screen) (rows, inView int) {
	return len(h.lines(h.width(s))), max(1, s.footTop()-2)
}

// width is the cells that the help's words have: those of the text, or where more columns
// of keys fit the window, as many as they take.
func (h *Help) width(s *Screen) int {
	cells := 0
	for _, c := range h.columns(s.Size.X - 2*boxMargin) {
		cells += c.width()
	}
	return max(s.popupBox(0).Dx()-2*boxMargin, min(cells, s.Size.X-2*boxMargin))
}

// box is where the help stands with so many rows.
func (h *Help) box(s *Screen, rows int) image.Rectangle {
	box := s.popupBox(rows)
	if over := h.width(s) + 2*boxMargin - box.Dx(); over > 0 {
		box.Min.X = (s.Size.X - h.width(s) - 2*boxMargin) / 2
		box.Max.X = box.Min.X + h.width(s) + 2*boxMargin
	}
	return s.middle(box)
}

// over draws the help over a screen.
func (h *Help) over(p *Painter, screen string, s *Screen) string {
	lines := h.lines(h.width(s))
	_, inView := h.Rows(s)
	top := max(0, min(h.Top, len(lines)-inView))
	lines = lines[top:min(len(lines), top+inView)]
	box := h.box(s, len(lines))
	drawn := p.boxed(box.Size(), "Keys", func(b []byte, row int) []byte {
		room := box.Dx() - 2*boxMargin
		for _, r := range lines[row] {
			text := p.fit(r.text, room)
			room -= p.cells(text)
			b = p.text(b, r.role, text)
		}
		return blank(b, room)
	})
	return p.overlaid(screen, s.Size, drawn, box)
}

// A helpColumn is groups one below another, each whole.
type helpColumn struct {
	groups              []HelpGroup
	keys, words         int // the widths of its two parts, in cells
	mostKeys, mostWords int // at most
}

// width is a column's with a blank before and after each part.
func (c *helpColumn) width() int { return c.keys + c.words + helpBlanks }

func (c *helpColumn) add(g HelpGroup) {
	c.groups = append(c.groups, g)
	for _, k := range g.Keys {
		for _, row := range c.rows(k) {
			c.keys, c.words = max(c.keys, lipgloss.Width(row.Keys)), max(c.words, lipgloss.Width(row.Words))
		}
	}
}

// columns are as many as fit beside one another, up to three. Where not even one does, its
// two parts share the room.
func (h *Help) columns(room int) []helpColumn {
	for n := 3; n > 0; n-- {
		columns := h.parted(n, helpKeys, helpWords)
		width := 0
		for _, c := range columns {
			width += c.width()
		}
		if width <= room {
			return columns
		}
	}
	keys := max(1, min(helpKeys, room-helpBlanks-fewWords))
	return h.parted(1, keys, max(1, room-helpBlanks-keys))
}

// parted is the groups in n columns of about the same height, of which each part is at most
// so many cells wide.
func (h *Help) parted(n, keys, words int) []helpColumn {
	total := 0
	for _, g := range h.Groups {
		total += len(g.Keys) + 2
	}
	columns := make([]helpColumn, n)
	for i := range columns {
		columns[i].mostKeys, columns[i].mostWords = keys, words
	}
	at, used := 0, 0
	for _, g := range h.Groups {
		if used > 0 && used+len(g.Keys)/2 > total/n && at < n-1 {
			at, used = at+1, 0
		}
		columns[at].add(g)
		used += len(g.Keys) + 2
	}
	return columns
}

// lines are the columns side by side.
func (h *Help) lines(room int) [][]run {
	if room < fewWords+fewKeys+helpBlanks {
		return h.stacked(room)
	}
	var lines [][]run
	left := 0
	for _, c := range h.columns(room) {
		column := c.lines()
		for len(lines) < len(column) {
			lines = append(lines, blankRun(left))
		}
		for i := range lines {
			if i < len(column) {
				lines[i] = append(lines[i], column[i]...)
			} else {
				lines[i] = append(lines[i], blankRun(c.width())...)
			}
		}
		left += c.width()
	}
	return lines
}

// stacked are each group's title and what its keys do, each above the keys.
func (h *Help) stacked(room int) [][]run {
	var lines [][]run
	say := func(indent, words string, role theme.Role) {
		for line := range strings.SplitSeq(ansi.Wrap(words, max(1, room-len(indent)-1), ""), "\n") {
			lines = append(lines, []run{{padded(indent+line, room), role}})
		}
	}
	for _, g := range h.Groups {
		say(" ", g.Title, theme.Crosshead)
		for _, k := range g.Keys {
			say(" ", k.Words, theme.Body)
			say("   ", k.Keys, theme.FooterKey)
		}
		lines = append(lines, blankRun(room))
	}
	return lines
}

// lines are each group's title, its keys and a blank, all as wide as the column.
func (c *helpColumn) lines() [][]run {
	var lines [][]run
	for _, g := range c.groups {
		lines = append(lines, []run{{padded(" "+g.Title, c.width()), theme.Crosshead}})
		for _, k := range g.Keys {
			for _, row := range c.rows(k) {
				lines = append(lines, []run{
					{padded(" "+row.Keys, c.keys+1), theme.FooterKey},
					{padded(" "+row.Words, c.words+2), theme.Body},
				})
			}
		}
		lines = append(lines, blankRun(c.width()))
	}
	return lines
}

// rows are the keys and what they do, broken into rows that a column has room for.
func (c *helpColumn) rows(k HelpKey) []HelpKey {
	keys := strings.Split(ansi.Wordwrap(k.Keys, c.mostKeys, ""), "\n")
	words := strings.Split(ansi.Wordwrap(k.Words, c.mostWords, ""), "\n")
	rows := make([]HelpKey, max(len(keys), len(words)))
	for i := range keys {
		rows[i].Keys = keys[i]
	}
	for i := range words {
		rows[i].Words = words[i]
	}
	return rows
}

func blankRun(width int) []run { return []run{{padded("", width), theme.Body}} }

// padded is s with blanks up to a width.
func padded(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-lipgloss.Width(s)))
}
