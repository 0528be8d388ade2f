package article

import (
	"crypto/rand"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// A Highlight is words of an article that the reader has marked, perhaps with a note. The
// quote and its place stay as they were when it was made, so that no edit of the article
// leads it further and further away.
type Highlight struct {
	UID         string  // a UUID, by which it is known wherever it goes
	Quote       Passage // Exact is all its words, a newline between those of two blocks
	Start, Stop int     // where these stood, in characters: see CharactersBefore
	Made        time.Time
	Changed     time.Time // the last time
	Removed     time.Time // zero where it stands
	Colour      string    // as CSS names it; empty for the usual one
	Note        string
}

// A Standing is a highlight where it stands in the article as it is now.
type Standing struct {
	Highlight
	From, To Position
	Sure     float64 // how much of it stands there, from 0 to 1
	Lost     bool    // its words are gone: From and To are where they would stand
}

// An Annotated is an article, of which as much may be missing as its body, with what the
// reader has marked in it.
type Annotated struct {
	*Article
	UID        string      // on the shelf: see Entry
	Path       string      // of its file; empty where it has none
	Filed      []string    // the tags that the reader has given it
	Highlights []Highlight // in the order of the text
}

// NewUID is a name for a highlight that no other has: a random UUID.
func NewUID() string {
	var b [16]byte
	rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// HighlightMost is how long the words of a highlight may be, in bytes.
const HighlightMost = 64 << 10

// Highlighted is a highlight of what stands from one place up to another in blocks, without
// a name and a time.
func Highlighted(blocks []Block, from, to Position) Highlight {
	var words []string
	for block := from.Block; block <= to.Block; block++ {
		text := Plain(blocks[block])
		if block == to.Block {
			text = text[:min(to.Offset, len(text))]
		}
		if block == from.Block {
			text = text[min(from.Offset, len(text)):]
		}
		words = append(words, text)
	}
	begin, end := Plain(blocks[from.Block]), Plain(blocks[to.Block])
	stop := min(to.Offset, len(end))
	q := Passage{
		Exact:  strings.Join(words, "\n"),
		Before: begin[wordStart(begin, max(from.Offset-contextLen, 0)):min(from.Offset, len(begin))],
		After:  end[stop:wordEnd(end, min(stop+contextLen, len(end)))],
	}
	if q.Before == "" && from.Block > 0 {
		above := Plain(blocks[from.Block-1])
		q.Before = above[wordStart(above, max(len(above)-contextLen, 0)):]
	}
	return Highlight{Quote: q, Start: CharactersBefore(blocks, from), Stop: CharactersBefore(blocks, to)}
}

// Blocks are the blocks of a body and its footnotes, as a Position counts them.
func Blocks(body []Block, notes []Footnote) []Block {
	if len(notes) == 0 {
		return body
	}
	all := body[:len(body):len(body)]
	for _, n := range notes {
		all = append(all, Quote{Blocks: n.Blocks})
	}
	return all
}

// CharactersBefore is how many characters (code points) stand before a place in a text in
// which each block is followed by a newline: what the W3C's TextPositionSelector counts.
func CharactersBefore(blocks []Block, p Position) int {
	n := 0
	for _, b := range blocks[:min(p.Block, len(blocks))] {
		n += utf8.RuneCountInString(Plain(b)) + 1
	}
	if p.Block < len(blocks) {
		s := Plain(blocks[p.Block])
		n += utf8.RuneCountInString(s[:min(p.Offset, len(s))])
	}
	return n
}

// AtCharacters are the places before which so many characters stand. The numbers rise; one
// beyond the text is its end.
func AtCharacters(blocks []Block, numbers ...int) []Position {
	var all []Position
	before := 0
	for i, b := range blocks {
		if len(all) == len(numbers) {
			break
		}
		s := Plain(b)
		next := before + utf8.RuneCountInString(s) + 1
		at, offset := before, 0
		for len(all) < len(numbers) && numbers[len(all)] < next {
			for ; at < numbers[len(all)]; at++ {
				_, size := utf8.DecodeRuneInString(s[offset:])
				offset += size
			}
			all = append(all, Position{Block: i, Offset: offset})
		}
		before = next
	}
	end := Position{}
	if n := len(blocks); n > 0 {
		end = Position{Block: n - 1, Offset: Extent(blocks[n-1])}
	}
	for len(all) < len(numbers) {
		all = append(all, end)
	}
	return all
}
