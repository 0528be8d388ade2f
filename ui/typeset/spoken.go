package typeset

import (
	"strconv"

	"lede/model/article"
	"lede/ui/theme"
)

// announce sets what looks alone would tell apart with words before it that say what
// it is, for who hears the page or feels it under the fingers.
func (c *compositor) announce(words string, set func()) {
	if !c.s.Spoken {
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
