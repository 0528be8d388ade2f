package plain

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// A Look is how the bytes of a text from From up to To are set apart from the rest.
type Look struct {
	From, To int
	Emphasis article.Emphasis
	Ink      article.Ink
}

// IsPlain reports whether the look is that of the rest.
func (l Look) IsPlain() bool { return l.Emphasis == 0 && l.Ink == article.Ink{} }

// Same reports whether two places look the same.
func (l Look) Same(other Look) bool { return l.Emphasis == other.Emphasis && l.Ink == other.Ink }

// looked are the looks of the next n bytes, counted from their start, and drops those
// that end with them.
func (q *lineQueue) looked(n int) (looks []Look) {
	end := q.start + n
	for len(q.looks) > 0 && q.looks[0].From < end {
		l := q.looks[0]
		l.From, l.To = max(l.From, q.start)-q.start, min(l.To, end)-q.start
		if l.From < l.To {
			looks = append(looks, l)
		}
		if q.looks[0].To > end {
			break
		}
		q.looks = q.looks[1:]
	}
	return looks
}

// colourful reports whether there are colours in lines. They come from a program that drew
// its lines for a terminal: a diff, a log, a listing, a tree.
func colourful(lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool {
		return slices.ContainsFunc(l.looks, func(k Look) bool { return k.Ink != article.Ink{} })
	})
}

// dress gives the words of blocks the looks that they have in the lines.
func dress(blocks []article.Block, lines []line) {
	d := dresser{}
	var text strings.Builder
	for _, l := range lines {
		for _, k := range l.looks {
			k.From, k.To = text.Len()+k.From, text.Len()+min(k.To, len(l.raw))
			d.looks = append(d.looks, k)
		}
		text.WriteString(l.raw + "\n")
	}
	if len(d.looks) == 0 {
		return
	}
	d.source = text.String()
	d.blocks(blocks)
}

// A dresser finds the words of blocks in the lines that they were made of: these have
// them in the same order, with bullets, hyphens and other signs between them.
type dresser struct {
	source string
	looks  []Look
	at     int // how far in source the words have been found
}

func (d *dresser) blocks(blocks []article.Block) {
	for i, b := range blocks {
		switch b := b.(type) {
		case article.Paragraph:
			blocks[i] = article.Paragraph{Text: d.text(b.Text)}
		case article.Crosshead:
			b.Text = d.text(b.Text)
			blocks[i] = b
		case article.Code:
			blocks[i] = d.code(b)
		case article.Quote:
			d.blocks(b.Blocks)
		case article.List:
			for _, item := range b.Items {
				d.blocks(item)
			}
		case article.Definitions:
			for e := range b.Entries {
				for t := range b.Entries[e].Terms {
					b.Entries[e].Terms[t] = d.text(b.Entries[e].Terms[t])
				}
				d.blocks(b.Entries[e].Blocks)
			}
		case article.Figure:
			d.blocks(b.Content)
			b.Caption.Text = d.text(b.Caption.Text)
			blocks[i] = b
		}
	}
}

// text is t with looks.
func (d *dresser) text(t article.Text) article.Text {
	looks := d.find(t.String())
	if len(looks) == 0 {
		return t
	}
	var dressed article.Text
	at := 0
	for _, r := range t {
		whole, from := r, 0
		for from < len(whole.Text) {
			to := len(whole.Text)
			for len(looks) > 0 && looks[0].To <= at+from {
				looks = looks[1:]
			}
			r = whole
			if len(looks) > 0 {
				l := looks[0]
				if begins := l.From - at; begins > from {
					to = min(to, begins)
				} else {
					to = min(to, l.To-at)
					r.Emphasis, r.Ink = r.Emphasis|l.Emphasis, l.Ink
				}
			}
			r.Text = whole.Text[from:to]
			dressed = append(dressed, r)
			from = to
		}
		at += len(whole.Text)
	}
	return dressed
}

func (d *dresser) code(c article.Code) article.Code {
	for _, l := range d.find(c.Text) {
		c.Marks = append(c.Marks, article.CodeMark{From: l.From, To: l.To, Emphasis: l.Emphasis, Ink: l.Ink})
	}
	return c
}

// find is the looks of s, which stands in the source: as far as can be told behind what
// was found before.
func (d *dresser) find(s string) []Look {
	for _, from := range []int{d.at, 0} {
		if looks, end, ok := d.findFrom(s, from); ok {
			d.at = end
			return looks
		}
	}
	return nil
}

// findFrom finds s from a place in the source on. A blank looks as it does there; one
// that stands for a line's end looks like what is on both sides.
func (d *dresser) findFrom(s string, at int) (looks []Look, end int, found bool) {
	worn := d.looks
	joins := -1 // the end of a blank that stands for a line's end
	for i, r := range s {
		size := utf8.RuneLen(r)
		switch blank := unicode.IsSpace(r); {
		case blank && strings.HasPrefix(d.source[at:], "\n"):
			joins = i + size
			fallthrough
		case blank && !strings.HasPrefix(d.source[at:], s[i:i+size]):
			continue
		}
		n := strings.Index(d.source[at:], s[i:i+size])
		if n < 0 {
			return nil, 0, false
		}
		at += n
		for len(worn) > 0 && worn[0].To <= at {
			worn = worn[1:]
		}
		if len(worn) > 0 && worn[0].From <= at {
			l := worn[0]
			l.From, l.To = i, i+size
			if n := len(looks); n > 0 && looks[n-1].Same(l) && (looks[n-1].To == i || joins == i && looks[n-1].To == i-1 && s[i-1] == ' ') {
				looks[n-1].To = l.To
			} else {
				looks = append(looks, l)
			}
		}
		at += size
	}
	return looks, at, true
}
