package plain

import (
	"lede/model/parse/plain/dump"
	"lede/model/parse/plain/shape"
)

const (
	firstPage = 64 << 10 // bytes that are awaited before a whole page is judged
	pageAhead = 64 << 10 // and of each part that follows
	context   = 80       // lines before a part that are looked at once more
)

// MostAwaited is how many bytes a page has of which the end is awaited.
const MostAwaited = 4 << 20

// A pageReading reads the dump of a whole page, part by part.
type pageReading struct {
	above      []dump.Line    // the last lines of the part before
	references map[int]string // that stand at the end of the whole
	sheet      *dump.Sheet    // of the first lines, by which the page was told; nil once they are read
	seen       int            // how many lines that were
}

// decidePage decides whether the lines are a whole page's. Wait says that more has to be seen.
func (r *Reader) decidePage(lines []line) (isPage, wait bool) {
	if !mayBePage(lines) {
		return false, false
	}
	if !r.ended && (r.queue.bytes < firstPage || r.patient && r.queue.bytes < MostAwaited) {
		return true, true
	}
	seen := part(lines, firstPage)
	if r.ended {
		seen = part(lines, 4*firstPage) // what stands below the text tells a page too
	}
	s := dump.Unwrap(pageLines(seen))
	if !s.IsPage() {
		return false, false
	}
	r.whole = &pageReading{sheet: s, seen: len(seen)}
	if r.ended {
		rest, references := dump.References(pageLines(lines))
		r.whole.references = references
		r.queue.cutTo(len(rest))
	}
	return true, false
}

// next is as many of the lines as are read together: first those by which the page was
// told.
func (p *pageReading) next(lines []line) []line {
	if p.sheet != nil {
		return lines[:min(p.seen, len(lines))]
	}
	return part(lines, pageAhead)
}

// mayBePage is a quick look whether there are menus: short lines without a sign at
// their end.
func mayBePage(lines []line) bool {
	const few, most = 15, 60 // short lines; bytes in one
	n := 0
	lines = part(lines, firstLook)
	for _, l := range lines {
		if text := l.text(); len(text) < most && shape.End(text) == 0 {
			n++
		}
	}
	return n >= few && n*8 >= len(lines)
}

func pageLines(lines []line) []dump.Line {
	all := make([]dump.Line, len(lines))
	for i, l := range lines {
		all[i] = dump.Line{Text: l.text(), Indent: l.column(), Gap: int(l.gap)}
	}
	return all
}

// read makes blocks of the lines.
func (p *pageReading) read(r *Reader, lines []line) {
	fresh := pageLines(lines)
	all := append(p.above[:len(p.above):len(p.above)], fresh...)
	s := p.sheet
	p.sheet = nil
	switch {
	case s != nil:
	case p.references != nil:
		s = dump.UnwrapWith(all, p.references)
	default:
		s = dump.Unwrap(all)
	}
	v := s.Judge()
	w := pageWriter{reading: r, sheet: s, roles: v.Roles}
	for i, row := range s.Rows {
		if row.First >= len(p.above) {
			w.row(i)
		}
	}
	w.end()
	p.above = fresh[max(0, len(fresh)-context):]
}
