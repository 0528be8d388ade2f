package ui

import (
	"image/color"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A Painter turns spans into the bytes that a terminal shows. It remembers how each
// look is written, so it is kept from frame to frame and made anew with the theme.
type Painter struct {
	theme    *theme.Theme
	width    func(string) int
	page     string // opens the look of the empty page
	raised   string // the same of a popup
	open     map[spanLook]string
	frame    *frame
	ascii    bool                         // draws no signs of other alphabets
	plain    bool                         // draws no frames, and tells in words what looks would
	linkless bool                         // tells the terminal of no links
	asRead   bool                         // leaves it to others to put text in order that runs to the left
	rows     []byte                       // the last screen's, to write the next one into
	plates   map[typeset.Plate]Impression // what is printed of pictures
}

// spanLook is all that a span's look is worked out from.
type spanLook struct {
	role     theme.Role
	over     theme.Role // laid over it; Body for none
	emphasis article.Emphasis
	ink      article.Ink
	link     bool
	note     bool
	own      theme.Look
}

// NewPainter paints in the looks of th, on a page that looks like ground. Width tells
// the cells that a text takes.
func NewPainter(th *theme.Theme, ground theme.Look, width func(string) int) *Painter {
	raised := theme.Look{Background: th.Looks[theme.Popup].Background}.Over(ground)
	return &Painter{theme: th, width: width, page: ground.SGR(), raised: raised.SGR(), open: map[spanLook]string{}}
}

// Plain has the painter draw no frames, and tell in words what looks would.
func (p *Painter) Plain() { p.plain = true }

// AsRead has the painter leave it to the terminal to put text in order that runs to the
// left.
func (p *Painter) AsRead() { p.asRead = true }

// Linkless has the painter tell the terminal of no links.
func (p *Painter) Linkless() { p.linkless = true }

// span appends s as it looks in the theme.
func (p *Painter) span(b []byte, s *typeset.Span) []byte {
	if s.Strip != nil {
		return p.strip(b, s.Strip, p.cells(s.Seen()))
	}
	k := spanLook{role: s.Role, over: s.Over, emphasis: s.Emphasis, ink: s.Ink, link: s.Link != "", note: s.Note != ""}
	if s.Look != nil {
		k.own = *s.Look
	}
	if p.linkless || !leadsOut(s.Link) {
		return p.write(b, k, s.Seen())
	}
	b = openLink(b, s.Link)
	b = p.write(b, k, s.Seen())
	return append(b, closeLink...)
}

// text appends text in a role's look.
func (p *Painter) text(b []byte, role theme.Role, text string) []byte {
	return p.write(b, spanLook{role: role}, p.seen(text))
}

// seen is a row of text in the order in which the painter draws it.
func (p *Painter) seen(text string) string {
	if p.asRead {
		return text
	}
	return typeset.AsSeen(text)
}

// write appends text in the looks of k. Whatever is painted comes through here, so here
// stands the last gate before the terminal.
func (p *Painter) write(b []byte, k spanLook, text string) []byte {
	if p.ascii {
		text = asciiSigns.Replace(text)
	}
	open, known := p.open[k]
	if !known {
		open = p.look(k).SGR()
		p.open[k] = open
	}
	text = clean.Row(text)
	if open == "" {
		return append(b, text...)
	}
	b = append(append(b, open...), text...)
	return append(append(b, "\x1b[m"...), p.page...)
}

// look lays a span's own look, its emphasis, its colours and its target over its role's.
func (p *Painter) look(k spanLook) theme.Look {
	look := k.own.Over(p.theme.Looks[k.role])
	look.Underline = look.Underline || k.emphasis&article.Underlined != 0
	look.Faint = look.Faint || k.emphasis&article.Small != 0
	lay := func(on bool, role theme.Role) {
		if on {
			look = p.theme.Looks[role].Over(look)
		}
	}
	lay(k.emphasis&article.Bold != 0, theme.Strong)
	lay(k.emphasis&article.Italic != 0, theme.Emphasized)
	lay(k.emphasis&article.Monospace != 0, theme.Monospace)
	lay(k.emphasis&article.Struck != 0, theme.Struck)
	lay(k.emphasis&article.Marked != 0, theme.Marked)
	if k.ink != (article.Ink{}) {
		look = p.theme.Ink(inkColour(k.ink.Letters), inkColour(k.ink.Ground)).Over(look)
	}
	lay(k.link, theme.Link)
	lay(k.note, theme.NoteMark)
	lay(k.over != theme.Body, k.over)
	return look
}

// inkColour is a colour that a text has of its own as a terminal knows it; nil for none.
func inkColour(c article.Colour) color.Color {
	if n, ok := c.Index(); ok && n < 16 {
		return ansi.BasicColor(n)
	} else if ok {
		return ansi.IndexedColor(n)
	}
	if red, green, blue, ok := c.Parts(); ok {
		return color.RGBA{red, green, blue, 255}
	}
	return nil
}

// blank appends n cells of nothing.
func blank(b []byte, n int) []byte {
	const spaces = "                                                                "
	for ; n > len(spaces); n -= len(spaces) {
		b = append(b, spaces...)
	}
	if n > 0 {
		b = append(b, spaces[:n]...)
	}
	return b
}

// cells is the width of text in cells as it is painted; text of ASCII is not measured.
func (p *Painter) cells(text string) int {
	for i := range len(text) {
		if text[i] >= 0x7f || text[i] < ' ' {
			return p.width(clean.Row(text))
		}
	}
	return len(text)
}

// fit is text cut to at most width cells, with an ellipsis where something is gone that
// could be seen.
func (p *Painter) fit(text string, width int) string {
	text = clean.Row(text)
	if p.cells(text) <= width {
		return text
	}
	text = strings.TrimRight(text, " ")
	if p.cells(text) <= width {
		return text
	}
	if width < 1 {
		return ""
	}
	return p.clip(text, width-1) + "…"
}

// clip is as much of the beginning of text as goes into width cells.
func (p *Painter) clip(text string, width int) string {
	text = clean.Row(text)
	end := 0
	for end < len(text) {
		cluster, _ := ansi.FirstGraphemeCluster(text[end:], ansi.GraphemeWidth)
		if width -= p.cells(cluster); width < 0 {
			break
		}
		end += len(cluster)
	}
	return text[:end]
}
