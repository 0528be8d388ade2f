package main

import (
	"math"

	"lede/model/parse/judge"
)

// A tree is its branches, the root first.
type tree []branch

// A branch asks whether a feature is at most at. A leaf has yes 0.
type branch struct {
	feature, at int
	yes, no     int
	value       int32
	rows        []int32 // that came here, as long as the tree grows
}

// A bin is the rows whose feature has one value.
type bin struct{ slope, bend, weight int64 }

// A histogram has the bins of each feature.
type histogram [][256]bin

// A split is the best way to part a leaf.
type split struct {
	leaf, feature, at int
	gain              float64
}

// growTree grows a tree leaf by leaf, always where most is to be gained.
func growTree(s sample, slope, bend []int64, leaves int) tree {
	t := tree{{rows: s.rows}}
	counts := []histogram{count(s, s.rows, slope, bend)}
	t[0].value = valueOf(total(counts[0]))
	cuts := []split{bestCut(0, counts[0])}
	for n := 1; n < leaves; n++ {
		best := -1
		for i, c := range cuts {
			if c.gain > 0 && (best < 0 || c.gain > cuts[best].gain) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		c := cuts[best]
		cuts[best].gain = 0
		yes, no := divide(t[c.leaf].rows, s.values[c.feature], byte(c.at))
		fewer := yes
		if len(no) < len(yes) {
			fewer = no
		}
		small := count(s, fewer, slope, bend)
		large := counts[c.leaf].without(small)
		counts[c.leaf] = nil
		t[c.leaf].feature, t[c.leaf].at, t[c.leaf].yes, t[c.leaf].no = c.feature, c.at, len(t), len(t)+1
		t[c.leaf].rows = nil
		for _, rows := range [][]int32{yes, no} {
			h := large
			if len(rows) == len(fewer) && &rows[0] == &fewer[0] {
				h = small
			}
			t = append(t, branch{rows: rows, value: valueOf(total(h))})
			counts = append(counts, h)
			cuts = append(cuts, bestCut(len(t)-1, h))
		}
	}
	return t
}

func divide(rows []int32, values []byte, at byte) (yes, no []int32) {
	for _, i := range rows {
		if values[i] <= at {
			yes = append(yes, i)
		} else {
			no = append(no, i)
		}
	}
	return yes, no
}

func count(s sample, rows []int32, slope, bend []int64) histogram {
	each := make([]bin, len(rows)) // side by side, which is quicker to go through than what lies scattered
	for n, i := range rows {
		each[n] = bin{slope[i], bend[i], s.weight[i]}
	}
	h := make(histogram, len(s.values))
	for f, values := range s.values {
		bins := &h[f]
		for n, i := range rows {
			b, row := &bins[values[i]], &each[n]
			b.slope += row.slope
			b.bend += row.bend
			b.weight += row.weight
		}
	}
	return h
}

func (h histogram) without(part histogram) histogram {
	for f := range h {
		for v := range h[f] {
			b, p := &h[f][v], &part[f][v]
			b.slope, b.bend, b.weight = b.slope-p.slope, b.bend-p.bend, b.weight-p.weight
		}
	}
	return h
}

func total(h histogram) bin {
	var sum bin
	for _, b := range h[0] {
		sum.slope, sum.bend, sum.weight = sum.slope+b.slope, sum.bend+b.bend, sum.weight+b.weight
	}
	return sum
}

// bestCut looks at each value of each feature; of equal ones the first counts.
func bestCut(leaf int, h histogram) split {
	best := split{leaf: leaf}
	all := total(h)
	whole := worth(all)
	for f := range h {
		var yes bin
		for v := range 255 {
			b := h[f][v]
			if b.weight == 0 {
				continue
			}
			yes.slope, yes.bend, yes.weight = yes.slope+b.slope, yes.bend+b.bend, yes.weight+b.weight
			no := bin{all.slope - yes.slope, all.bend - yes.bend, all.weight - yes.weight}
			if float64(yes.weight) < leastRow*unitWeight || float64(no.weight) < leastRow*unitWeight {
				continue
			}
			if gain := float64(worth(yes)+worth(no)) - whole; gain > best.gain {
				best = split{leaf, f, v, gain}
			}
		}
	}
	return best
}

func worth(b bin) float64 {
	g := float64(b.slope) / one
	return float64(g*g) / float64(float64(b.bend)/one+calm*unitWeight)
}

// valueOf is what a leaf adds to the score of its rows.
func valueOf(b bin) int32 {
	v := float64(-b.slope) / float64(float64(b.bend)+calm*unitWeight*one)
	return int32(math.Round(float64(v * rate * judge.Unit)))
}

// each tells the value that the grown tree has for each of its rows.
func (t tree) each(s sample, tell func(row, value int32)) {
	for i := range t {
		if t[i].yes == 0 {
			for _, row := range t[i].rows {
				tell(row, t[i].value)
			}
			t[i].rows = nil
		}
	}
}

func (t tree) leaf(row []byte) int32 {
	i := 0
	for t[i].yes != 0 {
		if int(row[t[i].feature]) <= t[i].at {
			i = t[i].yes
		} else {
			i = t[i].no
		}
	}
	return t[i].value
}
