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
	if isWayBack(n) {
		return true
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
