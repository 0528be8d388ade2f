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
	at   int                // what is found next begins here or further down
	next [mostSpellings]int // where each usual spelling of the anchor comes next
	rest int                // where a rare one does
	odd  spelling           // which it is
}

const (
	unknown = -1 // has not been looked for yet
	nowhere = math.MaxInt
)

func (n *literal) in(text string) scan {
	s := scan{literal: n, text: text}
	beyond := beyondASCII(text, 0)
	ascii := beyond == len(text)
	for i := range n.spellings {
		s.next[i] = unknown
		if ascii && n.spellings[i].text[0] >= utf8.RuneSelf {
			s.next[i] = nowhere
		}
	}
	if s.rest = nowhere; !ascii && len(n.rare) > 0 {
		s.rest = s.rareIndex(beyond)
	}
	return s
}

// find is where the next match begins and ends; false where there is none.
func (s *scan) find() (from, to int, ok bool) {
	for {
		anchor, which, at := s.nextAnchor()
		if at == nowhere {
			return 0, 0, false
		}
		to, ok := s.forward(at+len(anchor.text), s.anchor+1+anchor.after)
		if ok {
			if from, ok = s.backward(at, s.anchor-1-anchor.before); ok {
				s.at = to
				s.passOver(to)
				return from, to, true
			}
		}
		if which < len(s.spellings) {
			s.next[which] = s.index(which, at+1)
		} else {
			s.rest = s.rareIndex(at + 1)
		}
	}
}

// nextAnchor is the next place of the anchor, in any of its spellings, and the number of
// that spelling. All rare spellings share the number after the usual ones.
func (s *scan) nextAnchor() (spelled spelling, which, at int) {
	at = nowhere
	for i := range s.spellings {
		if s.next[i] == unknown {
			s.next[i] = s.index(i, s.at)
		}
		if s.next[i] < at {
			which, at = i, s.next[i]
		}
	}
	if s.rest < at {
		return s.odd, len(s.spellings), s.rest
	}
	if at == nowhere {
		return spelling{}, 0, at
	}
	return s.spellings[which], which, at
}

// passOver forgets the anchors that stand before i.
func (s *scan) passOver(i int) {
	for which := range s.spellings {
		if s.next[which] < i {
			s.next[which] = s.index(which, i)
		}
	}
	if s.rest < i {
		s.rest = s.rareIndex(i)
	}
}

// index is the next place of a spelling of the anchor, from a place on, with a neighbour
// that may belong to the literal.
func (s *scan) index(which, from int) int {
	spelling := &s.spellings[which]
	for {
		i := -1
		if len(spelling.text) == 1 {
			i = strings.IndexByte(s.text[from:], spelling.text[0])
		} else {
			i = strings.Index(s.text[from:], spelling.text)
		}
		if i < 0 {
			return nowhere
		}
		if from += i; s.plausible(spelling, from) {
			return from
		}
		from++
	}
}

// rareIndex is the next place of one of the rare spellings. All of these begin with a
// character that is not ASCII.
func (s *scan) rareIndex(from int) int {
	for {
		if from = beyondASCII(s.text, from); from == len(s.text) {
			return nowhere
		}
		r, size := utf8.DecodeRuneInString(s.text[from:])
		if !s.mayBeRare.has(r) {
			from += size
			continue
		}
		for _, spelled := range s.rare[r] {
			if strings.HasPrefix(s.text[from:], spelled.text) && s.plausible(&spelled, from) {
				s.odd = spelled
				return from
			}
		}
		from += size
	}
}

// plausible reports whether the byte after the anchor at i may belong to the literal. Where
// the anchor is the last letter it asks of the byte before.
func (s *scan) plausible(spelled *spelling, i int) bool {
	beside, to := s.anchor+1+spelled.after, i+len(spelled.text)
	if beside >= len(s.letters) {
		beside, to = s.anchor-1-spelled.before, i-1
	}
	switch {
	case beside < 0:
		return true
	case to < 0 || to >= len(s.text):
		return false
	}
	return s.text[to] >= utf8.RuneSelf || s.letters[beside].isByte(s.text[to])
}

// forward matches the letters from the one at index n on, the first of which begins at i.
func (s *scan) forward(i, n int) (to int, ok bool) {
	for n < len(s.letters) {
		if i < len(s.text) && s.letters[n].isByte(s.text[i]) {
			i, n = i+1, n+1
			continue
		}
		r, size := s.unit(i)
		if size == 0 {
			return 0, false
		}
		if letters := s.expanded(r, n); letters > 0 {
			i, n = i+size, n+letters
			continue
		}
		switch {
		case s.letters[n].is(r):
			n++
		case !Hides(r) && !(s.folds && isMark(r) && n > 0 && s.letters[n-1].bare):
			return 0, false
		}
		i += size
	}
	return s.pastMarks(i)
}

// unit is the character at i, as a reader sees it.
func (s *scan) unit(i int) (rune, int) {
	if !s.folds {
		return utf8.DecodeRuneInString(s.text[i:])
	}
	return unit(s.text[i:])
}

// pastMarks is i moved past the accents of the last letter before it. Where that letter was
// typed with an accent, a further one makes it another letter.
func (s *scan) pastMarks(i int) (int, bool) {
	for s.folds && i < len(s.text) && s.text[i] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if !isMark(r) {
			break
		}
		if !s.letters[len(s.letters)-1].bare {
			return 0, false
		}
		i += size
	}
	return i, true
}

// backward matches the letters up to the one at index n, which ends at i.
func (s *scan) backward(i, n int) (from int, ok bool) {
	for n >= 0 {
		if i > s.at && s.letters[n].isByte(s.text[i-1]) {
			i, n = i-1, n-1
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s.text[s.at:i])
		if s.folds {
			r, size = lastUnit(s.text[s.at:i])
		}
		if size == 0 {
			return 0, false
		}
		if letters := len([]rune(expansions[r])); letters > 0 && s.expanded(r, n-letters+1) > 0 {
			i, n = i-size, n-letters
			continue
		}
		switch {
		case s.letters[n].is(r):
			n--
		case !Hides(r):
			return 0, false
		}
		i -= size
	}
	return i, true
}
