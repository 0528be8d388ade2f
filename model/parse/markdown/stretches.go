package markdown

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
)

// A stretch is lines of the text that are read as a whole, or that nobody is to read.
type stretch struct {
	rawNode
	words  string
	set    func(*writer, string) []article.Block // nil where they are left out
	reason string                                // why they are; empty where no word stands in them
	until  int                                   // where they end in the source
}

// longestStretch is how many bytes the lines of one may have together.
const longestStretch = 20_000

// A rule says how long the stretch is that a text begins with, 0 for none, and what is
// made of it.
type rule struct {
	find   func(s string) int
	reason string
	set    func(*writer, string) []article.Block
	apart  bool // not right below a line of a paragraph
}

// rules are those for lines that begin with a letter.
var rules = sync.OnceValue(func() map[byte][]rule {
	all := map[byte][]rule{
		'i': {{find: importLines, reason: imported}},
		'e': {{find: importLines, reason: imported}},
		'|': {{find: verseLines, set: (*writer).verse}, {find: barLines, set: (*writer).bars, apart: true}},
		'+': {{find: gridLines, set: (*writer).grid}},
		'.': {{find: dottedLines, set: (*writer).dotted}},
	}
	for _, l := range leftOut {
		all[l.open[0]] = append(all[l.open[0]], rule{find: l.find, reason: l.reason})
	}
	return all
})

type stretchParser struct {
	interrupter
	*dialect
}

func (stretchParser) Trigger() []byte { return []byte("[{*%@$<ie|+-\\(:clqhb.") }

func (p stretchParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, segment := reader.PeekLine()
	at := pc.BlockOffset()
	from := segment.Start + at
	s := p.text[from:min(len(p.text), from+longestStretch)]
	if parent.Kind() != ast.KindDocument {
		s, _, _ = strings.Cut(s, "\n\n") // what is below that may belong to others
	}
	if s == "" {
		return nil, parser.NoChildren
	}
	for _, l := range rules()[s[0]] {
		if (l.apart || (l.reason == "" || s[0] == '%') && l.set == nil) && ast.IsParagraph(pc.LastOpenedBlock().Node) {
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
			return &stretch{words: strings.Trim(s[:n], "\n"), reason: l.reason, set: l.set, until: from + n}, parser.NoChildren
		}
	}
	return nil, parser.NoChildren
}

func (stretchParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	if _, segment := reader.PeekLine(); segment.Start >= node.(*stretch).until {
		return parser.Close
	}
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// stretch is what a stretch is made of, or the account of what is left out. Attributes may
// make a call-out of the block below them.
func (w *writer) stretch(n *stretch) ([]article.Block, ast.Node) {
	next := n.NextSibling()
	if n.set != nil {
		return n.set(w, n.words), next
	}
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
