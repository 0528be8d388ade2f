package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// markup reads a piece of a page that stands between the blocks of the text, with the
// pieces right after it.
func (w *writer) markup(n *ast.HTMLBlock) ([]article.Block, ast.Node) {
	var b strings.Builder
	next := ast.Node(n)
	for next != nil && next.Kind() == ast.KindHTMLBlock {
		h := next.(*ast.HTMLBlock)
		for i := range h.Lines().Len() {
			s := h.Lines().At(i)
			b.Write(s.Value(w.raw))
		}
		if h.HasClosure() {
			b.Write(h.ClosureLine.Value(w.raw))
		}
		b.WriteByte('\n')
		next = next.NextSibling()
	}
	if w.fragments++; w.options.HTML != nil && w.fragments <= mostFragments {
		return w.options.HTML(b.String()), next
	}
	return w.fragment(b.String()), next
}

// breaking are the elements that end a paragraph.
var breaking = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Br: true, atom.Hr: true, atom.Li: true, atom.Tr: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Blockquote: true, atom.Pre: true, atom.Summary: true, atom.Dt: true, atom.Dd: true,
}

// fragment is the words of a piece of a page, in paragraphs.
func (w *writer) fragment(page string) []article.Block {
	in := inliner{writer: w}
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			in.endLine()
			return paragraphsOf(in.lines)
		case html.TextToken:
			in.write(clean.Text(string(z.Text())))
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if breaking[t.DataAtom] {
				in.endLine()
			}
			in.open(t, "")
		case html.EndTagToken:
			t := z.Token()
			in.shut(t.DataAtom)
			if breaking[t.DataAtom] {
				in.endLine()
			}
		}
	}
}
