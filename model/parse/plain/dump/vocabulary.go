package dump

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
)

// wordsOf are the words of each row that say something, by numbers, each once and in
// order: of four letters and more, or in other letters than Latin. Where a script sets no
// spaces each sign is a word.
func wordsOf(rows []Row) [][]int32 {
	known := map[string]int32{}
	all := make([][]int32, len(rows))
	var word []byte
	for i, r := range rows {
		var found []int32
		take := func() {
			if len(word) >= 4 || len(word) > 0 && word[0] >= utf8.RuneSelf {
				n, ok := known[string(word)]
				if !ok {
					n = int32(len(known))
					known[string(word)] = n
				}
				found = append(found, n)
			}
			word = word[:0]
		}
		for _, r := range r.Text {
			switch {
			case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
				word = append(word, byte(r))
			case r >= 'A' && r <= 'Z':
				word = append(word, byte(r)+'a'-'A')
			case r < utf8.RuneSelf:
				take()
			case shape.IsWide(r):
				take()
				word = utf8.AppendRune(word, r)
				take()
			case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
				word = utf8.AppendRune(word, unicode.ToLower(r))
			default:
				take()
			}
		}
		take()
		slices.Sort(found)
		all[i] = slices.Compact(found)
	}
	return all
}

// vocabulary is what the row says that the running text, the first row and the rows
// beside it say too.
func (c *columns) vocabulary() {
	core := map[int32]int{}
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
