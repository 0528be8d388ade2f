package set

import (
	"html"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// findBeside adds the notes that stand in the line they belong to, or right after their
// mark, for a style sheet to set in the margin or to show when the mark is pointed at.
func (ns *notes) findBeside(loose []looseMark) {
	for _, l := range loose {
		if ns.isMarked(l.mark) || l.raised {
			continue
		}
		if text := notesWords(l.mark); text != "" {
			note := &footnote{label: l.label, mark: l.mark, words: text}
			ns.all = append(ns.all, note)
			ns.marks[l.mark] = note
			continue
		}
		if box := besideMark(l.mark); box != nil && !ns.isWithin(box) && isNoteBox(box) {
			ns.add(l.mark, l.label, []*dom.Node{box})
		}
	}
	for _, n := range ns.page.Nodes {
		if n.IsText() || n.Letters == 0 || n.Hidden || !ns.isSideNote(n) || ns.isWithin(n) {
			continue
		}
		label, _ := leadingLabel(n)
		if strings.Contains(n.Get("class"), "ltx_role_footnotemark") { // LaTeXML's mark of a note made elsewhere
			ns.bare[n] = label
			continue
		}
		if sign := signBefore(n); sign != nil {
			ns.gone[sign] = true
		}
		if mark := markBefore(n); mark != nil {
			if !ns.isMarked(mark) && (label == "" || label == labelOf(mark)) {
				ns.add(mark, labelOf(mark), []*dom.Node{n})
			}
			continue
		}
		ns.add(n, label, []*dom.Node{n})
		ns.of[n].inPlace = true
	}
}

// notesWords are the words of the note that a mark has for an attribute.
func notesWords(mark *dom.Node) string {
	inner := mark
	for only := dom.OnlyChild(inner); only != nil && !only.IsText(); only = dom.OnlyChild(inner) {
		inner = only
	}
	for n, depth := inner, 0; n != nil && (n.Order > mark.Order || depth < 2); n, depth = n.Parent, depth+1 {
		if n.Letters > longestLabel {
			break
		}
		for _, a := range n.Attr {
			if !strings.Contains(a.Key, "note") && !slices.Contains(tooltipKeys, a.Key) {
				continue
			}
			text := a.Val
			if strings.Contains(text, "<") {
				text = html.UnescapeString(dom.WordsOnly(text))
			}
			if text = clean.Line(text); strings.Contains(text, " ") {
				return text
			}
		}
	}
	return ""
}

// tooltipKeys are the attributes that the words of a box are kept in which is shown when an
// element is pointed at, besides those that are called a note.
var tooltipKeys = []string{"data-content", "data-tooltip", "data-tippy-content", "data-bs-content", "data-text", "title"}

// besideMark is the element right after a mark, or after what is around it and holds nothing else.
func besideMark(mark *dom.Node) *dom.Node {
	for n := range mark.Around(3) {
		for c := n.Next; c != nil; c = c.Next {
			switch {
			case c.IsText() && dom.IsBlank(c.Text), c.Is(atom.Input):
			case c.IsText():
				return nil
			default:
				return c
			}
		}
		if n.Parent == nil || n.Parent.Letters != mark.Letters {
			return nil
		}
	}
	return nil
}

// isNoteBox reports whether an element after a mark is there to be shown when the mark is
// pointed at.
func isNoteBox(n *dom.Node) bool {
	if n.Letters > dom.LongestNote || !n.Is(atom.Span, atom.Aside, atom.Div, atom.Small, atom.Em, atom.I) {
		return false
	}
	return n.Hidden || n.Get("role") == "tooltip" || n.Get("role") == "note" || n.Hints&(dom.HintNote|dom.HintUnseen|dom.HintChrome) != 0 && !n.Is(atom.Aside) || n.Hints&dom.HintNote != 0
}

// isSideNote reports whether an element is by its name a note, and stands in a line or beside it.
func (ns *notes) isSideNote(n *dom.Node) bool {
	if n.Letters <= 1 || n.Letters > dom.LongestNote || !n.Is(atom.Span, atom.Small, atom.Aside) && !isOwnNote(n) {
		return false
	}
	class := n.Class()
	said := isOwnNote(n) || dom.ContainsAny(class, "note", "margin") || n.Get("role") != ""
	if n.Hints&dom.HintNote == 0 && !strings.Contains(class, "_note") || n.Hints&dom.HintNote != 0 && !said {
		return false // "fn" alone names a function or a person as well
	}
	if dom.IsLabel(labelOf(n)) || ns.isMarked(n) && n.Letters < 2*longestLabel {
		return false
	}
	label, _ := leadingLabel(n)
	p := n.Parent
	if dom.IsInline(n) {
		p = dom.BlockOf(n)
	}
	worded := n.Letters > longestLabel || n.Sentence > 0 || dom.PrevElement(n).Is(atom.Input)
	return worded && p.Is(atom.P, atom.Li, atom.Blockquote, atom.Dd, atom.Td) && p.Letters > n.Letters || label != "" && dom.IsInline(n) && !dom.IsInline(p) ||
		n.Is(atom.Span) && label != "" && dom.BlockOf(n).Letters > n.Letters
}

// isOwnNote reports whether an element with a name of the page's own is by that a note.
func isOwnNote(n *dom.Node) bool { return n.Tag == 0 && n.Hints&dom.HintNote != 0 }

// markBefore is the mark that a note beside the text follows.
func markBefore(n *dom.Node) *dom.Node {
	for c := n.Prev; c != nil; c = c.Prev {
		switch {
		case c.IsText() && dom.IsBlank(c.Text), c.Is(atom.Input):
		case c.IsText() || c.Letters == 0 || c.Letters > longestLabel || !dom.IsInline(c) || !dom.IsLabel(labelOf(c)):
			return nil
		case c.Is(atom.Sup, atom.Label, atom.A, atom.Button) || c.Hints&dom.HintNote != 0:
			return c
		default:
			return nil
		}
	}
	return nil
}

// signBefore is the sign before a note in the margin that opens it where there is no room for
// one, nil where there is none.
func signBefore(n *dom.Node) *dom.Node {
	for c := dom.PrevElement(n); c != nil && !c.IsText(); c = dom.PrevElement(c) {
		if c.Is(atom.Label) && c.Letters > 0 && dom.IsSignsOnly(c) {
			return c
		}
		if !c.Is(atom.Input) {
			break
		}
	}
	return nil
}

// dropCopies takes out what says a note's words a second time: in a box that is shown when
// its mark is pointed at, or below for who has no style sheet.
func (ns *notes) dropCopies() {
	words := map[string]bool{}
	for _, note := range ns.all {
		if len(note.body) == 1 {
			words[essence(note.body[0])] = true
		}
	}
	for _, n := range ns.page.Nodes {
		named := n.Hints&(dom.HintNote|dom.HintNotes|dom.HintUnseen|dom.HintChrome) != 0 || n.Get("role") == "tooltip"
		if !named || n.Letters > dom.LongestNote || ns.isWithin(n) || n.Hidden || ns.isMarked(n) {
			continue
		}
		if essence(n) == "" || !words[essence(n)] {
			continue
		}
		ns.gone[n] = true
		for p := n.Parent; p != nil && p.Letters <= n.Letters+longestLabel && essence(p) == essence(n); p = p.Parent {
			ns.gone[p] = true
		}
	}
}

// essence is an element's words without the label that they begin with.
func essence(n *dom.Node) string {
	words := article.Fold(n.Words())
	label, _ := leadingLabel(n)
	return strings.TrimSpace(strings.TrimPrefix(words, article.Fold(label)))
}
