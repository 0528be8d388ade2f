package typeset

import (
	"strings"

	"lede/model/article"
	"lede/ui/theme"
)

// wrapMark stands before what goes on from the line of code above, and tabWidth is how
// many cells apart tabs stop.
const (
	wrapMark = "↪ "
	tabWidth = 4
)

// code sets lines as they stand, in the colours of their language. A line that is too
// wide goes on below behind a mark, or where the setting leaves it unwrapped, is seen
// in part.
func (c *compositor) code(b article.Code, at int) {
	text := strings.TrimRight(b.Text, "\n")
	w := codeWriter{c: c, text: text, at: at, shades: c.highlight(b.Language, text), links: b.Links}
	for w.i <= len(text) {
		end := strings.IndexByte(text[w.i:], '\n')
		if end < 0 {
			end = len(text) - w.i
		}
		w.line(w.i + end)
		w.i++
	}
}

// A codeWriter sets one block of code.
type codeWriter struct {
	c      *compositor
	text   string
	at     int                // offset of text in its block
	shades []shade            // what colours the text from i on has
	links  []article.CodeLink // those in the text from i on

	i, from     int // the character in hand, and the first that is not yet in a span
	start       int // the first of the line of type in hand
	column, tab int // cells used in it, and cells of code before i, by which tabs stop
}

// line sets the line of code that ends before end, and leaves w.i there.
func (w *codeWriter) line(end int) {
	w.open()
	w.tab = 0
	if n := end - w.i; len(w.shades) == 0 && n <= w.room() && isPlain(w.text[w.i:end]) {
		w.i, w.column = end, n
	}
	for w.i < end {
		cluster, cells := w.c.cluster(w.text[w.i:end])
		if cluster == "\t" {
			cells = tabWidth - w.tab%tabWidth
		}
		if !w.c.s.Unwrapped && w.column > 0 && w.column+cells > w.room() {
			w.wrap()
		}
		if len(w.shades) > 0 && w.shades[0].end <= w.i {
			w.flush()
		}
		if cluster == "\t" {
			if !w.c.s.Unwrapped {
				cells = min(cells, max(w.room()-w.column, 1))
			}
			w.flush()
			w.c.add(Span{Text: " ", Role: theme.Code, Offset: w.at + w.i})
			w.c.add(Span{Text: spaces(cells - 1), Role: theme.Code, Offset: -1})
			w.from = w.i + 1
		}
		w.column += cells
		w.tab += cells
		w.i += len(cluster)
	}
	w.close()
}

// room is how many cells the line of type in hand has.
func (w *codeWriter) room() int { return w.c.s.Measure - w.c.margin.firstWidth }

// isPlain reports whether each byte of s is a character of one cell.
func isPlain(s string) bool { return isASCII(s) && strings.IndexByte(s, '\t') < 0 }

func (w *codeWriter) open() {
	w.c.begin()
	w.start, w.from = w.i, w.i
	w.column = 0
}

func (w *codeWriter) wrap() {
	w.close()
	w.open()
	if w.room() > 4 {
		w.c.add(matter(wrapMark, theme.TableRule))
		w.column = 2
	}
}

func (w *codeWriter) close() {
	w.flush()
	wide := w.column - w.room()
	fixed := len(w.c.margin.first)
	w.c.finish(w.at+w.start, w.at+w.i)
	if wide > 0 && w.c.s.Unwrapped {
		l := &w.c.lines[len(w.c.lines)-1]
		l.Hidden, l.fixed = wide, fixed
	}
}

// flush adds a span for what has none yet.
func (w *codeWriter) flush() {
	for len(w.shades) > 0 && w.shades[0].end <= w.from {
		w.shades = w.shades[1:]
	}
	for w.from < w.i {
		end, link := w.leading()
		s := Span{Text: w.text[w.from:end], Role: theme.Code, Link: link, Offset: w.at + w.from}
		if len(w.shades) > 0 {
			s.Look = w.shades[0].look
		}
		w.c.add(s)
		w.from = end
	}
	w.from = w.i
}

// leading is how far the text goes that leads to the same place as its first character
// without a span, and what place that is.
func (w *codeWriter) leading() (end int, link string) {
	for len(w.links) > 0 && w.links[0].To <= w.from {
		w.links = w.links[1:]
	}
	switch {
	case len(w.links) == 0:
		return w.i, ""
	case w.links[0].From > w.from:
		return min(w.i, w.links[0].From), ""
	}
	return min(w.i, w.links[0].To), w.links[0].Link
}
