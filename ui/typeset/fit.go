package typeset

// The costs below weigh what is ugly in a paragraph, after Knuth and Plass, "Breaking
// Paragraphs into Lines" (Software: Practice and Experience 11, 1981), with cells in place
// of points: a cost of n² is as bad as a ragged line that is n cells short. A narrow
// measure allows less, so most costs depend on the measure.
type costs struct {
	syllable     int64 // a hyphen at a line's end
	ladder       int64 // hyphens at the ends of two lines on end, besides
	withinWord   int64
	tie          int64
	emergency    int64
	lastSyllable int64 // a hyphen before the last line, which is the likeliest to end a page
	widow        int64 // one short word on the last line
}

func costsOf(measure int) costs {
	w := int64(measure)
	return costs{
		syllable:     square(w/8 + 2),
		ladder:       square(w/2 + 4),
		withinWord:   square(w/12 + 1),
		tie:          square(w),
		emergency:    square(2 * w),
		lastSyllable: square(w / 5),
		widow:        square(w/3 + 1),
	}
}

// How much the spaces of a justified line may be widened. A space that is one cell wider
// costs as much as a ragged line that is spreadCost cells short. A line whose spaces would
// grow by more than spreadLimit stays ragged.
const (
	spreadCost  = 12
	spreadLimit = 2
)

// A fitter finds where the lines of one paragraph end.
type fitter struct {
	pieces      []piece
	first, rest int // cells of room on the first line, and on those that follow
	justified   bool
	hang        bool
	even        bool // the last line is to be as long as the others
	costs       costs

	wide []int32 // cells of pieces and spaces before each piece
	gaps []int32 // spaces before each piece
	best []int64 // cost of the lines through each piece
	from []int32 // where the last of those lines begins
}

// far is a cost that nothing feasible reaches.
const far = int64(1) << 60

// measure prepares f for a paragraph.
func (f *fitter) measure(pieces []piece, first, rest int) {
	f.pieces, f.first, f.rest = pieces, first, rest
	f.costs = costsOf(rest)
	n := len(pieces) + 1
	if cap(f.wide) < n {
		f.wide, f.gaps = make([]int32, n, 2*n), make([]int32, n, 2*n)
		f.best, f.from = make([]int64, n, 2*n), make([]int32, n, 2*n)
	}
	f.wide, f.gaps, f.best, f.from = f.wide[:n], f.gaps[:n], f.best[:n], f.from[:n]
	wide, gaps := int32(0), int32(0)
	for i := range pieces {
		f.wide[i], f.gaps[i] = wide, gaps
		wide += pieces[i].width + pieces[i].space
		if pieces[i].stretches() {
			gaps++
		}
	}
	f.wide[n-1], f.gaps[n-1] = wide, gaps
}

func (f *fitter) room(from int) int {
	room := f.rest
	if from == 0 {
		room = f.first
	}
	return room
}

// width is how many cells the pieces from a up to b take as a line, what hangs in the
// margins not counted.
func (f *fitter) width(a, b int) int {
	last := &f.pieces[b-1]
	w := int(f.wide[b-1] - f.wide[a] + last.width + last.hyphen)
	if f.hang {
		w -= f.hanging(a, b)
	}
	return w
}

func (f *fitter) hanging(a, b int) int {
	n := 0
	if f.pieces[a].leads {
		n++
	}
	if last := &f.pieces[b-1]; last.hangs || last.hyphen > 0 {
		n++
	}
	return n
}

// lineCost is the cost of a line of the pieces from a up to b, or far where they don't fit.
// A single piece is always accepted, since it cannot be divided.
func (f *fitter) lineCost(a, b int) int64 {
	width := f.width(a, b)
	short := int64(f.room(a) - width)
	if short < 0 {
		if b-a > 1 {
			return far
		}
		return square(-short) * 4
	}
	last := &f.pieces[b-1]
	if last.ends == must {
		if a > 0 && f.pieces[a-1].ends != must {
			return f.lastLine(a, b, width)
		}
		return 4
	}
	return f.fullnessCost(a, b, short) + f.endCost(a, last)
}

// fullnessCost is the cost of how full a line is.
func (f *fitter) fullnessCost(a, b int, short int64) int64 {
	if !f.justified {
		return square(short + 2)
	}
	gaps := int64(f.gaps[b-1] - f.gaps[a])
	if gaps == 0 {
		return square(short+2) + square(spreadCost*spreadLimit)
	}
	if short > gaps*spreadLimit {
		return square(short+2) + square(spreadCost*spreadLimit)
	}
	return square(spreadCost*short/gaps + 2)
}

// endCost is the cost of where a line ends.
func (f *fitter) endCost(a int, last *piece) int64 {
	switch last.ends {
	case syllable:
		cost := f.costs.syllable
		if a > 0 && f.pieces[a-1].ends == syllable {
			cost += f.costs.ladder
		}
		return cost
	case withinWord:
		return f.costs.withinWord
	case tie:
		return f.costs.tie
	case emergency:
		return f.costs.emergency
	}
	return 0
}

// lastLine is the cost of a last line that has others above it.
func (f *fitter) lastLine(a, b, width int) int64 {
	cost := int64(4)
	if f.even {
		cost = square(int64(f.rest-width) + 2)
	}
	if f.pieces[a-1].ends == syllable {
		cost += f.costs.lastSyllable
	}
	if oneWord := f.gaps[b-1] == f.gaps[a]; oneWord && 6*width < f.rest {
		cost += f.costs.widow
	}
	return cost
}

func square(n int64) int64 { return n * n }

// total appends to ends where the lines of least total cost end, each as the number of
// pieces up to there. It takes time in proportion to the pieces times the pieces that fit a
// line.
func (f *fitter) total(ends []int) []int {
	n := len(f.pieces)
	f.best[0] = 0
	longest := max(f.first, f.rest) + 1 // and a cell, as not every piece has a hyphen
	if f.hang {
		longest += 2
	}
	start := 0 // the first piece that a line up to b may begin with
	for b := 1; b <= n; b++ {
		if b > 1 && f.pieces[b-2].ends == must {
			start = b - 1
		}
		for start < b-1 && f.width(start, b) > longest {
			start++
		}
		f.best[b], f.from[b] = far, int32(b-1)
		for a := start; a < b; a++ {
			if f.best[a] > f.best[b] {
				continue // whatever the last line costs
			}
			if sum := f.best[a] + f.lineCost(a, b); sum <= f.best[b] && sum < far {
				f.best[b], f.from[b] = sum, int32(a)
			}
		}
	}
	mark := len(ends)
	for b := n; b > 0; b = int(f.from[b]) {
		ends = append(ends, b)
	}
	reverse(ends[mark:])
	return ends
}

func reverse(s []int) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// greedy appends the ends of lines that are each filled before the next begins.
func (f *fitter) greedy(ends []int) []int {
	from := 0
	for b := 1; b < len(f.pieces); b++ {
		if f.pieces[b-1].ends == must || f.width(from, b+1) > f.room(from) {
			ends = append(ends, b)
			from = b
		}
	}
	return append(ends, len(f.pieces))
}

// cost is what lines with the given ends cost together.
func (f *fitter) cost(ends []int) int64 {
	total, from := int64(0), 0
	for _, to := range ends {
		total += f.lineCost(from, to)
		from = to
	}
	return total
}
