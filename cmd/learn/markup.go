package main

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// inLine are elements that end no line of a dump.
var inLine = map[atom.Atom]bool{atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true, atom.Em: true,
	atom.Font: true, atom.I: true, atom.Img: true, atom.Kbd: true, atom.Label: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true,
	atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.U: true, atom.Var: true, atom.Wbr: true}

// isUnseen reports whether an element shows no text.
func isUnseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Head:
		return true
	}
	return false
}

// textOf is what a person would read in n.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			return
		}
		if n.Type == html.ElementNode {
			if isUnseen(n) {
				return
			}
			switch n.DataAtom {
			case atom.Br, atom.P, atom.Li, atom.Ul, atom.Ol, atom.Td, atom.Th, atom.Tr, atom.Div, atom.Figure, atom.Figcaption, atom.Blockquote, atom.Pre,
				atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
				b.WriteByte(' ')
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// find is the first element of a name in n.
func find(n *html.Node, name atom.Atom) *html.Node {
	if n.Type == html.ElementNode && n.DataAtom == name {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if found := find(c, name); found != nil {
			return found
		}
	}
	return nil
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// descriptionOf is what a page says of itself for others to show, often its dek.
func descriptionOf(n *html.Node) string {
	if n.DataAtom == atom.Meta && (attribute(n, "property") == "og:description" || attribute(n, "name") == "description") {
		return attribute(n, "content")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s := descriptionOf(c); s != "" {
			return s
		}
	}
	return ""
}

// isFurniture reports whether an element says by its name that it is none of the article.
func isFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button:
		return true
	}
	if isUnseen(n) {
		return true
	}
	names := strings.ToLower(attribute(n, "class") + " " + attribute(n, "id"))
	for _, part := range []string{"related", "recommend", "newsletter", "share", "social", "promo", "sidebar", "comment", "footer", "advert", "trending"} {
		if strings.Contains(names, part) {
			return true
		}
	}
	return false
}

// isBare reports whether an element has text of its own and no block within.
func isBare(n *html.Node) bool {
	text := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			text = text || strings.TrimSpace(c.Data) != ""
		case c.Type == html.ElementNode && !isLine(c):
			return false
		}
	}
	return text
}

// isLine reports whether no line ends in n.
func isLine(n *html.Node) bool {
	if !inLine[n.DataAtom] {
		return n.DataAtom == atom.Br || isUnseen(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !isLine(c) {
			return false
		}
	}
	return true
}
