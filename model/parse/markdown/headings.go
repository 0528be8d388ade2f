package markdown

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
	"lede/model/parse/clean"
)

// lead takes the headline out of the tree: the first heading, where nothing but
// pictures and rules stands before it or it is of the first level. A heading that
// repeats the title of the front matter goes too. One that a piece of a page has is as
// good, where it is of the first level.
func (w *writer) lead(tree ast.Node) {
	top := hasTopHeading(tree)
	prose := false
	for n := tree.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.HTMLBlock); ok {
			page := w.htmlOf(h)
			if w.takePageHeading(page, prose || top) {
				break
			}
			prose = prose || w.hasWords(page)
			continue
		}
		h, ok := n.(*ast.Heading)
		if !ok {
			prose = prose || n.Kind() != ast.KindThematicBreak && !pictured(n)
			continue
		}
		words := headlineOf(w.text(h.FirstChild(), nil, 0))
		a := w.article
		if a.Headline == "" && (h.Level == 1 || !prose) {
			a.Headline = words
		}
		if strings.EqualFold(a.Headline, words) {
			w.anchors = append(w.anchors, w.anchor(h, words))
			if len(w.pictures(h.FirstChild(), nil)) > 0 {
				tree.ReplaceChild(tree, h, pictureOf(h)) // which says it
			} else {
				tree.RemoveChild(tree, h)
			}
		}
		break
	}
	if hasTopHeading(tree) {
		w.demote = 1 // the parts are of the headline's level
	}
}

// pictureOf is a paragraph of what stands in a heading.
func pictureOf(h *ast.Heading) *ast.Paragraph {
	p := ast.NewParagraph()
	for h.FirstChild() != nil {
		p.AppendChild(p, h.FirstChild())
	}
	return p
}

// hasTopHeading reports whether a heading of the first level stands in a tree.
func hasTopHeading(tree ast.Node) bool {
	for n := tree.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level == 1 {
			return true
		}
	}
	return false
}

// takePageHeading takes the headline out of a piece of a page, if it has a heading of the
// first level, or one of another before any prose. One within a table is left there.
func (w *writer) takePageHeading(page string, prose bool) bool {
	written, text, alone := w.pageHeading(page, prose)
	words := headlineOf(text)
	if words == "" {
		return false
	}
	a := w.article
	if a.Headline == "" {
		a.Headline = words
	}
	if alone && strings.EqualFold(a.Headline, words) {
		w.heading1 = written
	}
	return true
}

// headlineOf is a heading in one line.
func headlineOf(t article.Text) string {
	return strings.ReplaceAll(t.String(), article.LineBreak, " ")
}

// The levels of crossheads, see article.Crosshead.
const (
	highest = 2
	lowest  = 6
)

// heading is a crosshead. One without words is none.
func (w *writer) heading(n *ast.Heading) []article.Block {
	t := w.text(n.FirstChild(), nil, 0)
	if len(t) == 0 {
		return nil
	}
	if last := len(t) - 1; last > 0 && t[last-1].Link == "" && !hasLetters(t[last].Text) && t[last].Link == "#"+slug(trimmed(t[:last]).String()) {
		t = trimmed(t[:last]) // a link to the heading itself
	}
	w.anchors = append(w.anchors, w.anchor(n, t.String()))
	return one(article.Crosshead{Level: min(max(n.Level+w.demote, highest), lowest), Text: t})
}

// anchor is the name by which links within the article call a heading: its own, or
// one made from its words as GitHub makes them.
func (w *writer) anchor(n *ast.Heading, words string) string {
	if id, ok := n.AttributeString("id"); ok {
		if name, ok := id.([]byte); ok {
			return clean.URL(string(name))
		}
	}
	name := slug(words)
	again := w.slugs[name]
	w.slugs[name]++
	if again > 0 {
		name += "-" + strconv.Itoa(again)
	}
	return name
}

// slug is the name that GitHub makes of a heading's words.
func slug(words string) string { return clean.URL(strings.Map(slugRune, strings.ToLower(words))) }

func slugRune(r rune) rune {
	switch {
	case r == ' ':
		return '-'
	case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
		return r
	}
	return -1
}

// following is the node within root that comes after n, those within n first.
func following(n, root ast.Node) ast.Node {
	if c := n.FirstChild(); c != nil {
		return c
	}
	return after(n, root)
}
