package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// details are HTML's details around blocks of Markdown: from the piece of a page that
// opens them to the one that shuts them. What stands in the opening piece itself is Markdown
// too where it says so or has no tags. It reports false where n has no such details.
func (w *writer) details(n *ast.HTMLBlock) ([]article.Block, ast.Node, bool) {
	opening := w.htmlOf(n)
	shut := openDetails(opening) == 0 && strings.Count(strings.ToLower(opening), "<details") == 1
	if openDetails(opening) <= 0 && !shut || w.depth >= maxDepth {
		return nil, nil, false
	}
	before, tag, title, inner := cutDetails(opening)
	after := ""
	if shut {
		inner, after = cutLast(inner, "</details>")
	}
	written := has(tag, "markdown") || !strings.Contains(inner, "<")
	if shut && !written {
		return nil, nil, false
	}
	bs := w.htmlBlocks(before)
	d := article.Details{Open: has(tag, "open")}
	if written {
		d.Title, d.Blocks = w.words(title), w.nested(dedented(inner))
	} else {
		d.Title, d.Blocks = w.inlinePage(title), w.htmlBlocks(inner)
	}
	if d.Title = titleOr(d.Title, "Details"); shut {
		return append(append(bs, d), w.htmlBlocks(after)...), n.NextSibling(), true
	}
	w.depth++
	defer func() { w.depth-- }()
	depth := 1
	next := n.NextSibling()
	for next != nil {
		h, ok := next.(*ast.HTMLBlock)
		if !ok {
			var more []article.Block
			more, next = w.block(next)
			d.Blocks = append(d.Blocks, more...)
			continue
		}
		page := w.htmlOf(h)
		if open := openDetails(page); open > 0 { // details within these
			var more []article.Block
			more, next = w.block(next)
			d.Blocks = append(d.Blocks, more...)
			continue
		} else if depth += open; depth > 0 {
			d.Blocks = append(d.Blocks, w.htmlBlocks(page)...)
			next = next.NextSibling()
			continue
		}
		last, after := cutLast(page, "</details>")
		d.Blocks = append(d.Blocks, w.htmlBlocks(last)...)
		return append(append(bs, d), w.htmlBlocks(after)...), next.NextSibling(), true
	}
	return append(bs, d), nil, true
}

// openDetails is how many details a piece of a page opens more than it shuts.
func openDetails(page string) int {
	page = strings.ToLower(page)
	return strings.Count(page, "<details") - strings.Count(page, "</details>")
}

// has reports whether a tag has an attribute.
func has(tag, name string) bool {
	z := html.NewTokenizer(strings.NewReader(tag))
	z.Next()
	return slices.ContainsFunc(z.Token().Attr, func(a html.Attribute) bool { return a.Key == name })
}

// cutDetails cuts a piece that opens details: what stands before them, their tag, their
// title, and what follows it.
func cutDetails(page string) (before, tag, title, inner string) {
	lower := strings.ToLower(page)
	at := strings.LastIndex(lower, "<details")
	before, inner = page[:at], page[at:]
	if end := strings.IndexByte(inner, '>'); end >= 0 {
		tag, inner = inner[:end+1], inner[end+1:]
	}
	lower = strings.ToLower(inner)
	from := strings.Index(lower, "<summary")
	to := strings.Index(lower, "</summary>")
	if from < 0 || to < from {
		return before, tag, "", inner
	}
	title = inner[from:to]
	return before, tag, title[strings.IndexByte(title, '>')+1:], inner[:from] + inner[to+len("</summary>"):]
}

// cutLast cuts s at the last sign in it, in either case of letters.
func cutLast(s, sign string) (before, after string) {
	at := strings.LastIndex(strings.ToLower(s), sign)
	if at < 0 {
		return s, ""
	}
	return s[:at], s[at+len(sign):]
}

// htmlBlocks are the blocks of a piece of a page, none where nothing is in it.
func (w *writer) htmlBlocks(page string) []article.Block {
	if strings.TrimSpace(page) == "" {
		return nil
	}
	w.omitUnread(page)
	page = w.withoutBadges(page)
	if w.fragments++; w.options.HTML != nil && w.fragments <= mostFragments {
		return w.options.HTML(page)
	}
	return w.fragment(page)
}

// inlinePage are the words of a piece of a page, in one line.
func (w *writer) inlinePage(page string) article.Text {
	in := inliner{writer: w}
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			in.endLine()
			return joinLines(in.lines, " ")
		case html.TextToken:
			in.write(clean.Text(string(z.Text())))
		case html.StartTagToken, html.SelfClosingTagToken:
			if t := z.Token(); t.DataAtom != atom.Br {
				in.open(t, "")
			} else {
				in.write(" ")
			}
		case html.EndTagToken:
			in.shut(z.Token().DataAtom)
		}
	}
}

// htmlOf is a piece of a page as it stands.
func (w *writer) htmlOf(n *ast.HTMLBlock) string {
	page := n.Lines().Value(w.raw)
	if n.HasClosure() {
		page = append(page, n.ClosureLine.Value(w.raw)...)
	}
	return string(page) + "\n"
}
