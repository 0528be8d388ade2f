package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
)

// mail reads the fields above a letter. Its subject is the headline, its sender the
// byline; the other fields stand above the body as they are.
func (h *head) mail() bool {
	n, subject, from, date := fields(h.lines)
	if n < 2 || subject == "" || from == "" && date == "" {
		return false
	}
	a := h.article
	a.Headline = subject
	a.Byline = from
	if _, name, ok := strings.Cut(from, ":"); ok {
		name, _, _ = strings.Cut(name, "<")
		if name = strings.Trim(name, " \""); name != "" && !strings.Contains(name, "@") {
			a.Authors = []string{name}
		}
	}
	if date != "" {
		_, day, _ := strings.Cut(date, ":")
		h.published(anatomy.Dates(day))
	}
	var rest []line
	for _, l := range h.lines[:n] {
		if l.text() != from {
			rest = append(rest, l)
		}
	}
	h.blocks = append(h.blocks, article.Code{Text: asTheyStand(rest)})
	h.setter.before = listing
	h.at = n
	h.setter.wrapLetter(h.lines[n:])
	return true
}

// wrapLetter finds the measure of a letter, which is wrapped, short as it may be.
func (s *setter) wrapLetter(lines []line) {
	if m := &s.layout; m.measure == 0 && m.narrow && len(lines) > 0 {
		m.measure = quotedMeasure(lines)
	}
}
