package ui

import (
	"image"
	"strings"

	"charm.land/lipgloss/v2"

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

const (
	helpColumn = 46 // a column's width, in cells
	helpKeys   = 20 // of it, for the keys
)

// Rows is how many rows the help takes on a screen of that size, and how many of
// them are in view at a time.
func (h *Help) Rows(size image.Point) (rows, inView int) {
	return len(h.lines(size)), max(1, size.Y-2)
}

// over draws the help over a screen.
func (h *Help) over(p *Painter, screen string, size image.Point) string {
	lines := h.lines(size)
	_, inView := h.Rows(size)
	top := max(0, min(h.Top, len(lines)-inView))
	lines = lines[top:min(len(lines), top+inView)]
	width := h.columns(size) * helpColumn
	box := image.Rect(0, 0, min(size.X, width+2), min(size.Y, len(lines)+2))
	box = box.Add(image.Pt((size.X-box.Dx())/2, (size.Y-box.Dy())/2))
	return lipgloss.NewCompositor(
		lipgloss.NewLayer(screen),
		lipgloss.NewLayer(p.box(box.Size(), "Keys", lines)).X(box.Min.X).Y(box.Min.Y),
	).Render()
}

func (h *Help) columns(size image.Point) int { return max(1, min(3, (size.X-2)/helpColumn)) }

// lines are the groups in as many columns as fit, each group whole in one of them.
func (h *Help) lines(size image.Point) [][]run {
	columns := make([][][]run, h.columns(size))
	total := 0
	for _, g := range h.Groups {
		total += len(g.Keys) + 2
	}
	at, used := 0, 0
	for _, g := range h.Groups {
		if used > 0 && used+len(g.Keys)/2 > total/len(columns) && at < len(columns)-1 {
			at, used = at+1, 0
		}
		columns[at] = append(columns[at], g.lines()...)
		used += len(g.Keys) + 2
	}
	var lines [][]run
	for i := 0; ; i++ {
		var line []run
		more := false
		for _, c := range columns {
			if i < len(c) {
				more = true
				line = append(line, c[i]...)
			} else {
				line = append(line, run{strings.Repeat(" ", helpColumn), theme.Body})
			}
		}
		if !more {
			return lines
		}
		lines = append(lines, line)
	}
}

// lines are a group's title, its keys, and a blank, each helpColumn wide.
func (g HelpGroup) lines() [][]run {
	pad := func(s string, width int) string {
		if n := lipgloss.Width(s); n < width {
			return s + strings.Repeat(" ", width-n)
		}
		return s
	}
	lines := [][]run{{{pad(" "+g.Title, helpColumn), theme.Crosshead}}}
	for _, k := range g.Keys {
		keys := pad(" "+k.Keys, helpKeys)
		lines = append(lines, []run{
			{keys + " ", theme.FooterKey},
			{pad(k.Words, helpColumn-lipgloss.Width(keys)-1), theme.Body},
		})
	}
	return append(lines, []run{{strings.Repeat(" ", helpColumn), theme.Body}})
}
