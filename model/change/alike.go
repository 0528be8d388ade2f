package change

import (
	"cmp"
	"slices"
	"unicode"
)

const (
	// alike is the least that two paragraphs have in common which are taken for versions of
	// one: Dice's coefficient of their words and pairs of words.
	alike = 0.4

	// common is in how many paragraphs a word may stand that still tells something.
	common = 50
)

// A likeness is how alike an earlier paragraph and a later one are.
type likeness struct {
	before, after int
	dice          float64
}

// pairAlike pairs the paragraphs that are left over, those most alike first: moved ones,
// and ones in which words changed.
func pairAlike(before, after []string, partner []int, taken []bool) {
	where := map[uint64][]int{} // the earlier paragraphs with a feature
	size := make([]int, len(before))
	for x, text := range before {
		if !taken[x] {
			features := featuresOf(text)
			size[x] = len(features)
			for _, f := range features {
				where[f] = append(where[f], x)
			}
		}
	}
	var all []likeness
	shared := make([]int, len(before))
	for y, text := range after {
		if partner[y] >= 0 {
			continue
		}
		features := featuresOf(text)
		var some []int // that share anything
		for _, f := range features {
			if paragraphs := where[f]; len(paragraphs) <= common {
				for _, x := range paragraphs {
					if shared[x] == 0 {
						some = append(some, x)
					}
					shared[x]++
				}
			}
		}
		for _, x := range some {
			if dice := 2 * float64(shared[x]) / float64(len(features)+size[x]); dice >= alike {
				all = append(all, likeness{x, y, dice})
			}
			shared[x] = 0
		}
	}
	slices.SortFunc(all, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(b.dice, a.dice), cmp.Compare(a.after, b.after), cmp.Compare(a.before, b.before))
	})
	for _, l := range all {
		if !taken[l.before] && partner[l.after] < 0 {
			partner[l.after], taken[l.before] = l.before, true
		}
	}
}

// featuresOf are hashes of a text's words and pairs of words, each once.
func featuresOf(text string) []uint64 {
	words := tokens(text)
	features := make([]uint64, 0, 2*len(words))
	last := uint64(0)
	for _, t := range words {
		if !t.isWord {
			continue
		}
		word := hashOf(t.key)
		features = append(features, word)
		if last != 0 {
			features = append(features, last*31+word)
		}
		last = word
	}
	slices.Sort(features)
	return slices.Compact(features)
}

// hashOf is a word's hash (FNV-1a), the same for capitals and small letters.
func hashOf(word string) uint64 {
	h := uint64(14695981039346656037)
	for _, r := range word {
		h = (h ^ uint64(unicode.ToLower(r))) * 1099511628211
	}
	return h
}

// stays tells of the later paragraphs which stand among the others as they did: the row of
// them that rises through the earlier version and holds the most text. Others were moved.
func stays(partner []int, after []string) []bool {
	heaviest := make([]int, 1+slices.Max(append(slices.Clone(partner), 0))+1) // a Fenwick tree of the best rows' last paragraphs, 0 for none
	weight, from := make([]int, len(after)), make([]int, len(after))
	best := -1
	for y, x := range partner {
		if x < 0 {
			continue
		}
		from[y] = -1
		weight[y] = 1 + len(after[y])
		for i := x; i > 0; i -= i & -i { // the rows that end before x
			if last := heaviest[i] - 1; last >= 0 && (from[y] < 0 || weight[last] > weight[from[y]]) {
				from[y] = last
			}
		}
		if from[y] >= 0 {
			weight[y] += weight[from[y]]
		}
		for i := x + 1; i < len(heaviest); i += i & -i {
			if last := heaviest[i] - 1; last < 0 || weight[y] > weight[last] {
				heaviest[i] = y + 1
			}
		}
		if best < 0 || weight[y] > weight[best] {
			best = y
		}
	}
	settled := make([]bool, len(after))
	for y := best; y >= 0; y = from[y] {
		settled[y] = true
	}
	return settled
}
