package typeset

import (
	"strconv"

	"lede/model/article"
	"lede/ui/theme"
)

// figureBlock sets a figure in the body: its content and then its caption. Where captions
// stand elsewhere it sets a mark of one line instead of the caption.
func (c *compositor) figureBlock(f article.Figure, at int) {
	c.figures++
	outer := c.figure
	c.figure = c.figures
	defer func() { c.figure = outer }()
	at = c.blocks(f.Content, at, always)
	words, credit := f.Words(), f.Caption.Credit
	mute := words == nil && credit == ""
	aside := c.s.Captions == CaptionsAside
	switch {
	case mute && !c.s.ScreenReader && !c.shows(&f), mute && len(f.Content) > 0:
		return
	case len(f.Content) > 0:
		c.blank(at - 1)
	case !aside && c.picture(&f, at) && mute && !f.Leads():
		return
	}
	mark := c.figureMark(f)
	if aside {
		c.begin()
		if c.toLeft && c.s.Order != ReadingOrder {
			if c.s.Order == OurOrder {
				mark = turned(mark)
			}
			c.add(matter(spaces(c.s.Measure-c.margin.firstWidth-c.cells(mark)), theme.Body))
		}
		c.add(matter(mark, theme.FigureMark))
		c.finish(at, at+captionExtent(words, credit))
		return
	}
	if c.s.ScreenReader {
		if len(f.Caption.Text) > 0 {
			c.describe(f.Alt(), at)
		}
		c.announce("Figure "+strconv.Itoa(c.figure)+":", func() { c.caption(words, credit, at) })
		return
	}
	first := []Span{matter(mark+"  ", theme.FigureMark)}
	c.within(first, []Span{matter(spaces(c.cells(mark)+2), theme.Body)}, func() {
		c.caption(words, credit, at)
		if f.Leads() {
			c.venue(f.Venue(), at+captionExtent(words, credit))
		}
	})
}

// venue says where a video, a sound or a page is to be seen, below the words that end at an
// offset.
func (c *compositor) venue(where string, end int) {
	if words := "→ " + where; c.cells(words) <= c.s.Measure-c.margin.firstWidth {
		c.begin()
		c.add(matter(words, theme.Credit))
		c.finish(end, end)
	}
}

// isMute reports whether a block is a figure that shows nothing: neither matter nor words
// nor a picture.
func (c *compositor) isMute(b article.Block) bool {
	f, ok := b.(article.Figure)
	return ok && len(f.Content) == 0 && f.Words() == nil && f.Caption.Credit == "" && !c.shows(&f)
}

// figureMark names the figure in hand without a word of any language, in as much detail as
// there is room for, and says where its video, sound or page is to be seen.
func (c *compositor) figureMark(f article.Figure) string {
	number := strconv.Itoa(c.figure)
	marks := []string{"▸ " + number, "▸" + number, "▸"}
	if venue := f.Venue(); f.Leads() && !c.toLeft && c.s.Captions == CaptionsAside {
		marks = append([]string{marks[0] + " → " + venue}, marks...)
	}
	for _, mark := range marks {
		if c.cells(mark) <= c.s.Measure-c.margin.firstWidth {
			return mark
		}
	}
	return ""
}

// captionAlone sets what the captions pane shows of the figure in hand: its number,
// and its caption in hanging indent.
func (c *compositor) captionAlone(f *article.Figure, at int) {
	words, credit := f.Words(), f.Caption.Credit
	start := at
	for _, b := range f.Content {
		at += article.Extent(b) + 1
	}
	_, shown := c.plate(f)
	if shown = shown && len(f.Content) == 0; shown {
		c.picture(f, at)
	}
	number := strconv.Itoa(c.figure)
	first := []Span{matter(number+" ", theme.FigureNumber)}
	rest := []Span{matter(spaces(len(number)+1), theme.Body)}
	const none = "no caption"
	if !c.shows(f) && len(words) == 0 && credit == "" && len(number)+1+len(none) <= c.s.Measure {
		first = append(first, matter(none, theme.Credit))
	}
	c.within(first, rest, func() {
		named := !shown && len(f.Content) == 0 && c.picture(f, at)
		if !named || len(words) > 0 || credit != "" {
			c.caption(words, credit, at)
		}
	})
	c.lines[0].Start.Offset = start
	c.past = at + captionExtent(words, credit)
}

// caption sets the words of a caption and, on a line of its own, the credit. Where a figure
// has neither, the mark in the margin stands alone.
func (c *compositor) caption(words article.Text, credit string, at int) {
	if len(words) > 0 {
		c.text(words, at, textStyle{role: theme.Caption, prose: true})
		at += words.Len() + 1
	}
	if credit != "" {
		c.announce("Credit:", func() { c.text(article.Words(credit), at, textStyle{role: theme.Credit}) })
	}
	if len(words) == 0 && credit == "" {
		c.end(at, at)
	}
}

func captionExtent(words article.Text, credit string) int {
	n := words.Len()
	if len(words) > 0 && credit != "" {
		n++
	}
	return n + len(credit)
}
