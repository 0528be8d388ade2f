package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// direction finds out whether the text in hand runs to the left, and where it has
// letters that do, the level of each of its bytes.
func (c *compositor) direction(s string) (leftward bool) {
	c.levels = nil
	if !c.leftward {
		return false
	}
	c.order.read(s)
	base := c.order.base(c.toLeft)
	c.order.resolve(base)
	c.levels = c.order.levels(s)
	return base == 1
}

// reorder puts the spans of the line in hand, from index text on, in the order in which
// they are seen (rule L2). A line that runs to the left is moved to the right of the
// measure, with its margin on that side. Where the terminal reorders text itself nothing is
// done.
func (c *compositor) reorder(text, at int, leftward bool) {
	if c.s.Order == OurOrder {
		c.arrange(text, at, leftward)
	}
	if leftward && c.s.Order != ReadingOrder {
		c.flushRight(text)
	}
}

// arrange puts the spans of the line in hand, from index text on, in the order in which
// they are seen.
func (c *compositor) arrange(text, at int, leftward bool) {
	base := uint8(0)
	if leftward {
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
}

// AsSeen is a row of text in the order in which it is seen, for terminals that put nothing
// in order themselves.
func AsSeen(s string) string {
	if !HoldsLeftward(s) {
		return s
	}
	c := compositor{s: Setting{}.usual(), leftward: true}
	leftward := c.direction(s)
	c.add(Span{Text: s})
	c.arrange(0, 0, leftward)
	var b strings.Builder
	for i := range c.spans {
		b.WriteString(c.spans[i].Text)
	}
	return b.String()
}

// HoldsLeftward reports whether a text has letters that run to the left.
func HoldsLeftward(s string) bool { return strings.IndexFunc(s, isRightToLeft) >= 0 }

// splitByLevel divides the spans from index text on so that each has one level. Where text
// runs to the left each character is a span of its own, and brackets are mirrored. The
// levels are left in c.spanLevels.
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
		if s.Shown != "" {
			c.add(s)
			c.spanLevels = append(c.spanLevels, c.levels[start-at])
			last = base
			continue
		}
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
