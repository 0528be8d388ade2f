package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
)

// A ruledParser reads tables whose columns stand under dashes, and a dashedParser those
// that begin with dashes.
type (
	ruledParser  struct{ stretchParser }
	dashedParser struct{ ruledParser }
)

func (ruledParser) Trigger() []byte  { return nil }
func (dashedParser) Trigger() []byte { return []byte{'-'} }

func (p ruledParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, segment := reader.PeekLine()
	if pc.BlockOffset() < 0 || parent.Kind() != ast.KindDocument || segment.Stop >= len(p.text) {
		return nil, parser.NoChildren
	}
	line, next := p.text[segment.Start:segment.Stop], firstLine(p.text[segment.Stop:])
	if !isRule(firstLine(line)) && len(columnsOf(firstLine(line))) < 2 && len(columnsOf(next)) < 2 {
		return nil, parser.NoChildren
	}
	below := p.text[segment.Start:min(len(p.text), segment.Start+longestStretch)]
	n := ruledLines(below)
	if n == 0 {
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return &stretch{words: strings.Trim(below[:n], "\n"), set: (*writer).ruled, until: segment.Start + n}, parser.NoChildren
}

// firstLine is the first line of s, without its end. Of one that is very long it is nothing.
func firstLine(s string) string {
	i := strings.IndexByte(s[:min(len(s), longestRule)], '\n')
	return s[:max(i, 0)]
}

// longestRule is how many bytes a line of dashes may have.
const longestRule = 1000

func (ruledParser) CanInterruptParagraph() bool { return false }
func (ruledParser) CanAcceptIndentedLine() bool { return true }

// A column is where the dashes of a column begin and end.
type column struct{ from, to int }

// columnsOf are the columns under a line of dashes with gaps in it; nil for other lines.
func columnsOf(line string) []column {
	line = strings.TrimRight(line, " \t")
	if line == "" || line[0] != '-' && line[0] != ' ' || strings.Trim(line, "- ") != "" {
		return nil
	}
	var all []column
	for i := 0; i < len(line); {
		if line[i] == ' ' {
			i++
			continue
		}
		from := i
		for i < len(line) && line[i] == '-' {
			i++
		}
		if i-from < 2 || len(all) == mostColumns {
			return nil
		}
		all = append(all, column{from, i})
	}
	return all
}

// isRule reports whether a line is dashes without a gap.
func isRule(line string) bool {
	line = strings.TrimRight(line, " \t")
	return len(line) > 3 && strings.Trim(line, "-") == ""
}

// A ruling is a table under dashes, in its lines.
type ruling struct {
	header  []string
	columns []column
	rows    []string
	spaced  bool // empty lines part the rows, which may have several lines
	size    int  // of it all, in bytes
}

// mostHeaderLines is how many lines a header may have.
const mostHeaderLines = 8

// rulingOf is the ruling that s begins with. It reports false where it begins with none, and
// reads no more lines than it takes.
func rulingOf(s string) (r ruling, ok bool) {
	line, rest, _ := strings.Cut(s, "\n")
	framed := isRule(line)
	if framed {
		r.size = len(line) + 1
		line, rest, _ = strings.Cut(rest, "\n")
	}
	for len(columnsOf(line)) < 2 {
		if strings.TrimSpace(line) == "" || isRule(line) || len(r.header) == mostHeaderLines || len(r.header) == 1 && !framed {
			return r, false
		}
		r.header = append(r.header, line)
		r.size += len(line) + 1
		line, rest, _ = strings.Cut(rest, "\n")
	}
	r.columns = columnsOf(line)
	r.size += len(line) + 1
	closed := false
	for rest != "" {
		line, rest, _ = strings.Cut(rest, "\n")
		ends := isRule(line) || len(columnsOf(line)) == len(r.columns)
		if ends {
			closed = true
			r.size += len(line) + 1
			break
		}
		if blank := strings.TrimSpace(line) == ""; blank && !framed && len(r.header) > 0 {
			break
		} else if blank {
			r.spaced = true
		}
		r.rows = append(r.rows, line)
		r.size += len(line) + 1
	}
	return r, len(r.rows) > 0 && (closed || !framed && len(r.header) > 0)
}

// ruledLines is the length of the table under dashes that s begins with, 0 for none.
func ruledLines(s string) int {
	r, ok := rulingOf(s)
	if !ok {
		return 0
	}
	return min(r.size, len(s))
}

// ruled is the table that columns under dashes are.
func (w *writer) ruled(s string) []article.Block {
	r, ok := rulingOf(s)
	if !ok {
		return one(article.Code{Text: s})
	}
	t := article.Table{}
	if len(r.header) > 0 {
		t.Header = w.row(r, r.header)
	}
	first := r.rows[0]
	if len(r.header) > 0 {
		first = r.header[0]
	}
	for _, c := range r.columns {
		t.Align = append(t.Align, alignedUnder(c, first))
	}
	var rows [][]string
	for _, line := range r.rows {
		blank := strings.TrimSpace(line) == ""
		if len(rows) == 0 || !r.spaced || blank {
			rows = append(rows, nil)
		}
		if !blank {
			rows[len(rows)-1] = append(rows[len(rows)-1], line)
		}
	}
	for _, lines := range rows {
		if len(lines) > 0 {
			t.Rows = append(t.Rows, w.row(r, lines))
		}
	}
	return one(t)
}

// row are the cells of a row's lines. Each goes on to where the next begins.
func (w *writer) row(r ruling, lines []string) []article.Text {
	row := make([]article.Text, len(r.columns))
	var letters [][]rune
	for _, line := range lines {
		letters = append(letters, []rune(line))
	}
	for i := range r.columns {
		var parts []string
		for _, letters := range letters {
			from, to := r.columns[i].from, len(letters)
			if i == 0 {
				from = 0
			}
			if i+1 < len(r.columns) {
				to = r.columns[i+1].from
			}
			from, to = min(from, len(letters)), min(to, len(letters))
			parts = append(parts, strings.TrimSpace(string(letters[from:to])))
		}
		row[i] = w.cell(parts)
	}
	return row
}

// alignedUnder is how words stand over the dashes of a column: flush with their beginning,
// their end, neither or both.
func alignedUnder(c column, line string) article.Align {
	letters := []rune(line)
	at := func(i int) bool { return i >= 0 && i < len(letters) && letters[i] != ' ' }
	first, last := at(c.from), at(c.to-1)
	switch {
	case first:
		return article.AlignStart
	case last:
		return article.AlignEnd
	}
	return article.AlignCentre
}
