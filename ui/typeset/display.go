package typeset

import (
	"strings"

	"lede/model/article"
	"lede/ui/theme"
)

// wrapMark stands before what goes on from the line of code above, and tabWidth is how
// many cells apart tabs stop.
const (
	wrapMark = "↳ "
	tabWidth = 4
)

var codeBar = [...]Span{matter("│ ", theme.CodeRule)}

// code sets lines as they stand, with a bar down their side and in the colours of their
// language. A line that is too wide is continued below behind a mark.
func (c *compositor) code(b article.Code, at int) {
	text := strings.TrimRight(b.Text, "\n")
	w := codeWriter{c: c, text: text, at: at, shades: c.highlight(b.Language, text), marks: b.Marks}
	if c.s.Overflow || c.s.ScreenReader { // who copies it from paper, or hears it, wants the code alone
		w.fit(false)
		w.writeLines()
		return
	}
	bare := c.outermost()
	c.within(codeBar[:], codeBar[:], func() {
		w.barred = len(c.margin.first) > 0 && c.margin.first[len(c.margin.first)-1] == codeBar[0]
		w.fit(bare)
		w.writeLines()
	})
}

// A codeWriter sets one block of code.
type codeWriter struct {
	c      *compositor
	text   string
	at     int                // offset of text in its block
	shades []shade            // what colours the text from i on has
	marks  []article.CodeMark // those in the text from i on

	barred bool // a bar stands down its side, and a ground lies below it
	width  int  // cells that a line of type may take, its margin counted
	ground int  // cells that the ground takes
	out    int  // cells that the block stands left of the measure

	i, from     int // the character in hand, and the first that is not yet in a span
	start       int // the first of the line of type in hand
	column, tab int // cells used in it, and cells of code before i, by which tabs stop
}

// fit decides how wide the block is. It is set in the measure if it fits, else over the
// right edge as far as the pane reaches, else moved to the left as well; if it is still too
// wide its lines are broken at the pane's end.
func (w *codeWriter) fit(outermost bool) {
	s := &w.c.s
	need := max(w.c.margin.firstWidth, w.c.margin.restWidth) + w.longest()
	switch p := w.c.standing(need, outermost); {
	case p.fits:
		w.width, w.out = max(need, s.Measure), p.out
		w.ground = min(w.width+1, s.Measure+s.Right+p.out)
		if need <= s.Measure {
			w.ground = s.Measure
		}
	default:
		w.width = s.Measure + s.Right
		w.ground = w.width
	}
}

// longest is the cells of the longest line.
func (w *codeWriter) longest() int {
	most := 0
	for line := range strings.SplitSeq(w.text, "\n") {
		most = max(most, w.cells(line))
	}
	return most
}

// cells are those of a line of code.
func (w *codeWriter) cells(line string) int {
	if isPlain(line) {
		return len(line)
	}
	column := 0
	for line != "" {
		cluster, cells := w.c.cluster(line)
		if cluster == "\t" {
			cells = tabWidth - column%tabWidth
		}
		column += cells
		line = line[len(cluster):]
	}
	return column
}

func (w *codeWriter) writeLines() {
	for w.i <= len(w.text) {
		end := strings.IndexByte(w.text[w.i:], '\n')
		if end < 0 {
			end = len(w.text) - w.i
		}
		w.writeLine(w.i + end)
		w.i++
	}
}

