package ui

import (
	"math"
	"sort"
	"strings"

	"github.com/rivo/uniseg"

	"lede/model/article"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A Stretch is part of the article, From a place to just before another, and the
// inline role whose look lies over what stands there.
type Stretch struct {
	From, To article.Position
	Role     theme.Role
	Noted    bool // the reader has written a note about it
}

// A Layer is stretches in their order, of which no two overlap.
type Layer []Stretch

// Before and After are beyond every place in an article.
var (
	Before = article.Position{Block: math.MinInt}
	After  = article.Position{Block: math.MaxInt}
)

// Lay lays layers over lines, the later over the earlier. The lines themselves, which
// a galley keeps, stay as they are.
func Lay(lines []typeset.Line, layers ...Layer) []typeset.Line {
	laid := lines
	for _, layer := range layers {
		for i := range laid {
			if !layer.touches(&laid[i]) {
				continue
			}
			if &laid[0] == &lines[0] {
				laid = append([]typeset.Line(nil), lines...)
			}
			layer.light(&laid[i])
			laid[i].Spans = layer.over(&laid[i])
		}
	}
	return laid
}

// from is the index of the first stretch that goes on beyond p.
func (l Layer) from(p article.Position) int {
	return sort.Search(len(l), func(i int) bool { return l[i].To.Compare(p) > 0 })
}

func (l Layer) touches(line *typeset.Line) bool {
	if line.Draws != (typeset.Drawn{}) {
		return len(line.Spans) > 0 && l.onDrawn(line) != nil
	}
	i := l.from(line.Start)
	return i < len(l) && l[i].From.Compare(line.End) <= 0 && len(line.Spans) > 0
}

// light notes that the reader has highlighted some of a line, and written of what begins
// in it.
func (l Layer) light(line *typeset.Line) {
	for i := l.from(line.Start); i < len(l) && l[i].From.Compare(line.End) < 0; i++ {
		if l[i].Role == theme.Highlight {
			line.Lit = true
			line.Noted = line.Noted || l[i].Noted && line.Start.Compare(l[i].From) <= 0
		}
	}
}

// onDrawn is the first stretch on what a line and others draw; nil for none.
func (l Layer) onDrawn(line *typeset.Line) *Stretch {
	from, to := line.Start, line.Start
	from.Offset, to.Offset = line.Draws.From, line.Draws.To
	if i := l.from(from); i < len(l) && l[i].From.Compare(to) < 0 {
		return &l[i]
	}
	return nil
}

// over are a line's spans, divided where stretches begin and end. What is drawn, no part of
// which stands by itself, is under the first of them as a whole.
func (l Layer) over(line *typeset.Line) []typeset.Span {
	spans := make([]typeset.Span, 0, len(line.Spans)+4)
	if drawn := l.onDrawn(line); line.Draws != (typeset.Drawn{}) && drawn != nil {
		for _, s := range line.Spans {
			spans = append(spans, drawnOver(s, drawn.Role)...)
		}
		return spans
	}
	for i, s := range line.Spans {
		if s.Offset < 0 {
			if role, over := l.overMatter(line, i); over {
				s.Over = role
			}
			spans = append(spans, s)
			continue
		}
		spans = l.split(spans, s, line.Start.Block)
	}
	return spans
}

// split appends the parts of a span that stands in a block.
func (l Layer) split(spans []typeset.Span, s typeset.Span, block int) []typeset.Span {
	start := article.Position{Block: block, Offset: s.Offset}
	end := article.Position{Block: block, Offset: s.Offset + len(s.Text)}
	part := func(from, to int, over theme.Role) {
		if from < to {
			p := s
			p.Text, p.Offset, p.Over = s.Text[from:to], s.Offset+from, over
			spans = append(spans, p)
		}
	}
	if s.Shown != "" { // a note's mark is drawn as one
		if i := l.from(start); i < len(l) && l[i].From.Compare(end) < 0 {
			s.Over = l[i].Role
		}
		return append(spans, s)
	}
	done := 0
	for i := l.from(start); i < len(l) && l[i].From.Compare(end) < 0; i++ {
		from, to := 0, len(s.Text)
		if l[i].From.Compare(start) > 0 {
			from = characterStart(s.Text, l[i].From.Offset-s.Offset)
		}
		if l[i].To.Compare(end) < 0 {
			to = characterEnd(s.Text, l[i].To.Offset-s.Offset)
		}
		part(done, from, s.Over)
		part(max(done, from), to, l[i].Role)
		done = max(done, to)
	}
	part(done, len(s.Text), s.Over)
	return spans
}

// characterStart is where the character begins in which i is, or i where one begins there.
func characterStart(s string, i int) int {
	if s[i] < 0x80 {
		return i
	}
	start := 0
	for g := uniseg.NewGraphemes(s); g.Next(); {
		if start, _ = g.Positions(); start+len(g.Str()) > i {
			break
		}
	}
	return start
}

// characterEnd is where the character ends in which i is, or i where one begins there.
func characterEnd(s string, i int) int {
	start := characterStart(s, i)
	if start == i {
		return i
	}
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(s[start:], -1)
	return start + len(first)
}

// drawnOver is a span of what is drawn with a role over it, but for the blanks before it.
func drawnOver(s typeset.Span, role theme.Role) []typeset.Span {
	drawn := strings.TrimLeft(s.Text, " ")
	if drawn == s.Text {
		s.Over = role
		return []typeset.Span{s}
	}
	before := s
	before.Text = s.Text[:len(s.Text)-len(drawn)]
	s.Text, s.Over = drawn, role
	return []typeset.Span{before, s}
}

// overMatter is the role over what the article doesn't hold, at index i of a line: that
// of a stretch which goes on across it. What stands left of the text is only dimmed.
func (l Layer) overMatter(line *typeset.Line, i int) (theme.Role, bool) {
	from, to := line.Start, line.End
	margin, last := true, true
	for _, s := range line.Spans[:i] {
		if s.Offset >= 0 {
			from.Offset, margin = s.Offset+len(s.Text)-1, false
		}
	}
	for _, s := range line.Spans[i:] {
		if s.Offset >= 0 {
			to.Offset, last = s.Offset+1, false
			break
		}
	}
	at := l.from(from)
	if at == len(l) || l[at].From.Compare(from) > 0 {
		return 0, false
	}
	reaches := l[at].To.Compare(to)
	across := reaches > 0 || reaches == 0 && !last
	return l[at].Role, !margin && across || l[at].Role == theme.Dimmed && reaches >= 0
}
