package dom

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// deliver puts the parts of a page that its server sent later, hidden at the end, in
// the places that are held for them: React streams pages so. A place is a template
// with the id "B:3", the words that stand there meanwhile up to a comment, and the
// part a hidden element with the id "S:3".
func deliver(doc *html.Node) {
	places, parts := map[string]*html.Node{}, map[string]*html.Node{}
	for n := range doc.Descendants() {
		kind, number, _ := strings.Cut((&Node{Attr: n.Attr}).Get("id"), ":")
		switch {
		case kind == "S" && n.DataAtom == atom.Div:
			parts[number] = n
		case (kind == "B" || kind == "P") && n.DataAtom == atom.Template:
			places[number] = n
		}
	}
	for number, place := range places {
		if part := parts[number]; part != nil && !slices.Contains(slices.Collect(place.Ancestors()), part) {
			swap(place, part)
		}
	}
}

// swap moves what a part holds to its place, and takes away what stood there.
func swap(place, part *html.Node) {
	parent := place.Parent
	if before := place.PrevSibling; before != nil && before.Type == html.CommentNode && before.Data == "$?" {
		for next := place.NextSibling; next != nil && !(next.Type == html.CommentNode && next.Data == "/$"); {
			gone := next
			next = next.NextSibling
			parent.RemoveChild(gone)
		}
	}
	for c := part.FirstChild; c != nil; c = part.FirstChild {
		part.RemoveChild(c)
		parent.InsertBefore(c, place)
	}
	parent.RemoveChild(place)
}

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
