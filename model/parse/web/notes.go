package web

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// notes are the page's footnotes: the elements that hold them, and the references
// that lead to these.
type notes struct {
	page  *page
	of    map[*node]*footnote // by the element that holds the note
	refs  map[*node]*footnote // by the link that refers to it
	order []*footnote         // as they are referred to
}

type footnote struct {
	label   string
	body    *node
	inPlace bool // the note stands where it is referred to, beside the text
}

// findNotes looks for links with a label for a text that lead to a note further
// down.
func (p *page) findNotes() *notes {
	ns := &notes{page: p, of: map[*node]*footnote{}, refs: map[*node]*footnote{}}
	for _, n := range p.nodes {
		if n.tag != atom.A || n.hidden {
			continue
		}
		target := p.target(n)
		if target == nil || !isReference(n, target) {
			continue
		}
		body := noteBody(target)
		if body == nil || body.order < n.order && !body.holds(n) && n.kin&kinNote == 0 || body.holds(n) {
			continue
		}
		note := ns.of[body]
		if note == nil {
			note = &footnote{label: labelOf(n), body: body}
			ns.of[body] = note
			ns.order = append(ns.order, note)
		}
		ns.refs[n] = note
	}
	ns.findSideNotes()
	return ns
}

// findSideNotes adds the notes that stand within the line they belong to, for a style
// sheet to set in the margin. They have no labels of their own and get numbers.
func (ns *notes) findSideNotes() {
	number := len(ns.order)
	for _, n := range ns.page.nodes {
		if n.kin&kinNote == 0 || !n.is(atom.Span, atom.Small, atom.Aside) || n.hidden || n.letters < 12 || ns.of[n] != nil {
			continue
		}
		if p := n.parent; p.is(atom.P, atom.Li, atom.Blockquote, atom.Dd) && p.letters > n.letters {
			number++
			note := &footnote{label: strconv.Itoa(number), body: n, inPlace: true}
			ns.of[n] = note
			ns.order = append(ns.order, note)
		}
	}
}

// target is the element that a link within the page leads to.
func (p *page) target(n *node) *node {
	href := n.get("href")
	i := strings.IndexByte(href, '#')
	if i < 0 || i+1 == len(href) || i > 0 && !strings.HasPrefix(p.address(href), "#") {
		return nil
	}
	return p.named(href[i+1:])
}

// isReference reports whether a link refers to a note: its text is a label, and it
// or its target is set or named as one.
func isReference(n, target *node) bool {
	label := labelOf(n)
	if label == "" || len(label) > 6 {
		return false
	}
	if strings.HasPrefix(n.get("role"), "doc-noteref") || n.kin&kinNote != 0 || target.kin&(kinNote|kinNotes) != 0 {
		return true
	}
	if n.within(atom.Sup) != nil || n.find(atom.Sup) != nil {
		return true
	}
	name := strings.ToLower(firstOf(target.get("id"), target.get("name")))
	named := strings.HasPrefix(name, "fn") || strings.HasPrefix(name, "ftn") || strings.HasPrefix(name, "_ftn") || strings.Contains(name, "note") || strings.HasPrefix(name, "_edn")
	return named && isLabel(label)
}

// labelOf is a reference's text without brackets.
func labelOf(n *node) string {
	return clean.Line(strings.Trim(n.words(), "[]() \u00a0"))
}

// isLabel reports whether a text is a number, a letter or a sign.
func isLabel(s string) bool {
	if isNumbers(s) {
		return true
	}
	switch s {
	case "*", "**", "***", "†", "‡", "§", "¶":
		return true
	}
	return len(s) == 1 && s[0] >= 'a' && s[0] <= 'z'
}

// noteBody is the element that holds the note to which a target belongs: the target,
// or the item or paragraph around it where it is only a mark.
func noteBody(target *node) *node {
	n := target
	for n != nil && (isInline(n) || n.letters < 3) {
		if n = n.parent; n.isElement(atom.Body, atom.Html, atom.Article, atom.Main, atom.Section) {
			return nil
		}
	}
	if n == nil || n.letters > 4000 || n.is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Article, atom.Body) {
		return nil
	}
	if d := n; d.is(atom.Dt) {
		for d = d.next; d != nil && !d.is(atom.Dd); d = d.next {
		}
		return d
	}
	return n
}

// isNote reports whether an element holds a note, and is not set where it stands.
func (ns *notes) isNote(n *node) bool {
	return ns != nil && ns.of[n] != nil
}

// reference is the label of the note that a link refers to.
func (ns *notes) reference(n *node) (string, bool) {
	if ns == nil || ns.refs[n] == nil {
		return "", false
	}
	return ns.refs[n].label, true
}

// footnotes sets the notes that the article refers to.
func (s *setter) footnotes() []article.Footnote {
	var set []article.Footnote
	for _, note := range s.notes.order {
		body := note.body
		delete(s.notes.of, body)
		var back []*node
		body.each(func(m *node) bool {
			if isBacklink(m, note.label) {
				back = append(back, m)
			}
			return true
		})
		g := s.apart(func() { s.flowBut(body, back, look{in: true, all: true}) })
		blocks := g.blocks()
		if len(blocks) == 0 {
			continue
		}
		dropLabel(blocks, note.label)
		set = append(set, article.Footnote{Label: note.label, Blocks: blocks})
	}
	return set
}

// isBacklink reports whether a link leads from a note back to its reference.
func isBacklink(n *node, label string) bool {
	if n.tag != atom.A || !strings.Contains(n.get("href"), "#") {
		return false
	}
	if n.get("role") == "doc-backlink" {
		return true
	}
	switch w := strings.Trim(n.words(), "[]().: \ufe0e\u00a0"); w {
	case "↩", "↑", "^", "⏎", "↵", "⤴", "back", "Back", "⬆", "return", "Jump up", "a", "b", "c", "d", "e", label:
		return true
	}
	return false
}

// dropLabel takes the label off the start of a note's first paragraph, unless there is
// nothing else in it.
func dropLabel(blocks []article.Block, label string) {
	p, ok := blocks[0].(article.Paragraph)
	if !ok {
		return
	}
	text := slices.Clone(p.Text)
	first := text[0].Text
	if rest, ok := strings.CutPrefix(strings.TrimLeft(first, "[( ^"), label); !ok {
		text[0].Text = strings.TrimLeft(first, "^↑ ")
	} else if bare := strings.TrimLeft(rest, "]).: \u00a0"); bare != rest || bare == "" {
		text[0].Text = bare
	}
	if text = trimmed(text); len(text) > 0 {
		blocks[0] = article.Paragraph{Text: text}
	}
}
