package web

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page is a document as it was before anything has been taken out of it.
type page struct {
	root  *node   // the html element
	head  *node   // nil where there is none
	body  *node   // the root where there is none
	nodes []*node // by their order
	base  *url.URL
	ids   map[string]*node
}

// read reads a page's text. Elements nested deeper than the parser goes are
// flattened into those around them: their words are read all the same.
func read(text, base string) *page {
	doc, err := html.Parse(strings.NewReader(text))
	for _, depth := range []int{200, 60, 8} {
		if err == nil {
			break
		}
		doc, err = html.Parse(strings.NewReader(flatten(text, depth)))
	}
	if err != nil {
		doc = &html.Node{Type: html.DocumentNode}
		doc.AppendChild(&html.Node{Type: html.TextNode, Data: wordsOnly(text)})
	}
	deliver(doc)
	p := &page{ids: map[string]*node{}}
	p.base, _ = url.Parse(base)
	p.plant(doc)
	p.lookAround()
	return p
}

// plant makes nodes of the parser's tree and measures them.
func (p *page) plant(doc *html.Node) {
	var slab []node
	fresh := func(parent *node) *node {
		if len(slab) == 0 {
			slab = make([]node, 512)
		}
		n := &slab[0]
		slab = slab[1:]
		n.order = len(p.nodes)
		p.nodes = append(p.nodes, n)
		if n.parent = parent; parent != nil {
			if n.prev = parent.last; n.prev != nil {
				n.prev.next = n
			} else {
				parent.first = n
			}
			parent.last = n
		}
		return n
	}
	var grow func(src *html.Node, parent *node, inLink bool)
	grow = func(src *html.Node, parent *node, inLink bool) {
		for c := src.FirstChild; c != nil; c = c.NextSibling {
			switch c.Type {
			case html.TextNode:
				n := fresh(parent)
				n.text = c.Data
				n.end = n.order + 1
				if !parent.is(atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Textarea, atom.Title) {
					n.letters, n.commas, n.sentence = measure(c.Data)
				}
				if inLink {
					n.linked = n.letters
				}
				parent.add(n)
			case html.ElementNode:
				n := fresh(parent)
				n.tag, n.name, n.attr = c.DataAtom, c.Data, c.Attr
				if n.name == "" {
					n.name = "span"
				}
				grow(c, n, inLink || n.tag == atom.A && n.has("href"))
				n.end = len(p.nodes)
				parent.add(n)
			}
		}
	}
	top := fresh(nil)
	top.name = "#document"
	grow(doc, top, false)
	top.end = len(p.nodes)
	p.root = top
}

// add counts what a child holds towards its parent.
func (n *node) add(child *node) {
	n.letters += child.letters
	n.linked += child.linked
	n.commas += child.commas
	n.sentence += child.sentence
}

// lookAround finds the page's parts and what each element says of itself.
func (p *page) lookAround() {
	for _, n := range p.nodes {
		if n.isText() {
			n.hidden = n.parent.hidden
			continue
		}
		switch n.tag {
		case atom.Html:
			p.root = n
		case atom.Head:
			p.head = n
		case atom.Body:
			p.body = n
		case atom.Base:
			p.rebase(n.get("href"))
		}
		n.kin = kinOf(n)
		n.hidden = n.parent != nil && n.parent.hidden || isHidden(n)
		if id := n.get("id"); id != "" && p.ids[id] == nil {
			p.ids[id] = n
		}
		if name := n.get("name"); name != "" && n.tag == atom.A && p.ids[name] == nil {
			p.ids[name] = n
		}
	}
	if p.body == nil {
		p.body = p.root
	}
	p.unhide()
}

// unhide shows what the page hides until a script has run, where that is most of its
// text.
func (p *page) unhide() {
	seen := 0
	for _, n := range p.nodes {
		if !n.isText() && !n.hidden && isLeaf(n) {
			seen += n.letters - n.linked
		}
	}
	for _, n := range p.nodes {
		if n.hidden && !n.isText() && !n.parent.hidden && n.letters > 2*seen+1000 && n.linkShare() < 0.5 && n.is(atom.Div, atom.Section, atom.Article, atom.Main, atom.Body) {
			n.each(func(m *node) bool {
				m.hidden = m != n && !m.isText() && isHidden(m)
				return !m.hidden
			})
		}
	}
}

// rebase takes the address that the page says its links start from.
func (p *page) rebase(href string) {
	if u, err := url.Parse(strings.TrimSpace(href)); err == nil && href != "" {
		if p.base != nil {
			u = p.base.ResolveReference(u)
		}
		p.base = u
	}
}
