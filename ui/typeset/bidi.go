package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"lede/model/article"
)

// direction finds out which way the text in hand runs, and where it has letters that
// run to the left, the level of each of its bytes, by the Unicode bidirectional
// algorithm (UAX #9). Its rules for explicit marks are left out: text from outside is
// cleaned of them.
func (c *compositor) direction(s string) (rightward bool) {
	c.levels = nil
	if !c.rightward {
		return false
	}
	c.order.read(s)
	base := c.order.base(c.toLeft)
	c.order.resolve(base)
	c.levels = c.order.levels(s)
	return base == 1
}

// A bidiOrder works out the levels of one paragraph; the slices go by character.
type bidiOrder struct {
	runes   []rune
	was     []bidi.Class // as Unicode has it
	class   []bidi.Class // as resolved so far
	level   []uint8
	byBytes []uint8
}

func (o *bidiOrder) read(s string) {
	o.runes, o.was = o.runes[:0], o.was[:0]
	for i := 0; i < len(s); {
		p, size := bidi.LookupString(s[i:])
		r, n := utf8.DecodeRuneInString(s[i:])
		if size == 0 {
			size = n
		}
		o.runes = append(o.runes, r)
		o.was = append(o.was, p.Class())
		i += size
	}
	o.class = append(o.class[:0], o.was...)
	o.level = append(o.level[:0], make([]uint8, len(o.was))...)
}

// base is the level of the paragraph: what its first strong letter says (P2 and P3), but
// in an article that runs to the left a paragraph with letters that do so too.
func (o *bidiOrder) base(toLeft bool) uint8 {
	for _, c := range o.was {
		switch {
		case c == bidi.R || c == bidi.AL:
			return 1
		case c == bidi.L && !toLeft:
			return 0
		}
	}
	return 0
}

func (o *bidiOrder) resolve(base uint8) {
	edge := bidi.L
	if base == 1 {
		edge = bidi.R
	}
	o.weak(edge)
	o.brackets(edge)
	o.neutral(edge)
	for i, c := range o.class {
		switch {
		case c == bidi.R:
			o.level[i] = base | 1
		case c == bidi.AN || c == bidi.EN:
			o.level[i] = base&^1 + 2
		case base == 1:
			o.level[i] = 2
		default:
			o.level[i] = 0
		}
	}
}

// weak applies the rules W1 to W7.
func (o *bidiOrder) weak(edge bidi.Class) {
	before, strong := edge, edge
	for i, c := range o.class {
		switch c {
		case bidi.NSM, bidi.BN:
			c = before // W1
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN // W2
			}
		case bidi.R, bidi.L, bidi.AL:
			strong = c
		}
		before = c
		o.class[i] = c
	}
	for i, c := range o.class { // W3, W4
		switch {
		case c == bidi.AL:
			o.class[i] = bidi.R
		case i == 0 || i == len(o.class)-1:
		case c == bidi.ES && o.class[i-1] == bidi.EN && o.class[i+1] == bidi.EN:
			o.class[i] = bidi.EN
		case c == bidi.CS && o.class[i-1] == o.class[i+1] && (o.class[i-1] == bidi.EN || o.class[i-1] == bidi.AN):
			o.class[i] = o.class[i-1]
		}
	}
	o.terminators()
	strong = edge
	for i, c := range o.class {
		switch c {
		case bidi.ES, bidi.ET, bidi.CS:
			o.class[i] = bidi.ON // W6
		case bidi.R, bidi.L:
			strong = c
		case bidi.EN:
			if strong == bidi.L {
				o.class[i] = bidi.L // W7
			}
		}
	}
}

// terminators applies W5: signs beside a number belong to it.
func (o *bidiOrder) terminators() {
	for i := 0; i < len(o.class); i++ {
		if o.class[i] != bidi.ET {
			continue
		}
		end := i
		for end < len(o.class) && o.class[end] == bidi.ET {
			end++
		}
		if i > 0 && o.class[i-1] == bidi.EN || end < len(o.class) && o.class[end] == bidi.EN {
			for k := i; k < end; k++ {
				o.class[k] = bidi.EN
			}
		}
		i = end - 1
	}
}

// brackets applies N0: both of a pair run with what they enclose.
func (o *bidiOrder) brackets(edge bidi.Class) {
	type opened struct {
		want rune
		at   int
	}
	var open []opened
	for i, r := range o.runes {
		if o.class[i] != bidi.ON {
			continue
		}
		if closing, ok := closers[r]; ok {
			open = append(open, opened{closing, i})
			continue
		}
		for k := len(open) - 1; k >= 0; k-- {
			if open[k].want == r {
				o.pair(open[k].at, i, edge)
				open = open[:k]
				break
			}
		}
	}
}

var closers = map[rune]rune{'(': ')', '[': ']', '{': '}', '⟨': '⟩', '〈': '〉'}

func (o *bidiOrder) pair(from, to int, edge bidi.Class) {
	opposite := false
	for _, c := range o.class[from+1 : to] {
		switch c = strongOf(c); c {
		case edge:
			o.class[from], o.class[to] = edge, edge
			return
		case bidi.L, bidi.R:
			opposite = true
		}
	}
	if !opposite {
		return
	}
	before := edge
	for k := from - 1; k >= 0; k-- {
		if c := strongOf(o.class[k]); c == bidi.L || c == bidi.R {
			before = c
			break
		}
	}
	o.class[from], o.class[to] = before, before
}

