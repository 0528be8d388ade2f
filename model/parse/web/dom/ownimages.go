package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isOwnImage reports whether an element with a name of the page's own is one that shows a
// picture: its name and its attributes say so.
func isOwnImage(n *Node) bool {
	return strings.Contains(n.Name, "-") && (strings.Contains(n.Name, "image") || strings.Contains(n.Name, "img")) &&
		n.Get("srcset", "data-srcset", "src", "data-src") != ""
}

// paintedImage is the address of the picture behind an empty element that says it is one.
func paintedImage(n *Node, src *html.Node) string {
	if n.Get("role") != "img" || n.Is(atom.Img) || src.FirstChild != nil {
		return ""
	}
	return styledBackground(n.Get("style"))
}

// drawnImage is the address of the picture that is all that a drawing shows.
func drawnImage(src *html.Node) string {
	if src.DataAtom != atom.Svg {
		return ""
	}
	address := ""
	for c := src.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode || c.Data == "title" || c.Data == "desc":
		case c.Data != "image" || address != "":
			return ""
		default:
			address = (&Node{Attr: c.Attr}).Get("href")
		}
	}
	if !LooksLikePicture(address) {
		return ""
	}
	return address
}
