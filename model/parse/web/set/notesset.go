package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// noteMatter sets what is a mark of a note, or leaves out what belongs to one and is set
// below the text. It reports whether the node is dealt with.
func (s *setter) noteMatter(n *dom.Node, k Style) bool {
	note := s.notes.reference(n)
	switch {
	case note != nil && !note.inPlace && (k.In || s.isIn(n, k)):
		s.refer(n, note)
	case s.within == nil && s.notes.isNote(n):
		if note := s.notes.of[n]; note.inPlace && n == note.body[0] && (k.In || s.isIn(n, k)) {
			s.refer(n, note)
		}
	case s.notes.isBare(n):
		s.line.add(s.notes.bare[n], Style{emphasis: k.emphasis | article.Superscript})
	case s.within != nil && isLatexLabel(n), s.notes.isGone(n), s.isBacklink(n):
	default:
		return false
	}
	return true
}

// refer sets the mark of a note.
func (s *setter) refer(n *dom.Node, note *footnote) {
	if s.start == nil {
		s.start = dom.BlockOf(n)
	}
	s.line.note(note.label)
	s.referred[note] = true
}

// isHidden reports whether no reader sees an element; a note that is hidden until it is
// pointed at is seen where it is set.
func (s *setter) isHidden(n *dom.Node) bool {
	if s.within == nil {
		return n.Hidden
	}
	return dom.IsHidden(n) && s.notes.of[n] != s.within
}

// Footnotes sets the notes that the article refers to.
func (s *setter) Footnotes() []article.Footnote {
	var set []article.Footnote
	for _, note := range s.notes.all {
		if !s.referred[note] && (len(note.body) == 0 || !s.chosen.In(note.body[0])) {
			continue
		}
		if blocks := s.noteBlocks(note); len(blocks) > 0 {
			set = append(set, article.Footnote{Label: note.label, Blocks: blocks})
		}
	}
	return set
}

// noteBlocks sets a note's words, without its label and the ways back.
func (s *setter) noteBlocks(note *footnote) []article.Block {
	if len(note.body) == 0 {
		return []article.Block{article.Paragraph{Text: article.Words(note.words)}}
	}
	outer := s.within
	s.within = note
	g := s.Apart(func() {
		for _, n := range note.body {
			if k := (Style{In: true, all: true}); n.Is(atom.Li, atom.Dd, atom.Td, atom.Th, atom.Aside, atom.Tr) || len(note.body) == 1 && !dom.IsInline(n) && !n.Is(atom.P) {
				s.Flow(n, k) // an item of no list
			} else {
				s.Set(n, k)
			}
		}
	})
	s.within = outer
	blocks := g.Blocks()
	if len(blocks) > 0 {
		blocks = withoutLabel(blocks, note.label)
	}
	return blocks
}

// isBacklink reports whether a link leads from a note back to its mark: it says so, it leads
// to what is around a mark, or it is a sign for that.
func (s *setter) isBacklink(n *dom.Node) bool {
	if s.within == nil || n.Tag != atom.A || n.Letters > longestHead {
		return false
	}
	href := n.Get("href")
	t := noteTarget(s.page, n)
	if t != nil && s.notes.isAtMark(t) {
		return true
	}
	if !strings.Contains(href, "#") && !dom.IsScripted(n) {
		return false
	}
	switch strings.Trim(n.Words(), "[]().: \ufe0e\ufe0f\u00a0") {
	case "↩", "↑", "^", "⏎", "↵", "⤴", "⬆", "↖", "⇧", "⇑", "▲", "↲", "⮐", "←", "«", "⇡", s.within.label:
		return true
	}
	return false
}

// isAtMark reports whether an element is a mark, is in one, or holds little else than one.
func (ns *notes) isAtMark(t *dom.Node) bool {
	if ns.isMarked(t) && t.Letters <= longestLabel {
		return true
	}
	next := t.Next // an empty anchor before its mark
	return t.Letters == 0 && next != nil && next.Letters <= longestLabel && !next.IsText() && ns.isMarked(next)
}

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
