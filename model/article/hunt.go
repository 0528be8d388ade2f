package article

import (
	"cmp"
	"slices"
	"unicode"
)

// candidates are how many places are compared with a passage, at most.
const candidates = 16

// A candidate is a place where a passage may begin.
type candidate struct {
	at    Position
	votes int
}

// A sought passage is expected near a place.
type sought struct {
	Passage
	near Position
}

// A hunt goes through a text once for all passages that are sought in it. Some words in a
// row that stand in a passage vote for where that begins.
type hunt struct {
	row    int // how many words: 2, and 3 in long texts, where too many pairs are common
	sought []sought
	spots  map[uint64][]spot // by the hashes of rows
	hints  [hintBits / 64]uint64
	trails []trail // of each passage
}

// A spot is where a row of words stands in a passage, counted from its beginning.
type spot struct{ passage, behind int }

// A trail is the places that a passage may be at, those of the present block from first on.
type trail struct {
	all          []candidate
	block, first int
}

// hintBits are a Bloom filter's, by which most rows of a text are known to be in no passage
// without a look into the map.
const hintBits = 1 << 20

func newHunt(row int, all ...sought) *hunt {
	h := &hunt{row: row, sought: all, spots: map[uint64][]spot{}, trails: make([]trail, len(all))}
	for i, s := range all {
		h.trails[i].block = -1
		s.eachRow(row, func(hash uint64, behind int) {
			spots := h.spots[hash]
			if n := len(spots); n > 0 && spots[n-1].passage == i {
				return // it stands there twice, and tells less
			}
			h.spots[hash] = append(spots, spot{i, behind})
			h.hints[hash%hintBits/64] |= 1 << (hash % 64)
		})
	}
	return h
}

// through goes through a text.
func (h *hunt) through(body []Block) {
	for i, b := range body {
		eachRow(Plain(b), h.row, func(hash uint64, offset int) {
			if h.hints[hash%hintBits/64]&(1<<(hash%64)) == 0 {
				return
			}
			for _, s := range h.spots[hash] {
				h.vote(s.passage, Position{Block: i, Offset: offset - s.behind})
			}
		})
	}
}

// vote says that a passage may begin at a place.
func (h *hunt) vote(passage int, at Position) {
	t := &h.trails[passage]
	if t.block != at.Block {
		if len(t.all) > 64*candidates {
			t.all = fewer(t.all, h.sought[passage].near)
		}
		t.block, t.first = at.Block, len(t.all)
	}
	for j := t.first; j < len(t.all); j++ {
		if d := t.all[j].at.Offset - at.Offset; -slack/2 < d && d < slack/2 {
			t.all[j].votes++
			return
		}
	}
	t.all = append(t.all, candidate{at, 1})
}

// candidates are the places that most rows of words speak for, those nearer first where as
// many do.
func (h *hunt) candidates(passage int) []candidate {
	return fewer(h.trails[passage].all, h.sought[passage].near)
}

func fewer(all []candidate, near Position) []candidate {
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.votes, a.votes), cmp.Compare(distance(a.at, near), distance(b.at, near)))
	})
	return all[:min(len(all), candidates)]
}

// eachRow tells the rows of so many words in the passage and around it, with their distance
// from its beginning.
func (q Passage) eachRow(row int, tell func(hash uint64, offset int)) {
	eachRow(q.Before, row, func(hash uint64, offset int) { tell(hash, offset-len(q.Before)) })
	eachRow(q.Exact, row, tell)
	eachRow(q.After, row, func(hash uint64, offset int) { tell(hash, offset+len(q.Exact)) })
}

// eachRow tells the rows of two or three words in a text by their hashes, and where each
// begins. Where a script puts no blanks between words, each letter is one.
func eachRow(s string, row int, tell func(hash uint64, offset int)) {
	const start, prime = 14695981039346656037, 1099511628211 // FNV-1a
	type word struct {
		hash uint64
		at   int
	}
	var first, second word // before the present one; of a row of two only the second
	now, in := word{hash: start}, false
	end := func() {
		if !in {
			return
		}
		switch {
		case row == 2 && second.hash != 0:
			tell(second.hash*31+now.hash, second.at)
		case row > 2 && first.hash != 0:
			tell((first.hash*31+second.hash)*31+now.hash, first.at)
		}
		first, second = second, now
		now, in = word{hash: start}, false
	}
	for i, r := range s {
		switch {
		case r|0x20 >= 'a' && r|0x20 <= 'z':
			r |= 0x20
		case r == softHyphen:
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
			end()
			continue
		case r > 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			end()
		default:
			r = unicode.ToLower(r)
		}
		if !in {
			now.at, in = i, true
		}
		now.hash = (now.hash ^ uint64(r)) * prime
	}
	end()
}
