package typeset

import (
	"strings"

	"lede/model/article"
	"lede/ui/theme"
)

// A textStyle is how a kind of running text is set.
type textStyle struct {
	role    theme.Role
	prose   bool // hyphenated and justified, where the setting has that
	centred bool
}

// text sets running text within the margin.
func (c *compositor) text(t article.Text, at int, m textStyle) {
	s := t.String()
	if strings.Contains(s, article.LineBreak) {
		c.verse(t, at, m)
		return
	}
	c.hyphenator = nil
	if m.prose && c.s.Rag != Ragged {
		c.hyphenator = hyphenatorFor(c.language)
	}
	first, rest := c.room(c.margin.firstWidth), c.room(c.margin.restWidth)
	pieces := c.findPieces(s, min(first, rest))
	if len(pieces) == 0 {
		c.end(at, at+len(s))
		return
	}
	c.drawMarks(t)
	c.fit.justified = m.prose && c.s.Rag == Justified
	c.fit.hang = c.hanging()
	c.fit.even = m.centred
	c.fit.measure(pieces, first, rest)
	if c.breaks = c.breaks[:0]; len(s) > longest {
		c.breaks = c.fit.greedy(c.breaks)
	} else {
		c.breaks = c.fit.total(c.breaks)
	}
	c.setLines(t, s, at, m)
}

// verse sets a text whose lines its writer has ended. What is too long for a line goes
// on below it, indented.
func (c *compositor) verse(t article.Text, at int, m textStyle) {
	var turn []Span
	if m.prose {
		turn = []Span{matter("  ", m.role)}
	}
	m.prose = false
	lines := t.Lines()
	for i, line := range lines {
		if len(line) > 0 {
			c.within(nil, turn, func() { c.text(line, at, m) })
		} else if i < len(lines)-1 {
			c.end(at, at) // as between stanzas
		}
		at += line.Len() + 1
	}
}

// longest is the longest text, in bytes, whose lines are chosen for their total cost.
// Longer text was hardly written as a paragraph, and its lines are filled one after the
// other.
const longest = 64 << 10

// room is how many cells a line has for its text beside a margin so wide.
func (c *compositor) room(margin int) int {
	room := c.s.Measure - margin
	if c.hanging() {
		room -= 2
	}
	return max(room, 1)
}

// hanging reports whether a cell is kept on either side for what hangs.
func (c *compositor) hanging() bool { return c.s.Hang && c.s.Measure > 20 }

// setLines sets the lines that end at c.breaks.
func (c *compositor) setLines(t article.Text, s string, at int, m textStyle) {
	leftward := c.direction(s)
	r := runReader{runs: t}
	from := 0
	for _, to := range c.breaks {
		start, end := int(c.pieces[from].start), int(c.pieces[to-1].end)
		c.begin()
		text := len(c.spans)
		if c.hanging() && !c.pieces[from].leads {
			c.add(matter(" ", m.role))
		}
		c.spread(&r, from, to, at, m)
		if c.pieces[to-1].hyphen > 0 {
			c.addHyphen()
		}
		switch {
		case c.levels != nil:
			c.reorder(text, at, leftward)
		case m.centred:
			c.centre(text)
		}
		c.finish(at+start, at+end)
		from = to
	}
}

// addHyphen adds a hyphen that looks as the syllable before it.
func (c *compositor) addHyphen() {
	h := c.spans[len(c.spans)-1]
	h.Text, h.Shown, h.Offset = "-", "", -1
	c.add(h)
}

// spread adds the text of the pieces from one up to another, with the spaces widened where
// that justifies the line.
func (c *compositor) spread(r *runReader, from, to, at int, m textStyle) {
	start, end := int(c.pieces[from].start), int(c.pieces[to-1].end)
	extra := c.extra(from, to)
	if extra == 0 {
		r.add(c, start, end, at, m.role)
		return
	}
	gaps := int(c.fit.gaps[to-1] - c.fit.gaps[from])
	// Lines take the odd cells from the left and from the right in turn, so that
	// wide spaces don't stand one below the other.
	given, seen := 0, 0
	for i := from; i < to-1; i++ {
		if !c.pieces[i].stretches() {
			continue
		}
		seen++
		due := extra * seen / gaps
		if len(c.lines)%2 == 1 {
			due = (extra*seen + gaps - 1) / gaps
		}
		if due > given {
			next := int(c.pieces[i+1].start)
			r.add(c, start, next, at, m.role)
			wide := c.spans[len(c.spans)-1]
			wide.Text, wide.Shown, wide.Offset = spaces(due-given), "", -1
			c.add(wide)
			start, given = next, due
		}
	}
	r.add(c, start, end, at, m.role)
}

// extra is how many cells are to be added to a line's spaces.
func (c *compositor) extra(from, to int) int {
	if !c.fit.justified || c.pieces[to-1].ends == must {
		return 0
	}
	short := c.fit.room(from) - c.fit.width(from, to)
	gaps := int(c.fit.gaps[to-1] - c.fit.gaps[from])
	if short <= 0 || short > gaps*spreadLimit {
		return 0
	}
	return short
}

// centre puts space before the spans of the line in hand, from index text on.
func (c *compositor) centre(text int) {
	free := c.s.Measure - c.width(c.spans[c.begun:])
	if free > 1 {
		c.insert(text, matter(spaces(free/2), theme.Body))
	}
}

// insert puts a span between those of the line in hand.
func (c *compositor) insert(i int, s Span) {
	c.add(Span{})
	copy(c.spans[i+1:], c.spans[i:])
	c.spans[i] = s
}

// A runReader walks a text's runs from front to back.
type runReader struct {
	runs article.Text
	at   int // offset of the first run in runs
}

// add adds spans for the text from start to end; base is where the text starts in its
// block.
func (r *runReader) add(c *compositor, start, end, base int, role theme.Role) {
	for start < end {
		run := &r.runs[0]
		if start >= r.at+len(run.Text) {
			r.at += len(run.Text)
			r.runs = r.runs[1:]
			continue
		}
		to := min(end, r.at+len(run.Text))
		s := Span{
			Text: run.Text[start-r.at : to-r.at], Role: role,
			Emphasis: run.Emphasis, Ink: run.Ink, Link: run.Link, Note: run.Note, Offset: base + start,
		}
		if run.Note != "" {
			s.Shown = c.markAt(start, to)
		}
		if c.awkward && s.Shown == "" {
			c.addClean(s)
		} else {
			c.add(s)
		}
		start = to
	}
}

// addClean adds s with spaces for its white space of other kinds and without what
// shows nothing.
func (c *compositor) addClean(s Span) {
	text, at, from := s.Text, s.Offset, 0
	part := func(to int) {
		if to > from {
			s.Text, s.Offset = text[from:to], at+from
			c.add(s)
		}
	}
	for i, r := range text {
		switch r {
		case '\t', '\n', '\r':
			part(i)
			s.Text, s.Offset = " ", at+i
			c.add(s)
			from = i + 1
		case softHyphen:
			part(i)
			from = i + len("\u00ad")
		case zeroWidthSpace:
			part(i)
			from = i + len("\u200b")
		}
	}
	part(len(text))
}
