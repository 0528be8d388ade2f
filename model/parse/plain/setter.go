package plain

import (
	"strings"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/plain/shape"
	"lede/model/parse/plain/short"
)

// A setter makes blocks of lines, one step at a time. Composing a step changes
// nothing: it may be done again when more can be seen, and counts when it is passed.
type setter struct {
	layout layout
	depth  int      // of quotations around
	before lineKind // of the block before
	notes  noteCounter
	bulk   sizeLimit
	window window
	habits *short.Habits // of the text's lines; nil until one has to be judged

	experience map[situation]experience // with the lines that were judged

	folio  string // what the running heads of a manual's pages name
	beside int    // bytes from a term to what it means beside it, in the entry before

	// Of the lines at hand, as far as it has been found out.
	judgement judgement
	spanned   int // lines of the paragraph that the first begins
	besideNow int // as beside, of an entry among them

	runs []article.Run // to be sliced, so that a paragraph's text is no allocation of its own
}

// A lineKind is what a line was taken for.
type lineKind uint8

const (
	nothing lineKind = iota // the body begins
	prose
	crosshead
	figure
	listing // lists, quotes, code
	pause
)

// A step is what some lines come to.
type step struct {
	lines   int
	kind    lineKind
	blocks  []article.Block
	notes   []article.Footnote
	omitted []article.Omission
	size    int      // bytes in the lines
	marks   []string // of footnotes
	beside  int
	parts   int // blocks and runs
}

// passed takes note of a step that counts, and of the lines that it was made of.
func (s *setter) passed(p step, lines []line) {
	if p.kind != nothing {
		s.before = p.kind
	}
	s.notes.count(p.marks)
	if p.beside > 0 {
		s.beside = p.beside
	}
	s.bulk.count(p)
	if s.judgement.row != nil {
		s.learn(s.judgement)
	}
	s.pass(lines)
}

// begin forgets what was found out about the lines before.
func (s *setter) begin() {
	s.notes.found, s.bulk.runs, s.judgement, s.spanned, s.besideNow = nil, 0, judgement{}, 0, 0
}

// compose makes a step of the first lines; there is at least one.
func (s *setter) compose(lines []line) step {
	s.begin()
	p := s.composeKind(lines)
	dress(p.blocks, lines[:p.lines])
	for _, l := range lines[:p.lines] {
		p.size += len(l.raw)
	}
	p.marks, p.beside = s.notes.found, s.besideNow
	p.parts = s.bulk.runs + len(p.blocks) + len(p.notes)
	return p
}

func (s *setter) composeKind(lines []line) step {
	if s.bulk.isExcessive() {
		return inBulk(lines)
	}
	if s.layout.subtitles {
		return s.cues(lines)
	}
	if s.layout.hang.on && s.depth == 0 {
		return s.hungStep(lines)
	}
	text := lines[0].text()
	if lines[0].goesOn || s.plainly(lines) {
		return s.prose(lines)
	}
	if h, n := s.printedHead(lines); n > 0 {
		return step{lines: n, kind: crosshead, blocks: []article.Block{h}}
	}
	if f, n := s.printedFigure(lines); n > 0 {
		return step{lines: n, kind: figure, blocks: []article.Block{f}}
	}
	if rule(text) && !drawn(lines) {
		return step{lines: 1, kind: pause, blocks: []article.Block{article.Break{}}}
	}
	if note, n := s.note(lines); n > 0 {
		return step{lines: n, notes: []article.Footnote{note}}
	}
	if p := s.letter(lines); p.lines > 0 {
		return p
	}
	if b, n := s.display(lines); n > 0 {
		return step{lines: n, kind: listing, blocks: []article.Block{b}}
	}
	if b, n := s.quote(lines); n > 0 {
		return step{lines: n, kind: listing, blocks: []article.Block{b}}
	}
	if b, n := s.list(lines); n > 0 {
		return step{lines: n, kind: listing, blocks: []article.Block{b}}
	}
	if b, n := s.figure(lines); n > 0 {
		return step{lines: n, kind: figure, blocks: []article.Block{b}}
	}
	if b, n := s.crosshead(lines); n > 0 {
		return step{lines: n, kind: crosshead, blocks: []article.Block{b}}
	}
	return s.prose(lines)
}

// plainly reports whether the first line can be told for a paragraph at a glance, as
// most lines of a long text can: it is long, or goes on with others, begins like
// one, and nothing hints at a figure.
func (s *setter) plainly(lines []line) bool {
	const long = 200
	l := lines[0]
	if l.indent > 0 || strings.IndexByte("-*>[(|+0123456789`#", l.raw[0]) >= 0 || strings.ContainsAny(l.raw[:min(len(l.raw), 3)], "■□┃▸") {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(l.raw); r >= utf8.RuneSelf && (strings.ContainsRune(shape.Bullets, r) || strings.ContainsRune(superscripts, r)) {
		return false
	}
	if s.layout.measure > 0 {
		n := s.span(lines)
		return s.layout.column == 0 && n > 2 && !hintsAtCredit(lines[n-1].text())
	}
	return len(l.raw) > maxCaption || len(l.raw) >= long && !s.hintsAtFigure(lines)
}

// prose makes paragraphs, as many as it takes to keep each within bounds.
func (s *setter) prose(lines []line) step {
	n := s.span(lines)
	text := s.join(lines[:n])
	p := step{lines: n, kind: prose}
	if len(text) <= longest {
		p.blocks = []article.Block{article.Paragraph{Text: s.text(text)}}
		return p
	}
	for text != "" {
		size := len(text)
		if size > longest {
			size = splitPoint(text[:longest])
		}
		p.blocks = append(p.blocks, article.Paragraph{Text: s.text(strings.TrimSpace(text[:size]))})
		text = text[size:]
	}
	return p
}
