package dump

import (
	"math"

	"lede/model/parse/judge"
)

// A row is long when it is a sentence's length and ends as sentences do: running text.
const (
	longRow  = 10 // words of six cells
	shortRow = 8
)

// A study is what is known of all rows.
type study struct {
	rows    []Row
	own     [][]byte
	size    []float64
	letters []int
	long    []bool
	short   []bool
	words   [][]word // of each row, each once and in order
	before  []int    // how many rows above have the same words
	again   []int    // how many rows have the same words
	from    int      // where the best run of running text begins
	to      int      // its last row
}

// Rows are the features of each row.
func (s *Sheet) Values() [][]byte {
	if s.values != nil {
		return s.values
	}
	st := s.study()
	values := make([][]byte, len(s.Rows))
	all := make([]byte, len(s.Rows)*len(featureNames))
	for i := range values {
		values[i] = all[i*len(featureNames) : (i+1)*len(featureNames) : (i+1)*len(featureNames)]
		copy(values[i], st.own[i][:ownFeatures])
	}
	c := columns{st, values, ownFeatures}
	c.places()
	c.run()
	c.neighbours()
	c.surroundings()
	c.vocabulary()
	c.whole(s)
	if c.next != len(featureNames) {
		panic("features without a name")
	}
	s.values = values
	return values
}

func (s *Sheet) study() *study {
	if s.known != nil {
		return s.known
	}
	st := &study{rows: s.Rows, own: make([][]byte, len(s.Rows)), size: make([]float64, len(s.Rows)), long: make([]bool, len(s.Rows)), short: make([]bool, len(s.Rows)), letters: make([]int, len(s.Rows))}
	s.known = st
	all := make([]byte, len(s.Rows)*allOwn)
	inParts(len(s.Rows), func(from, to int) {
		for i := from; i < to; i++ {
			st.own[i] = all[i*allOwn : (i+1)*allOwn]
			n := s.Rows[i].own(st.own[i])
			st.size[i], st.letters[i] = n.Size(), n.Letters
			st.long[i] = st.size[i] >= longRow && st.own[i][fEnds] > 0
			st.short[i] = st.size[i] < shortRow && st.own[i][fEnds] == 0
		}
	})
	st.bestRun()
	st.words = wordsOf(s.Rows)
	st.repeats()
	return st
}

// repeats counts the rows that have the same words.
func (st *study) repeats() {
	count := make(map[string]int, len(st.rows))
	st.before, st.again = make([]int, len(st.rows)), make([]int, len(st.rows))
	for i, r := range st.rows {
		st.before[i] = count[r.Text]
		count[r.Text]++
	}
	for i, r := range st.rows {
		st.again[i] = count[r.Text]
	}
}

// bestRun finds the rows that are most of the running text with the fewest short ones.
func (st *study) bestRun() {
	best, sum, start := math.Inf(-1), 0.0, 0
	for i, size := range st.size {
		worth := -4.0
		switch {
		case st.long[i]:
			worth = min(size, 60)
		case size >= 25:
			worth = 2
		}
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += worth; sum > best {
			best, st.from, st.to = sum, start, i
		}
	}
}

// columns writes one feature after the other.
type columns struct {
	*study
	values [][]byte
	next   int
}

func (c *columns) add(value func(i int) byte) {
	for i := range c.values {
		c.values[i][c.next] = value(i)
	}
	c.next++
}

// addSame writes a feature that is the same for all rows.
func (c *columns) addSame(value byte) { c.add(func(int) byte { return value }) }

// places are how often a row stands there and where.
func (c *columns) places() {
	cells := map[int]float64{}
	column := 0
	for i, r := range c.rows {
		if cells[r.Indent] += c.size[i]; cells[r.Indent] > cells[column] {
			column = r.Indent
		}
	}
	c.add(func(i int) byte { return byte(min(c.again[i], 5)) })
	c.add(func(i int) byte { return judge.Yes(c.before[i] > 0) })
	c.add(func(i int) byte { return byte(128 + max(-10, min(20, c.rows[i].Indent-column))) })
	n := len(c.rows)
	c.add(func(i int) byte { return judge.Share(i, n-1) })
	all, sum := 0.0, 0.0
	for _, s := range c.size {
		all += s
	}
	c.add(func(i int) byte {
		sum += c.size[i]
		return byte(sum / all * 200)
	})
	c.addSame(judge.Logarithm(float64(n)))
	c.add(func(i int) byte { return judge.Logarithm(float64(i)) })
}

// run is where the row stands to the best run of running text.
func (c *columns) run() {
	c.add(func(i int) byte { return judge.Yes(i >= c.from && i <= c.to) })
	c.add(func(i int) byte { return judge.Around(float64(i - c.from)) })
	c.add(func(i int) byte { return judge.Around(float64(i - c.to)) })
	all, long, within := 0.0, 0.0, 0.0
	for i, s := range c.size {
		all += s
		if c.long[i] {
			long += s
			if i >= c.from && i <= c.to {
				within += s
			}
		}
	}
	c.addSame(byte(within / max(all, 1) * 200))
	c.addSame(byte((long - within) / max(long, 1) * 200))
}

// beyond stands for a neighbour that is none: the dump begins or ends there.
const beyond = 255

func (c *columns) neighbours() {
	of := func(feature int, offsets ...int) {
		for _, d := range offsets {
			c.add(func(i int) byte {
				if i+d < 0 || i+d >= len(c.rows) {
					return beyond
				}
				return c.own[i+d][feature]
			})
		}
	}
	of(fSize, -3, -2, -1, 1, 2, 3)
	of(fEnds, 1, 2)
	of(fBullet, -1)
	of(fGap, 1)
	of(fCapitals, -1, 1)
	of(fDate, 1)
	of(fCredit, -1, 1)
}
