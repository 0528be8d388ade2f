package main

import "slices"

// unitWeight is the weight of a row of a hundred words.
const unitWeight = 16

// sampleOf is what a role is learned from: all rows of the pages for which use is true.
func (r *rows) sampleOf(k *kind, a aim, use func(page int) bool) sample {
	s := sample{values: r.values, yes: make([]bool, r.len()), weight: make([]int64, r.len())}
	row := 0
	for p, o := range r.pages {
		for range o.Rows {
			label := k.labels[r.label[row]]
			s.yes[row] = slices.Contains(a.yes, label)
			if use(p) && !slices.Contains(a.aside, label) {
				if s.weight[row] = unitWeight; !k.evenly {
					s.weight[row] = weightOf(wordsOf(r.words[row]))
				}
				s.rows = append(s.rows, int32(row))
			}
			row++
		}
	}
	return s
}

// weightOf is how much a row of so many words counts: a long one more than a short one,
// as the reader sees more of it, yet a line of furniture is a fault of its own.
func weightOf(words int) int64 {
	switch {
	case words < 8:
		return 4
	case words < 16:
		return 6
	case words < 32:
		return 8
	case words < 64:
		return 12
	}
	return unitWeight
}

// folds parts the pages into so many folds; those of one site are in the same.
func (r *rows) folds(n int) []int {
	sites := map[uint32]int{}
	fold := make([]int, len(r.pages))
	for p, o := range r.pages {
		if _, known := sites[o.Site]; !known {
			sites[o.Site] = len(sites) % n
		}
		fold[p] = sites[o.Site]
	}
	return fold
}
