package anatomy

import (
	"strings"
	"time"
	"unicode"
)

// A token is a number, a word or a sign of a line.
type token struct {
	text, lower string
	value       int  // of a number of up to four digits, else -1
	spaced      bool // white space stands before it
}

func (t token) number() bool { return t.value >= 0 }
func (t token) punctuation() bool {
	return !t.number() && strings.IndexFunc(t.text, unicode.IsLetter) < 0 && !unicode.IsDigit(rune(t.text[0]))
}

func tokenize(line string) []token {
	var ts []token
	class := func(r rune) int {
		switch {
		case r >= '0' && r <= '9':
			return 1
		case unicode.IsLetter(r) || unicode.IsMark(r):
			if r >= 0x2e80 && r < 0xa000 || r >= 0xac00 && r < 0xd7a4 {
				return 0 // a Han character or a syllable of Hangul is a word
			}
			return 2
		}
		return 0
	}
	start, kind, spaced := -1, 0, false
	flush := func(end int) {
		if start >= 0 {
			ts = append(ts, newToken(line[start:end], spaced))
			start, spaced = -1, false
		}
	}
	for i, r := range line {
		k := class(r)
		if k == 0 || k != kind {
			flush(i)
		}
		if unicode.IsSpace(r) {
			spaced = true
			kind = 0
			continue
		}
		if start < 0 {
			start = i
		}
		kind = k
	}
	flush(len(line))
	return ts
}

func newToken(s string, spaced bool) token {
	t := token{text: s, lower: strings.ToLower(s), value: -1, spaced: spaced}
	if len(s) <= 4 && s[0] >= '0' && s[0] <= '9' {
		t.value = 0
		for i := range len(s) {
			t.value = t.value*10 + int(s[i]-'0')
		}
	}
	return t
}

// A scanner reads dates out of tokens, and leaves at just past what it took.
type scanner struct {
	tokens []token
	at     int
}

// peek is the token so many places on, an empty one behind the end.
func (s *scanner) peek(n int) token {
	if s.at+n < len(s.tokens) {
		return s.tokens[s.at+n]
	}
	return token{text: " ", lower: " ", value: -1}
}

// accept moves past the token if it is one of these.
func (s *scanner) accept(texts ...string) bool {
	for _, t := range texts {
		if s.peek(0).lower == t {
			s.at++
			return true
		}
	}
	return false
}

// date reads a date with its time of day, which may stand before it.
func (s *scanner) date() (Date, bool) {
	start := s.at
	early, clock := s.clock()
	if clock {
		s.accept(",", "-", "–", "|")
		s.accept("on", "am", "le", "el", "op")
		for weekday(s.peek(0).lower) || s.peek(0).text == "," {
			s.at++
		}
	}
	day, ok := s.day()
	if !ok {
		s.at = start
		return Date{}, false
	}
	if !clock {
		early, clock = s.clockAfter()
	}
	if day.slashed && early.american && day.day <= 12 {
		day.month, day.day = day.day, day.month
	}
	if !day.valid() {
		s.at = start
		return Date{}, false
	}
	if !clock {
		return Date{Time: time.Date(day.year, time.Month(day.month), day.day, 0, 0, 0, 0, time.UTC)}, true
	}
	return Date{early.on(day), true}, true
}

// A calendar day as read.
type calendar struct {
	year, month, day int
	slashed          bool // day and month may be meant the other way round
}

func (c calendar) valid() bool {
	if c.year < 1000 || c.month < 1 || c.month > 12 || c.day < 1 {
		return false
	}
	return time.Date(c.year, time.Month(c.month), c.day, 0, 0, 0, 0, time.UTC).Day() == c.day
}

// day reads a day in one of its forms.
func (s *scanner) day() (calendar, bool) {
	a, b, c := s.peek(0), s.peek(1), s.peek(2)
	switch {
	case a.number() && b.lower == "年" || a.number() && b.lower == "년":
		return s.eastern()
	case a.number() && c.number() && b.text == s.peek(3).text && strings.Contains("-./", b.text):
		return s.numeric(b.text)
	case a.number() && a.value <= 31:
		return s.dayFirst()
	case monthOf(a.lower) != 0:
		return s.monthFirst()
	}
	return calendar{}, false
}

// eastern reads 2022年9月10日 and its Korean sister.
func (s *scanner) eastern() (calendar, bool) {
	year, month, day := s.peek(0), s.peek(2), s.peek(4)
	if !month.number() || !day.number() || len(year.text) != 4 {
		return calendar{}, false
	}
	s.at += 6
	return calendar{year.value, month.value, day.value, false}, true
}

// numeric reads 2022-09-10, 10.09.2022 and 10/09/2022.
func (s *scanner) numeric(sign string) (calendar, bool) {
	a, b, c := s.peek(0), s.peek(2), s.peek(4)
	var d calendar
	switch {
	case !c.number() || len(b.text) > 2:
		return d, false
	case len(a.text) == 4:
		d = calendar{a.value, b.value, c.value, false}
	case len(a.text) > 2 || len(c.text) != 4 && len(c.text) != 2:
		return d, false
	default:
		d = calendar{year(c), b.value, a.value, sign == "/" && b.value <= 12}
		if d.month > 12 {
			d.month, d.day = d.day, d.month
		}
	}
	if !d.valid() {
		return d, false
	}
	s.at += 5
	return d, true
}

// year is the year that a number of two or four digits means.
func year(t token) int {
	if len(t.text) != 2 {
		return t.value
	}
	if t.value < 70 {
		return 2000 + t.value
	}
	return 1900 + t.value
}

// dayFirst reads "10 September 2022", "10. September 2022", "10 de septiembre de 2022".
func (s *scanner) dayFirst() (calendar, bool) {
	start, day := s.at, s.peek(0)
	s.at++
	if !s.peek(0).spaced {
		s.accept("st", "nd", "rd", "th", "er", "re", "º", ".", "-")
	}
	s.accept("of", "de", "di", "ב")
	month := monthOf(s.peek(0).lower)
	if month == 0 || day.value == 0 {
		s.at = start
		return calendar{}, false
	}
	s.at++
	s.takeAll(".", ",", "-", "de", "del", "of")
	if t := s.peek(0); len(t.text) == 4 && t.number() {
		s.at++
		return calendar{t.value, int(month), day.value, false}, true
	}
	s.at = start
	return calendar{}, false
}

func (s *scanner) takeAll(texts ...string) {
	for s.accept(texts...) {
	}
}

// monthFirst reads "September 10, 2022" and "Sept. 10th 2022".
func (s *scanner) monthFirst() (calendar, bool) {
	start, month := s.at, monthOf(s.peek(0).lower)
	s.at++
	s.takeAll(".")
	day := s.peek(0)
	if !day.number() || len(day.text) > 2 {
		s.at = start
		return calendar{}, false
	}
	s.at++
	if !s.peek(0).spaced {
		s.accept("st", "nd", "rd", "th")
	}
	s.takeAll(",", ".")
	if t := s.peek(0); len(t.text) == 4 && t.number() {
		s.at++
		return calendar{t.value, int(month), day.value, false}, true
	}
	s.at = start
	return calendar{}, false
}