// writeLine sets the line of code that ends before end, and leaves w.i there.
func (w *codeWriter) writeLine(end int) {
	w.open()
	w.tab = 0
	if n := end - w.i; len(w.shades) == 0 && n <= w.room() && isPlain(w.text[w.i:end]) {
		w.i, w.column = end, n
	}
	past := end
	if w.i < end && w.cells(w.text[w.i:end]) > w.room() {
		end = w.i + len(strings.TrimRight(w.text[w.i:end], " \t"))
	}
	turns, hang := w.turns(end)
	for w.i < end {
		if len(turns) > 0 && w.i == turns[0].end {
			w.wrap(turns[0], hang)
			turns = turns[1:]
			continue
		}
		cluster, cells := w.c.cluster(w.text[w.i:end])
		if cluster == "\t" {
			cells = tabWidth - w.tab%tabWidth
		}
		if len(w.shades) > 0 && w.shades[0].end <= w.i {
			w.flush()
		}
		if cluster == "\t" {
			cells = min(cells, max(w.room()-w.column, 1))
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
	w.i = past
}

// A turn is a place where a line of code is broken, and the cells of the whole line that
// its continuation is set in by.
type turn struct{ end, next, tab int }

// turns are the places where the line of code that ends before end is broken: between
// words, or within a word that is longer than a line. Its continuations are set in by hang
// cells, the line's own indent.
func (w *codeWriter) turns(end int) (turns []turn, hang int) {
	room := w.room()
	if w.cells(w.text[w.i:end]) <= room {
		return nil, 0
	}
	words := w.i + len(w.text[w.i:end]) - len(strings.TrimLeft(w.text[w.i:end], " \t"))
	if hang = w.cells(w.text[w.i:words]); hang > w.roomBelow()/3 {
		hang = 0
	}
	from, column, tab := w.i, 0, 0
	last := turn{}
	for i := w.i; i < end; {
		cluster, cells := w.c.cluster(w.text[i:end])
		if cluster == "\t" {
			cells = min(tabWidth-tab%tabWidth, max(room-column, 1))
		}
		gap := cluster == " " || cluster == "\t"
		if column > 0 && column+cells > room && !(gap && i > words) {
			if last.end <= max(from, words) {
				last = turn{i, i, tab}
			}
			turns = append(turns, last)
			i, from, tab = last.next, last.next, last.tab
			room, column = w.roomBelow(), w.hanging(hang)
			continue
		}
		if gap && i > words {
			if last.next != i {
				last.end = i
			}
			last.next, last.tab = i+len(cluster), tab+cells
		}
		column += cells
		tab += cells
		i += len(cluster)
	}
	return turns, hang
}

// hanging is the cells before what goes on from the line above.
func (w *codeWriter) hanging(hang int) int {
	if room := w.roomBelow(); room > 4 {
		return min(hang+len("> "), room-2)
	}
	return 0
}

// room is how many cells the line of type in hand has.
func (w *codeWriter) room() int { return w.width - w.c.margin.firstWidth }

// roomBelow is how many cells a continuation has, as its margin may be another than that of
// the line's beginning.
func (w *codeWriter) roomBelow() int { return w.width - w.c.margin.restWidth }

// isPlain reports whether each byte of s is a character of one cell.
func isPlain(s string) bool { return isASCII(s) && strings.IndexByte(s, '\t') < 0 }

func (w *codeWriter) open() {
	w.c.begin()
	w.start, w.from = w.i, w.i
	w.column = 0
}

// wrap goes on in a line below.
func (w *codeWriter) wrap(t turn, hang int) {
	w.close()
	w.i, w.tab = t.next, t.tab
	w.open()
	if w.column = w.hanging(hang); w.column > 0 {
		w.c.add(matter(spaces(w.column-2), theme.Code))
		w.c.add(matter(wrapMark, theme.CodeRule))
	}
}

func (w *codeWriter) close() {
	w.flush()
	if free := w.ground - w.c.margin.firstWidth - w.column; w.barred && free > 0 {
		w.c.add(matter(spaces(free), theme.Code))
	}
	w.c.finish(w.at+w.start, w.at+w.i)
	w.c.lines[len(w.c.lines)-1].Out = w.out
}

// flush adds a span for what has none yet.
func (w *codeWriter) flush() {
	for len(w.shades) > 0 && w.shades[0].end <= w.from {
		w.shades = w.shades[1:]
	}
	for w.from < w.i {
		end, m := w.marked()
		s := Span{Text: w.text[w.from:end], Role: theme.Code, Emphasis: m.Emphasis, Ink: m.Ink, Link: m.Link, Offset: w.at + w.from}
		if len(w.shades) > 0 {
			s.Look = w.shades[0].look
		}
		w.c.add(s)
		w.from = end
	}
	w.from = w.i
}

// marked is the text from the first character without a span up to where its mark changes,
// and that mark. The mark is empty where there is none.
func (w *codeWriter) marked() (end int, m article.CodeMark) {
	for len(w.marks) > 0 && w.marks[0].To <= w.from {
		w.marks = w.marks[1:]
	}
	switch {
	case len(w.marks) == 0:
		return w.i, m
	case w.marks[0].From > w.from:
		return min(w.i, w.marks[0].From), m
	}
	return min(w.i, w.marks[0].To), w.marks[0]
}
