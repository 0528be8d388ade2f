package short

import (
	"slices"
	"strings"

	"lede/model/parse/plain/shape"
)

// Habits are what the beginning of a text shows of the whole: how its short lines look,
// and above all those that can be nothing but crossheads, for they stand between two full
// paragraphs.
type Habits struct {
	lines   int
	fulls   int // full paragraphs
	shorts  int // short lines that no sign ends, or that ask
	gaps    int // lines below a blank one
	heading int // short lines above a full one or above a list
	sure    int // crossheads that can be nothing else
	titled  int // of these, with capitals on most words
	plain   int // and on few
	asks    int // with a question mark
	credits int // lines with a credit in them
	labels  int // lines that say what is a page's
	dates   int
	middle  float64 // the size of a middling paragraph
	first   int     // the number of the first paragraph of running text
	words   float64 // share of the text that is running
	opening map[string]int
	items   map[string]bool  // short items of lists, which may be of a table of contents
	repeats map[string]tally // short lines, by their words
	forms   map[form]tally   // lines that are no full paragraphs, by their form
	starts  map[string]int   // how lines begin
	core    map[uint32]int   // how many paragraphs say a word
	title   []uint32         // the words of the first line
}

// A tally counts lines that are alike and what stands below them.
type tally struct{ all, heading, rows int }

// with counts one more, next being the line below it, nil for none.
func (t tally) with(next *Look) tally {
	t.all++
	switch {
	case next == nil:
	case next.underHead():
		t.heading++
	case next.brief:
		t.rows++
	}
	return t
}

// Study looks at the lines for the habits of the whole.
func Study(lines []*Look) *Habits {
	h := &Habits{lines: len(lines), first: len(lines), opening: map[string]int{}, items: map[string]bool{}, repeats: map[string]tally{}, forms: map[form]tally{}, core: map[uint32]int{}, starts: map[string]int{}}
	all, running := 0, 0
	var sizes []float64
	for i, l := range lines {
		all += len(l.Text)
		if l.Gap > 0 {
			h.gaps++
		}
		h.starts[start(l.Text)]++
		if l.full {
			h.fulls++
			sizes = append(sizes, l.size)
		}
		if l.running() {
			running += len(l.Text)
			h.first = min(h.first, i)
			for _, w := range wordsOf(l.Text) {
				h.core[w]++
			}
		}
		if i > 0 {
			h.count(lines, i)
		}
	}
	if len(lines) > 0 {
		h.title = wordsOf(lines[0].Text)
	}
	slices.Sort(sizes)
	if len(sizes) > 0 {
		h.middle = sizes[len(sizes)/2]
	}
	h.words = float64(running) / float64(max(all, 1))
	return h
}

// count takes line i into account, which is not the first.
func (h *Habits) count(lines []*Look, i int) {
	l := lines[i]
	c := l.near
	if c == nil {
		return
	}
	var next *Look
	if i+1 < len(lines) {
		next = lines[i+1]
	}
	if m := shape.MarkerOf(l.Text); m.Size > 0 {
		h.items[content(l.Text[m.Size:])] = true
	}
	if c.credit > 0 {
		h.credits++
	}
	if c.closer().date == 2 {
		h.dates++
	}
	if c.isOfPage() {
		h.labels++
	}
	h.repeats[l.Text] = h.repeats[l.Text].with(next)
	if !l.full {
		h.forms[l.form()] = h.forms[l.form()].with(next)
	}
	if !l.brief && (len(l.Text) >= 80 || !l.asks()) {
		return
	}
	h.shorts++
	h.opening[c.closer().opening()]++
	if next != nil && next.underHead() {
		h.heading++
	}
	if next != nil && next.running() && lines[i-1].running() {
		h.add(l)
	}
}

// add counts a line that can be nothing but a crosshead.
func (h *Habits) add(l *Look) {
	h.sure++
	if l.asks() {
		h.asks++
	}
	switch b := l.near.closer(); {
	case b.long < 2:
	case b.capitals > 0.6:
		h.titled++
	case b.capitals < 0.4:
		h.plain++
	}
}

// start is as much of a line as tells that it is said again, perhaps with more.
func start(s string) string {
	const enough = 50
	return s[:min(len(s), enough)]
}

// content is what a line says apart from its number: a table of contents may leave that
// out, or add one.
func content(s string) string {
	words := shape.Words(s)
	for len(words) > 1 && shape.IsDigits(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
