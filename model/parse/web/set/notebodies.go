package set

import (
	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// bodies are the nodes that hold the words of the notes that begin at the targets.
// Several notes that share a block are told by their labels.
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
		if len(in) > 1 && in[0] != b || isPastBounds(b) && !dom.IsLabel(labelOf(b)) {
			continue
		}
		body := ns.whole(b, shared)
		for _, t := range in {
			bodies[t] = body
		}
	}
	return bodies
}

// noteBlock is the block that a target stands in, or that it is.
func noteBlock(target *dom.Node) *dom.Node {
	n := target
	for n != nil && (dom.IsInline(n) || n.Letters == 0) {
		n = n.Parent
	}
	return n
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
		if !goesOn(c, b) || c.Any(func(m *dom.Node) bool { return notes[m] != nil }) {
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

// inNotes reports whether an element stands in one that is named for its notes.
func inNotes(n *dom.Node) bool {
	return n.Parent.AnyAround(4, func(p *dom.Node) bool { return p.Hints&dom.HintNotes != 0 })
}
