package dom

import (
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
	var look func(*html.Node)
	look = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			if c.DataAtom == atom.Template || c.DataAtom == atom.Div {
				for _, a := range c.Attr {
					if a.Key != "id" {
						continue
					}
					if id, ok := strings.CutPrefix(a.Val, "S:"); ok && c.DataAtom == atom.Div {
						parts[id] = c
					} else if id, ok := strings.CutPrefix(a.Val, "B:"); ok && c.DataAtom == atom.Template {
						places[id] = c
					} else if id, ok := strings.CutPrefix(a.Val, "P:"); ok && c.DataAtom == atom.Template {
						places[id] = c
					}
				}
			}
			look(c)
		}
	}
	look(doc)
	for id, place := range places {
		if part := parts[id]; part != nil && !within(place, part) {
			swap(place, part)
		}
	}
}

func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// swap moves what a part holds to its place, and takes away what stood there.
func swap(place, part *html.Node) {
	parent := place.Parent
	if parent == nil {
		return
	}
	if before := place.PrevSibling; before != nil && before.Type == html.CommentNode && before.Data == "$?" {
		for next := place.NextSibling; next != nil && !(next.Type == html.CommentNode && next.Data == "/$"); {
			gone := next
			next = next.NextSibling
			parent.RemoveChild(gone)
		}
	}
	for part.FirstChild != nil {
		c := part.FirstChild
		part.RemoveChild(c)
		parent.InsertBefore(c, place)
	}
	parent.RemoveChild(place)
}
