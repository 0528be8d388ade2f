package anatomy

import (
	"strings"
	"unicode/utf8"
)

// Dateline is where and when a story was filed, as printed at the head of its first
// paragraph before a dash: "LONDON, Sept 10 (Agency)", "PARIS". N is where the story
// itself begins; it is 0, and the dateline empty, where there is none.
func Dateline(paragraph string) (dateline string, n int) {
	const longest = 120
	head := paragraph[:min(len(paragraph), longest)]
	for i := range head {
		size := dash(paragraph[i:])
		if size == 0 {
			continue
		}
		filed := strings.TrimSpace(head[:i])
		if !where(filed) {
			return "", 0
		}
		rest := strings.TrimLeft(paragraph[i+size:], " \u00a0-–—")
		return filed, len(paragraph) - len(rest)
	}
	return "", 0
}

// dash is the length of a dash that parts a dateline from its story at the start of
// s, which is not empty: with blanks around it, or a long or double one.
func dash(s string) int {
	if strings.IndexByte(" -)\xe2", s[0]) < 0 { // most bytes begin none
		return 0
	}
	for _, d := range []string{" - ", " – ", " — ", " -- ", "—", "--", ") -", ") –", " ‑ ", " ― "} {
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
	if n := len(strings.Fields(s)); n == 0 || n > 12 || sentences(s) {
		return false
	}
	s, filedBy := cutAgency(s)
	place, rest, comma := strings.Cut(s, ",")
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
