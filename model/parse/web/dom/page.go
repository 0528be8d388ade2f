// Package dom is a web page as it was read: a tree of nodes that each know how much they
// hold and what they are called, and that do not change after. The other rooms of the
// reader hand each other values of this one: a Choice of nodes, the Metadata, and Sets,
// which are blocks with the nodes that they were made of.
//
//	p := dom.Read(text, "https://news.example.org/story")
//	p.Body.Each(func(n *dom.Node) bool { … })
package dom

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"lede/model/parse/clean"
)

// A Page is a document as it was before anything has been taken out of it.
type Page struct {
	Root  *Node   // the html element
	head  *Node   // nil where there is none
	Body  *Node   // the root where there is none
	Nodes []*Node // by their order
	Base  *url.URL
	moved bool     // the page was saved in a file, and Base is what it knows itself by
	saved *url.URL // of that file; nil where it is not known
	Ids   map[string]*Node

	Tabs map[*Node][]Tab // by the box that holds them

	backgrounds map[string]string // pictures that the page's style sheets name, by the names of their variables

	unscripted int // bytes kept in the body for who runs no scripts
}

// How many tags a page may have, attributes in them and pictures, for all of them to count. A page
// with more is read for its blocks of text alone, or it would take too much memory or time.
const (
	mostTags       = 640_000
	mostAttributes = 2_000_000
	mostPictures   = 200_000
)

// isCrowded reports whether a page has more of something than counts.
func isCrowded(text string) bool {
	return tags(text) > mostTags ||
		len(text) > 2*mostAttributes && Attributes(text) > mostAttributes ||
		strings.Count(text, "<img")+strings.Count(text, "<IMG") > mostPictures
}

// Read reads a page's text. One that keeps its words for who runs no scripts is read
// as they would see it.
func Read(text, base string) *Page {
	if isCrowded(text) {
		text = Thin(text)
	}
	p := grown(parsed(text, true), base)
	if p.Body.Letters < FewLetters && p.unscripted > ManyLetters {
		p = grown(parsed(text, false), base)
	}
	return p
}

// parsed is the parser's tree. Of a page with elements nested deeper than the parser goes only
// the blocks of text are read.
func parsed(text string, scripts bool) *html.Node {
	option := html.ParseOptionEnableScripting(scripts)
	doc, err := html.ParseWithOptions(strings.NewReader(text), option)
	if err != nil {
		doc, _ = html.ParseWithOptions(strings.NewReader(Thin(text)), option)
	}
	deliver(doc)
	mendParagraphs(doc)
	return doc
}

func grown(doc *html.Node, base string) *Page {
	p := &Page{Ids: map[string]*Node{}}
	if base = clean.Base(base); base != "" { // an empty one would make "quay.jpg" into "/quay.jpg"
		p.Base, _ = url.Parse(base)
	}
	p.plant(doc)
	p.lookAround()
	return p
}

// plant makes nodes of the parser's tree, which is taken apart on the way so that the
// two never stand in memory whole.
func (p *Page) plant(doc *html.Node) {
	g := &planter{page: p}
	top := g.fresh(nil)
	top.Name = "#document"
	g.grow(doc, top, false)
	top.End = len(p.Nodes)
	p.Root = top
}

type planter struct {
	page *Page
	slab []Node // nodes to be taken
}

// fresh is a new node, the last of its parent's.
func (g *planter) fresh(parent *Node) *Node {
	if len(g.slab) == 0 {
		g.slab = make([]Node, 512)
	}
	n := &g.slab[0]
	g.slab = g.slab[1:]
	n.Order = len(g.page.Nodes)
	g.page.Nodes = append(g.page.Nodes, n)
	if n.Parent = parent; parent != nil {
		if n.Prev = parent.Last; n.Prev != nil {
			n.Prev.Next = n
		} else {
			parent.First = n
		}
		parent.Last = n
	}
	return n
}

// ampElements are the elements that AMP pages have in the place of HTML's own:
// https://amp.dev/documentation/components
var ampElements = map[string]atom.Atom{
	"amp-img": atom.Img, "amp-anim": atom.Img, "amp-video": atom.Video, "amp-audio": atom.Audio, "amp-iframe": atom.Iframe,
}

