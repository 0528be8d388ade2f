package judge

import (
	"cmp"
	"slices"
)

// A Reason is a feature and how much it changed a score.
type Reason struct {
	Feature string
	Value   byte
	Weight  int // in parts of Unit; below 0 it spoke against the role
}

// Explain is what changed the score of a thing for a role, the weightiest first. The
// weights add up to the score but for what all things have in common.
func (j *Judge) Explain(role string, row []byte) []Reason {
	r := j.role(role)
	if r == nil {
		return nil
	}
	changed := make([]int, len(j.Features))
	for _, t := range r.trees {
		t.blame(row, changed)
	}
	var reasons []Reason
	for i, w := range changed {
		if w != 0 {
			reasons = append(reasons, Reason{j.Features[i], row[i], w})
		}
	}
	slices.SortStableFunc(reasons, func(a, b Reason) int { return cmp.Compare(max(b.Weight, -b.Weight), max(a.Weight, -a.Weight)) })
	return reasons
}
