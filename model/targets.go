package model

import (
	"slices"

	"lede/model/article"
	"lede/ui"
	"lede/ui/typeset"
)

// A target is a stretch of text that leads somewhere: a link, or a footnote's mark.
type target struct {
	link, note string // one of them is empty
	text       string
	from, to   article.Position
}

// block is a block of the body, or a footnote below it, by the place it has there.
func (s *story) block(n int) article.Block {
	if n < len(s.article.Body) {
		return s.article.Body[n]
	}
	return article.Quote{Blocks: s.article.Footnotes[n-len(s.article.Body)].Blocks}
}

// blocks is how many blocks there are, footnotes included.
func (s *story) blocks() int {
	if s.arrival.going() {
		return len(s.article.Body)
	}
	return len(s.article.Body) + len(s.article.Footnotes)
}

// targetsIn are the targets of a block, or of a footnote. Runs side by side that lead
// to the same place are one target, part of which is emphasized.
func (s *story) targetsIn(n int) []target {
	var found []target
	for _, part := range article.Parts(s.block(n)) {
		at := article.Position{Block: n, Offset: part.Offset}
		for _, r := range part.Text {
			t := target{r.Link, r.Note, r.Text, at, article.Position{Block: n, Offset: at.Offset + len(r.Text)}}
			at = t.to
			if t.link == "" && t.note == "" {
				continue
			}
			if last := len(found) - 1; last >= 0 && found[last].goesOnIn(t) {
				found[last].text += t.text
				found[last].to = t.to
				continue
			}
			found = append(found, t)
		}
	}
	return found
}

func (t target) goesOnIn(next target) bool {
	return t.to == next.from && t.link == next.link && t.note == next.note
}

// beyond is the first target after p, or the last one before it where step is -1.
func (s *story) beyond(p article.Position, step int) (target, bool) {
	for n, ok := s.leading(p.Block, step); ok; n, ok = s.leading(n+step, step) {
		targets := s.targetsIn(n)
		if step < 0 {
			slices.Reverse(targets)
		}
		for _, t := range targets {
			if t.from.Compare(p)*step > 0 {
				return t, true
			}
		}
	}
	return target{}, false
}

// leading is the block nearest to n, n itself included, that may have targets: one of
// the body of which the index says so, or any footnote. False where there is none.
func (s *story) leading(n, step int) (int, bool) {
	body := len(s.article.Body)
	if n < body || step < 0 && s.blocks() == body {
		blocks := s.index.Leading()
		i, exact := slices.BinarySearch(blocks, n)
		if step < 0 && !exact {
			i--
		}
		if i >= 0 && i < len(blocks) {
			return blocks[i], true
		}
		if step < 0 {
			return 0, false
		}
		n = body
	}
	if step < 0 {
		n = min(n, s.blocks()-1)
	}
	return n, n < s.blocks()
}

// inView are the lines of the panes on the screen.
func (m *Model) inView() []typeset.Line {
	var lines []typeset.Line
	a := m.set.arrangement
	if !a.Body.Empty() {
		lines = m.bodyInView()
	}
	return append(lines, m.captionsInView()...)
}

// bodyInView are the lines of the body in view, without what stands above them.
func (m *Model) bodyInView() []typeset.Line {
	if m.columns() > 1 {
		return m.set.body.Lines(m.top, m.rows(ui.Body))
	}
	p := m.sheet()
	return append([]typeset.Line(nil), p.lines[p.above:]...)
}

// targetsInView are the targets of which some is on the screen, each with the place
// from which it is in view.
func (m *Model) targetsInView() (targets []target, shown []article.Position) {
	lines := m.inView()
	seen := map[int]bool{}
	for _, l := range lines {
		n := l.Start.Block
		if seen[n] || n >= m.blocks() {
			continue
		}
		seen[n] = true
		for _, t := range m.targetsIn(n) {
			if at, ok := shownFrom(lines, t); ok {
				targets, shown = append(targets, t), append(shown, at)
			}
		}
	}
	return targets, shown
}

// shownFrom is the first place of a target on lines; false where it is on none.
func shownFrom(lines []typeset.Line, t target) (article.Position, bool) {
	for _, l := range lines {
		if l.Start.Block != t.from.Block {
			continue
		}
		for _, s := range l.Spans {
			if s.Offset >= 0 && s.Offset < t.to.Offset && t.from.Offset < s.Offset+len(s.Text) {
				return article.Position{Block: l.Start.Block, Offset: max(s.Offset, t.from.Offset)}, true
			}
		}
	}
	return article.Position{}, false
}
