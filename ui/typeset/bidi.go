package typeset

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// A bidiOrder works out the levels of one paragraph by the Unicode bidirectional
// algorithm (UAX #9), whose rules are named below. Those for explicit marks are left
// out: text from outside is cleaned of them. The slices go by character.
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
		class := p.Class()
		if !unicode.IsGraphic(r) {
			class = bidi.NSM // it may be a mark of a newer Unicode, which stays with its letter
		}
		o.runes = append(o.runes, r)
		o.was = append(o.was, class)
		i += size
	}
	o.class = append(o.class[:0], o.was...)
	o.level = append(o.level[:0], make([]uint8, len(o.was))...)
}

// base is the level of the paragraph. Its first strong letter decides (P2 and P3), but in
// an article that runs to the left any letter that does so is enough.
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
