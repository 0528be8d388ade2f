package dom

import (
	"strings"

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
