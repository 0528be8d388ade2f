package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"lede/model/article"
)

// maxDepth is how deep blocks may stand within blocks; what is deeper comes out as if
// it stood at that depth.
const maxDepth = 24

// A writer turns the tree of one part into blocks.
type writer struct {
	*Reader
	source string // what the tree refers to; clean
	raw    []byte // the same

	depth     int
	heading1  string // the piece of a page that was taken for the headline
	before    int    // the block of the article that what is written comes before
	omitted   []article.Omission
	anchors   []string // names of places in the block that is being written
	footnotes []article.Footnote
}

// read turns one part of the text into blocks.
func (r *Reader) read(text string) article.Addition {
	w := &writer{Reader: r, source: text, raw: []byte(text)}
	tree := w.tree()
	if r.blocks == 0 {
		w.lead(tree)
	}
	part := article.Addition{Anchors: map[string]article.Position{}}
	for n := tree.FirstChild(); n != nil; {
		var bs []article.Block
		w.before = r.blocks + len(part.Blocks)
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
	part.Omitted = w.omitted
	return part
}

// block turns n into blocks, and says which node comes next: some need those after
// them.
func (w *writer) block(n ast.Node) ([]article.Block, ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		for _, read := range []func(ast.Node) ([]article.Block, ast.Node, bool){w.tagged, w.lettered, w.exampleList, w.captionAbove} {
			if bs, next, ok := read(n); ok {
				return bs, next
			}
		}
		bs, next := w.paragraph(n)
		return w.attributed(kindOf(attributesOf(n)), bs), next
	case *ast.TextBlock:
		return w.paragraph(n)
	case *ast.HTMLBlock:
		return w.markup(n)
	case *stretch:
		return w.captioned(w.stretch(n))
	case *east.Table:
		return w.captioned(one(w.table(n)), n.NextSibling())
	case *ast.List:
		if toc, ok := n.NextSibling().(*stretch); ok && toc.words == "{:toc}" {
			w.omit(strings.TrimSpace(w.source[n.Pos():toc.Pos()]), contents) // which the list's words stand for
			return nil, toc.NextSibling()
		}
	}
	return w.plainBlock(n), n.NextSibling()
}

// plainBlock turns a node that needs no other into blocks.
func (w *writer) plainBlock(n ast.Node) []article.Block {
	switch n := n.(type) {
	case *ast.Heading:
		return w.heading(n)
	case *ast.ThematicBreak:
		return one(article.Break{})
	case *ast.CodeBlock:
		return one(article.Code{Text: w.lines(n)})
	case *ast.FencedCodeBlock:
		return w.fenced(n)
	case *display:
		return one(w.displayed(n))
	case *container:
		return w.container(n)
	case *called:
		return w.called(n)
	case *ast.Blockquote:
		return w.quote(n)
	case *ast.List:
		return w.list(n)
	case *east.DefinitionList:
		return w.definitions(n)
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
	return w.from(n.FirstChild())
}

// from are the blocks of n and of what follows it, within what they stand in.
func (w *writer) from(n ast.Node) []article.Block {
	w.depth++
	defer func() { w.depth-- }()
	var bs []article.Block
	for n != nil {
		var more []article.Block
		more, n = w.block(n)
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
		omitted := len(w.omitted)
		item := w.children(c)
		if len(item) == 0 && len(w.omitted) > omitted {
			continue // all of it is left out
		}
		if len(item) == 0 {
			item = one(article.Paragraph{})
		}
		l.Items = append(l.Items, item)
	}
	if len(l.Items) == 0 {
		return nil
	}
	if l.Ordered {
		l.Numbers = w.countdown(n)
	} else {
		l = labelled(l)
	}
	return one(l)
}

// definitions are terms, each with what is said of it.
func (w *writer) definitions(n ast.Node) []article.Block {
	var d article.Definitions
	defined := true // the terms so far
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		isTerm := c.Kind() == east.KindDefinitionTerm
		if isTerm && defined || len(d.Entries) == 0 {
			d.Entries = append(d.Entries, article.Definition{})
		}
		e := &d.Entries[len(d.Entries)-1]
		if isTerm {
			e.Terms = append(e.Terms, w.text(c.FirstChild(), nil, 0))
		} else {
			e.Blocks = append(e.Blocks, w.children(c)...)
		}
		defined = !isTerm
	}
	return one(d)
}

// lines are those of a piece of code.
func (w *writer) lines(n ast.Node) string {
	return strings.TrimRight(string(n.Lines().Value(w.raw)), "\n")
}
