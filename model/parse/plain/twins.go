package plain

import "lede/model/parse/plain/shape"

// Evidence that a dump has pictures, whose alternative texts say what their captions
// say.

// doubled reports whether a caption with a credit stands right below a line that says
// the same.
func doubled(lines []line) bool {
	for i, l := range lines[:max(len(lines)-1, 0)] {
		next := lines[i+1]
		if next.gap > 0 || len(l.raw) > maxCaption || len(next.raw) > maxCaption || !alike(l.text(), next.text()) {
			continue
		}
		a, b := captionOf(l.text()), captionOf(next.text())
		if a.credit == "" && b.credit == "" {
			continue
		}
		short, long := a.said(), b.said()
		if len(short) > len(long) {
			short, long = long, short
		}
		if len(short) > 0 && inOrder(short, long) {
			return true
		}
	}
	return false
}

// alike reports whether the two begin with the same letters, which is quick to tell.
func alike(a, b string) bool {
	const enough = 8
	return len(a) >= enough && len(b) >= enough && a[:enough] == b[:enough]
}

// story reports whether the lines are those of a page that tells a story: two full
// paragraphs and more, and they are a good part of it.
func story(lines []line) bool {
	full, bytes, all := 0, 0, 0
	for _, l := range lines {
		all += len(l.raw)
		if text := l.text(); shape.IsRunning(text) && !machine(text) {
			full++
			bytes += len(l.raw)
		}
	}
	return full >= 2 && bytes*5 >= all
}

// twins reports whether c, which stands gap blank lines below, says the same as each of
// the parts that say anything.
func twins(parts []caption, c *caption, gap int16) bool {
	const fewest = 4 // words of which a line can be the rest of another
	for i := range parts {
		if parts[i].words == "" {
			continue
		}
		short, long := parts[i].said(), c.said()
		if len(short) > len(long) {
			short, long = long, short
		}
		apart := gap > 0 && len(short)*4 < len(long)*3
		if len(short) < len(long) && (len(short) < fewest || apart || len(short)*4 < len(long)) || !inOrder(short, long) {
			return false
		}
	}
	return true
}

// describes reports whether the first line may tell what the picture shows above whose
// caption it stands: in other words, or in much the same.
func (s *setter) describes(first, c *caption) bool {
	const fewest = 4 // words that can be much the same
	if min(len(first.said()), len(c.said())) >= fewest && agreement(first.said(), c.said()) >= 0.75 {
		return true
	}
	return s.layout.spaced && s.layout.measure == 0 && c.credit != "" && first.credit == "" && shape.End(first.line) == 0
}
