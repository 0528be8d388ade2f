package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// surely is how sure a place has to be to be a highlight's by itself. Where an
	// alignment of the texts leads to the same sentence, what is likely will do.
	surely = 0.75

	sentence = 160 // bytes of one, at most of those that are not long
	leastOf  = 2   // how many times shorter or longer a highlight's words may have become
)

// A Sought is a highlight, and where it is expected in the article as it is now.
type Sought struct {
	Highlight
	Near Position
	Led  bool // an alignment with an earlier text leads there, and the words are there still
}

// Stand finds highlights again, in the order in which they are given: they should come as
// they stand in the text. Most are where they are expected, or not far from there; the others
// are looked for in one pass.
func Stand(blocks []Block, all []Sought) []Standing {
	standing := make([]Standing, len(all))
	var rest []int
	var heads []sought
	shift := 0 // by how many blocks the last one has moved
	for i, s := range all {
		if !s.Led {
			s.Near.Block = max(0, min(s.Near.Block+shift, len(blocks)-1))
		}
		if from, to, sure := s.standsNear(blocks); s.isAt(from, sure) {
			standing[i] = Standing{Highlight: s.Highlight, From: from, To: to, Sure: sure}
			shift += from.Block - s.Near.Block
			continue
		}
		rest = append(rest, i)
		heads = append(heads, sought{s.Quote.head(), s.Near})
	}
	if len(rest) == 0 {
		return standing
	}
	h := newHunt(rowFor(blocks), heads...)
	h.through(blocks)
	for n, i := range rest {
		standing[i] = all[i].settle(blocks, heads[n], h.candidates(n))
	}
	return standing
}

// rowFor is how many words in a row tell a passage in a text.
func rowFor(blocks []Block) int {
	const long = 1 << 20
	size := 0
	for _, b := range blocks {
		if size += Extent(b); size > long {
			return 3
		}
	}
	return 2
}

// isAt reports whether a place is the highlight's.
func (s *Sought) isAt(p Position, sure float64) bool {
	if sure >= surely {
		return true
	}
	return sure >= likely && s.Led && s.Near.Block == p.Block && max(s.Near.Offset-p.Offset, p.Offset-s.Near.Offset) <= sentence
}

// standsNear is the place of the exact words that is most like the highlight's, of those
// nearby; how sure it is, is 0 where they are not there.
func (s *Sought) standsNear(blocks []Block) (best, end Position, sure float64) {
	lines := strings.Split(s.Quote.Exact, "\n")
	previous := ""
	for i := max(0, s.Near.Block-nearby); i < min(len(blocks)-len(lines)+1, s.Near.Block+nearby); i++ {
		text := Plain(blocks[i])
		for at := range occurrences(text, lines[0]) {
			from, to := Position{Block: i, Offset: at}, Position{Block: i, Offset: at + len(lines[0])}
			after := text[to.Offset:]
			if n := len(lines); n > 1 {
				if after != "" || !isText(blocks[i+1:i+n-1], lines[1:n-1]) {
					continue
				}
				last := Plain(blocks[i+n-1])
				if !strings.HasPrefix(last, lines[n-1]) {
					continue
				}
				to, after = Position{Block: i + n - 1, Offset: len(lines[n-1])}, last[len(lines[n-1]):]
			}
			score := (50+20*s.Quote.surroundings(text[:at], after, previous))/92 + nearness(i, s.Near.Block)
			if from == s.Near && s.Led {
				score = 1
			}
			if score > sure {
				best, end, sure = from, to, score
			}
		}
		previous = text
	}
	return best, end, sure
}

// isText reports whether blocks are those lines.
func isText(blocks []Block, lines []string) bool {
	for i, b := range blocks {
		if Plain(b) != lines[i] {
			return false
		}
	}
	return true
}

// settle says where a highlight stands of which the head may be in several places.
func (s *Sought) settle(blocks []Block, head sought, candidates []candidate) Standing {
	st := Standing{Highlight: s.Highlight, From: s.Near, To: s.Near, Lost: true}
	at, sure := head.likeliest(blocks, s.Near, candidates)
	from, to := at.from(), Position{Block: at.Block, Offset: at.To}
	if tail := s.Quote.tail(); sure > 0 && tail.Exact != "" {
		lines := strings.Count(s.Quote.Exact, "\n")
		some := blocks[from.Block:min(len(blocks), from.Block+leastOf*lines+2)]
		end, sureToo := tail.resemble(some, Position{Block: lines})
		to = Position{Block: from.Block + end.Block, Offset: end.To}
		sure = (sure + sureToo) / 2
		if was, is := len(s.Quote.Exact), lengthBetween(blocks, from, to); is*leastOf < was || is > leastOf*was {
			sure = 0
		}
	}
	if sure > 0 && to.Compare(from) > 0 && s.isAt(from, sure) {
		from.Offset = wholeWord(Plain(blocks[from.Block]), from.Offset, -1)
		to.Offset = wholeWord(Plain(blocks[to.Block]), to.Offset, 1)
		return Standing{Highlight: s.Highlight, From: from, To: to, Sure: sure}
	}
	st.Sure = min(sure, surely)
	return st
}

// head is the beginning of a passage as it is compared letter by letter: within one block.
func (q Passage) head() Passage {
	first, more, several := strings.Cut(q.Exact, "\n")
	end := len(first)
	if end > wordBits {
		end = wordEnd(first, wordBits)
	}
	h := Passage{Exact: first[:end], Before: q.Before, After: q.After}
	if end < len(first) {
		h.After = first[end:wordEnd(first, min(end+contextLen, len(first)))]
	} else if several && more != "" {
		h.After = ""
	}
	return h
}

// tail is the end of a passage that is longer than its head; without words where it is not.
func (q Passage) tail() Passage {
	last := q.Exact[strings.LastIndexByte(q.Exact, '\n')+1:]
	if len(last) == len(q.Exact) && len(last) <= wordBits {
		return Passage{}
	}
	begin := max(0, len(last)-wordBits)
	if begin > 0 {
		begin = wordStart(last, begin)
	}
	return Passage{Exact: last[begin:], Before: last[wordStart(last, max(0, begin-contextLen)):begin], After: q.After}
}

// wholeWord moves a place within a word to its end, or with a step of -1 to its beginning.
func wholeWord(s string, at, step int) int {
	for n := 0; n < wordBits; n++ {
		before, width := utf8.DecodeLastRuneInString(s[:at])
		after, next := utf8.DecodeRuneInString(s[at:])
		if !isOfWord(before) || !isOfWord(after) {
			break
		}
		if step < 0 {
			at -= width
		} else {
			at += next
		}
	}
	return at
}

func isOfWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// lengthBetween is how many bytes stand between two places.
func lengthBetween(blocks []Block, from, to Position) int {
	n := to.Offset - from.Offset
	for _, b := range blocks[from.Block:max(from.Block, to.Block)] {
		n += Extent(b) + 1
	}
	return n
}
