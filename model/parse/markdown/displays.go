package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lede/model/article"
)

// A display is a formula between marks on lines of their own.
type display struct {
	rawNode
	shut   string
	whole  bool // the marks are a part of it: `\begin{align}`
	done   bool
	number string
}

// environment is what a formula begins with that needs no marks around it.
var environment = pattern(`^\\begin\{((?:equation|align|gather|multline|eqnarray|alignat|flalign|math|displaymath|subequations)\*?)\}`)

type displayParser struct{ interrupter }

func (displayParser) Trigger() []byte { return []byte{'$', '\\'} }

func (displayParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	rest := bytes.TrimRight(line[at:], " \t\r\n")
	if m := environment().FindSubmatch(rest); m != nil {
		n := &display{shut: `\end{` + string(m[1]) + "}", whole: true}
		end := bytes.Index(rest, []byte(n.shut))
		if n.done = end >= 0 && end+len(n.shut) == len(rest); !n.done && (end >= 0 || !closes(reader.Source()[segment.Stop:], n.shut)) {
			return nil, parser.NoChildren
		}
		n.Lines().Append(text.NewSegment(segment.Start+at, segment.Stop))
		reader.AdvanceToEOL()
		return n, parser.NoChildren
	}
	for _, m := range formulaMarks {
		if !m.display || !bytes.HasPrefix(rest, []byte(m.open)) {
			continue
		}
		n := &display{shut: m.shut}
		from := at + len(m.open)
		body := rest[len(m.open):]
		if end := bytes.Index(body, []byte(m.shut)); end >= 0 { // it ends where it begins
			number, ok := equationLabel(string(body[end+len(m.shut):]))
			if !ok || end == 0 || m.open[0] == '\\' && !(isTeX(string(body[:end])) && end > 2) {
				return nil, parser.NoChildren
			}
			n.done, n.number = true, number
			n.Lines().Append(text.NewSegment(segment.Start+from, segment.Start+from+end))
			reader.AdvanceToEOL()
			return n, parser.NoChildren
		}
		if !closes(reader.Source()[segment.Stop:], m.shut) {
			return nil, parser.NoChildren
		}
		if len(body) > 0 {
			n.Lines().Append(text.NewSegment(segment.Start+from, segment.Stop))
		}
		reader.AdvanceToEOL()
		return n, parser.NoChildren
	}
	return nil, parser.NoChildren
}

// mostLinesOfFormula is how many lines a formula may have.
const mostLinesOfFormula = 200

// closes reports whether a line of what is below ends in shut, before one that is empty.
func closes(below []byte, shut string) bool {
	for range mostLinesOfFormula {
		line, rest, _ := bytes.Cut(below, []byte("\n"))
		if below = rest; util.IsBlank(line) {
			return false
		}
		if i := bytes.Index(line, []byte(shut)); i >= 0 {
			_, ok := equationLabel(string(bytes.TrimSpace(line[i+len(shut):])))
			return ok
		}
	}
	return false
}

// equationLabel is the number in what stands behind a formula's end: "(2.1)". It reports
// false where words stand there.
func equationLabel(s string) (string, bool) {
	s = strings.TrimSpace(s)
	inner, isLabel := strings.CutPrefix(s, "(")
	switch {
	case s == "" || len(s) == 1 && strings.ContainsAny(s, ".,;"):
		return "", true
	case strings.HasPrefix(s, "{#") && strings.HasSuffix(s, "}"):
		return "", true
	case isLabel && strings.HasSuffix(inner, ")") && len(inner) < 20 && !strings.Contains(inner, " "):
		if inner = strings.TrimSuffix(inner, ")"); strings.Trim(inner, "0123456789.abcABC") != "" {
			return "", true // a name for other programs
		}
		return inner, true
	}
	return "", false
}

func (displayParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	n := node.(*display)
	if n.done {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	if i := bytes.Index(line, []byte(n.shut)); i >= 0 {
		n.number, _ = equationLabel(string(line[i+len(n.shut):]))
		n.done = true
		if n.whole {
			i += len(n.shut)
		}
		if i > 0 {
			n.Lines().Append(text.NewSegment(segment.Start, segment.Start+i))
		}
		reader.AdvanceToEOL()
		return parser.Continue | parser.NoChildren
	}
	if !util.IsBlank(line) {
		n.Lines().Append(segment)
	}
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// displayed is the formula that a display is.
func (w *writer) displayed(n *display) article.Block {
	var b strings.Builder
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		b.WriteString(strings.TrimSpace(string(s.Value(w.raw))) + "\n")
	}
	f := newFormula(strings.TrimSpace(b.String()))
	if f.Number == "" {
		f.Number = n.number
	}
	return f
}
