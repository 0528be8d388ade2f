package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Footnotes are read by parsers of our own: goldmark's drops notes that nothing refers
// to, and takes a time that grows with their number squared.

// A note is a footnote's definition, "[^1]: words", with what is indented below it.
type note struct {
	blockNode
	label string
}

// A mark is a reference to a footnote, "[^1]".
type mark struct {
	inlineNode
	label string
}

// maxLabel is how long a label may be, in bytes, as of a link in CommonMark.
const maxLabel = 999

// label is what stands in "[^label]" at the start of line, and the length of it all;
// 0 where there is none.
func label[S ~string | ~[]byte](line S) (string, int) {
	s := string(line[:min(len(line), maxLabel)])
	end := strings.IndexAny(s, "] \t\n")
	if !strings.HasPrefix(s, "[^") || end < len("[^")+1 || s[end] != ']' {
		return "", 0
	}
	return s[len("[^"):end], end + 1
}

type noteParser struct{ interrupter }

func (noteParser) Trigger() []byte { return []byte{'['} }

func (noteParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	at := pc.BlockOffset()
	name, n := label(line[at:])
	if n == 0 || at+n >= len(line) || line[at+n] != ':' {
		return nil, parser.NoChildren
	}
	reader.Advance(at + n + 1)
	return &note{label: name}, parser.HasChildren
}

func (noteParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}
