package change

import (
	"cmp"
	"slices"
)

// alike is the least that two paragraphs have in common which are taken for versions of
// one: Dice's coefficient of their words and pairs of words.
const alike = 0.4

// A likeness is how alike an earlier paragraph and a later one are.
type likeness struct {
	before, after int
	dice          float64
}

// pairAlike pairs the paragraphs that are left over, those most alike first: moved ones,
// and ones in which words changed.
func pairAlike(before, after []text, v *vocabulary, partner []int, taken []bool) {
	all := likenesses(before, after, v, partner, taken)
	slices.SortFunc(all, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(b.dice, a.dice), cmp.Compare(a.after, b.after), cmp.Compare(a.before, b.before))
	})
	for _, l := range all {
		if !taken[l.before] && partner[l.after] < 0 {
			partner[l.after], taken[l.before] = l.before, true
		}
	}
}

// likenesses are those of the paragraphs that are left over, where they are any.
func likenesses(before, after []text, v *vocabulary, partner []int, taken []bool) (all []likeness) {
	clues := cluesOf(v, tokensIn(before))
	size := make([]int, len(before)) // in clues
	var own []int32
	for x, t := range before {
		if !taken[x] {
			own = clues.of(t, own[:0])
			size[x] = len(own)
			for _, clue := range own {
				clues.note(clue, int32(x))
			}
		}
	}
	shared := make([]int32, len(before))
	var some []int32 // that share anything
	for y, t := range after {
		if partner[y] >= 0 {
			continue
		}
		own = clues.of(t, own[:0])
		some = clues.holders(own, shared, some[:0])
		for _, x := range some {
			if dice := 2 * float64(shared[x]) / float64(len(own)+size[x]); dice >= alike {
				all = append(all, likeness{int(x), y, dice})
			}
			shared[x] = 0
		}
	}
	return all
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
