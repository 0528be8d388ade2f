package web

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// match makes notes of numbered lines where half of them or more are referred to.
func (ns *notes) match(entries []entry, loose []looseMark) {
	byLabel := map[string]entry{}
	first := 0
	for _, e := range entries {
		if _, twice := byLabel[e.label]; !twice {
			byLabel[e.label] = e
		}
		if v, err := strconv.Atoi(e.label); err == nil && (first == 0 || v < first) {
			first = v
		}
	}
	var found []looseMark
	met := map[string]bool{}
	next := first
	for _, l := range loose {
		e, ok := byLabel[l.label]
		if !ok || ns.marks[l.mark] != nil || e.body[0].order < l.mark.order || holdsAny(e.body, l.mark) {
			continue
		}
		number, err := strconv.Atoi(l.label)
		if err == nil && number > next || l.raised && met[l.label] {
			continue // a power
		}
		if err == nil && number == next {
			next++
		}
		met[l.label] = true
		found = append(found, l)
	}
	if len(met)*2 < len(byLabel) {
		return
	}
	for _, l := range found {
		ns.add(l.mark, l.label, byLabel[l.label].body)
	}
}

// noteHeads are what stands over notes, without signs and capitals.
const noteHeads = `|notes|footnotes|endnotes|references|notes and references|references and notes|notes references|note|sidenotes|citations|sources|bibliography|works cited` +
	`|fußnoten|anmerkungen|endnoten|einzelnachweise|quellen|literatur|notes de bas de page|références|notes et références|remarques` +
	`|notas|notas al pie|referencias|notas y referencias|bibliografía|note a piè di pagina|riferimenti|bibliografia|notas de rodapé|referências` +
	`|noten|voetnoten|bronnen|przypisy|bibliografia|примечания|сноски|источники|poznámky|noter|fotnoter|referenser|viitteet|jegyzetek|dipnotlar|notlar|kaynaklar` +
	`|σημειώσεις|παραπομπές|脚注|註釋|注释|注釋|参考文献|參考文獻|参考资料|註|각주|`

// isHeadOfNotes reports whether an element is the head over notes.
func isHeadOfNotes(n *node) bool {
	if n == nil || n.isText() || n.letters == 0 || n.letters > longestListed {
		return false
	}
	heading := n.is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Summary, atom.Legend) || n.is(atom.P, atom.Div, atom.Span) && n.linked == 0
	return heading && listed(noteHeads, bare(headingWords(n)))
}

// dropHeads takes out the heads and rules over notes, with nothing but notes below them.
func (ns *notes) dropHeads() {
	seen := map[*node]bool{}
	spent := map[*node]bool{}
	for _, note := range ns.all {
		if note.inPlace || len(note.body) == 0 {
			continue
		}
		for n, depth := note.body[0].parent, 0; n != nil && depth < 4 && !seen[n] && !n.is(atom.Body); n, depth = n.parent, depth+1 {
			seen[n] = true
			ns.dropHeadsIn(n, spent)
		}
	}
}

func (ns *notes) dropHeadsIn(n *node, spent map[*node]bool) {
	var heads []*node // with nothing but notes since
	noted := false
	shut := func() {
		for _, h := range heads {
			ns.gone[h] = ns.gone[h] || noted
		}
		heads, noted = nil, false
	}
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.letters == 0 && !isRule(c):
		case ns.isSpent(c, spent):
			noted = true
		case isRule(c), c.is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6), c.kin&kinTitle != 0 && c.letters < longestListed, isHeadOfNotes(c):
			if noted {
				shut()
			}
			heads = append(heads, c)
		default:
			heads, noted = nil, false
		}
	}
	shut()
}

// isSpent reports whether all words in a node are those of notes.
func (ns *notes) isSpent(n *node, spent map[*node]bool) bool {
	if done, known := spent[n]; known {
		return done
	}
	done := ns.of[n] != nil || ns.gone[n]
	if !done && n.first != nil && n.letters > 0 {
		done = true
		for c := n.first; c != nil && done; c = c.next {
			done = c.letters == 0 || ns.isSpent(c, spent)
		}
	}
	spent[n] = done
	return done
}

// footnotes sets the notes that the article refers to.
func (s *setter) footnotes() []article.Footnote {
	var set []article.Footnote
	for _, note := range s.notes.all {
		if !s.referred[note] && (len(note.body) == 0 || !note.body[0].in) {
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
	g := s.apart(func() {
		for _, n := range note.body {
			if k := (look{in: true, whole: true}); n.is(atom.Li, atom.Dd, atom.Td, atom.Th, atom.Aside, atom.Tr) || len(note.body) == 1 && !isInline(n) && !n.is(atom.P) {
				s.flow(n, k) // an item of no list
			} else {
				s.set(n, k)
			}
		}
	})
	s.within = outer
	blocks := g.blocks()
	if len(blocks) > 0 {
		blocks = withoutLabel(blocks, note.label)
	}
	return blocks
}

// isBacklink reports whether a link leads from a note back to its mark: it says so, it leads
// to what is around a mark, or it is a sign for that.
func (s *setter) isBacklink(n *node) bool {
	if s.within == nil || n.tag != atom.A || n.letters > longestListed {
		return false
	}
	if isWayBack(n) {
		return true
	}
	href := n.get("href")
	t := s.page.noteTarget(n)
	if t == nil {
		t = s.page.target(n)
	}
	if t != nil && s.notes.isAtMark(t) {
		return true
	}
	if t != nil && !s.notes.isNote(t) && isLabel(labelOf(n)) && n.order-s.within.body[0].order < 6 {
		return true // its own label
	}
	if !strings.Contains(href, "#") && !isScripted(n) {
		return false
	}
	switch strings.Trim(n.words(), "[]().: \ufe0e\ufe0f\u00a0") {
	case "↩", "↑", "^", "⏎", "↵", "⤴", "⬆", "↖", "⇧", "⇑", "▲", "↲", "⮐", "←", "«", "⇡", s.within.label:
		return true
	}
	return false
}

// isAtMark reports whether an element is a mark, is in one, or holds little else than one.
func (ns *notes) isAtMark(t *node) bool {
	if ns.isMarked(t) && t.letters <= longestLabel {
		return true
	}
	if t.letters > 0 {
		return false
	}
	next := t.next // an empty anchor before its mark
	return next != nil && next.letters <= longestLabel && !next.isText() && ns.isMarked(next)
}
