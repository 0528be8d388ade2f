package anatomy

import (
	"strings"
	"time"
)

// A timeOfDay as read, with the zone it is told in.
type timeOfDay struct {
	hour, minute, second int
	zone                 string // a name of zones or americanZones, empty for none
	offset               int    // minutes east of Greenwich
	known                bool   // the zone is
	american             bool   // a clock of twelve hours, or a zone of North America
}

// on is the moment that the time of day is on a day.
func (t timeOfDay) on(c calendar) time.Time {
	loc := time.UTC
	offset := t.offset
	if winter, ok := americanZones[t.zone]; ok {
		offset = winter
		if summer(c) {
			offset += 60
		}
	}
	if offset != 0 {
		loc = time.FixedZone(t.zone, offset*60)
	}
	return time.Date(c.year, time.Month(c.month), c.day, t.hour, t.minute, t.second, 0, loc)
}

// summer reports whether North America's clocks are forward on that day: from the
// second Sunday of March to the first of November.
func summer(c calendar) bool {
	first := func(m time.Month) int {
		return 1 + (7-int(time.Date(c.year, m, 1, 0, 0, 0, 0, time.UTC).Weekday()))%7
	}
	switch time.Month(c.month) {
	case time.March:
		return c.day >= first(time.March)+7
	case time.November:
		return c.day < first(time.November)
	}
	return c.month > 3 && c.month < 11
}

// clockAfter reads a time of day that stands behind its day, past the words and
// signs between them.
func (s *scanner) clockAfter() (timeOfDay, bool) {
	start := s.at
	for range 4 {
		if t, ok := s.clock(); ok {
			return t, true
		}
		if !s.accept(",", "-", "–", "—", "|", "·", "•", "t", "at", "um", "à", "às", "a", "las", "alle", "ore", "om", "в", "г", ".", "בשעה", "الساعة", "(", "@", "de", "h") {
			break
		}
	}
	s.at = start
	return timeOfDay{}, false
}

// clock reads a time of day with its zone: "14:31", "2.31 pm", "14h31", "14:31:05Z".
func (s *scanner) clock() (timeOfDay, bool) {
	start, hour := s.at, s.peek(0)
	var t timeOfDay
	if !hour.number() || hour.value > 23 || len(hour.text) > 2 {
		return t, false
	}
	t.hour = hour.value
	sign, minute := s.peek(1), s.peek(2)
	exact := strings.Contains(":.h時시", sign.lower) && minute.number() && len(minute.text) == 2 && minute.value < 60 && !minute.spaced
	s.at++
	if exact {
		t.minute = minute.value
		s.at += 2
		s.seconds(&t)
	}
	half := s.half(&t)
	uhr := s.accept("uhr", "分", "분")
	if !half && !uhr && (!exact || sign.text == "." && s.peek(0).text == ".") {
		s.at = start
		return timeOfDay{}, false
	}
	s.zone(&t)
	t.american = t.american || half
	return t, true
}

func (s *scanner) seconds(t *timeOfDay) {
	if s.peek(0).text == ":" && s.peek(1).number() && s.peek(1).value < 60 {
		t.second = s.peek(1).value
		s.at += 2
		if s.peek(0).text == "." && s.peek(1).text[0] >= '0' && s.peek(1).text[0] <= '9' {
			s.at += 2
		}
	}
}

// half reads am and pm.
func (s *scanner) half(t *timeOfDay) bool {
	start := s.at
	var pm bool
	switch w := s.peek(0).lower; w {
	case "am", "pm":
		pm = w == "pm"
		s.at++
	case "a", "p":
		s.at++
		pm = w == "p"
		if !s.accept(".") || !s.accept("m") {
			s.at = start
			return false
		}
		s.accept(".")
	default:
		return false
	}
	if t.hour > 12 || t.hour == 0 {
		return true
	}
	t.hour %= 12
	if pm {
		t.hour += 12
	}
	return true
}

// zone reads "BST", "(UTC+1)", "+02:00", "Z".
func (s *scanner) zone(t *timeOfDay) {
	start := s.at
	bracket := s.accept("(")
	w := strings.ToUpper(s.peek(0).text)
	if offset, ok := zones()[w]; ok {
		t.zone, t.offset, t.known = w, offset, true
		t.american = offset <= -240 && offset >= -600
		s.at++
	} else if _, ok := americanZones[w]; ok && s.peek(0).text == w {
		t.zone, t.known, t.american = w, true, true
		s.at++
	}
	if sign := s.peek(0).text; (sign == "+" || sign == "-" || sign == "−") && s.peek(1).number() && !s.peek(1).spaced {
		s.offset(t, sign)
	}
	if bracket && !s.accept(")") || !t.known {
		s.at = start
	}
}

// offset reads the hours and minutes of "+0200", "+02:00" and "+2".
func (s *scanner) offset(t *timeOfDay, sign string) {
	h := s.peek(1)
	minutes := h.value * 60
	s.at += 2
	switch {
	case len(h.text) == 4:
		minutes = h.value/100*60 + h.value%100
	case s.peek(0).text == ":" && s.peek(1).number():
		minutes += s.peek(1).value
		s.at += 2
	}
	if minutes > 14*60 {
		return
	}
	if sign != "+" {
		minutes = -minutes
	}
	t.offset, t.known = minutes, true
}