// strongOf is how numbers count among neutrals.
func strongOf(c bidi.Class) bidi.Class {
	if c == bidi.EN || c == bidi.AN {
		return bidi.R
	}
	return c
}

// neutral applies N1 and N2: what stands between two that run alike runs with them, and
// else with the paragraph.
func (o *bidiOrder) neutral(edge bidi.Class) {
	before := edge
	for i := 0; i < len(o.class); i++ {
		if c := strongOf(o.class[i]); c == bidi.L || c == bidi.R {
			before = c
			continue
		}
		end := i
		after := edge
		for ; end < len(o.class); end++ {
			if c := strongOf(o.class[end]); c == bidi.L || c == bidi.R {
				after = c
				break
			}
		}
		run := edge
		if before == after {
			run = before
		}
		for k := i; k < end; k++ {
			o.class[k] = run
		}
		i = end - 1
	}
}

// levels are the levels by byte of s.
func (o *bidiOrder) levels(s string) []uint8 {
	o.byBytes = o.byBytes[:0]
	for i, r := range o.runes {
		n := max(utf8.RuneLen(r), 1)
		if r == utf8.RuneError && len(o.byBytes) < len(s) && s[len(o.byBytes)] != 0xef {
			n = 1
		}
		for range n {
			o.byBytes = append(o.byBytes, o.level[i])
		}
	}
	return o.byBytes
}

// reorder puts the spans of the line in hand, from index text on, in the order in
// which they are seen (rule L2), and a line that runs to the left at the right of the
// measure, with its margin on that side.
func (c *compositor) reorder(text, at int, rightward bool) {
	if c.s.Order == TerminalOrder {
		if rightward {
			c.flushRight(text)
		}
		return
	}
	base := uint8(0)
	if rightward {
		base = 1
	}
	c.splitByLevel(text, at, base)
	spans, levels := c.spans[text:], c.spanLevels
	highest := base
	for _, l := range levels {
		highest = max(highest, l)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(levels); i++ {
			if levels[i] < level {
				continue
			}
			end := i
			for end < len(levels) && levels[end] >= level {
				end++
			}
			for a, b := i, end-1; a < b; a, b = a+1, b-1 {
				spans[a], spans[b] = spans[b], spans[a]
				levels[a], levels[b] = levels[b], levels[a]
			}
			i = end - 1
		}
	}
	if rightward {
		c.flushRight(text)
	}
}

// splitByLevel cuts the spans from index text on so that each has one level, and is one
// character where it runs to the left; brackets in those are turned round. The levels
// are left in c.spanLevels.
func (c *compositor) splitByLevel(text, at int, base uint8) {
	whole := append([]Span(nil), c.spans[text:]...)
	c.spans, c.spanLevels = c.spans[:text], c.spanLevels[:0]
	last := base
	for _, s := range whole {
		if s.Offset < 0 {
			c.add(s)
			c.spanLevels = append(c.spanLevels, last)
			continue
		}
		start := s.Offset
		for rest := s.Text; rest != ""; {
			level := c.levels[start-at]
			n := 0
			if level%2 == 1 {
				cluster, _ := c.cluster(rest)
				n = len(cluster)
			} else {
				for n < len(rest) && c.levels[start-at+n] == level {
					n++
				}
			}
			part := s
			part.Text, part.Offset = rest[:n], start
			if level%2 == 1 {
				part.Text = mirrored(part.Text)
			}
			c.add(part)
			c.spanLevels = append(c.spanLevels, level)
			start, rest, last = start+n, rest[n:], level
		}
	}
}

// mirrors are the marks that look the other way in text that runs to the left.
var mirrors = map[string]string{
	"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<",
	"«": "»", "»": "«", "‹": "›", "›": "‹",
}

func mirrored(s string) string {
	if len(s) <= 3 {
		if m, ok := mirrors[s]; ok {
			return m
		}
	}
	return s
}

// flushRight moves the text of the line in hand to the right of the measure, and its
// margin beyond it.
func (c *compositor) flushRight(text int) {
	margin := append([]Span(nil), c.spans[c.begun:text]...)
	c.spans = append(c.spans[:c.begun], c.spans[text:]...)
	for i := len(margin) - 1; i >= 0; i-- {
		m := margin[i]
		m.Text = turned(m.Text)
		c.add(m)
	}
	if free := c.s.Measure - c.width(c.spans[c.begun:]); free > 0 {
		c.insert(c.begun, matter(spaces(free), c.role))
	}
}

// turned is a margin's text as it is seen at the right: its marks the other way round,
// numbers and words as they are.
func turned(s string) string {
	var b strings.Builder
	for end := len(s); end > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:end])
		start := end - size
		if wordLike(r) {
			start = strings.LastIndexFunc(s[:end], func(r rune) bool { return !wordLike(r) })
			_, gap := utf8.DecodeRuneInString(s[max(start, 0):])
			if start < 0 {
				start, gap = 0, 0
			}
			start += gap
		}
		b.WriteString(s[start:end])
		end = start
	}
	return b.String()
}

func wordLike(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// directionOf is whether an article runs to the left.
func directionOf(a *article.Article) bool { return a.Direction == article.RightToLeft }
