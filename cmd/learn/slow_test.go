//go:build slow

package main

import "testing"

func TestLearningAgainGivesTheSameWeights(t *testing.T) {
	for _, k := range kinds {
		r, weights := learnedOf(t, &k)
		if k.learned(r) != weights {
			t.Errorf("%s: the weights are not what is learned from the numbers", k.name)
		}
	}
}
