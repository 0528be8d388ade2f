package meta

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/web/dom"
)

// How many blocks from the first a signature stands at most, and how many letters a
// paragraph has at least that is plainly text.
const headBlocks, runningText = 6, dom.LongLine

// Signed takes the line out of the blocks by which their writers sign: names alone, set
// off by heavy or slanting type or to the right, above the first running text or at the
// end of the last. It is the byline where the page names no person.
func Signed(sets []dom.Set, m *dom.Metadata) []dom.Set {
	for i, s := range sets {
		if article.Extent(s.Block) >= runningText || i == headBlocks {
			break
		}
		if isSignature(s, sets, m) {
			return without(sets, i)
		}
	}
	for i := len(sets) - 1; i > 0; i-- {
		if article.Extent(sets[i-1].Block) >= runningText && isSignature(sets[i], sets, m) {
			return without(sets, i)
		}
		if _, ok := sets[i].Block.(article.Paragraph); ok && article.Extent(sets[i].Block) >= runningText {
			break
		}
	}
	return sets
}

func without(sets []dom.Set, i int) []dom.Set {
	return append(sets[:i:i], sets[i+1:]...)
}

// isSignature reports whether a block is the line by which the writers sign, and tells m of
// them where it knows no person.
func isSignature(s dom.Set, sets []dom.Set, m *dom.Metadata) bool {
	line := article.Plain(s.Block)
	if article.Extent(s.Block) > longestSignature || !isSetOff(s) {
		return false
	}
	if people(m, m.Authors) != nil {
		return dom.SameWords(line, m.Byline)
	}
	names := people(m, anatomy.Names(line))
	for _, name := range names {
		if !anatomy.Name(name) || !strings.Contains(name, " ") || saidSmall(name, sets) {
			return false
		}
	}
	if len(names) == 0 {
		return false
	}
	m.Authors, m.Byline = names, line
	return true
}

const longestSignature = 80 // letters

// isSetOff reports whether a line looks unlike the text around it.
func isSetOff(s dom.Set) bool {
	if s.From == nil {
		return false
	}
	switch b := s.Block.(type) {
	case article.Crosshead:
		return !s.From.Is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
	case article.Paragraph:
		for _, r := range b.Text {
			if r.Emphasis&(article.Bold|article.Italic) == 0 && strings.TrimSpace(r.Text) != "" {
				return strings.Contains(s.From.Style(), "text-align:right")
			}
		}
		return true
	}
	return false
}

// saidSmall reports whether the text says a word of a name without a capital, as it says no name's.
func saidSmall(name string, sets []dom.Set) bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(article.Fold(name)) {
		words[w] = utf8.RuneCountInString(w) > shortestPart
	}
	for _, s := range sets {
		for w := range strings.FieldsSeq(article.Plain(s.Block)) {
			if first, _ := utf8.DecodeRuneInString(w); unicode.IsLower(first) && words[strings.TrimRight(w, ".,;:!?…")] {
				return true
			}
		}
	}
	return false
}

// shortestPart is how many letters a part of a name has at most that may be a particle: "van".
const shortestPart = 3
