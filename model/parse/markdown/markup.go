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
	if bs, next, ok := w.details(n); ok {
		return bs, next
	}
	if bs, next, ok := w.mixed(n); ok {
		return bs, next
	}
	pieces, next := []string{w.htmlOf(n)}, n.NextSibling()
	for next != nil {
		h, ok := next.(*ast.HTMLBlock)
		if !ok {
			break
		}
		piece := w.htmlOf(h)
		if openDetails(piece) > 0 {
			break
		}
		pieces = append(pieces, piece)
		next = next.NextSibling()
	}
	page := strings.Join(pieces, "")
	if w.heading1 != "" {
		page = strings.Replace(page, w.heading1, "", 1)
	}
	return w.htmlBlocks(page), next
}

// tagged are the blocks of a paragraph that is nothing but tags, one of them a picture's or a
// film's: what a page shows and has no words.
func (w *writer) tagged(n ast.Node) ([]article.Block, ast.Node, bool) {
	shows := false
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.RawHTML:
			shows = shows || shownTag().MatchString(w.tagOf(c))
		case *ast.Text:
			if strings.TrimSpace(string(c.Segment.Value(w.raw))) != "" {
				return nil, nil, false
			}
		default:
			return nil, nil, false
		}
	}
	if !shows {
		return nil, nil, false
	}
	return w.htmlBlocks(string(n.Lines().Value(w.raw))), n.NextSibling(), true
}

// shownTag finds the tag of what is seen or heard.
var shownTag = pattern(`^<(?i:img|video|audio|iframe|object|embed|picture)\b`)

// breaking are the elements that end a paragraph.
var breaking = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Hr: true, atom.Li: true, atom.Tr: true,
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
			in.endParagraph()
			return w.joinedLines(in.lines)
		case html.TextToken:
			in.write(clean.Text(string(z.Text())))
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if breaking[t.DataAtom] {
				in.endParagraph()
			}
			in.open(t, "")
		case html.EndTagToken:
			t := z.Token()
			in.shut(t.DataAtom)
			if breaking[t.DataAtom] {
				in.endParagraph()
			}
		}
	}
}

// pageHeading is the first heading of the first level in a piece of a page, as it stands,
// and its words. It stands by itself where it is not a part of something else. One of
// another level will do where no word stands before it.
func (w *writer) pageHeading(page string, prose bool) (written string, words article.Text, alone bool) {
	lower := strings.ToLower(page)
	level := "1"
	from := strings.Index(lower, "<h1")
	if m := lesserHeading().FindStringSubmatchIndex(lower); from < 0 && m != nil && !prose && !w.hasWords(page[:m[0]]) {
		from, level = m[0], lower[m[2]:m[3]]
	}
	if from < 0 {
		return "", nil, false
	}
	to := strings.Index(lower[from:], "</h"+level+">")
	if to < 0 {
		return "", nil, false
	}
	written = page[from : from+to+len("</h1>")]
	inner := written[strings.IndexByte(written, '>')+1 : to]
	return written, w.inlinePage(inner), !strings.Contains(lower[:from], "<table")
}

// lesserHeading finds a heading that is not of the first level.
var lesserHeading = pattern(`<h([2-4])\b`)

// hasWords reports whether a piece of a page says anything.
func (w *writer) hasWords(page string) bool {
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.TextToken:
			if strings.TrimSpace(string(z.Text())) != "" {
				return true
			}
		}
	}
}
