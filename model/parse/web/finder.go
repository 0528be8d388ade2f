package web

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A finder tells which of a page's elements hold its article. It marks them, and
// reports false where it found none.
type finder interface {
	find(ctx context.Context, ch *choice) bool
}

// The bounds of what is given to the finder. Beyond them a page's elements share
// the fate of those before them.
const (
	mostElements = 60_000
	mostSiblings = 400  // paragraphs, items or rows of one parent
	longestText  = 2000 // bytes of one text
)

// readabilityFinder asks Readability's scoring, on a proof of the page.
type readabilityFinder struct{}

func (readabilityFinder) find(ctx context.Context, ch *choice) bool {
	pull := &proof{choice: ch, shown: make([]bool, len(ch.nodes))}
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
	*choice
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
	if f.body.tag == atom.Body {
		f.copy(f.body, root)
		return doc
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	root.AppendChild(body)
	f.copyAll(f.body, body)
	return doc
}

func (f *proof) copyAll(n *node, to *html.Node) {
	alike := 0
	for c := n.first; c != nil; c = c.next {
		if isProse(c) {
			if alike++; alike > mostSiblings {
				continue
			}
		}
		f.copy(c, to)
	}
}

// isProse reports whether an element is a paragraph or the like and nothing more.
func isProse(n *node) bool {
	return n.is(atom.P, atom.Li, atom.Tr, atom.Pre) && n.linked*4 <= n.letters
}

func (f *proof) copy(n *node, to *html.Node) {
	if n.hidden || f.elements >= mostElements {
		return
	}
	if n.isText() {
		text := n.text
		if len(text) > longestText {
			text = strings.ToValidUTF8(text[:longestText], "")
		}
		to.AppendChild(&html.Node{Type: html.TextNode, Data: text})
		return
	}
	f.elements++
	f.shown[n.order] = true
	c := &html.Node{Type: html.ElementNode, Data: n.name, DataAtom: n.tag}
	if n.is(atom.Button) && isWording(n) {
		c.Data, c.DataAtom = "span", atom.Span
	}
	c.Attr = append(make([]html.Attribute, 0, 4), html.Attribute{Key: numberKey, Val: strconv.Itoa(n.order)})
	if formula, ok := f.formulaOf(n); ok { // what is drawn of it says little
		if c.Data, c.DataAtom = "span", atom.Span; formula.display {
			c.Data, c.DataAtom = "p", atom.P
		}
		c.AppendChild(&html.Node{Type: html.TextNode, Data: firstOf(formula.tex, formula.words)})
		to.AppendChild(c)
		return
	}
	for _, a := range n.attr {
		switch a.Key {
		case "class", "id":
			if (n.kin&(junk|kinBody|kinAside|kinUnseen) != 0 || !isSafe(n)) && !isOwnWords(n, a.Val) {
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
func isSafe(n *node) bool {
	return n.is(atom.Pre, atom.Code, atom.Figure, atom.Figcaption, atom.Table, atom.Blockquote, atom.Picture, atom.Img, atom.Math) || isHeading(n)
}

// mark finds the page's elements that are left in what Readability answered.
func (f *proof) mark(found *html.Node) bool {
	any := false
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for _, a := range n.Attr {
			if a.Key == numberKey {
				if i, err := strconv.Atoi(a.Val); err == nil && i < len(f.nodes) {
					f.put(f.nodes[i])
					any = true
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(found)
	for _, n := range f.nodes { // what was not shown shares the fate of what it stands in
		if !f.shown[n.order] && !n.hidden && !n.isText() && n.parent != nil && f.in(n.parent) {
			f.put(n)
		}
	}
	return any
}
