package find

import (
	"math"
	"strings"
	"unicode/utf8"
)

// A scan goes through one text for a literal.
type scan struct {
	*literal
	text string
	at   int    // what is found next begins here or further down
	next [8]int // where each spelling of the anchor comes next
}

const (
	unknown = -1 // has not been looked for yet
	nowhere = math.MaxInt
)

func (n *literal) in(text string) scan {
	s := scan{literal: n, text: text}
	for i := range s.next {
		s.next[i] = unknown
	}
	return s
}

// find is where the next match begins and ends; false where there is none.
func (s *scan) find() (from, to int, ok bool) {
	for {
		which, at := s.nextAnchor()
		if at == nowhere {
			return 0, 0, false
		}
		to, ok := s.forward(at + len(s.letters[s.anchor].spelling[which]))
		if ok {
			if from, ok = s.backward(at); ok {
				s.at = to
				s.passOver(to)
				return from, to, true
			}
		}
		s.next[which] = s.index(which, at+1)
	}
}

// nextAnchor is the first place of the anchor in any of its spellings.
func (s *scan) nextAnchor() (which, at int) {
	at = nowhere
	for i := range s.letters[s.anchor].spelling {
		if s.next[i] == unknown {
			s.next[i] = s.index(i, s.at)
		}
		if s.next[i] < at {
			which, at = i, s.next[i]
		}
	}
	return which, at
}

// passOver forgets the anchors that stand before i.
func (s *scan) passOver(i int) {
	for which := range s.letters[s.anchor].spelling {
		if s.next[which] < i {
			s.next[which] = s.index(which, i)
		}
	}
}

// index is where a spelling of the anchor comes next, from a place on, with a letter
// beside it that may be right.
func (s *scan) index(which, from int) int {
	spelling := s.letters[s.anchor].spelling[which]
	for {
		i := -1
		if len(spelling) == 1 {
			i = strings.IndexByte(s.text[from:], spelling[0])
		} else {
			i = strings.Index(s.text[from:], spelling)
		}
		if i < 0 {
			return nowhere
		}
		if from += i; s.plausible(from, from+len(spelling)) {
			return from
		}
		from++
	}
}

// plausible reports whether the byte after the anchor, or the one before where it is
// the last letter, may be of the literal.
func (s *scan) plausible(from, to int) bool {
	beside, i := s.anchor+1, to
	if beside == len(s.letters) {
		beside, i = s.anchor-1, from-1
	}
	switch {
	case beside < 0:
		return true
	case i < 0 || i >= len(s.text):
		return false
	}
	return s.text[i] >= utf8.RuneSelf || s.letters[beside].isByte(s.text[i])
}

// forward matches the letters after the anchor, which ends at i.
func (s *scan) forward(i int) (to int, ok bool) {
	letters := s.letters[s.anchor+1:]
	for n := 0; n < len(letters); {
		if i < len(s.text) && letters[n].isByte(s.text[i]) {
			i, n = i+1, n+1
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case size == 0:
			return 0, false
		case letters[n].is(r):
			n++
		case !Hides(r):
			return 0, false
		}
		i += size
	}
	return i, true
}

// backward matches the letters before the anchor, which begins at i.
func (s *scan) backward(i int) (from int, ok bool) {
	for n := s.anchor - 1; n >= 0; {
		if i > s.at && s.letters[n].isByte(s.text[i-1]) {
			i, n = i-1, n-1
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s.text[s.at:i])
		switch {
		case size == 0:
			return 0, false
		case s.letters[n].is(r):
			n--
		case !Hides(r):
			return 0, false
		}
		i -= size
	}
	return i, true
}
