package typeset

import "lede/ui/theme"

// ScrollRight moves what is wider than the measure, the widest tables, so many cells to the
// left. Each line's Hidden says how far that leads to anything.
func (g *Galley) ScrollRight(cells int) { g.scrolled = max(cells, 0) }

// clip replaces lines that are wider than the measure by what is seen of them.
func (g *Galley) clip(lines []Line) {
	for i := range lines {
		if lines[i].Hidden > 0 {
			lines[i] = g.seen(lines[i])
		}
	}
}

// Marks at the edges over which a line goes on.
const (
	moreLeft  = "‹"
	moreRight = "›"
)

// seen is the part of a wide line that is in view: its margin, and as much of the rest as
// fits after scrolling. Hidden becomes the cells that are still to the right.
func (g *Galley) seen(l Line) Line {
	margin, wide := l.Spans[:l.fixed], l.Spans[l.fixed:]
	room := max(g.extent(&l)-g.c.width(margin), 1)
	shift := min(g.scrolled, l.Hidden)
	spans := append([]Span(nil), margin...)
	cut := clipper{c: &g.c, from: shift, to: shift + room}
	l.Hidden -= shift
	if shift > 0 && room > 2 {
		spans = append(spans, matter(moreLeft, theme.TableRule))
		cut.from++
	}
	if l.Hidden > 0 && room > 2 {
		cut.to--
	}
	for _, s := range wide {
		spans = cut.add(spans, s)
	}
	if l.Hidden > 0 && room > 2 {
		spans = append(spans, matter(spaces(cut.to-max(cut.at, cut.from)), theme.Body), matter(moreRight, theme.TableRule))
	}
	l.Spans = spans
	return l
}

// A clipper takes what stands from one column of a line up to another.
type clipper struct {
	c        *compositor
	from, to int
	at       int // the column reached
}

func (k *clipper) add(spans []Span, s Span) []Span {
	start := -1
	i, text := 0, s.Seen()
	for i < len(text) {
		cluster, cells := k.c.cluster(text[i:])
		if k.at+cells > k.to {
			break
		}
		if k.at >= k.from && start < 0 {
			start = i
		}
		if k.at < k.from && k.at+cells > k.from { // half of a wide character
			spans = append(spans, matter(spaces(k.at+cells-k.from), s.Role))
		}
		k.at += cells
		i += len(cluster)
	}
	rest := i < len(text)
	if start >= 0 && start < i {
		part := s
		switch {
		case s.Shown != "":
			part.Shown = text[start:i]
		case s.Offset >= 0:
			part.Offset += start
			fallthrough
		default:
			part.Text = text[start:i]
		}
		spans = append(spans, part)
	}
	if rest { // nothing after it is seen
		if k.at < k.to && k.at >= k.from {
			spans = append(spans, matter(spaces(k.to-k.at), s.Role))
		}
		k.at = max(k.at, k.to)
	}
	return spans
}
