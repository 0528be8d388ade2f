package plain

import "lede/model/parse/plain/short"

// A window keeps what is seen of the lines around the one that is being composed. In a
// wrapped text a line is a paragraph here.
type window struct {
	first  int32           // the number of the headline's line, where the article begins
	above  []passed        // the last ones
	cached [32]*short.Look // of lines on both sides, by their numbers
}

// A passed line is looked at where one below it has to be judged.
type passed struct {
	text        string
	gap, number int
}

// study looks at the lines that the article begins with.
func (s *setter) study(lines []line) {
	s.window = window{}
	if len(lines) > 0 {
		s.window.first = lines[0].number
	}
	s.habits = short.Study(s.looksAt(lines))
}

// paragraphAt is the paragraph that the first of the lines begins, which takes n.
func (s *setter) paragraphAt(lines []line, n int) passed {
	return passed{s.join(lines[:n]), int(lines[0].gap), int(lines[0].number - s.window.first)}
}

// look is what is seen of a line.
func (w *window) look(p passed) *short.Look {
	slot := &w.cached[p.number%len(w.cached)]
	if l := *slot; l != nil && l.Number == p.number && l.Text == p.text {
		return l
	}
	l := short.LookAt(p.text, p.gap, p.number)
	*slot = &l
	return &l
}

// pass moves the window beyond lines.
func (s *setter) pass(lines []line) {
	if most := short.Reach * 8; len(lines) > most {
		lines = lines[len(lines)-most:]
	}
	for len(lines) > 0 {
		n := s.paragraph(lines)
		s.window.above = append(s.window.above, s.paragraphAt(lines, n))
		lines = lines[n:]
	}
	if more := len(s.window.above) - short.Reach; more > 0 {
		s.window.above = s.window.above[:copy(s.window.above, s.window.above[more:])]
	}
}

// row is the line at hand in the row of its neighbours, and which of these it is.
func (s *setter) row(lines []line) (row []*short.Look, at int) {
	for _, p := range s.window.above {
		row = append(row, s.window.look(p))
	}
	for n, bytes := 0, 0; len(lines) > 0 && n <= short.Reach && bytes < short.Ahead; n++ {
		size := s.paragraph(lines)
		row = append(row, s.window.look(s.paragraphAt(lines, size)))
		if n > 0 {
			bytes += len(row[len(row)-1].Text)
		}
		lines = lines[size:]
	}
	return row, len(s.window.above)
}

// looksAt are the looks at the lines that a text begins with.
func (s *setter) looksAt(lines []line) []*short.Look {
	var looks []*short.Look
	for len(lines) > 0 {
		n := s.paragraph(lines)
		l := short.LookAt(s.join(lines[:n]), int(lines[0].gap), int(lines[0].number-s.window.first))
		looks = append(looks, &l)
		lines = lines[n:]
	}
	return looks
}
