package dom

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// A Tab is a part of the page that is shown when its label is pressed, in the place of others.
type Tab struct {
	Title string
	Panel *Node
}

// longestTab is the letters of a tab's label at most, and mostTabs how many stand in a row.
const longestTab, mostTabs = 40, 40

// findTabs brings the labels of tabs together with what they show, and shows it all.
func (p *Page) findTabs() {
	seen := map[*Node]bool{}
	for _, n := range p.Nodes {
		if seen[n] || n.Hidden || !p.isTab(n) {
			continue
		}
		labels, box := p.tabsBeside(n)
		for _, l := range labels {
			seen[l] = true
		}
		for depth := 0; len(labels) > 1 && len(labels) <= mostTabs && box != nil && depth < 4; box, depth = box.Parent, depth+1 {
			if panels := p.panelsIn(box, labels); panels != nil {
				p.addTabs(box, labels, panels)
				break
			}
		}
	}
}

// isTab reports whether an element is pressed to show a part of the page: it says so, or is
// the label of one of several choices.
func (p *Page) isTab(n *Node) bool {
	if n.IsText() || n.Letters == 0 || n.Letters > longestTab || !strings.ContainsFunc(n.Words(), unicode.IsLetter) {
		return false // a number is that of a slide, or a sum to give
	}
	if n.Get("role") == "tab" || n.Get("data-toggle") == "tab" || n.Get("data-bs-toggle") == "tab" {
		return true
	}
	return n.Is(atom.Label) && p.Ids[n.Get("for")].Is(atom.Input) && p.Ids[n.Get("for")].Get("type") == "radio"
}

// tabsBeside are the tabs in a row with n, and the element that holds them.
func (p *Page) tabsBeside(n *Node) (labels []*Node, box *Node) {
	for box = n.Parent; box != nil; box = box.Parent {
		labels = box.Outermost(p.isTab)
		if len(labels) > 1 || n.Order-box.Order > 8 {
			break
		}
	}
	return labels, box
}

// panelsIn are the parts of a box that the labels stand for, in their order; nil where it
// has not one for each.
func (p *Page) panelsIn(box *Node, labels []*Node) []*Node {
	var panels, between []*Node
	panels = box.Outermost(func(m *Node) bool { return m.Get("role") == "tabpanel" })
	if len(panels) == len(labels) {
		return panels
	}
	for c := box.First; c != nil; c = c.Next {
		switch {
		case c.IsText() || c.Is(atom.Input) || slices.ContainsFunc(labels, c.Holds):
		case len(elementsIn(c)) == len(labels) && len(panels) == 0:
			return elementsIn(c)
		default:
			between = append(between, c)
		}
	}
	isAway := func(l *Node) bool { return l.Parent != box }
	if len(between) == len(labels) && !slices.ContainsFunc(labels, isAway) {
		return between
	}
	return nil
}

func elementsIn(n *Node) []*Node {
	var all []*Node
	for c := n.First; c != nil; c = c.Next {
		if !c.IsText() && c.Letters > 0 {
			all = append(all, c)
		}
	}
	return all
}

// addTabs notes the tabs of a box, unless what they show is little but links, as menus are, or
// there to be filled in. Where other text stands in the box, it is what holds the panels.
func (p *Page) addTabs(box *Node, labels, panels []*Node) {
	shown := 0
	for _, n := range panels {
		if n.IsLinks() || n.Parent.Hidden || n.Find(atom.Form, atom.Input, atom.Textarea, atom.Select) != nil || n.Within(atom.Form) != nil {
			return
		}
		shown += n.Letters
	}
	if inner := panels[0].Parent; inner != box && inner.Letters == shown {
		box = inner
	}
	if p.Tabs == nil {
		p.Tabs = map[*Node][]Tab{}
	}
	for i, n := range panels {
		n.Each(func(m *Node) bool {
			m.Hidden = m != n && (m.IsText() && m.Parent.Hidden || !m.IsText() && IsHidden(m))
			return !m.Hidden
		})
		p.Tabs[box] = append(p.Tabs[box], Tab{labels[i].Words(), n})
	}
	for _, l := range labels {
		l.hide()
	}
}
