package typeset

import (
	"strconv"

	"lede/model/article"
	"lede/ui/theme"
)

// announce sets a block with words before it that say what it is, for readers who hear
// the page or feel it under their fingers and cannot see how it looks.
func (c *compositor) announce(words string, set func()) {
	if !c.s.ScreenReader {
		set()
		return
	}
	c.within([]Span{matter(words+" ", theme.FigureMark)}, nil, set)
}

// headingWords announce a crosshead: the highest by that alone.
func headingWords(h article.Crosshead) string {
	if h.Level <= 2 {
		return "Heading:"
	}
	return "Heading of level " + strconv.Itoa(h.Level) + ":"
}
