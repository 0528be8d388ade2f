package dump

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/plain/shape"
)

// Unwrap puts the lines of a dump together to rows.
func Unwrap(lines []Line) *Sheet {
	lines, references := References(lines)
	return UnwrapWith(lines, references)
}

// UnwrapWith is Unwrap for a part of a dump, the references of which stand elsewhere.
func UnwrapWith(lines []Line, references map[int]string) *Sheet {
	s := &Sheet{References: references}
	s.numbered = countsUp(lines)
	m := measureOf(lines)
	s.wrapped = m.wrapped
	var frame framer
	for i := range lines {
		goesOn, begins := frame.next(lines[i:])
		s.add(m, lines, i, goesOn, begins)
	}
	underlined := areLinksUnderlined(lines)
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.Text, r.stars = unframed(r.Text); underlined {
			r.Text = withoutUnderlines(r.Text)
		}
	}
	all := len(s.Rows)
	s.Rows = slices.DeleteFunc(s.Rows, func(r Row) bool { return !worded(r.Text) })
	s.wordless = all - len(s.Rows)
	s.margins()
	return s
}

// add makes a row of line i, or joins it to the one before. Within a heading's frame it goes
// on, where one opens or has been closed it begins anew.
func (s *Sheet) add(m measure, lines []Line, i int, goesOn, begins bool) {
	l := lines[i]
	sign, body := bulletOf(l)
	joined := i > 0 && len(s.Rows) > 0 && l.Gap == 0 && m.joins(lines[i-1], l, s.numbered)
	switch {
	case begins:
		joined = false
	case goesOn:
		joined, sign, body = true, "", l.Text
	}
	centred := m.centred(l) && sign == ""
	if len(s.Rows) > 0 && l.Gap == 0 && centred && (s.Rows[len(s.Rows)-1].centred || m.fills(lines[i-1])) {
		joined = true
	}
	if sign != "" && joined && !strings.Contains(pointers, sign) {
		sign, body = "", l.Text // a number or a dash that happens to stand there
	}
	words, links, buttons := s.cleaned(body)
	if sign == "" && joined {
		r := &s.Rows[len(s.Rows)-1]
		seam := " "
		if r.Text == "" || solidSeam(r.Text, words) {
			seam = ""
		}
		for _, k := range links {
			r.Links = append(r.Links, Link{k.Number, k.At + len(r.Text) + len(seam)})
		}
		r.Text += seam + words
		r.Buttons += buttons
		r.Lines++
		return
	}
	indent := l.Indent
	if sign != "" {
		indent += shape.Width(l.Text[:len(l.Text)-len(body)])
	}
	s.Rows = append(s.Rows, Row{Text: words, Indent: indent, Bullet: sign, Gap: l.Gap, Links: links, Buttons: buttons, Lines: 1, First: i, centred: centred})
}

// margins marks the rows at the left edge of a page whose running text is further in.
func (s *Sheet) margins() {
	bytes := map[int]int{}
	most := 0
	for _, r := range s.Rows {
		bytes[r.Indent] += len(r.Text)
		if bytes[r.Indent] > bytes[most] {
			most = r.Indent
		}
	}
	for i := range s.Rows {
		s.Rows[i].margin = most > 0 && s.Rows[i].Indent == 0
	}
}

// A measure is where a dump's lines were broken.
type measure struct {
	wrapped bool
	size    func(string) int // of words, as the program counted: cells, or signs
	edges   map[int]int      // of lines of each indent: how wide they become
	edge    int              // of all
	column  int              // that most of the text begins in
	page    int              // cells from edge to edge
	usual   map[int]bool
}

const (
	longLine   = 55  // cells: one of running text
	widestPage = 100 // cells in a line that was broken
	fewLong    = 8   // lines that tell an edge
)

// measureOf looks for a measure in cells, and then in signs: some programs count these
// where signs are two cells wide.
func measureOf(lines []Line) measure {
	m := measuredBy(shape.Width, lines)
	if !m.wrapped {
		m = measuredBy(utf8.RuneCountInString, lines)
	}
	return m
}

