package web

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// bodies are the nodes that hold the words of the notes that begin at the targets.
// Several notes may share a block: then each has the nodes of it up to the next.
func (ns *notes) bodies(targets map[*node]bool) map[*node][]*node {
	shared := map[*node][]*node{} // targets by block, in order
	for _, n := range ns.page.nodes {
		if targets[n] {
			if b := noteBlock(n); b != nil {
				shared[b] = append(shared[b], n)
			}
		}
	}
	bodies := map[*node][]*node{}
	for b, in := range shared {
		switch {
		case len(in) > 1 && in[0] != b:
			divide(b, in, bodies)
		case isPastBounds(b) && !isLabel(labelOf(b)):
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
func noteBlock(target *node) *node {
	n := target
	for n != nil && (isInline(n) || n.letters == 0 || n.letters < 3 && !hasNext(n)) {
		n = n.parent
	}
	return n
}

// hasNext reports whether an element that is only a label has the words after it, in
// another.
func hasNext(n *node) bool { return n.letters > 0 && nextElement(n) != nil && !nextElement(n).isText() }

// whole is the note in or after a block: the block itself with the paragraphs that go
// on with it, or where it is only a label, what comes after it.
func (ns *notes) whole(b *node, notes map[*node][]*node) []*node {
	var body []*node
	alone := isLabel(labelOf(b))
	switch {
	case b.is(atom.Dt), alone:
		ns.gone[b] = true
	case b.is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6):
		return nil
	default:
		body = append(body, b)
		if !b.is(atom.P) {
			return body
		}
	}
	var more []*node
	for c := b.next; c != nil; c = c.next {
		if c.isText() && isBlank(c.text) {
			continue
		}
		if notes[c] != nil || !goesOn(c, b) || holdsKey(c, notes) {
			break
		}
		more = append(more, c)
	}
	if len(body) > 0 && !inNotes(b) {
		return body
	}
	return append(body, more...)
}

// goesOn reports whether an element may be the rest of a note that began before it.
func goesOn(c, b *node) bool {
	switch {
	case c.kin&junk != 0:
		return false
	case b.is(atom.Dt):
		return c.is(atom.Dd)
	case b.is(atom.Td, atom.Th):
		return c.is(atom.Td, atom.Th)
	}
	return isPartOfNote(c)
}

func isPartOfNote(c *node) bool {
	return c.is(atom.P, atom.Ul, atom.Ol, atom.Blockquote, atom.Pre, atom.Dl, atom.Table, atom.Figure) || c.is(atom.Div) && c.letters < longestNote
}

// holdsKey reports whether a note begins in an element.
func holdsKey(n *node, notes map[*node][]*node) bool {
	found := false
	n.each(func(m *node) bool {
		found = found || notes[m] != nil
		return !found
	})
	return found
}

// inNotes reports whether an element stands in one that is named for its notes.
func inNotes(n *node) bool {
	for p, depth := n.parent, 0; p != nil && depth < 4; p, depth = p.parent, depth+1 {
		if p.kin&kinNotes != 0 {
			return true
		}
	}
	return false
}

// divide gives each of the targets in a block its part: the nodes from the line or the
// child that it stands in up to that of the next.
func divide(b *node, targets []*node, bodies map[*node][]*node) {
	at := map[*node][]*node{} // targets by child
	for _, t := range targets {
		c := t
		for c.parent != b {
			c = c.parent
		}
		at[c] = append(at[c], t)
	}
	d := &divider{bodies: bodies}
	for c := b.first; c != nil; c = c.next {
		switch begins := at[c]; {
		case len(begins) > 0:
			d.begin(c, begins)
		case len(d.open) > 0 && isEndOfNotes(c):
			d.shut()
			return
		case c.is(atom.Br):
			d.part = append(d.part, d.line...)
			d.line, d.begun = nil, false
		default:
			d.line = append(d.line, c)
		}
	}
	d.shut()
}

type divider struct {
	bodies map[*node][]*node
	open   []*node // targets of the part
	part   []*node
	line   []*node // since the last line end
	begun  bool    // a part began in this line
}

// begin begins a part at a child: with its line, where no other part began in that.
func (d *divider) begin(c *node, targets []*node) {
	if len(d.open) > 0 && !hasLetters(append(d.part, d.line...)) { // two names of one note
		d.open = append(d.open, targets...)
		d.part = append(append(d.part, d.line...), c)
		d.line, d.begun = nil, true
		return
	}
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
	for len(body) > 0 && body[0].isText() && isBlank(body[0].text) {
		body = body[1:]
	}
	for _, t := range d.open {
		d.bodies[t] = body
	}
}

// isEndOfNotes reports whether an element among notes cannot belong to them.
func isEndOfNotes(c *node) bool {
	return c.is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Hr, atom.Section, atom.Nav, atom.Footer, atom.Article, atom.Form) || c.letters > longestNote
}

func hasLetters(nodes []*node) bool {
	for _, n := range nodes {
		if n.letters > 0 && !isLabel(strings.Trim(n.words(), "[]().")) {
			return true
		}
	}
	return false
}
