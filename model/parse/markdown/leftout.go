package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
)

// A leftOut is lines of the text that nobody is to read, and why.
type leftOut struct {
	ast.BaseBlock
	words  string
	reason string // empty where no word stands in them
	until  int    // where they end in the source
}

var kindLeftOut = ast.NewNodeKind("LeftOut")

func (n *leftOut) Kind() ast.NodeKind          { return kindLeftOut }
func (n *leftOut) IsRaw() bool                 { return true }
func (n *leftOut) Dump(source []byte, lvl int) { ast.DumpHelper(n, source, lvl, nil, nil) }

// longestLeftOut is how many bytes lines may have together that are left out.
const longestLeftOut = 20_000

// leftOuts find what is left out at the beginning of a line, and all of the lines that it
// takes. They are tried where the line begins with their first letter.
var leftOuts = map[byte][]struct {
	find   func(s string) int
	reason string
}{
	'[': {{matching(`^\[(?:\[_?TOC_?\]|\[_PAGE_TOC_\]|TOC)\][ \t]*(?:\n|$)`), contents}, {matching(`^\[(?://|comment|_)[^\]\n]*\]:[ \t]*(?:#|<>)[ \t]*[("'].*(?:\n|$)`), comment}},
	'{': {{matching(`^\{::?comment\}(?s:.*?)\{:/(?:comment)?\}[ \t]*(?:\n|$)`), comment}, {matching(`^\{:toc\}[ \t]*(?:\n|$)`), contents}, {matching(`^\{::?[a-z]+[^}\n]*/?\}[ \t]*(?:\n|$)`), setting},
		{matching(`^\{:?[ \t]*(?:[#.][\w:.-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"}]+))(?:[ \t]+(?:[#.][\w:.-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"}]+)))*[ \t]*\}[ \t]*(?:\n|$)`), ""},
		{matching(`^\{/\*(?s:.*?)\*/\}[ \t]*(?:\n|$)`), comment}, {matching(`^\{\{-?[ \t]*/\*(?s:.*?)\*/[ \t]*-?\}\}[ \t]*(?:\n|$)`), comment},
		{matching(`^\{#(?s:[ \n].*?)#\}[ \t]*(?:\n|$)`), comment}, {matching(`^\{%-?[ \t]*comment[ \t]*-?%\}(?s:.*?)\{%-?[ \t]*endcomment[ \t]*-?%\}[ \t]*(?:\n|$)`), comment}},
	'*': {{matching(`^\*\[[^\]\n]+\]:[ \t]+\S.*(?:\n|$)`), longForm}},
	'%': {{matching(`^%%(?s:.*?)%%[ \t]*(?:\n|$)`), comment}},
	'@': {{matching(`^@\[toc\].*(?:\n|$)`), contents}},
	'$': {{matching(`^\$\{toc\}[ \t]*(?:\n|$)`), contents}},
	'<': {{matching(`^</?>[ \t]*(?:\n|$)`), template}, {matching(`^<%(?s:.*?)%>[ \t]*(?:\n|$)`), template}},
	'i': {{importLines, imported}},
	'e': {{importLines, imported}},
}

// matching finds what an expression matches.
func matching(expression string) func(string) int {
	compiled := pattern(expression)
	return func(s string) int { return len(compiled().FindString(s)) }
}

// importing is the first line of what a program takes from elsewhere or gives on.
var importing = pattern(`^(?:import[ \t]+(?:[\w*${}, \t\n]+?[ \t\n]from[ \t]+)?["'][^"'\n]+["'];?[ \t]*(?:\n|$)|export[ \t]+(?:const|let|var|default|function|async|class|\{|\*)[^\n]*)`)

// importLines is the length of the lines of a program that s begins with.
func importLines(s string) int {
	all := 0
	for {
		m := importing().FindString(s[all:])
		if m == "" {
			return all
		}
		if m[0] == 'e' {
			m = s[all : all+statement(s[all:])]
		}
		all += len(m)
	}
}

// statement is the length of the lines that s begins with up to where all brackets are shut,
// or to the first that is empty.
func statement(s string) int {
	depth, blank := 0, 0
	for at := 0; at < len(s); {
		line, _, _ := strings.Cut(s[at:], "\n")
		depth += strings.Count(line, "{") + strings.Count(line, "(") + strings.Count(line, "[")
		depth -= strings.Count(line, "}") + strings.Count(line, ")") + strings.Count(line, "]")
		if blank == 0 && strings.TrimSpace(line) == "" {
			blank = at
		}
		if at = min(at+len(line)+1, len(s)); depth <= 0 {
			return at
		}
	}
	if blank > 0 {
		return blank
	}
	return len(s)
}

type leftOutParser struct{ *dialect }

func (leftOutParser) Trigger() []byte { return []byte("[{*%@$<ie") }

func (p leftOutParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 {
		return nil, parser.NoChildren
	}
	from := segment.Start + at
	below := reader.Source()[from:]
	if below = below[:min(len(below), longestLeftOut)]; parent.Kind() != ast.KindDocument {
		below = line[at:] // lines below it may belong to others
	}
	if len(below) == 0 {
		return nil, parser.NoChildren
	}
	s := ""
	for _, l := range leftOuts[below[0]] {
		if s == "" {
			s = string(below)
		}
		if l.reason == "" && ast.IsParagraph(pc.LastOpenedBlock().Node) {
			continue // the paragraph has it
		}
		if l.reason == imported && (parent.Kind() != ast.KindDocument || ast.IsParagraph(pc.LastOpenedBlock().Node)) {
			continue
		}
		if n := l.find(s); n > 0 {
			if l.reason == imported {
				p.program = true
			}
			reader.AdvanceToEOL()
			return &leftOut{words: strings.TrimSpace(s[:n]), reason: l.reason, until: from + n}, parser.NoChildren
		}
	}
	return nil, parser.NoChildren
}

func (leftOutParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	if _, segment := reader.PeekLine(); segment.Start >= node.(*leftOut).until {
		return parser.Close
	}
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (leftOutParser) Close(ast.Node, text.Reader, parser.Context) {}
func (leftOutParser) CanInterruptParagraph() bool                 { return true }
func (leftOutParser) CanAcceptIndentedLine() bool                 { return false }

// leftOut keeps account of what is left out. Attributes may make a call-out of the block
// below them.
func (w *writer) leftOut(n *leftOut) ([]article.Block, ast.Node) {
	next := n.NextSibling()
	if n.reason != "" {
		w.omit(n.words, n.reason)
		return nil, next
	}
	kind := kindOf(n.words)
	if kind == "" || next == nil || next.HasBlankPreviousLines() {
		return nil, next
	}
	bs, next := w.block(next)
	return w.attributed(kind, bs), next
}
