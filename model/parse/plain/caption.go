package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/model/parse/anatomy"
	"lede/model/parse/plain/shape"
)

const maxCaption = 700 // bytes in a caption's line; a longer one is a paragraph

// A caption is a line that may belong to a figure, taken apart.
type caption struct {
	line          string
	words, credit string
	folded        []string // of said
}

func captionOf(s string) caption {
	c := caption{line: s}
	if c.words, c.credit = anatomy.Credit(s); c.credit == "" {
		if words, name := gluedCredit(s); strings.Contains(name, "/") || name != "" && name == strings.ToUpper(name) {
			c.words, c.credit = words, name
		}
	}
	return c
}

// said is the words and the credit, as they are compared.
func (c *caption) said() []string {
	if c.folded == nil {
		c.folded = shape.Words(c.words + " " + c.credit)
	}
	return c.folded
}

// short reports whether c is so short that a credit below a blank line can be its
// own: a long sentence is rather a paragraph.
func (c *caption) short() bool {
	const phrase, sentence = 30, 14 // words
	switch shape.End(c.line) {
	case 0:
		return len(c.said()) <= phrase
	case '.':
		return len(c.said()) <= sentence
	}
	return false
}

// filed reports whether c begins as a story does, with a place and a dash, and goes on
// for some sentences: what looks like its credit is then who filed it.
func (c *caption) filed() bool {
	const story = 25 // words
	for _, dash := range []string{" – ", " - ", " — "} {
		place, _, ok := strings.Cut(c.words, dash)
		if ok && len(c.said()) >= story && len(strings.Fields(place)) <= 3 && anatomy.MayName(place) {
			return true
		}
	}
	return false
}

// closes reports whether the credit stands at the line's end: elsewhere it is one only
// in a dump that has pictures.
func (c *caption) closes() bool {
	return strings.HasSuffix(strings.TrimRight(c.line, ")]}>. "), strings.TrimRight(c.credit, ")]}>. "))
}

// creditAtTheEnd takes a name behind the last sentence of a caption for its credit. It may
// stand there without a space, as where a page's boxes stood side by side.
func creditAtTheEnd(parts []caption) {
	for i := range parts {
		p := &parts[i]
		if p.words, p.credit = anatomy.TailCredit(p.words); p.credit == "" {
			p.words, p.credit = gluedCredit(p.words)
		}
		p.folded = nil
	}
}

func gluedCredit(s string) (words, credit string) {
	at := strings.LastIndexAny(s, ".!?")
	if at <= 0 || !anatomy.MayName(s[at+1:]) {
		return s, ""
	}
	if before := s[at-1]; before < 'a' || before > 'z' && before < utf8.RuneSelf {
		return s, "" // an abbreviation, a number, an address
	}
	return s[:at+1], s[at+1:]
}

func credited(parts []caption) bool {
	return slices.ContainsFunc(parts, func(p caption) bool { return p.credit != "" })
}

// hintsAtCredit is a quick look whether a credit may stand in the end of a line.
func hintsAtCredit(end string) bool {
	for i := range len(end) {
		switch end[i] {
		case '/', '|', '(', '[', ':':
			return true
		}
	}
	return strings.Contains(end, "©") || strings.Contains(end, "oto") || strings.Contains(end, "redit") || strings.Contains(end, " via ")
}

// sourced reports whether a line tells where a chart's numbers come from, which says
// nothing of the line above.
func sourced(s string) bool {
	w, _, _ := strings.Cut(strings.ToLower(s), ":")
	return w == "source" || w == "sources" || w == "quelle" || w == "fuente" || w == "fonte" || w == "bron" || w == "источник"
}
