// Package change tells what changed between two versions of an article, as people would:
// which paragraphs were added, removed or moved, and in the others which words.
//
//	paragraphs := change.Between(article.WordingOf(before), article.WordingOf(after))
//	marked := change.Mark(before, after, paragraphs, change.Look{})
//
// Paragraphs are matched first, and words only within those that belong together. White
// space, the style of quotes and soft hyphens are no change.
package change

import (
	"slices"
	"strings"
	"unicode/utf8"

	"znkr.io/diff"

	"lede/model/article"
)

// A Kind is what has become of a paragraph or of some words.
type Kind uint8

const (
	Same Kind = iota
	Changed
	Added
	Removed
)

func (k Kind) String() string { return [...]string{"same", "changed", "added", "removed"}[k] }

// A Paragraph is a block of the body in either version, or in both.
type Paragraph struct {
	Kind
	Before, After int    // which block it is; -1 where it stands in the other version alone
	Moved         bool   // it stands elsewhere among the others than it did
	Edits         []Edit // of the words of one that is Changed, from its beginning to its end
}

// An Edit is words in a row that were added, removed, or stayed the same.
type Edit struct {
	Kind
	Text string
}

// Between tells what became of each paragraph, in the order of the later version. One that
// is gone stands where it did, after what was before it.
func Between(before, after article.Wording) []Paragraph {
	b, a := keys(before.Body), keys(after.Body)
	partner, taken := same(b, a)
	v := vocabulary{numbers: map[string]int32{}}
	was := v.texts(before.Body, func(x int) bool { return !taken[x] })
	is := v.texts(after.Body, func(y int) bool { return partner[y] < 0 })
	pairAlike(was, is, &v, partner, taken)
	all := laidOut(len(b), partner, stays(partner, a))
	for i := range all {
		if p := &all[i]; p.Before >= 0 && p.After >= 0 && b[p.Before] != a[p.After] {
			p.Kind, p.Edits = Changed, edits(was[p.Before], is[p.After])
		}
	}
	return all
}

// keys are paragraphs as they are compared.
func keys(texts []string) []string {
	all := make([]string, len(texts))
	for i, t := range texts {
		all[i] = key(t)
	}
	return all
}

// sameSigns have one form for signs that printers vary.
var sameSigns = strings.NewReplacer("\u00ad", "", "\u200b", "", "\u2018", "'", "\u2019", "'", "\u201c", `"`, "\u201d", `"`,
	"\u201e", `"`, "\u00ab", `"`, "\u00bb", `"`, "\u2010", "-", "\u2011", "-", "\u2013", "-", "\u2014", "-", "\u2026", "...")

// key is a text without what is no change.
func key(text string) string {
	if text = signs(text); isEven(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// isEven reports whether nothing but single blanks parts the words of a text.
func isEven(text string) bool {
	blank := true
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf || c < ' ' || c == ' ' && blank {
			return false
		}
		blank = c == ' '
	}
	return text == "" || !blank
}

// same finds for each later paragraph the earlier one that is the same; -1 for none. Taken
// are those that were found.
func same(before, after []string) (partner []int, taken []bool) {
	partner = slices.Repeat([]int{-1}, len(after))
	taken = make([]bool, len(before))
	x, y := 0, 0
	for _, e := range diff.Edits(before, after) {
		switch e.Op {
		case diff.Match:
			partner[y], taken[x] = x, true
			x, y = x+1, y+1
		case diff.Delete:
			x++
		case diff.Insert:
			y++
		}
	}
	return partner, taken
}

// laidOut puts the paragraphs of both versions in one order; the earlier one has so many.
func laidOut(before int, partner []int, settled []bool) []Paragraph {
	stands := make([]bool, before) // in the later version, wherever
	for _, x := range partner {
		if x >= 0 {
			stands[x] = true
		}
	}
	var all []Paragraph
	next := 0 // of the earlier version
	gone := func(to int) {
		for ; next < to; next++ {
			if !stands[next] {
				all = append(all, Paragraph{Kind: Removed, Before: next, After: -1})
			}
		}
	}
	goneHere := func() { // in a row
		for next < before && !stands[next] {
			gone(next + 1)
		}
	}
	goneHere()
	for y, x := range partner {
		switch {
		case x < 0:
			all = append(all, Paragraph{Kind: Added, Before: -1, After: y})
			continue
		case settled[y]:
			gone(x)
		}
		all = append(all, Paragraph{Before: x, After: y, Moved: !settled[y]})
		if settled[y] {
			next = x + 1
			goneHere()
		}
	}
	gone(before)
	return all
}
