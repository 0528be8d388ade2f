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
	if h.setter.begin(); h.setter.verse(h.lines[h.at:]) > 0 || h.setter.rows(h.lines[h.at:]) > 0 {
		return false
	}
	n := 1
	if h.setter.layout.measure > 0 {
		n = h.setter.paragraph(h.lines[h.at:])
	}
	if h.at+n >= len(h.lines) || h.lines[h.at+n].gap == 0 && h.setter.layout.spaced {
		return false
	}
	text := h.setter.join(h.lines[h.at : h.at+n])
	d := standfirst{dressed(text), h, h.lines[h.at+n:]}
	if d.weight() <= 0 {
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
// crossheads.
func (d *standfirst) weight() float64 {
	w := 0.0
	for _, e := range standing {
		if e.holds(d) {
			w += e.weight
		}
	}
	return w
}

// standing is what speaks for a dek. The lede is the rival: it is about as long as
// other paragraphs, while a dek is shorter, and is of a sentence or two.
var standing = []struct {
	sign   string
	weight float64
	holds  func(d *standfirst) bool
}{
	{"a line", -1, func(d *standfirst) bool { return true }},
	{"ten to thirty words", 1.25, func(d *standfirst) bool { return d.count(10, 30) }},
	{"more than forty words", -2, func(d *standfirst) bool { return d.size > 40 }},
	{"fewer than five words", -3, func(d *standfirst) bool { return d.size < 5 }},
	{"shorter than most paragraphs", 0.25, (*standfirst).shorter},
	{"as long as most paragraphs", -0.5, func(d *standfirst) bool { return !d.shorter() }},
	{"three sentences", -0.25, func(d *standfirst) bool { return d.sentences() > 2 }},
	{"a quotation mark before it", -2, func(d *standfirst) bool { return strings.IndexAny(d.text, "\"“‘«„") == 0 }},
	{"capitals on most words", -1.5, func(d *standfirst) bool { return d.titled() }},
	{"a question or a colon", -1.5, func(d *standfirst) bool { return d.asking() || d.end == ':' }},
	{"a mark of another kind", -5, func(d *standfirst) bool { return listed(d.text) || rule(d.text) || quoteSign(d.text) != "" }},
	{"a dateline", -5, func(d *standfirst) bool { return d.filed(d.text) }},
	{"above a dateline", 3, func(d *standfirst) bool { return d.filed(d.rest[0].text()) }},
	{"above a byline or a day", 3, func(d *standfirst) bool { return d.signed(d.rest[0].text()) }},
	{"said again below", 2.5, (*standfirst).repeated},
	{"says half of the headline", 0.75, func(d *standfirst) bool { return d.shared() >= 0.5 }},
	{"says little of the headline", -0.25, func(d *standfirst) bool { return d.shared() < 0.2 }},
	{"fewer than eighty letters", -1, func(d *standfirst) bool { return len(d.text) < 80 }},
	{"more letters than a dek has", -1, func(d *standfirst) bool { return len(d.text) > 160 }},
	{"many more letters", -1.25, func(d *standfirst) bool { return len(d.text) > 250 }},
	{"above a line that says the same", 0.25, func(d *standfirst) bool { return d.echoed() > 0.3 }},
	{"above a line that says much the same", 0.75, func(d *standfirst) bool { return d.echoed() > 0.45 }},
	{"above a brief line", 0.75, func(d *standfirst) bool { return brief(d.rest[0].text()) }},
	{"a dash within", -0.5, func(d *standfirst) bool {
		return strings.Contains(d.text, " – ") || strings.Contains(d.text, " — ") || strings.Contains(d.text, " - ")
	}},
}

// shorter reports whether the line has fewer words than most paragraphs.
func (d *standfirst) shorter() bool { return d.size*10 <= d.head.setter.layout.paragraph*8 }

// sentences is the number of sentences, as far as they can be told.
func (d *standfirst) sentences() int {
	return 1 + strings.Count(d.text, ". ") + strings.Count(d.text, "! ") + strings.Count(d.text, "? ")
}

// filed reports whether s begins with a dateline, as only ledes do.
func (d *standfirst) filed(s string) bool {
	_, n := anatomy.Dateline(s)
	return n > 0
}

// signed reports whether s is a byline or a day, which stand between dek and body.
func (d *standfirst) signed(s string) bool {
	_, ok := anatomy.Byline(s)
	return ok || anatomy.Dates(s).Alone
}

// echoed is how much of what the line and the one below say is said by both.
func (d *standfirst) echoed() float64 {
	above, below := wordsOf(d.text), wordsOf(d.rest[0].text())
	return float64(shared(above, below)) / float64(max(min(len(above), len(below)), 1))
}

// repeated reports whether the body says the same again.
func (d *standfirst) repeated() bool {
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
func (d *standfirst) shared() float64 {
	have := map[string]bool{}
	for _, w := range wordsOf(d.text) {
		have[w] = true
	}
	all, hit := 0, 0
	for _, w := range wordsOf(d.head.article.Headline) {
		if len(w) > 3 {
			all++
			if have[w] {
				hit++
			}
		}
	}
	return float64(hit) / float64(max(all, 1))
}