func (g *planter) grow(src *html.Node, parent *Node, inLink bool) {
	for c := src.FirstChild; c != nil; {
		switch c.Type {
		case html.TextNode:
			g.text(c, parent, inLink)
		case html.ElementNode:
			n := g.fresh(parent)
			n.Tag, n.Name, n.Attr = c.DataAtom, c.Data, c.Attr
			if known := ampElements[n.Name]; known != 0 {
				n.Tag, n.Name = known, known.String()
			} else if isOwnImage(n) {
				n.Tag, n.Name = atom.Img, "img"
			} else if address := FirstOf(paintedImage(n, c), drawnImage(c)); address != "" {
				n.Tag, n.Name = atom.Img, "img"
				n.Attr = append(n.Attr, html.Attribute{Key: "src", Val: address}, html.Attribute{Key: "alt", Val: n.Get("aria-label")})
			} else if n.Is(atom.Div, atom.P, atom.Span) && n.Get("role") == "heading" {
				n.Tag = headingOf(n.Get("aria-level"))
				n.Name = n.Tag.String()
			} else if meant := roleElements[n.Get("role")]; meant != 0 && n.Is(atom.Div, atom.Span) {
				n.Tag, n.Name = meant, meant.String()
			}
			if property := n.Get("property"); property != "" && n.Tag != atom.Meta && !n.Has("itemprop") { // RDFa says it so
				n.Attr = append(n.Attr, html.Attribute{Key: "itemprop", Val: strings.TrimPrefix(property, "schema:")})
			}
			g.plantTick(n)
			if !asPlayer(n, c) {
				g.grow(c, n, inLink || n.Tag == atom.A && n.Has("href"))
			}
			n.End = len(g.page.Nodes)
			n.mean()
			parent.add(n)
		}
		next := c.NextSibling
		c.Parent, c.PrevSibling, c.NextSibling, c.FirstChild, c.LastChild = nil, nil, nil, nil, nil
		c = next
	}
	src.FirstChild, src.LastChild = nil, nil
}

func (g *planter) text(c *html.Node, parent *Node, inLink bool) {
	words := norm.NFC.String(c.Data) // a letter and its accent are one sign, to be found as such
	if !inLink && !parent.Is(atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Textarea, atom.Title, atom.Sup, atom.Code, atom.Pre) {
		words = g.marksIn(words, parent)
	}
	g.leaf(words, parent, inLink)
}

// leaf plants a text.
func (g *planter) leaf(words string, parent *Node, inLink bool) {
	n := g.fresh(parent)
	n.Text, n.End = words, n.Order+1
	if !parent.Is(atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Textarea, atom.Title) {
		n.Letters, n.Sentence = Measure(n.Text)
	}
	if inLink {
		n.Linked = n.Letters
	}
	parent.add(n)
}

// add counts what a child holds towards its parent.
func (n *Node) add(child *Node) {
	n.Letters += child.Letters
	n.Linked += child.Linked
	n.Sentence += child.Sentence
}

// lookAround finds the page's parts and what each element says of itself.
func (p *Page) lookAround() {
	for _, n := range p.Nodes {
		if n.IsText() {
			n.Hidden = n.Parent.Hidden
			continue
		}
		switch n.Tag {
		case atom.Html:
			p.Root = n
		case atom.Head:
			p.head = n
		case atom.Body:
			p.Body = n
		case atom.Noscript:
			if p.Body != nil && n.First != nil && n.First == n.Last {
				p.unscripted += len(n.First.Text)
			}
		case atom.Base:
			p.rebase(n.Get("href"))
		}
		n.Hints = hintsOf(n)
		n.Hidden = n.Parent != nil && n.Parent.Hidden || IsHidden(n)
		if id := n.Get("id"); id != "" && p.Ids[id] == nil {
			p.Ids[id] = n
		}
		if name := n.Get("name"); name != "" && n.Tag == atom.A && p.Ids[name] == nil {
			p.Ids[name] = n
		}
	}
	if p.Body == nil {
		p.Body = p.Root
	}
	p.unhide()
	p.heedStyles()
	p.findBackgrounds()
	p.findTabs()
	p.bareHeadings()
	p.bareCode()
}

// leastHidden is how many letters a hidden part has at least that may be an article.
const leastHidden = 250

// unhide shows what the page hides until a script has run, where that is most of its text.
func (p *Page) unhide() {
	seen := 0
	for _, n := range p.Nodes {
		if !n.IsText() && !n.Hidden && IsLeaf(n) {
			seen += n.Letters - n.Linked
		}
	}
	for _, n := range p.Nodes {
		if n.Hidden && !n.IsText() && !n.Parent.Hidden && n.Hints&HintChrome == 0 && n.Letters > 2*seen+leastHidden && (!n.IsLinks() || seen < FewLetters) && n.Is(atom.Div, atom.Section, atom.Article, atom.Main, atom.Body) {
			n.Each(func(m *Node) bool {
				m.Hidden = m != n && !m.IsText() && IsHidden(m)
				return !m.Hidden
			})
		}
	}
}

// rebase takes the address that the page says its links start from.
func (p *Page) rebase(href string) {
	if u, err := url.Parse(clean.Base(href)); err == nil && href != "" {
		if p.Base != nil {
			u = p.Base.ResolveReference(u)
		}
		p.Base = u
	}
}
