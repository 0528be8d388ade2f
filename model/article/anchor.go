package article

import "slices"

const (
	likely = 0.42 // how sure a place has to be to be taken
	slack  = 96   // bytes around a candidate in which the passage may begin
)

// resemble is the place that is most like the passage, and how sure it is, from 0 to 1. It
// goes through the text once: pairs of words that stand in the passage vote for where that
// begins, and the places with most votes are compared with it letter by letter and
// weighed as Hypothesis does it (github.com/hypothesis/client, match-quote.ts).
func (q Passage) resemble(body []Block, near Position) (best stretch, sure float64) {
	h := newHunt(2, sought{q, near})
	h.through(body)
	return q.likeliest(body, near, h.candidates(0))
}

// A stretch is part of a block's text, From a byte To just before another.
type stretch struct{ Block, From, To int }

func (s stretch) from() Position { return Position{Block: s.Block, Offset: s.From} }

// likeliest is the one of several places that is most like the passage, and how sure it
// is.
func (q Passage) likeliest(body []Block, near Position, candidates []candidate) (best stretch, sure float64) {
	for _, c := range candidates {
		at, score := q.weigh(body, c.at)
		if score += nearness(at.Block, near.Block); score > sure {
			best, sure = at, score
		}
	}
	return best, sure
}

// nearness is what is added to how sure a place is for being near to where it is expected.
func nearness(block, expected int) float64 {
	return 2.0 / 92 / float64(1+max(block-expected, expected-block))
}

// weigh finds the passage, or as much of it as is compared, near a candidate, and tells how
// much of it and what is around it stands there, from 0 to 90/92.
func (q Passage) weigh(body []Block, near Position) (stretch, float64) {
	s := Plain(body[near.Block])
	at := max(0, min(near.Offset, len(s)))
	from, to := runeStart(s, max(0, at-slack)), runeStart(s, min(len(s), at+len(q.Exact)+slack))
	begin, end, errors := approximate(q.Exact, s[from:to])
	begin, end = from+begin, from+end
	previous := ""
	if near.Block > 0 {
		previous = Plain(body[near.Block-1])
	}
	exact := 1.0
	if n := min(len(q.Exact), wordBits); n > 0 {
		exact = 1 - float64(errors)/float64(n)
	}
	return stretch{near.Block, begin, end}, (50*exact + 20*q.surroundings(s[:begin], s[end:], previous)) / 92
}

// surroundings is how much of what stood around the passage stands around a place, from 0
// to 2; previous is the block above, of which the words before a passage may be.
func (q Passage) surroundings(before, after, previous string) float64 {
	if len(before) < telling {
		before = previous + before
	}
	return likeEnds(reversed(q.Before), reversed(before[max(0, len(before)-len(q.Before)-8):])) +
		likeEnds(q.After, after[:min(len(after), len(q.After)+8)])
}

// wordBits is how much of a passage is compared letter by letter: its first bytes.
const wordBits = 64

// approximate is where a pattern's first bytes stand in a text with the fewest letters
// changed, put in or left out, and how many those are (G. Myers: A fast bit-vector
// algorithm for approximate string matching, 1999).
func approximate(pattern, text string) (begin, end, errors int) {
	pattern = pattern[:min(len(pattern), wordBits)]
	if pattern == "" {
		return 0, 0, 0
	}
	end, errors = nearestEnd(pattern, text)
	backwards, _ := nearestEnd(reversed(pattern), reversed(text[max(0, end-2*wordBits):end]))
	return end - backwards, end, errors
}

// nearestEnd is the end of the match with the fewest errors, the first of several.
func nearestEnd(pattern, text string) (end, errors int) {
	var has [256]uint64
	for i := range len(pattern) {
		has[pattern[i]] |= 1 << i
	}
	last := uint64(1) << (len(pattern) - 1)
	up, down := ^uint64(0), uint64(0) // where a column of the table rises and falls
	distance := len(pattern)
	errors = distance
	for i := range len(text) {
		eq := has[text[i]]
		across := eq | down
		eq |= (eq&up + up) ^ up
		rises, falls := down|^(eq|up), up&eq
		switch {
		case rises&last != 0:
			distance++
		case falls&last != 0:
			distance--
		}
		if distance < errors {
			end, errors = i+1, distance
		}
		rises, falls = rises<<1, falls<<1
		up, down = falls|^(across|rises), rises&across
	}
	return end, errors
}

// likeEnds is how much of a text's beginning is as in another, from 0 to 1.
func likeEnds(a, b string) float64 {
	if a == "" {
		return 1
	}
	a = a[:min(len(a), wordBits)]
	_, errors := nearestEnd(a, b)
	return 1 - float64(errors)/float64(len(a))
}

func reversed(s string) string {
	b := []byte(s)
	slices.Reverse(b)
	return string(b)
}
