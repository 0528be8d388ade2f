package anatomy

import (
	"strings"
	"unicode/utf8"
)

// Dateline is where and when a story was filed, as printed at the head of its first
// paragraph: "LONDON, Sept 10 (Agency)" before a dash, "МОСКВА, 4 мая. /ТАСС/" before a
// full stop, "北京5月4日电". N is where the story itself begins; it is 0, and the dateline
// empty, where there is none.
func Dateline(paragraph string) (dateline string, n int) {
	for _, manner := range []func(string) (string, int){dashed, stopped, bracketed, wired} {
		if dateline, n = manner(paragraph); n > 0 {
			return dateline, n
		}
	}
	return "", 0
}

// IsDateline reports whether a line is a dateline and nothing else: a place with the agency
// behind it, or in capitals with the day.
func IsDateline(line string) bool {
	if line = strings.TrimRight(line, " -–—:"); len(line) > longestDateline || !where(line) {
		return false
	}
	rest, filedBy := cutAgency(line)
	place, date, dated := cutDay(rest)
	return filedBy && agency(line[len(rest):]) && place != "" || dated && shouted(place) && day(date) && len(strings.Fields(date)) <= 3
}

// longestDateline is the most bytes that a dateline takes.
const longestDateline = 120

// dashed is a dateline before a dash.
func dashed(paragraph string) (dateline string, n int) {
	head := paragraph[:min(len(paragraph), longestDateline)]
	for i := range head {
		size := dash(paragraph[i:])
		if size == 0 {
			continue
		}
		filed := strings.TrimSpace(head[:i])
		if !where(filed) {
			return "", 0
		}
		return filed, behind(paragraph, i+size, " \u00a0-–—")
	}
	return "", 0
}

// behind is where the words go on from at, past some signs.
func behind(s string, at int, signs string) int { return len(s) - len(strings.TrimLeft(s[at:], signs)) }

// dash is the length of a dash that parts a dateline from its story at the start of
// s, which is not empty: with blanks around it, or a long or double one.
func dash(s string) int {
	if strings.IndexByte(" -.)\xe2", s[0]) < 0 { // most bytes begin none
		return 0
	}
	for _, d := range []string{" - ", " – ", " — ", " -- ", "—", "--", ") -", ") –", " ‑ ", " ― ", ".- ", ".– ", ".— "} {
		if strings.HasPrefix(s, d) {
			if d[0] == ')' {
				return 0
			}
			return len(d)
		}
	}
	return 0
}

// where reports whether s is a place in capitals, or a place with the agency or the
// day behind it.
func where(s string) bool {
	if n := len(strings.Fields(s)); n == 0 || n > 12 || sentences(withoutOrdinals(s)) {
		return false
	}
	s, filedBy := cutAgency(s)
	place, rest, comma := cutDay(s)
	if place = strings.TrimSpace(place); place == "" {
		return filedBy
	}
	if strings.ContainsAny(place, "\"“”«»:;?!") || !capital(place) {
		return false
	}
	if shouted(place) && utf8.RuneCountInString(place) >= 4 {
		return true
	}
	if len(strings.Fields(place)) > 4 || !name(place) {
		return false
	}
	return filedBy || comma && day(rest)
}

// withoutOrdinals is s without the full stops that make numbers of days: "10. Mai".
func withoutOrdinals(s string) string {
	for at := 1; at < len(s); at++ {
		if s[at] == '.' && s[at-1] >= '0' && s[at-1] <= '9' {
			return s[:at] + withoutOrdinals(s[at+1:])
		}
	}
	return s
}

// cutDay parts a place from the day behind it, which a comma or its first digit tells.
func cutDay(s string) (place, day string, ok bool) {
	if place, day, ok = strings.Cut(s, ","); ok {
		return place, day, true
	}
	if at := strings.IndexAny(s, "0123456789"); at > 0 {
		return s[:at], s[at:], true
	}
	return s, "", false
}

// cutAgency takes an agency in brackets or behind a slash off the end of s.
func cutAgency(s string) (rest string, ok bool) {
	if open := strings.IndexByte(s, '('); open >= 0 && strings.HasSuffix(s, ")") {
		if inner := s[open+1 : len(s)-1]; len(strings.Fields(inner)) <= 4 && (capital(inner) || agency(inner)) {
			return strings.TrimRight(s[:open], " -"), true
		}
	}
	if before, by, ok := strings.Cut(strings.TrimSuffix(s, "/"), "/"); ok && agency(by) {
		return strings.TrimSpace(before), true
	}
	return s, false
}

// day reports whether s is a day: a month and a number, or a day of the week.
func day(s string) bool {
	month, number := false, false
	for w := range strings.FieldsSeq(s) {
		w = bare(w)
		switch {
		case monthOf(w) != 0:
			month = true
		case weekday(w):
			return true
		case w != "" && w[0] >= '0' && w[0] <= '9':
			number = true
		}
	}
	return month && number
}
