package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/plain/shape"
)

// What lede and others print for people in lines has signs before what looks alone would
// show on a screen: a square before a crosshead, a bar before each line of a quotation, a
// triangle and a number before a caption.

var headSigns = [...]string{"■ ", "□ "}

// printed reports whether there are such signs before lines none of which is a paragraph.
func printed(lines []line) bool {
	const widestPrint = 120
	signs := false
	for _, l := range lines {
		if len(l.raw) > widestPrint {
			return false
		}
		for _, sign := range [...]string{headSigns[0], headSigns[1], captionSign, "┃ "} {
			signs = signs || strings.HasPrefix(l.raw, sign)
		}
	}
	return signs
}

// printedHead reads a crosshead behind a square. What goes on stands further in.
func (s *setter) printedHead(lines []line) (article.Crosshead, int) {
	for rank, sign := range headSigns {
		if words, ok := strings.CutPrefix(lines[0].text(), sign); ok {
			n := hangingBelow(lines)
			if n < len(lines) && lines[n].gap == 0 || len(words) > maxCrosshead {
				break
			}
			first := lines[0]
			first.indent += int32(len(sign))
			return article.Crosshead{Level: 2 + rank, Text: s.text(s.join(append([]line{first}, lines[1:n]...)))}, n
		}
	}
	return article.Crosshead{}, 0
}

// hangingBelow is how many lines the first takes with those right below it that stand
// further in.
func hangingBelow(lines []line) int {
	n := 1
	for n < len(lines) && lines[n].gap == 0 && lines[n].column() > lines[0].column() {
		n++
	}
	return n
}

const captionSign = "▸ "

// printedFigure reads a caption behind a triangle and a number; a line of its own below
// the words is whose work it is.
func (s *setter) printedFigure(lines []line) (article.Figure, int) {
	rest, ok := strings.CutPrefix(lines[0].text(), captionSign)
	number, words, has := strings.Cut(rest, "  ")
	if !ok || !has || !shape.IsDigits(number) || strings.TrimSpace(words) == "" {
		return article.Figure{}, 0
	}
	n := hangingBelow(lines)
	first := lines[0]
	first.indent += int32(len(first.text()) - len(strings.TrimLeft(words, " ")))
	all := append([]line{first}, lines[1:n]...)
	end := 1
	for end < n && (end == 1 || s.layout.measure > 0) && breaks(all[end-1], all[end], s.layout.measure) {
		end++
	}
	c := captionOf(s.join(all[:end]))
	if end < n {
		c.words, c.credit = c.line, s.join(all[end:])
	}
	f := article.Figure{Caption: article.Caption{Credit: c.credit}}
	if c.words != "" {
		f.Caption.Text = s.text(c.words)
	}
	return f, n
}
