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
