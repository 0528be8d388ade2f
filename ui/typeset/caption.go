package typeset

import (
	"strconv"

	"lede/model/article"
	"lede/ui/theme"
)

// SetCaption sets the caption of a figure below the figure's mark: the words and the credit
// in one paragraph with a hanging indent. Number is the figure's among those of the article
// that x is made of.
func SetCaption(a *article.Article, x *article.Index, number int, s Setting) []Line {
	f, at := x.Figure(number)
	c := compositor{s: s.usual(), toLeft: a.Direction == article.RightToLeft, ranks: x.Rank}
	c.open(at.Block, number-1)
	c.figure = number
	offset := at.Offset
	for _, b := range f.Content {
		offset += article.Extent(b) + 1
	}
	if len(f.Content) == 0 {
		c.picture(f, at.Offset)
	}
	words := append(article.Text(nil), f.Words()...)
	credit := offset
	if f.Caption.Credit != "" {
		if len(words) > 0 {
			words = append(words, article.Run{Text: " "})
			credit += words.Len()
		}
		words = append(words, article.Run{Text: f.Caption.Credit})
	}
	mark := "▸ " + strconv.Itoa(number) + "  "
	c.within([]Span{matter(mark, theme.FigureMark)}, []Span{matter(spaces(c.cells(mark)), theme.Body)}, func() {
		c.text(words, offset, textStyle{role: theme.Caption, prose: true})
	})
	for i := range c.lines {
		for n := range c.lines[i].Spans {
			if span := &c.lines[i].Spans[n]; f.Caption.Credit != "" && span.Offset >= credit {
				span.Role = theme.Credit
			}
		}
	}
	return c.lines
}
