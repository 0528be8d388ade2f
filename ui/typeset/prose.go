package typeset

import (
	"lede/model/article"
	"lede/ui/theme"
)

// text sets running text within the margin.
func (c *compositor) text(t article.Text, at int, role theme.Role) {
	s := c.plain(t)
	first, rest := max(c.s.Measure-c.margin.firstWidth, 1), max(c.s.Measure-c.margin.restWidth, 1)
	pieces := c.cut(s, min(first, rest))
	if len(pieces) == 0 {
		c.end(at, at+len(s))
		return
	}
	c.breaks = greedy(pieces, first, rest, c.breaks[:0])
	r := runReader{runs: t}
	from := 0
	for _, to := range c.breaks {
		c.begin()
		start, end := pieces[from].start, pieces[to-1].end
		r.add(c, start, end, at, role)
		c.finish(at+start, at+end)
		from = to
	}
}

// plain is the text in one string.
func (c *compositor) plain(t article.Text) string { return t.String() }

// greedy fills each line before it begins the next: first is the room on the first
// line, rest on those that follow. It appends where lines end, as the number of pieces
// through each.
func greedy(pieces []piece, first, rest int, ends []int) []int {
	room, used := first, 0
	for i := range pieces {
		p := &pieces[i]
		if used > 0 && used+p.width > room || i > 0 && pieces[i-1].must {
			ends = append(ends, i)
			room, used = rest, 0
		}
		used += p.width + p.space
	}
	return append(ends, len(pieces))
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
		c.add(Span{
			Text: run.Text[start-r.at : to-r.at], Role: roleOf(run, role),
			Emphasis: run.Emphasis, Link: run.Link, Note: run.Note, Offset: base + start,
		})
		start = to
	}
}

func roleOf(run *article.Run, role theme.Role) theme.Role {
	switch {
	case run.Note != "":
		return theme.NoteMark
	case run.Link != "" && role != theme.Headline && (role < theme.Crosshead || role > theme.Crosshead6):
		return theme.Link
	}
	return role
}
