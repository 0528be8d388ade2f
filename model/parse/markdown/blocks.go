package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"lede/model/article"
	"lede/model/parse/clean"
)

// maxDepth is how deep blocks may stand within blocks; what is deeper comes out as if
// it stood at that depth.
const maxDepth = 24

// A writer turns the tree of one part into blocks.
type writer struct {
	*Reading
	source string // what the tree refers to; clean
	raw    []byte // the same

	depth     int
	anchors   []string // names of places in the block that is being written
	footnotes []article.Footnote
}

// read turns one part of the text into blocks.
func (r *Reading) read(text string) Part {
	w := &writer{Reading: r, source: text, raw: []byte(text)}
	tree := r.tree(w.raw)
	if r.blocks == 0 {
		w.lead(tree)
	}
	part := Part{Anchors: map[string]article.Position{}}
	for n := tree.FirstChild(); n != nil; {
		var bs []article.Block
		bs, n = w.block(n)
		for _, name := range w.anchors {
			if _, taken := part.Anchors[name]; !taken {
				part.Anchors[name] = article.Position{Block: r.blocks + len(part.Blocks)}
			}
		}
		w.anchors = w.anchors[:0]
		part.Blocks = append(part.Blocks, bs...)
	}
	r.blocks += len(part.Blocks)
	part.Footnotes = inOrder(w.footnotes)
	return part
}

// block turns n into blocks, and says which node comes next: some need those after
// them.
func (w *writer) block(n ast.Node) ([]article.Block, ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		return w.paragraph(n)
	case *ast.HTMLBlock:
		return w.markup(n)
	}
	return w.plainBlock(n), n.NextSibling()
}

// plainBlock turns a node that needs no other into blocks.
func (w *writer) plainBlock(n ast.Node) []article.Block {
	switch n := n.(type) {
	case *ast.TextBlock:
		return w.paragraphs(n)
	case *ast.Heading:
		return one(w.heading(n))
	case *ast.ThematicBreak:
		return one(article.Break{})
	case *ast.CodeBlock:
		return one(article.Code{Text: w.lines(n)})
	case *ast.FencedCodeBlock:
		return one(article.Code{Language: w.codeLanguage(n), Text: w.lines(n)})
	case *ast.Blockquote:
		return w.quote(n)
	case *ast.List:
		return w.list(n)
	case *east.DefinitionList:
		return w.definitions(n)
	case *east.Table:
		return one(w.table(n))
	case *note:
		w.footnotes = append(w.footnotes, article.Footnote{Label: w.notes[n.label], Blocks: w.children(n)})
		return nil
	case *verbatim:
		return one(article.Paragraph{Text: w.verbatim(n)})
	case *ast.LinkReferenceDefinition:
		return nil
	}
	return w.children(n)
}

func one(b article.Block) []article.Block { return []article.Block{b} }

// children are the blocks within n.
func (w *writer) children(n ast.Node) []article.Block {
	if w.depth >= maxDepth {
		return w.leaves(n)
	}
	w.depth++
	defer func() { w.depth-- }()
	var bs []article.Block
	for c := n.FirstChild(); c != nil; {
		var more []article.Block
		more, c = w.block(c)
		bs = append(bs, more...)
	}
	return bs
}

// leaves are the blocks with words of their own within n, however deep they stand.
func (w *writer) leaves(n ast.Node) []article.Block {
	var bs []article.Block
	for c := n.FirstChild(); c != nil; {
		switch c.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading, ast.KindCodeBlock, ast.KindFencedCodeBlock:
			more, _ := w.block(c)
			bs = append(bs, more...)
			c = after(c, n)
		default:
			c = following(c, n)
		}
	}
	return bs
}

func (w *writer) list(n *ast.List) []article.Block {
	l := article.List{Ordered: n.IsOrdered()}
	if l.Ordered {
		l.Start = n.Start
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		item := w.children(c)
		if len(item) == 0 {
			item = one(article.Paragraph{})
		}
		l.Items = append(l.Items, item)
	}
	return one(l)
}

// definitions are a list of terms, each in bold and with what is said of it below.
func (w *writer) definitions(n ast.Node) []article.Block {
	var l article.List
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == east.KindDefinitionTerm {
			t := w.text(c.FirstChild(), nil, article.Bold)
			l.Items = append(l.Items, one(article.Paragraph{Text: t}))
			continue
		}
		if len(l.Items) == 0 {
			l.Items = append(l.Items, nil)
		}
		last := &l.Items[len(l.Items)-1]
		*last = append(*last, w.children(c)...)
	}
	return one(l)
}

func (w *writer) table(n *east.Table) article.Table {
	var t article.Table
	for _, a := range n.Alignments {
		t.Align = append(t.Align, alignments[a])
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := make([]article.Text, 0, len(n.Alignments))
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, w.text(c.FirstChild(), nil, 0))
		}
		for len(cells) < len(n.Alignments) {
			cells = append(cells, nil)
		}
		if row.Kind() == east.KindTableHeader {
			t.Header = cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

var alignments = map[east.Alignment]article.Align{
	east.AlignCenter: article.AlignCentre,
	east.AlignRight:  article.AlignEnd,
}

// lines are those of a piece of code, as they stand in the source where they can.
func (w *writer) lines(n ast.Node) string {
	ls := n.Lines()
	if ls.Len() == 0 {
		return ""
	}
	first, last := ls.At(0), ls.At(ls.Len()-1)
	whole := first.Padding == 0
	for i := 1; i < ls.Len() && whole; i++ {
		whole = ls.At(i).Padding == 0 && ls.At(i).Start == ls.At(i-1).Stop
	}
	if whole {
		return strings.TrimRight(w.source[first.Start:last.Stop], "\n")
	}
	var b strings.Builder
	for i := range ls.Len() {
		s := ls.At(i)
		b.Write(s.Value(w.raw))
	}
	return strings.TrimRight(b.String(), "\n")
}

// codeLanguage is the first word after a fence: "go", `go title="main"`, "{.go}".
func (w *writer) codeLanguage(n *ast.FencedCodeBlock) string {
	name := strings.TrimLeft(string(n.Language(w.raw)), "{.")
	name, _, _ = strings.Cut(name, ",")
	return clean.Line(unescaped(strings.TrimRight(name, "}")))
}
