package pick

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
	"lede/model/parse/web/maths"
)

// A Finder tells which of a page's elements hold its article. It marks them, and
// reports false where it found none.
type Finder interface {
	Find(ctx context.Context, ch *dom.Choice) bool
}

// ReadabilityFinder asks Readability's scoring, on a proof of the page.
type ReadabilityFinder struct{}

func (ReadabilityFinder) Find(ctx context.Context, ch *dom.Choice) bool {
	pull := &proof{Choice: ch, shown: make([]bool, len(ch.Nodes))}
	doc := pull.document()
	answer := make(chan *html.Node, 1)
	go func() {
		defer func() { // a page that is too much for the library is read without it
			if recover() != nil {
				answer <- nil
			}
		}()
		parser := readability.NewParser()
		parser.DisableJSONLD = true
		found, err := parser.ParseAndMutate(doc, &url.URL{})
		if err != nil {
			found.Node = nil
		}
		answer <- found.Node
	}()
	select {
	case found := <-answer:
		return found != nil && pull.mark(found)
	case <-ctx.Done():
		return false
	}
}

// A proof is a copy of a page for Readability to cut up: what no reader sees is left
// out, and every element carries its number, by which the page's own is found again.
type proof struct {
	*dom.Choice
	shown    []bool // the nodes that are copied, by their order
	elements int
}

const numberKey = "data-readability-n"

func (f *proof) document() *html.Node {
	doc := &html.Node{Type: html.DocumentNode}
	root := &html.Node{Type: html.ElementNode, Data: "html", DataAtom: atom.Html}
	doc.AppendChild(root)
	head := &html.Node{Type: html.ElementNode, Data: "head", DataAtom: atom.Head}
	// A byline is given so that none is taken out of the text.
	head.AppendChild(&html.Node{Type: html.ElementNode, Data: "meta", DataAtom: atom.Meta,
		Attr: []html.Attribute{{Key: "name", Val: "author"}, {Key: "content", Val: "-"}}})
	root.AppendChild(head)
	if f.Body.Tag == atom.Body {
		f.copy(f.Body, root)
		return doc
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	root.AppendChild(body)
	f.copyAll(f.Body, body)
	return doc
}

func (f *proof) copyAll(n *dom.Node, to *html.Node) {
	alike := 0
	for c := n.First; c != nil; c = c.Next {
		if isProse(c) {
			if alike++; alike > dom.MostSiblings {
				continue
			}
		}
		f.copy(c, to)
	}
}

// isProse reports whether an element is a paragraph or the like and nothing more.
func isProse(n *dom.Node) bool {
	return n.Is(atom.P, atom.Li, atom.Tr, atom.Pre) && n.Linked*4 <= n.Letters
}

func (f *proof) copy(n *dom.Node, to *html.Node) {
	if n.Hidden || f.IsBoxed(n) || f.elements >= dom.MostElements {
		return
	}
	if n.IsText() {
		text := n.Text
		if len(text) > dom.LongestText {
			text = strings.ToValidUTF8(text[:dom.LongestText], "")
		}
		to.AppendChild(&html.Node{Type: html.TextNode, Data: text})
		return
	}
	f.elements++
	f.shown[n.Order] = true
	c := &html.Node{Type: html.ElementNode, Data: n.Name, DataAtom: n.Tag}
	if n.Is(atom.Button) && dom.IsWording(n) {
		c.Data, c.DataAtom = "span", atom.Span
	}
	if dom.IsDrawing(n) {
		c.Data, c.DataAtom = "img", atom.Img
		c.Attr = append(c.Attr, html.Attribute{Key: "src", Val: dom.DrawingAddress(n)})
	}
	if n.Is(atom.Footer) && n.Parent.Is(atom.Blockquote) {
		c.Data, c.DataAtom = "p", atom.P
	}
	_, callout := dom.CalloutKind(n)
	if callout && n.Hints&dom.Junk == 0 {
		c.Data, c.DataAtom = "div", atom.Div
	}
	c.Attr = append(make([]html.Attribute, 0, 4), html.Attribute{Key: numberKey, Val: strconv.Itoa(n.Order)})
	if formula, ok := maths.FormulaOf(f.Choice.Page, n); ok { // what is drawn of it says little
		if c.Data, c.DataAtom = "span", atom.Span; formula.Display {
			c.Data, c.DataAtom = "p", atom.P
		}
		c.AppendChild(&html.Node{Type: html.TextNode, Data: dom.FirstOf(formula.Tex, formula.Words)})
		to.AppendChild(c)
		return
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id":
			if (n.Hints&(dom.Junk|dom.HintBody|dom.HintAside|dom.HintUnseen) != 0 || !isSafe(n)) && !dom.IsOwnWords(n, a.Val) && !callout {
				c.Attr = append(c.Attr, a)
			}
		case "href", "src", "role", "colspan", "rowspan":
			c.Attr = append(c.Attr, a)
		}
	}
	to.AppendChild(c)
	f.copyAll(n, c)
}

// isSafe reports whether an element's names should not count against it, being what
// articles are made of.
func isSafe(n *dom.Node) bool {
	return n.Is(atom.Pre, atom.Code, atom.Figure, atom.Figcaption, atom.Table, atom.Blockquote, atom.Picture, atom.Img, atom.Math) || dom.IsHeading(n)
}

// mark finds the page's elements that are left in what Readability answered.
func (f *proof) mark(found *html.Node) bool {
	any := false
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for _, a := range n.Attr {
			if a.Key == numberKey {
				if i, err := strconv.Atoi(a.Val); err == nil && i < len(f.Nodes) {
					f.Put(f.Nodes[i])
					any = true
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(found)
	for _, n := range f.Nodes { // what was not shown shares the fate of what it stands in
		if !f.shown[n.Order] && !n.Hidden && !f.IsBoxed(n) && !n.IsText() && n.Parent != nil && f.In(n.Parent) {
			f.Put(n)
		}
	}
	return any
}
