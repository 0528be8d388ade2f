package main

import (
	"lede/model/parse/judge"
)

// Growth is how the trees of a role are grown.
type growth struct {
	trees  int
	leaves int // of a tree, at most
}

const (
	rate     = 0.1  // how much of what a tree says is believed
	calm     = 4.0  // rows of nothing in each leaf, so that few rows say little
	leastRow = 20.0 // rows that a leaf has at least, as they weigh
)

// one is the weight and the slope of a whole row: sums of slopes are whole numbers, so
// that they are the same in whatever order, on all machines.
const one = 1 << 16

// A fitted is what was learned for a role.
type fitted struct {
	bias  int32
	trees []tree
}

// A sample is the rows that are learned from, by their numbers, with what is true of each
// and how much it weighs.
type sample struct {
	values [][]byte // by feature, of all rows
	rows   []int32
	yes    []bool  // of all rows
	weight []int64 // of all rows; 0 where nothing is known of it
}

// fit learns a role by boosting: each tree is fitted to what those before it leave
// unsaid. It is the same bit for bit wherever it runs: rows and features have an order,
// there is no chance in it, and fractions are rounded where they are made.
func fit(s sample, g growth) fitted {
	score := make([]int32, len(s.yes))
	f := fitted{bias: startOf(s)}
	for _, i := range s.rows {
		score[i] = f.bias
	}
	slope, bend := make([]int64, len(s.yes)), make([]int64, len(s.yes))
	for range g.trees {
		for _, i := range s.rows {
			p := chance(score[i])
			slope[i] = p * s.weight[i]
			if s.yes[i] {
				slope[i] -= one * s.weight[i]
			}
			bend[i] = max(p*(one-p)/one, one/256) * s.weight[i]
		}
		t := growTree(s, slope, bend, g.leaves)
		t.each(s, func(row int32, value int32) { score[row] += value })
		f.trees = append(f.trees, t)
	}
	return f
}

// startOf is the score of all rows before any is looked at.
func startOf(s sample) int32 {
	var yes, all int64
	for _, i := range s.rows {
		all += s.weight[i]
		if s.yes[i] {
			yes += s.weight[i]
		}
	}
	share := one * (yes + 1) / (all + 2)
	low, high := int32(-8*judge.Unit), int32(8*judge.Unit)
	for low < high { // the score whose chance that is
		if middle := low + (high-low)/2; chance(middle) < share {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}
