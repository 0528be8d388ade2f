package article

import (
	"math"
	"math/bits"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

// An Index says what is where in an article: its words up to each block, its
// figures, its crossheads. It grows with the article, at a cost for what is new
// only, and answers without reading the article again.
type Index struct {
	words      []int // words up to the end of each block
	figures    []Position
	crossheads []Position
	heads      []Crosshead
	held       []*Figure
	details    []Position
	leading    []int // blocks that hold links, references or details
	captioned  bool  // a figure has words or a credit
	pictured   bool  // a figure has a picture
	levels     uint  // of crossheads, a bit for each
}

// Grow takes in the blocks that body has beyond what the index knows.
func (x *Index) Grow(body []Block) {
	total := x.Words()
	for i := len(x.words); i < len(body); i++ {
		details := len(x.details)
		Each(body[i], func(b Block, at int) { x.note(b, Position{Block: i, Offset: at}) })
		words, leads := survey(body[i])
		total += words
		if leads || len(x.details) > details {
			x.leading = append(x.leading, i)
		}
		x.words = append(x.words, total)
	}
}

// Cut forgets all blocks but the first n, which may be all that there are.
func (x *Index) Cut(n int) {
	if n >= len(x.words) {
		return
	}
	end := Position{Block: n - 1, Offset: math.MaxInt}
	first := func(places []Position) int { return through(places, end) }
	figures, heads := first(x.figures), first(x.crossheads)
	kept := Index{
		words:   x.words[:n],
		figures: slices.Clone(x.figures[:figures]), held: slices.Clone(x.held[:figures]),
		crossheads: slices.Clone(x.crossheads[:heads]), heads: slices.Clone(x.heads[:heads]),
		details: slices.Clone(x.details[:first(x.details)]),
		leading: slices.Clone(x.leading[:sort.SearchInts(x.leading, n)]),
	}
	for _, f := range kept.held {
		kept.shows(f)
	}
	for _, h := range kept.heads {
		kept.ranks(h)
	}
	*x = kept
}

// note notes what a block is, or one within it.
func (x *Index) note(b Block, at Position) {
	switch b := b.(type) {
	case Figure:
		x.figures = append(x.figures, at)
		x.held = append(x.held, &b)
		x.shows(&b)
	case Crosshead:
		x.crossheads = append(x.crossheads, at)
		x.heads = append(x.heads, b)
		x.ranks(b)
	case Details:
		x.details = append(x.details, at)
	}
}

func (x *Index) shows(f *Figure) {
	x.captioned = x.captioned || len(f.Words()) > 0 || f.Caption.Credit != ""
	x.pictured = x.pictured || f.Picture() >= 0
}

func (x *Index) ranks(h Crosshead) { x.levels |= 1 << min(max(h.Level, 0), 31) }

// Words is the number of words in the body.
func (x *Index) Words() int {
	if len(x.words) == 0 {
		return 0
	}
	return x.words[len(x.words)-1]
}

// WordsBefore is about how many words stand before p. It is exact at the start of a block
// and in proportion within one; extent is the length of p's block.
func (x *Index) WordsBefore(p Position, extent int) int {
	if p.Block >= len(x.words) {
		return x.Words()
	}
	before := 0
	if p.Block > 0 {
		before = x.words[p.Block-1]
	}
	return before + (x.words[p.Block]-before)*min(p.Offset, extent)/max(extent, 1)
}

// BlockAt is the block that holds the word that so many words come before.
func (x *Index) BlockAt(words int) int {
	return min(sort.SearchInts(x.words, words+1), max(len(x.words)-1, 0))
}

// Figures is the number of figures.
func (x *Index) Figures() int { return len(x.figures) }

// FigurePlaces are the places of all figures, in order.
func (x *Index) FigurePlaces() []Position { return x.figures }

// Captioned reports whether there is anything to read under a figure.
func (x *Index) Captioned() bool { return x.captioned }

// Pictured reports whether a figure has a picture.
func (x *Index) Pictured() bool { return x.pictured }

// Figure is the figure of that number, counted from 1, and where it stands.
func (x *Index) Figure(number int) (*Figure, Position) {
	return x.held[number-1], x.figures[number-1]
}

// FiguresThrough is the number of figures that begin at p or before it.
func (x *Index) FiguresThrough(p Position) int { return through(x.figures, p) }

// Crossheads are the places of all crossheads, in order.
func (x *Index) Crossheads() []Position { return x.crossheads }

// Crosshead is the crosshead of that number, counted from 0, and where it stands.
func (x *Index) Crosshead(n int) (Crosshead, Position) { return x.heads[n], x.crossheads[n] }

// Rank is how many levels of crossheads stand above a level in this article, and how many
// levels there are. What a source calls levels 3 and 5 may be the first and second of two.
func (x *Index) Rank(level int) (rank, of int) {
	return bits.OnesCount(x.levels & (1<<min(max(level, 0), 31) - 1)), bits.OnesCount(x.levels)
}

// CrossheadsThrough is the number of crossheads that begin at p or before it.
func (x *Index) CrossheadsThrough(p Position) int { return through(x.crossheads, p) }

// Details are the places of all details, in order.
func (x *Index) Details() []Position { return x.details }

// HasDetails reports whether there are details in a block.
func (x *Index) HasDetails(block int) bool {
	i := through(x.details, Position{Block: block - 1, Offset: math.MaxInt})
	return i < len(x.details) && x.details[i].Block == block
}

// Leading are the blocks that hold links, references to footnotes or details, in order.
func (x *Index) Leading() []int { return x.leading }

func through(places []Position, p Position) int {
	return sort.Search(len(places), func(i int) bool { return places[i].Compare(p) > 0 })
}

// WordCount is the number of words in a block. Scripts that put no spaces between
// words count two characters as one, which is about how they are read.
func WordCount(b Block) int {
	words, _ := survey(b)
	return words
}

// survey counts a block's words, and tells whether any of them lead somewhere.
func survey(b Block) (words int, leads bool) {
	if p, ok := b.(Paragraph); ok && len(p.Text) == 1 {
		r := &p.Text[0] // nearly all of a long text, at no cost in memory
		return CountWords(r.Text), r.Link != "" || r.Note != ""
	}
	for _, p := range Parts(b) {
		for _, r := range p.Text {
			words += CountWords(r.Text)
			leads = leads || r.Link != "" || r.Note != ""
		}
	}
	return words, leads
}

// blank is 1 for ASCII's white space. Adding it up, with no branch a character, is what
// lets the words of a hundred megabytes be counted while they arrive.
var blank = [utf8.RuneSelf]uint8{' ': 1, '\n': 1, '\t': 1}

// CountWords is how many words a text has. In scripts that put no spaces between them, two
// characters are counted as one.
func CountWords(s string) int {
	words, solid, in := 0, 0, uint8(0)
	for i := 0; i < len(s); {
		for ; i < len(s) && s[i] < utf8.RuneSelf; i++ {
			space := blank[s[i]]
			words += int(in & space)
			in = 1 - space
		}
		if i == len(s) {
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			solid++
		case unicode.IsSpace(r):
			words += int(in)
			in = 0
		default:
			in = 1
		}
	}
	return words + int(in) + (solid+1)/2
}
