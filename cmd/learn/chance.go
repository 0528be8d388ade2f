package main

import (
	"sync"

	"lede/model/parse/judge"
)

const (
	highest = 10 * judge.Unit // beyond it a score is as good as sure
	step    = 8               // of a score, between two entries of the table
)

// chance is a score as a probability in parts of one.
func chance(score int32) int64 {
	c := chances()
	i := (min(max(score, -highest), highest) + highest) / step
	return c[i]
}

// chances are worked out by sums and products alone, each rounded by itself: the library's
// exponential may differ in its last bit from one processor to the next.
var chances = sync.OnceValue(func() []int64 {
	var table []int64
	for s := -highest; s <= highest; s += step {
		e := exponential(-float64(s) / judge.Unit)
		table = append(table, int64(one/float64(1+e)))
	}
	return table
})

// exponential is e to the power of x, for x between -20 and 20.
func exponential(x float64) float64 {
	const halvings = 8
	x /= 1 << halvings
	sum, term := 1.0, 1.0
	for n := 1; n < 12; n++ {
		term = float64(term*x) / float64(n)
		sum = float64(sum + term)
	}
	for range halvings {
		sum = float64(sum * sum)
	}
	return sum
}
