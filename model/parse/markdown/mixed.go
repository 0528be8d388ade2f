package markdown

import (
	"bytes"
	"errors"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"lede/model/article"
)

// mixed is a table or a figure of a page with Markdown in it, from the piece that opens it to
// the one that shuts it: the Markdown is made a page's, and the whole is read as one. It
// reports false where n opens none, or where a page has nothing for what stands in it.
func (w *writer) mixed(n *ast.HTMLBlock) ([]article.Block, ast.Node, bool) {
	if opens(w.htmlOf(n)) <= 0 {
		return nil, nil, false
	}
	var page bytes.Buffer
	depth := 0
	for c := ast.Node(n); c != nil && depth < maxDepth; c = c.NextSibling() {
		if h, ok := c.(*ast.HTMLBlock); ok {
			piece := w.htmlOf(h)
			page.WriteString(piece)
			if depth += opens(piece); depth <= 0 {
				return w.htmlBlocks(page.String()), c.NextSibling(), true
			}
		} else if ast.Walk(c, isOfPages) != nil || pageWriter().Render(&page, w.raw, c) != nil {
			break
		}
	}
	return nil, nil, false
}

// opens is how many tables and figures a piece of a page opens more than it shuts.
func opens(piece string) int {
	piece = strings.ToLower(piece)
	return strings.Count(piece, "<table") + strings.Count(piece, "<figure") - strings.Count(piece, "</table>") - strings.Count(piece, "</figure>")
}

// isOfPages ends a walk at the first node that pages have no element for.
func isOfPages(n ast.Node, _ bool) (ast.WalkStatus, error) {
	switch n.Kind() {
	case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading, ast.KindList, ast.KindListItem, ast.KindBlockquote,
		ast.KindCodeBlock, ast.KindFencedCodeBlock, ast.KindThematicBreak, ast.KindLinkReferenceDefinition,
		ast.KindText, ast.KindString, ast.KindEmphasis, ast.KindCodeSpan, ast.KindLink, ast.KindAutoLink,
		ast.KindImage, ast.KindRawHTML, ast.KindHTMLBlock, east.KindStrikethrough,
		east.KindTable, east.KindTableHeader, east.KindTableRow, east.KindTableCell:
		return ast.WalkContinue, nil
	}
	return ast.WalkStop, errNotOfPages
}

var errNotOfPages = errors.New("pages have nothing like it")

// pageWriter writes Markdown as a page has it.
var pageWriter = sync.OnceValue(func() renderer.Renderer {
	return renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(html.NewRenderer(html.WithUnsafe()), 1000),
		util.Prioritized(extension.NewTableHTMLRenderer(), 500),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
	))
})
