package typeset

import (
	"slices"

	"lede/model/article"
	"lede/ui/theme"
)

// callout sets a note or a warning with a bar down its side, under its title and, where
// that doesn't say it, its kind.
func (c *compositor) callout(b article.Callout, at int) {
	heading := b.Heading()
	set := func() {
		if len(heading) > 0 {
			at = c.heading(b.Unsaid(), heading, at)
		}
		c.blocks(b.Blocks, at, always)
	}
	if c.s.ScreenReader {
		c.announce("Box:", set)
		return
	}
	c.within(calloutBar[:], calloutBar[:], set)
}

// heading sets the title of a call-out, and returns where what follows starts.
func (c *compositor) heading(kind string, title article.Text, at int) int {
	set := func() { c.text(bold(title), at, textStyle{role: c.role}) }
	if kind == "" {
		set()
	} else {
		label := matter(kind+": ", c.role)
		label.Emphasis = article.Bold
		c.within([]Span{label}, nil, set)
	}
	return at + title.Len() + 1
}

// bold is a text in bold.
func bold(t article.Text) article.Text {
	strong := slices.Clone(t)
	for i := range strong {
		strong[i].Emphasis |= article.Bold
	}
	return strong
}

// definitions sets terms in bold, and below each what it means, indented.
func (c *compositor) definitions(b article.Definitions, at int) {
	loose := slices.ContainsFunc(b.Entries, wantsRoom)
	for i, e := range b.Entries {
		if i > 0 && loose {
			c.blank(at - 1)
		}
		for _, term := range e.Terms {
			c.text(bold(term), at, textStyle{role: c.role})
			at += term.Len() + 1
		}
		c.within(meaningIndent[:], meaningIndent[:], func() { at = c.blocks(e.Blocks, at, notBeforeList) })
	}
}

var meaningIndent = [...]Span{matter("    ", theme.Body)}

// wantsRoom reports whether an entry has more than a paragraph, so that blank rows
// should tell it from others.
func wantsRoom(e article.Definition) bool { return len(e.Blocks) > 1 }
