package dom

import (
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plantTick makes the box to tick of an element that an editor draws as one, or plants it at
// the start of an item that says it is one and whether it is ticked.
func (g *planter) plantTick(n *Node) {
	done, drawn := "", false
	switch {
	case n.Get("role") == "checkbox" && n.Is(atom.Li):
		done = n.Get("aria-checked")
	case n.Is(atom.Li):
		style := n.Style()
		if _, value, ok := strings.Cut(style, "--en-checked:"); ok {
			done, _, _ = strings.Cut(value, ";")
		}
	case n.Is(atom.Div, atom.Span, atom.I) && HasClass(n, "checkbox-on"):
		done, drawn = "true", true
	case n.Is(atom.Div, atom.Span, atom.I) && HasClass(n, "checkbox-off"):
		done, drawn = "false", true
	}
	if done == "" {
		return
	}
	attr := []html.Attribute{{Key: "type", Val: "checkbox"}, {Key: "disabled"}}
	if done == "true" {
		attr = append(attr, html.Attribute{Key: "checked"})
	}
	box := n
	if !drawn {
		box = g.fresh(n)
	}
	box.Tag, box.Name, box.Attr = atom.Input, "input", attr
	box.End = len(g.page.Nodes)
}

// textMark is the mark of a note that is written in a text as it stands: a number in brackets,
// raised digits, or a sign, right after a word or its stop.
var textMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[\p{Ll}.,;:!?…”"»)](\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?|[*†‡])(?:[\s.,;:!?)]|$)`)
})

// marksIn plants a text up to the last mark of a note in it, each mark in an element of its
// own, and returns the rest. Such an element is but words where no note is found for it.
func (g *planter) marksIn(words string, parent *Node) (rest string) {
	for strings.ContainsAny(words, "[*†‡¹²³⁴⁵⁶⁷⁸⁹") {
		at := textMark().FindStringSubmatchIndex(words)
		if at == nil {
			break
		}
		g.leaf(words[:at[2]], parent, false)
		mark := g.fresh(parent)
		mark.Tag, mark.Name, mark.Attr = atom.Span, "span", []html.Attribute{{Key: "data-fn"}}
		g.leaf(words[at[2]:at[3]], mark, false)
		mark.End = len(g.page.Nodes)
		parent.add(mark)
		words = words[at[3]:]
	}
	return words
}

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
