package plain

import "strings"

// A headStyle is how the short lines of a dump look, and above all those that can
// be nothing but crossheads: they stand between two full paragraphs.
type headStyle struct {
	sure    int                  // crossheads that can be nothing else
	titled  int                  // of these, with capitals on most words
	plain   int                  // and on few
	asks    int                  // with a question mark
	fulls   int                  // full paragraphs
	heading int                  // brief lines that stand above one of them, or above a list
	crowded bool                 // there are more short lines than full ones
	opening map[string]int       // the first two words of short lines, and how often they open one
	items   map[string]bool      // short items of lists, which may be of a table of contents
	repeats map[string]lineCount // short lines, by their words
	forms   map[form]lineCount   // lines that are no full paragraphs, by their form
}

// A form is what lines can have in common apart from their words.
type form struct {
	end                              rune
	numbered, shouted, titled, plain bool
}

func (c *candidate) form() form {
	titled := c.titled()
	return form{c.end, c.numbered() || c.stepped(), c.shouted(), titled, c.long > 0 && !titled}
}

// A lineCount counts lines that are alike and what stands below them.
type lineCount struct{ all, heading, rows int }

// with counts one more, next being the line below it, "" for none.
func (t lineCount) with(next string) lineCount {
	t.all++
	switch {
	case headed(next):
		t.heading++
	case brief(next):
		t.rows++
	}
	return t
}

// headed reports whether s is what stands below a crosshead: a line of some length or
// an item of a list.
func headed(s string) bool { return len(s) >= 100 || listed(s) }

func studyHeads(lines []line) headStyle {
	h := headStyle{items: map[string]bool{}, opening: map[string]int{}, repeats: map[string]lineCount{}, forms: map[form]lineCount{}}
	shorts := 0
	for i, l := range lines {
		text := l.text()
		if full(text) {
			h.fulls++
		}
		if m := markerOf(text); m.size > 0 && len(text) < maxCrosshead {
			h.items[content(text[m.size:])] = true
		}
		next := ""
		if i+1 < len(lines) {
			next = lines[i+1].text()
		}
		if i > 0 && !full(text) && !listed(text) {
			c := dressed(text)
			h.forms[c.form()] = h.forms[c.form()].with(next)
			if len(text) < 100 && !c.stopped() && headed(next) {
				h.heading++
			}
		}
		if i == 0 || !brief(text) && (len(text) >= 80 || ends(text) != '?') {
			continue
		}
		h.repeats[text] = h.repeats[text].with(next)
		shorts++
		h.opening[opening(strings.Fields(text))]++
		if sentences(lines[i-1].text()) && sentences(next) {
			h.add(dressed(text))
		}
	}
	h.crowded = shorts > h.fulls
	return h
}

// sentences reports whether s is a full paragraph.
func sentences(s string) bool { return full(s) && ends(s) != 0 && ends(s) != ':' && !listed(s) }

func (h *headStyle) add(c candidate) {
	h.sure++
	if c.asking() {
		h.asks++
	}
	switch {
	case c.long < 2:
	case c.capitals > 0.6:
		h.titled++
	case c.capitals < 0.4:
		h.plain++
	}
}

// content is what a line says apart from its number: a table of contents may leave
// that out, or add one.
func content(s string) string {
	words := wordsOf(s)
	for len(words) > 1 && digits(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func opening(words []string) string { return strings.Join(words[:min(2, len(words))], " ") }
