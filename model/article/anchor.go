package article

import (
	"cmp"
	"slices"
	"unicode"
)

const (
	candidates = 16   // places that are compared with a passage, at most
	likely     = 0.42 // how sure a place has to be to be taken
	slack      = 96   // bytes around a candidate in which the passage may begin
)

// A candidate is a place that may be a passage's.
type candidate struct {
	at    Position
	votes int
}

// resemble is the place that is most like the passage, and how sure it is, from 0 to 1. It
// goes through the text once: pairs of words that stand in the passage vote for where that
// begins, and the places with most votes are compared with it letter by letter and
// weighed as Hypothesis does it (github.com/hypothesis/client, match-quote.ts).
func (q Passage) resemble(body []Block, near Position) (best Position, sure float64) {
	for _, c := range q.candidates(body, near) {
		at, score := q.weigh(body, c.at)
		score += 2.0 / 92 / float64(1+max(near.Block-at.Block, at.Block-near.Block))
		if score > sure {
			best, sure = at, score
		}
	}
	return best, sure
}

// candidates are the places that most pairs of words speak for, those nearer first where
// as many do.
func (q Passage) candidates(body []Block, near Position) []candidate {
	pairs := map[uint64]int{} // of the passage, and how far behind its beginning they stand
	q.eachPair(func(pair uint64, offset int) {
		if _, twice := pairs[pair]; !twice {
			pairs[pair] = offset
		}
	})
	var all []candidate
	for i, b := range body {
		first := len(all) // of this block
		eachPair(Plain(b), func(pair uint64, offset int) {
			behind, ok := pairs[pair]
			if !ok {
				return
			}
			at := Position{Block: i, Offset: offset - behind}
			for j := first; j < len(all); j++ {
				if d := all[j].at.Offset - at.Offset; -slack/2 < d && d < slack/2 {
					all[j].votes++
					return
				}
			}
			all = append(all, candidate{at, 1})
		})
		if len(all) > 64*candidates {
			all = fewer(all, near)
		}
	}
	return fewer(all, near)
}

func fewer(all []candidate, near Position) []candidate {
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.votes, a.votes), cmp.Compare(distance(a.at, near), distance(b.at, near)))
	})
	return all[:min(len(all), candidates)]
}

// eachPair tells the pairs of words in the passage and around it, with their distance from
// its beginning.
func (q Passage) eachPair(tell func(pair uint64, offset int)) {
	eachPair(q.Before, func(pair uint64, offset int) { tell(pair, offset-len(q.Before)) })
	eachPair(q.Exact, tell)
	eachPair(q.After, func(pair uint64, offset int) { tell(pair, offset+len(q.Exact)) })
}

// eachPair tells the pairs of words in a text, and where each begins. Where a script puts
// no blanks between words, each letter is one.
func eachPair(s string, tell func(pair uint64, offset int)) {
	const start, prime = 14695981039346656037, 1099511628211 // FNV-1a
	before, beforeAt := uint64(0), 0
	word, wordAt, in := uint64(start), 0, false
	end := func() {
		if !in {
			return
		}
		if before != 0 {
			tell(before*31+word, beforeAt)
		}
		before, beforeAt = word, wordAt
		word, in = start, false
	}
	for i, r := range s {
		switch {
		case r == softHyphen:
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
			end()
			continue
		case r > 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end()
		}
		if !in {
			wordAt, in = i, true
		}
		word = (word ^ uint64(unicode.ToLower(r))) * prime
	}
	end()
}

// weigh finds the beginning of the passage near a candidate, and tells how much of the
// passage and what is around it stands there, from 0 to 90/92.
func (q Passage) weigh(body []Block, near Position) (Position, float64) {
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
	return Position{Block: near.Block, Offset: begin}, (50*exact + 20*q.surroundings(s[:begin], s[end:], previous)) / 92
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
