package article

import "strings"

// A Passage finds a place again in a text that has changed: the exact words that
// stood there and some before and after, as the TextQuoteSelector of the W3C's Web
// Annotation model has it.
type Passage struct {
	Exact  string
	Before string
	After  string
}

// How much a Passage takes of the text, in bytes, cut at word ends.
const (
	exactLen   = 64
	contextLen = 48
	telling    = 16 // of context, to stand for the passage by itself
)

// PassageAt is the passage that starts at p.
func PassageAt(body []Block, p Position) Passage {
	if p.Block < 0 || p.Block >= len(body) {
		return Passage{}
	}
	s := Plain(body[p.Block])
	at := min(max(p.Offset, 0), len(s))
	end := wordEnd(s, min(at+exactLen, len(s)))
	passage := Passage{
		Exact:  s[at:end],
		Before: s[wordStart(s, max(at-contextLen, 0)):at],
		After:  s[end:wordEnd(s, min(end+contextLen, len(s)))],
	}
	if passage.Before == "" && p.Block > 0 {
		before := Plain(body[p.Block-1])
		passage.Before = before[wordStart(before, max(len(before)-contextLen, 0)):]
	}
	return passage
}

// Find is where q stands in body. Of several places with the exact words it takes the one
// whose surroundings agree best, then the one nearest to near. Where the words are gone,
// it takes the place that is most like them and what stood around them, if it is like
// enough, else that of what stood around them exactly. It reports false where too little
// of the passage is left.
func (q Passage) Find(body []Block, near Position) (Position, bool) {
	if p, found := q.exact(body, near); found {
		return p, true
	}
	if at, sure := q.resemble(body, near); sure >= likely {
		return at.from(), true
	}
	return q.besides(body, near)
}

// exact is the place of the exact words.
func (q Passage) exact(body []Block, near Position) (best Position, found bool) {
	bestLike, previous := 0.0, ""
	for i, b := range body {
		s := Plain(b)
		for at := range occurrences(s, q.Exact) {
			p, like := Position{Block: i, Offset: at}, q.surroundings(s[:at], s[at+len(q.Exact):], previous)
			if !found || like > bestLike || like == bestLike && nearer(p, best, near) {
				best, bestLike, found = p, like, true
			}
		}
		previous = s
	}
	return best, found
}

// besides is the place beside the words that stood before or after the passage.
func (q Passage) besides(body []Block, near Position) (best Position, found bool) {
	for _, context := range []struct {
		words string
		to    int // the passage, from the beginning of those words
	}{{q.Before, len(q.Before)}, {q.After, 0}} {
		if len(context.words) < telling {
			continue
		}
		for i, b := range body {
			for at := range occurrences(Plain(b), context.words) {
				if p := (Position{Block: i, Offset: at + context.to}); !found || nearer(p, best, near) {
					best, found = p, true
				}
			}
		}
	}
	return best, found
}

// occurrences yields each place of part in s; an empty part is nowhere.
func occurrences(s, part string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for from := 0; part != "" && from <= len(s); {
			i := strings.Index(s[from:], part)
			if i < 0 || !yield(from+i) {
				return
			}
			from += i + len(part)
		}
	}
}

func nearer(p, q, to Position) bool { return distance(p, to) < distance(q, to) }

// distance weighs a block more than any offset within one.
func distance(p, q Position) int {
	return max(p.Block-q.Block, q.Block-p.Block)<<20 + max(p.Offset-q.Offset, q.Offset-p.Offset)
}

// wordEnd moves i back to the end of a word, or to the start of a character where
// the text before it is a single long word.
func wordEnd(s string, i int) int {
	if i == len(s) {
		return i
	}
	if space := strings.LastIndexAny(s[max(0, i-exactLen/2):i], " \n\t"); space > 0 {
		return max(0, i-exactLen/2) + space
	}
	return runeStart(s, i)
}

// wordStart moves i on to the start of a word.
func wordStart(s string, i int) int {
	if i == 0 {
		return i
	}
	if space := strings.IndexAny(s[i:min(len(s), i+contextLen/2)], " \n\t"); space >= 0 {
		return i + space + 1
	}
	return runeStart(s, i)
}

func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && s[i]&0xC0 == 0x80 {
		i--
	}
	return i
}