func measuredBy(size func(string) int, lines []Line) measure {
	m := measure{size: size, edges: map[int]int{}, usual: map[int]bool{}}
	var long []int
	byIndent := map[int][]int{}
	cells := map[int]int{}
	widest := 0
	for _, l := range lines {
		w := l.Indent + size(l.Text)
		widest = max(widest, w)
		if cells[l.Indent] += w; cells[l.Indent] > cells[m.column] {
			m.column = l.Indent
		}
		if w >= longLine {
			long = append(long, w)
			byIndent[l.Indent] = append(byIndent[l.Indent], w)
		}
	}
	slices.Sort(long)
	switch {
	case len(long) >= fewLong:
		m.wrapped = long[min(len(long)-1, len(long)*98/100)] <= widestPage
	default:
		m.wrapped = widest <= 82 && len(long) >= 3
	}
	if !m.wrapped {
		return m
	}
	m.edge = edgeOf(long)
	for indent, widths := range byIndent {
		if len(widths) >= fewLong {
			slices.Sort(widths)
			m.edges[indent] = edgeOf(widths)
		}
	}
	if m.page = 80; m.edge < 68 || m.edge > 82 {
		m.page = m.edge + 5
	}
	for _, step := range []int{-3, 0, 1, 2, 4, 7, 9, 12, 14} {
		m.usual[m.column+step] = true
	}
	return m
}

// edgeOf is the widest width that is usual among those given in their order: single
// lines that are wider are addresses and the like.
func edgeOf(widths []int) int {
	for i := len(widths) - 1; i >= 0; {
		w := widths[i]
		first, _ := slices.BinarySearch(widths, w-2)
		n := i + 1 - first
		if w <= widestPage && n >= 2 && n*100 >= 8*len(widths) {
			return w
		}
		for i >= 0 && widths[i] == w {
			i--
		}
	}
	return widths[len(widths)*9/10]
}

// joins reports whether next goes on with the line before: that was full, or is long and
// next begins as no sentence does.
func (m *measure) joins(before, next Line, numbered bool) bool {
	begins := before.Indent
	sign, body := bulletOf(before)
	if sign != "" {
		begins += shape.Width(before.Text[:len(before.Text)-len(body)]) // an item's lines stand below its words
	}
	speaks := strings.ContainsAny(sign, "–-") && before.Indent == next.Indent // a dash before what somebody says
	if !m.wrapped || begins != next.Indent && !speaks || isRule(before.Text) || isRule(next.Text) {
		return false
	}
	edge := m.edges[next.Indent]
	if edge == 0 {
		edge = m.edge
	}
	w := before.Indent + m.size(before.Text)
	if w*2 < edge {
		return false
	}
	first, _, _ := strings.Cut(next.Text, " ")
	wide := m.size(first)
	if r, _ := utf8.DecodeRuneInString(first); shape.IsWide(r) {
		wide = m.size(string(r))
	}
	if w+1+wide > edge {
		return true
	}
	text := next.Text
	if numbered {
		text = withoutNumbers(text)
	}
	r, _ := utf8.DecodeRuneInString(text)
	return w*10 >= edge*7 && unicode.IsLower(r)
}

// centred reports whether the line's middle is the page's, and it begins where no other
// kind of line does.
func (m *measure) centred(l Line) bool {
	off := l.Indent*2 + shape.Width(l.Text) - m.page
	return m.wrapped && m.column > 0 && !m.usual[l.Indent] && off >= -2 && off <= 2
}

// fills reports whether the line is as wide as the page and begins where no text does: the
// first of a heading's centred lines.
func (m *measure) fills(l Line) bool {
	return l.Indent < m.column && l.Indent+m.size(l.Text)+m.column >= m.page
}

// solidSeam reports whether a's end and b's start are joined without a space, as in
// scripts that set none.
func solidSeam(a, b string) bool {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	return shape.IsWide(last) && shape.IsWide(first)
}
