package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mendParagraphs puts back into paragraphs what the parser took out of them, as it ends one
// where a box begins in it: the box, which may be that of a note, and the words after it. The
// end tag that is left over makes an empty paragraph, which tells that one was torn.
func mendParagraphs(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.P && c.FirstChild == nil && len(c.Attr) == 0 {
			if p := tornBefore(c); p != nil {
				for p.NextSibling != c {
					rest := p.NextSibling
					n.RemoveChild(rest)
					p.AppendChild(rest)
				}
			}
		}
		mendParagraphs(c)
	}
}

// tornBefore is the paragraph that the end tag of an empty one belongs to: only boxes within
// a line, and words after them, stand between the two. It is nil where there is none.
func tornBefore(empty *html.Node) *html.Node {
	worded := false
	for c := empty.PrevSibling; c != nil; c = c.PrevSibling {
		switch {
		case c.Type == html.TextNode:
			worded = worded || strings.TrimSpace(c.Data) != ""
		case c.Type != html.ElementNode, IsInline(&Node{Tag: c.DataAtom, Name: c.Data, Attr: c.Attr}):
		case c.DataAtom == atom.P && worded && c.FirstChild != nil:
			return c
		case c.DataAtom != atom.Div && c.DataAtom != atom.Aside && c.DataAtom != atom.Details || !worded || !holdsMatter(c):
			return nil
		}
	}
	return nil
}

// holdsMatter reports whether a box holds words, or something to press. An empty one is for an
// advertisement, and parts paragraphs.
func holdsMatter(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.Button || c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return true
		}
	}
	return false
}
