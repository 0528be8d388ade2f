package set

import (
	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// bodies are the nodes that hold the words of the notes that begin at the targets.
// Several notes may share a block: then each has the nodes of it up to the next.
func (ns *notes) bodies(targets map[*dom.Node]bool) map[*dom.Node][]*dom.Node {
	shared := map[*dom.Node][]*dom.Node{} // targets by block, in order
	for _, n := range ns.page.Nodes {
		if targets[n] {
			if b := noteBlock(n); b != nil {
				shared[b] = append(shared[b], n)
			}
		}
	}
	bodies := map[*dom.Node][]*dom.Node{}
	for b, in := range shared {
		switch {
		case len(in) > 1 && in[0] != b:
			divide(b, in, bodies)
		case isPastBounds(b) && !dom.IsLabel(labelOf(b)):
		default:
			body := ns.whole(b, shared)
			for _, t := range in {
				bodies[t] = body
			}
		}
	}
	return bodies
}

// noteBlock is the block that a target stands in, or that it is.
func noteBlock(target *dom.Node) *dom.Node {
	n := target
	for n != nil && (dom.IsInline(n) || n.Letters == 0 || n.Letters < 3 && !hasNext(n)) {
		n = n.Parent
	}
	return n
}

// hasNext reports whether an element that is only a label has the words after it, in
// another.
func hasNext(n *dom.Node) bool {
	return n.Letters > 0 && dom.NextElement(n) != nil && !dom.NextElement(n).IsText()
}

// whole is the note in or after a block: the block itself with the paragraphs that go
// on with it, or where it is only a label, what comes after it.
func (ns *notes) whole(b *dom.Node, notes map[*dom.Node][]*dom.Node) []*dom.Node {
	var body []*dom.Node
	alone := dom.IsLabel(labelOf(b))
	switch {
	case b.Is(atom.Dt), alone:
		ns.gone[b] = true
	case dom.IsHeading(b):
		return nil
	default:
		body = append(body, b)
	}
	var more []*dom.Node
	for c := b.Next; c != nil; c = c.Next {
		if c.IsText() && dom.IsBlank(c.Text) {
			continue
		}
		if notes[c] != nil || !goesOn(c, b) || holdsKey(c, notes) {
			break
		}
		more = append(more, c)
	}
	if len(body) > 0 && (!b.Is(atom.P) || !inNotes(b)) {
		return body
	}
	return append(body, more...)
}

// goesOn reports whether an element may be the rest of a note that began before it.
func goesOn(c, b *dom.Node) bool {
	switch {
	case c.Hints&dom.Junk != 0:
		return false
	case b.Is(atom.Dt):
		return c.Is(atom.Dd)
	case b.Is(atom.Td, atom.Th):
		return c.Is(atom.Td, atom.Th)
	}
	return isPartOfNote(c)
}

func isPartOfNote(c *dom.Node) bool {
	return c.Is(atom.P, atom.Ul, atom.Ol, atom.Blockquote, atom.Pre, atom.Dl, atom.Table, atom.Figure) || c.Is(atom.Div) && c.Letters < dom.LongestNote
}

// holdsKey reports whether a note begins in an element.
func holdsKey(n *dom.Node, notes map[*dom.Node][]*dom.Node) bool {
	return n.Any(func(m *dom.Node) bool { return notes[m] != nil })
}

// inNotes reports whether an element stands in one that is named for its notes.
func inNotes(n *dom.Node) bool {
	return n.Parent.AnyAround(4, func(p *dom.Node) bool { return p.Hints&dom.HintNotes != 0 })
}

// divide gives each of the targets in a block its part: the nodes from the line or the
// child that it stands in up to that of the next.
func divide(b *dom.Node, targets []*dom.Node, bodies map[*dom.Node][]*dom.Node) {
	at := map[*dom.Node][]*dom.Node{} // targets by child
	for _, t := range targets {
		c := t
		for c.Parent != b {
			c = c.Parent
		}
		at[c] = append(at[c], t)
	}
	d := &divider{bodies: bodies}
	for c := b.First; c != nil; c = c.Next {
		switch begins := at[c]; {
		case len(begins) > 0:
			d.begin(c, begins)
		case len(d.open) > 0 && isEndOfNotes(c):
			d.shut()
			return
		case c.Is(atom.Br):
			d.part = append(d.part, d.line...)
			d.line, d.begun = nil, false
		default:
			d.line = append(d.line, c)
		}
	}
	d.shut()
}

type divider struct {
	bodies map[*dom.Node][]*dom.Node
	open   []*dom.Node // targets of the part
	part   []*dom.Node
	line   []*dom.Node // since the last line end
	begun  bool        // a part began in this line
}

// begin begins a part at a child: with its line, where no other part began in that.
func (d *divider) begin(c *dom.Node, targets []*dom.Node) {
	line := d.line
	if d.begun {
		line = nil
	} else {
		d.line = nil
	}
	d.shut()
	d.open, d.part, d.line, d.begun = targets, append(line, c), nil, true
}

// shut hands the part to its targets.
func (d *divider) shut() {
	body := append(d.part, d.line...)
	for len(body) > 0 && body[0].IsText() && dom.IsBlank(body[0].Text) {
		body = body[1:]
	}
	for _, t := range d.open {
		d.bodies[t] = body
	}
}

// isEndOfNotes reports whether an element among notes cannot belong to them.
func isEndOfNotes(c *dom.Node) bool {
	return dom.IsHeading(c) || c.Is(atom.Hr, atom.Section, atom.Nav, atom.Footer, atom.Article, atom.Form) || c.Letters > dom.LongestNote
}
