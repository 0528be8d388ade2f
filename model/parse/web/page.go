package web

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"lede/model/parse/clean"
)

// A page is a document as it was before anything has been taken out of it.
type page struct {
	root  *node   // the html element
	head  *node   // nil where there is none
	body  *node   // the root where there is none
	nodes []*node // by their order
	base  *url.URL
	ids   map[string]*node

	judging    func(*desk) // told what is judged, where someone wants to learn from it
	unscripted int         // bytes kept in the body for who runs no scripts
}

// How many tags a page may have, attributes in them and pictures, for all of them to
// count. A page with more is read for its blocks of text alone, or it would take too
// much memory or time.
const (
	mostTags       = 640_000
	mostAttributes = 2_000_000
	mostPictures   = 200_000
)

// isCrowded reports whether a page has more of something than counts.
func isCrowded(text string) bool {
	return tags(text) > mostTags ||
		len(text) > 2*mostAttributes && attributes(text) > mostAttributes ||
		strings.Count(text, "<img")+strings.Count(text, "<IMG") > mostPictures
}

// read reads a page's text. One that keeps its words for who runs no scripts is read
// as they would see it.
func read(text, base string) *page {
	if isCrowded(text) {
		text = thin(text)
	}
	p := grown(parsed(text, true), base)
	if p.body.letters < fewLetters && p.unscripted > manyLetters {
		p = grown(parsed(text, false), base)
	}
	return p
}

// parsed is the parser's tree. Elements nested deeper than the parser goes are
// flattened into those around them: their words are read all the same.
func parsed(text string, scripts bool) *html.Node {
	option := html.ParseOptionEnableScripting(scripts)
	doc, err := html.ParseWithOptions(strings.NewReader(text), option)
	for _, depth := range []int{200, 60, 8} {
		if err == nil {
			break
		}
		doc, err = html.ParseWithOptions(strings.NewReader(flatten(text, depth)), option)
	}
	if err != nil {
		doc = &html.Node{Type: html.DocumentNode}
		doc.AppendChild(&html.Node{Type: html.TextNode, Data: wordsOnly(text)})
	}
	deliver(doc)
	return doc
}

func grown(doc *html.Node, base string) *page {
	p := &page{ids: map[string]*node{}}
	p.base, _ = url.Parse(clean.Base(base))
	p.plant(doc)
	p.lookAround()
	return p
}

// plant makes nodes of the parser's tree, which is taken apart on the way so that the
// two never stand in memory whole.
func (p *page) plant(doc *html.Node) {
	g := &planter{page: p}
	top := g.fresh(nil)
	top.name = "#document"
	g.grow(doc, top, false)
	top.end = len(p.nodes)
	p.root = top
}

type planter struct {
	page *page
	slab []node // nodes to be taken
}

// fresh is a new node, the last of its parent's.
func (g *planter) fresh(parent *node) *node {
	if len(g.slab) == 0 {
		g.slab = make([]node, 512)
	}
	n := &g.slab[0]
	g.slab = g.slab[1:]
	n.order = len(g.page.nodes)
	g.page.nodes = append(g.page.nodes, n)
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

// ampElements are the elements that AMP pages have in the place of HTML's own:
// https://amp.dev/documentation/components
var ampElements = map[string]atom.Atom{
	"amp-img": atom.Img, "amp-anim": atom.Img, "amp-video": atom.Video, "amp-audio": atom.Audio, "amp-iframe": atom.Iframe,
}

func (g *planter) grow(src *html.Node, parent *node, inLink bool) {
	for c := src.FirstChild; c != nil; {
		switch c.Type {
		case html.TextNode:
			g.text(c, parent, inLink)
		case html.ElementNode:
			n := g.fresh(parent)
			n.tag, n.name, n.attr = c.DataAtom, c.Data, c.Attr
			if n.name == "" {
				n.name = "span"
			}
			if known := ampElements[n.name]; known != 0 {
				n.tag, n.name = known, known.String()
			} else if isOwnImage(n) {
				n.tag, n.name = atom.Img, "img"
			}
			g.grow(c, n, inLink || n.tag == atom.A && n.has("href"))
			n.end = len(g.page.nodes)
			parent.add(n)
		}
		next := c.NextSibling
		c.Parent, c.PrevSibling, c.NextSibling, c.FirstChild, c.LastChild = nil, nil, nil, nil, nil
		c = next
	}
	src.FirstChild, src.LastChild = nil, nil
}

// isOwnImage reports whether an element with a name of the page's own is one that shows a
// picture: its name and its attributes say so.
func isOwnImage(n *node) bool {
	return strings.Contains(n.name, "-") && (strings.Contains(n.name, "image") || strings.Contains(n.name, "img")) &&
		firstOf(n.get("srcset"), n.get("data-srcset"), n.get("src"), n.get("data-src")) != ""
}

func (g *planter) text(c *html.Node, parent *node, inLink bool) {
	n := g.fresh(parent)
	n.text, n.end = norm.NFC.String(c.Data), n.order+1 // a letter and its accent are one sign, to be found as such
	if !parent.is(atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Textarea, atom.Title) {
		n.letters, n.sentence = measure(n.text)
	}
	if inLink {
		n.linked = n.letters
	}
	parent.add(n)
}

// add counts what a child holds towards its parent.
func (n *node) add(child *node) {
	n.letters += child.letters
	n.linked += child.linked
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
		case atom.Noscript:
			if p.body != nil && n.first != nil && n.first == n.last {
				p.unscripted += len(n.first.text)
			}
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
	p.bareHeadings()
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
		if n.hidden && !n.isText() && !n.parent.hidden && n.letters > 2*seen+500 && (n.linkShare() < 0.5 || seen < fewLetters) && n.is(atom.Div, atom.Section, atom.Article, atom.Main, atom.Body) {
			n.each(func(m *node) bool {
				m.hidden = m != n && !m.isText() && isHidden(m)
				return !m.hidden
			})
		}
	}
}

// rebase takes the address that the page says its links start from.
func (p *page) rebase(href string) {
	if u, err := url.Parse(clean.Base(href)); err == nil && href != "" {
		if p.base != nil {
			u = p.base.ResolveReference(u)
		}
		p.base = u
	}
}
