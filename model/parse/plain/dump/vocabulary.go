package dump

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
)

// A word stands for itself by a number that its letters make: that two words have the same
// is so rare that nobody would notice.
type word uint64

// The numbers of FNV-1a, a way to make one.
const (
	noWord word = 14695981039346656037
	factor word = 1099511628211
)

func (w word) with(b byte) word { return (w ^ word(b)) * factor }

func (w word) withRune(r rune) word {
	var room [utf8.UTFMax]byte
	for _, b := range utf8.AppendRune(room[:0], r) {
		w = w.with(b)
	}
	return w
}

// wordsOf are the words of each row that say something, each once and in order: of four
// letters and more, or in other letters than Latin. Where a script sets no spaces each
// sign is a word.
func wordsOf(rows []Row) [][]word {
	all := make([][]word, len(rows))
	var found []word // of all rows; the words of each are a part of it
	for i, row := range rows {
		first := len(found)
		w, size, foreign := noWord, 0, false
		take := func() {
			if size >= 4 || foreign {
				found = append(found, w)
			}
			w, size, foreign = noWord, 0, false
		}
		for _, r := range row.Text {
			switch {
			case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
				w = w.with(byte(r))
				size++
			case r >= 'A' && r <= 'Z':
				w = w.with(byte(r) + 'a' - 'A')
				size++
			case r < utf8.RuneSelf:
				take()
			case shape.IsWide(r):
				take()
				found = append(found, noWord.withRune(r))
			case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
				r = unicode.ToLower(r)
				foreign = foreign || size == 0 && r >= utf8.RuneSelf
				w = w.withRune(r)
				size += utf8.RuneLen(r)
			default:
				take()
			}
		}
		take()
		slices.Sort(found[first:])
		all[i] = slices.Clip(slices.Compact(found[first:]))
		found = found[:first+len(all[i])]
	}
	return all
}

// vocabulary is what the row says that the running text, the first row and the rows
// beside it say too.
func (c *columns) vocabulary() {
	core := map[word]int{}
	inCore := func(i int) bool { return c.long[i] && i >= c.from && i <= c.to }
	for i := c.from; i <= c.to && i < len(c.rows); i++ {
		if inCore(i) {
			for _, w := range c.words[i] {
				core[w]++
			}
		}
	}
	shared := make([]byte, len(c.rows))
	for i := range c.rows {
		least := 1
		if inCore(i) {
			least = 2 // itself left out
		}
		n := 0
		for _, w := range c.words[i] {
			if core[w] >= least {
				n++
			}
		}
		shared[i] = judge.Share(n, len(c.words[i]))
	}
	c.add(func(i int) byte { return shared[i] })
	for _, d := range []int{-1, 1} {
		c.add(func(i int) byte {
			if i+d < 0 || i+d >= len(c.rows) {
				return beyond
			}
			return shared[i+d]
		})
	}
	title := c.words[0]
	c.add(func(i int) byte {
		if i == 0 {
			return beyond
		}
		return judge.Share(shape.Common(c.words[i], title), len(c.words[i]))
	})
	for _, d := range []int{-1, 1} {
		c.add(func(i int) byte {
			if i+d < 0 || i+d >= len(c.rows) {
				return 0
			}
			return judge.Share(shape.Common(c.words[i], c.words[i+d]), len(c.words[i]))
		})
	}
}
