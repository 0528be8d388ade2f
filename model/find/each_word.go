package find

import (
	"cmp"
	"slices"
	"strings"
)

// EachWord is where each of some words stands in a text, one place after another. It is for what
// a search that takes words in any order has found: capitals make no difference.
func EachWord(text, words string) (all []Range) {
	for _, word := range strings.Fields(strings.ToLower(words)) {
		if p, err := NewPattern(word, AsWords); err == nil {
			all = append(all, p.All(text)...)
		}
	}
	slices.SortFunc(all, func(a, b Range) int { return cmp.Or(a.From-b.From, b.To-a.To) })
	end := 0
	return slices.DeleteFunc(all, func(r Range) bool {
		within := r.From < end
		if !within {
			end = r.To
		}
		return within
	})
}
