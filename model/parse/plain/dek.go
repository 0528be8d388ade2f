package plain

import (
	"strings"

	"lede/model/parse/anatomy"
)

// dek reads the sentence under the headline, if the line is one rather than the
// body's first.
func (h *head) dek() bool {
	if h.article.Headline == "" || h.article.Dek != "" || h.setter.before != nothing || h.at+1 >= len(h.lines) {
		return false
	}
	n := 1
	if h.setter.manner.measure > 0 {
		n = h.setter.paragraph(h.lines[h.at:])
	}
	if h.at+n >= len(h.lines) || h.lines[h.at+n].gap == 0 && h.setter.manner.spaced {
		return false
	}
	text := h.setter.join(h.lines[h.at : h.at+n])
	if d := (standfirst{dressed(text), h, h.lines[h.at+n:]}); d.weight() <= 0 {
		return false
	}
	h.article.Dek = text
	h.at += n - 1
	return true
}

// A standfirst is a line that may be a dek, and what follows it.
type standfirst struct {
	candidate
	head *head
	rest []line
}

// weight adds up what speaks for a dek and against it, as evidence does for
// crossheads. The lede is the rival: it is about as long as other paragraphs, while
// a dek is shorter, and is of a sentence or two.
func (d standfirst) weight() float64 {
	w := -1.5
	for _, e := range []struct {
		weight float64
		holds  bool
	}{
		{1.5, d.count(10, 30)},
		{-3, d.size > 40},
		{-3, d.size < 5},
		{1, d.size*10 <= d.head.setter.manner.paragraph*8},
		{-1, d.size*10 > d.head.setter.manner.paragraph*8},
		{-1, strings.Count(d.text, ". ")+strings.Count(d.text, "! ")+strings.Count(d.text, "? ") >= 2},
		{-2.5, strings.IndexAny(d.text, "\"“‘«„") == 0},
		{-2.5, d.titled()},
		{-1.5, d.asking() || d.end == ':'},
		{-5, listed(d.text) || rule(d.text) || strings.HasPrefix(d.text, ">")},
		{-5, d.filed(d.text)},
		{3, d.filed(d.rest[0].text())},
		{3, d.signed(d.rest[0].text())},
		{3, d.repeated()},
	} {
		if e.holds {
			w += e.weight
		}
	}
	switch shared := d.shared(); {
	case shared >= 0.5:
		w += 0.5
	case shared < 0.2:
		w -= 0.5
	}
	return w
}

// filed reports whether s begins with a dateline, as only ledes do.
func (d standfirst) filed(s string) bool {
	_, n := anatomy.Dateline(s)
	return n > 0
}

// signed reports whether s is a byline or a day, which stand between dek and body.
func (d standfirst) signed(s string) bool {
	_, ok := anatomy.Byline(s)
	return ok || anatomy.Dates(s).Alone
}

// repeated reports whether the body says the same again.
func (d standfirst) repeated() bool {
	const enough = 60
	start := d.text[:min(len(d.text), enough)]
	for _, l := range d.rest {
		if strings.HasPrefix(l.text(), start) {
			return true
		}
	}
	return false
}

// shared is the share of the headline's longer words that the line says again.
func (d standfirst) shared() float64 {
	have := map[string]bool{}
	for _, w := range fold(d.text) {
		have[w] = true
	}
	all, hit := 0, 0
	for _, w := range fold(d.head.article.Headline) {
		if len(w) > 3 {
			all++
			if have[w] {
				hit++
			}
		}
	}
	return float64(hit) / float64(max(all, 1))
}
