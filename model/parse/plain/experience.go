package plain

import (
	"unicode"
	"unicode/utf8"

	"lede/model/parse/plain/shape"
	"lede/model/parse/plain/short"
)

// mostJudged is the last line of a text that is judged by its neighbours: no article is so
// long. What a line below is, the lines above say that were in the same situation.
const mostJudged = 1 << 14

// A situation is what can be told of a line and its neighbours at a glance.
type situation struct {
	above, below glance
	end          rune // of its sentence, 0 for none
	brief        bool
	mayCredit    bool
	capital      bool // it begins with one
}

// A glance is at a neighbour.
type glance uint8

const (
	atNothing glance = iota
	atText
	atBrief
	atItem
	atOther
)

const briefLine = 80 // bytes

func glanceAt(s string) glance {
	switch {
	case shape.IsListed(s):
		return atItem
	case shape.IsRunning(s):
		return atText
	case len(s) < briefLine && shape.End(s) == 0:
		return atBrief
	}
	return atOther
}

// situation is that of the paragraph that the first of the lines begins.
func (s *setter) situation(lines []line) situation {
	n := s.paragraph(lines)
	text := s.join(lines[:n])
	first, _ := utf8.DecodeRuneInString(text)
	is := situation{end: shape.End(text), brief: len(text) < briefLine, mayCredit: hintsAtCredit(text), capital: unicode.IsUpper(first)}
	if above := s.window.above; len(above) > 0 {
		is.above = glanceAt(above[len(above)-1].text)
	}
	if n < len(lines) {
		is.below = glanceAt(lines[n].text())
	}
	return is
}

// An experience is how many lines in a situation were of each role.
type experience [short.Dek + 1]int

// usual is the role that most of them were of, body where there were none.
func (e experience) usual() short.Role {
	best := short.Body
	for role, n := range e {
		if n > e[best] {
			best = short.Role(role)
		}
	}
	return best
}

// learn takes note of a judgement.
func (s *setter) learn(j judgement) {
	if s.experience == nil {
		s.experience = map[situation]experience{}
	}
	e := s.experience[j.of]
	e[j.role]++
	s.experience[j.of] = e
}
