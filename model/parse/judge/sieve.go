package judge

import (
	"cmp"
	"math/bits"
	"slices"
)

// How much fits: a bit of a word stands for each leaf of a tree, a byte for a tree.
const (
	mostLeaves = 32
	mostTrees  = 256
)

// A sieve finds the leaves that a row comes to in all trees of a role. It does not walk
// the trees one by one: it goes through the features, and each "no" rules out the leaves
// behind the "yes" of its branch. Of those that are left, a row comes to the first. (After
// QuickScorer: Lucchese and others, SIGIR 2015.)
type sieve struct {
	questions []question
	leaves    [][]int32 // what they say, by tree, yes before no
}

// A question is what all branches ask about a feature together.
type question struct {
	feature int
	answers []answer // the lowest bound first
}

// An answer is a "no", which a row gives whose feature is above at.
type answer struct {
	out  uint32 // leaves of the tree that it rules out
	tree uint8
	at   uint8
}

// newSieve puts trees in that ask about so many features.
func newSieve(trees []tree, features int) sieve {
	answers := make([][]answer, features)
	s := sieve{leaves: make([][]int32, len(trees))}
	for i, t := range trees {
		s.add(i, t, 0, answers)
	}
	for feature, a := range answers {
		if len(a) > 0 {
			slices.SortFunc(a, func(a, b answer) int { return cmp.Compare(a.at, b.at) })
			s.questions = append(s.questions, question{feature, a})
		}
	}
	return s
}

// add puts in what hangs on a branch of a tree, and returns its leaves.
func (s *sieve) add(i int, t tree, place int16, answers [][]answer) uint32 {
	b := t[place]
	if b.yes == 0 {
		s.leaves[i] = append(s.leaves[i], b.value)
		return 1 << (len(s.leaves[i]) - 1)
	}
	yes := s.add(i, t, b.yes, answers)
	answers[b.feature] = append(answers[b.feature], answer{yes, uint8(i), b.at})
	return yes | s.add(i, t, b.yes+1, answers)
}

// sum is what all trees say of a row together.
func (s *sieve) sum(row []byte) int {
	var out [mostTrees]uint32
	for _, q := range s.questions {
		value := row[q.feature]
		for _, a := range q.answers {
			if value <= a.at {
				break
			}
			out[a.tree] |= a.out
		}
	}
	sum := 0
	for i, leaves := range s.leaves {
		sum += int(leaves[bits.TrailingZeros32(^out[i])])
	}
	return sum
}
