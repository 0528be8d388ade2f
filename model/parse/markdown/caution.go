package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Some texts, made for it or broken, take goldmark a time that grows with the square
// of their length: thousands of brackets in a paragraph, quotations within quotations.
// What is in danger of it is kept as the words that it is.

const (
	harmless        = 8       // marks that a paragraph may have at any rate
	mostMarks       = 1000    // marks in one line of a heading or a table
	mostCells       = 1 << 20 // cells of a table, with those that are missing
	mostCellsInAll  = 3 << 20 // cells of a text's tables without regard to its size
	cellBytes       = 32      // that a cell takes for it not to count
	mostDefined     = 5000    // lines in a row that define links
	mostLinks       = 20_000  // definitions of links in a text that is read in parts
	mostDefinitions = 5000    // terms defined in a part of the text
	mostRuns        = 10_000  // runs in a line, when bare addresses are looked for
	mostFragments   = 20_000  // pieces of pages that Options.HTML is asked for
)

// limits are what is left of what a text may cost.
type limits struct {
	marks       int
	cells       int
	definitions int
	fragments   int // had so far
}

// patience is what the marks in a text of so many bytes may cost. A paragraph with n
// of them costs n and a share of its square.
func patience(size int) int { return 5_000_000 + size/25 }

func cost(n int) int { return n + n*n/64 }

// A verbatim is a paragraph whose marks are not looked at.
type verbatim struct{ rawNode }

// A caution replaces paragraphs that would take too long. It comes before all others
// that look at them.
type caution struct{ *limits }

func (c caution) Transform(n *ast.Paragraph, reader text.Reader, _ parser.Context) {
	if c.allows(n.Lines(), reader.Source()) {
		return
	}
	v := &verbatim{}
	v.SetLines(n.Lines())
	v.SetBlankPreviousLines(n.HasBlankPreviousLines())
	n.Parent().ReplaceChild(n.Parent(), n, v)
}

func (c caution) allows(lines *text.Segments, source []byte) bool {
	all, most := 0, 0
	for i := range lines.Len() {
		s := lines.At(i)
		n := marksIn(source[s.Start:s.Stop])
		all, most = all+n, max(most, n)
	}
	if lines.Len() == 0 {
		return true
	}
	first := lines.At(0)
	if source[first.Start] == '[' && lines.Len() > mostDefined {
		return false
	}
	if lines.Len() > 1 {
		second := lines.At(1)
		if ruler := source[second.Start:second.Stop]; len(bytes.Trim(ruler, "|-: \t\n")) == 0 {
			cells := bytes.Count(ruler, []byte("|")) * lines.Len()
			if most > mostMarks || cells > min(mostCells, c.cells) {
				return false
			}
			c.cells -= cells
			return true
		}
	}
	if all > harmless && cost(all) > c.marks {
		return false
	}
	c.marks -= cost(all)
	return true
}

// isMark says of each byte whether goldmark stops at it, or our own grammar.
var isMark = [256]bool{'[': true, ']': true, '*': true, '_': true, '`': true, '~': true, '<': true, '!': true, '$': true}

func marksIn(line []byte) int {
	n := 0
	for _, c := range line {
		if isMark[c] {
			n++
		}
	}
	return n
}

// shallow opens blocks to a depth only.
type shallow struct{ parser.BlockParser }

func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if depth++; depth > 2*maxDepth { // a list and its item are two
			return nil, parser.NoChildren
		}
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// shortHeadings opens headings that don't have too many marks.
type shortHeadings struct{ parser.BlockParser }

func (s shortHeadings) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, _ := reader.PeekLine(); marksIn(line) > mostMarks {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// fewDefinitions opens so many definitions as are left.
type fewDefinitions struct {
	parser.BlockParser
	left *int
}

func (f fewDefinitions) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if *f.left == 0 {
		return nil, parser.NoChildren
	}
	n, state := f.BlockParser.Open(parent, reader, pc)
	if n != nil {
		*f.left--
	}
	return n, state
}
