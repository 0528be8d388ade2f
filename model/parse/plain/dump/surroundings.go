package dump

import "lede/model/parse/judge"

// sums add up a value of the rows, so that any stretch of them is a subtraction.
type sums []float64

func (c *columns) sums(value func(i int) float64) sums {
	s := make(sums, len(c.rows)+1)
	for i := range c.rows {
		s[i+1] = s[i] + value(i)
	}
	return s
}

// over is the sum from row a to row b, as far as there are such.
func (s sums) over(a, b int) float64 {
	a, b = max(0, min(a, len(s)-1)), max(0, min(b+1, len(s)-1))
	return s[b] - s[a]
}

// surroundings are how much running text is near, and how much else.
func (c *columns) surroundings() {
	all := c.sums(func(i int) float64 { return c.size[i] })
	long := c.sums(func(i int) float64 {
		if c.long[i] {
			return c.size[i]
		}
		return 0
	})
	part := func(a, b int) byte { return byte(long.over(a, b) / max(all.over(a, b), 1e-6) * 200) }
	for _, reach := range []int{5, 15} {
		c.add(func(i int) byte { return judge.Logarithm(long.over(i-reach, i-1)) })
		c.add(func(i int) byte { return judge.Logarithm(long.over(i+1, i+reach)) })
		if reach > 5 {
			c.add(func(i int) byte { return part(i-reach, i-1) })
		}
		c.add(func(i int) byte { return part(i+1, i+reach) })
	}
	c.add(func(i int) byte { return part(i-40, i+40) })
	asides := c.sums(func(i int) float64 {
		return float64(c.own[i][fAside] + c.own[i][fPlea] + c.own[i][fButton])
	})
	c.add(func(i int) byte { return byte(min(asides.over(i-8, i-1), 20)) })
	c.add(func(i int) byte { return byte(min(asides.over(i+1, i+8), 20)) })
	c.distances()
}

// distances are how far off running text is, and how many short rows stand in a row.
func (c *columns) distances() {
	const far = 99
	n := len(c.rows)
	since, until, last, next := make([]int, n), make([]int, n), make([]float64, n), make([]float64, n)
	before := make([]int, n)
	steps, size, run := far, 0.0, 0
	for i := range n {
		since[i], last[i], before[i] = steps, size, run
		steps, run = min(steps+1, far), run+1
		if c.long[i] {
			steps, size = 0, c.size[i]
		}
		if !c.short[i] {
			run = 0
		}
	}
	steps, size = far, 0.0
	for i := n - 1; i >= 0; i-- {
		until[i], next[i] = steps, size
		steps = min(steps+1, far)
		if c.long[i] {
			steps, size = 0, c.size[i]
		}
	}
	c.add(func(i int) byte { return byte(since[i]) })
	c.add(func(i int) byte { return byte(until[i]) })
	c.add(func(i int) byte { return judge.Logarithm(last[i]) })
	c.add(func(i int) byte { return judge.Logarithm(next[i]) })
	c.add(func(i int) byte { return byte(min(before[i], 30)) })
}

// whole is what is the same for all rows of a dump.
func (c *columns) whole(s *Sheet) {
	gaps, shorts, size, all := 0, 0, 0.0, 0.0
	for i, r := range c.rows {
		all += c.size[i]
		if r.Gap > 0 {
			gaps++
		}
		if c.short[i] {
			shorts++
			size += c.size[i]
		}
	}
	c.addSame(judge.Yes(s.numbered))
	c.addSame(judge.Share(gaps, len(c.rows)))
	c.addSame(byte(size / max(all, 1) * 200))
	c.addSame(judge.Share(shorts, len(c.rows)))
}
