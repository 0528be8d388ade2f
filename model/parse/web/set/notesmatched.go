package set

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
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
		if !ok || ns.marks[l.mark] != nil || e.body[0].Order < l.mark.Order || holdsAny(e.body, l.mark) {
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

// longestHead is the letters of a head over notes at most.
const longestHead = 60

// isHeadOfNotes reports whether an element is the head over notes.
func isHeadOfNotes(n *dom.Node) bool {
	heading := n.Is(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Summary, atom.Legend) || n.Is(atom.P, atom.Div, atom.Span) && n.Linked == 0
	return heading && n.Letters <= longestHead && phrases.Is(phrases.NoteHead, dom.HeadingWords(n))
}

// dropHeads takes out the heads and rules over notes, with nothing but notes below them.
func (ns *notes) dropHeads() {
	seen := map[*dom.Node]bool{}
	spent := map[*dom.Node]bool{}
	for _, note := range ns.all {
		if note.inPlace || len(note.body) == 0 {
			continue
		}
		for n, depth := note.body[0].Parent, 0; n != nil && depth < 4 && !seen[n] && !n.Is(atom.Body); n, depth = n.Parent, depth+1 {
			seen[n] = true
			ns.dropHeadsIn(n, spent)
		}
	}
}

func (ns *notes) dropHeadsIn(n *dom.Node, spent map[*dom.Node]bool) {
	var heads []*dom.Node // with nothing but notes since
	noted := false
	shut := func() {
		for _, h := range heads {
			ns.gone[h] = ns.gone[h] || noted
		}
		heads, noted = nil, false
	}
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.Letters == 0 && !isRule(c):
		case ns.isSpent(c, spent):
			noted = true
		case isRule(c), dom.IsHeading(c), c.Hints&dom.HintTitle != 0 && c.Letters < longestHead, isHeadOfNotes(c):
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
func (ns *notes) isSpent(n *dom.Node, spent map[*dom.Node]bool) bool {
	if done, known := spent[n]; known {
		return done
	}
	done := ns.of[n] != nil || ns.gone[n]
	if !done && n.First != nil && n.Letters > 0 {
		done = true
		for c := n.First; c != nil && done; c = c.Next {
			done = c.Letters == 0 || ns.isSpent(c, spent)
		}
	}
	spent[n] = done
	return done
}

// withoutLabel takes the label off the start of a note, and what is left of the way back off
// its end; a block that was nothing else goes.
func withoutLabel(blocks []article.Block, label string) []article.Block {
	if p, ok := blocks[0].(article.Paragraph); ok {
		text := cutLabel(p.Text, label)
		switch {
		case len(text) > 0:
			blocks[0] = article.Paragraph{Text: text}
		case len(blocks) > 1:
			blocks = blocks[1:]
		}
	}
	last := len(blocks) - 1
	p, ok := blocks[last].(article.Paragraph)
	if !ok {
		return blocks
	}
	text := slices.Clone(p.Text)
	end := &text[len(text)-1]
	for _, left := range []string{"()", "[]", "( )", "[ ]"} {
		end.Text = strings.TrimSuffix(strings.TrimRight(end.Text, " \u00a0"), left)
	}
	if text = trimmed(text); len(text) > 0 {
		blocks[last] = article.Paragraph{Text: text}
	} else if last > 0 {
		blocks = blocks[:last]
	}
	return blocks
}

// unboxedMarks is a text without the brackets around the marks of notes, which are set as marks.
func unboxedMarks(t article.Text) article.Text {
	for i := 1; i+1 < len(t); i++ {
		before, after := &t[i-1], &t[i+1]
		if t[i].Note != "" && strings.HasSuffix(before.Text, "[") && strings.HasPrefix(after.Text, "]") {
			before.Text, after.Text = strings.TrimSuffix(before.Text, "["), after.Text[1:]
		}
	}
	return slices.DeleteFunc(t, func(r article.Run) bool { return r.Text == "" })
}

// isLatexLabel reports whether an element is a label that LaTeXML repeats at the start of a
// note, or says what kind of note it is.
func isLatexLabel(n *dom.Node) bool {
	return dom.HasClass(n, "ltx_note_mark", "ltx_note_type", "ltx_tag_note")
}

// cutLabel is a text without the label at its start, which may stand there more than once:
// for who sees it and for who is read to.
func cutLabel(text article.Text, label string) article.Text {
	text = slices.Clone(text)
	for len(text) > 0 {
		first := text[0].Text
		rest := strings.TrimLeft(first, "[( ^↑\u00a0")
		after, ok := strings.CutPrefix(rest, label)
		if !ok {
			after, ok = strings.CutPrefix(rest, strings.Map(raisedDigit, label))
		}
		if !ok || label == "" {
			text[0].Text = unpointed(strings.TrimLeft(first, "^↑ \u00a0"))
			return trimmed(text)
		}
		bare := strings.TrimLeft(after, "]).: \u00a0\t")
		if bare == after && bare != "" {
			return trimmed(text) // a word that begins with the label
		}
		if text[0].Text = bare; bare != "" {
			break
		}
		text = text[1:]
		for len(text) > 0 && text[0].Emphasis == 0 { // what stood around the label
			if text[0].Text = strings.TrimLeft(text[0].Text, "]).: \u00a0"); text[0].Text != "" {
				break
			}
			text = text[1:]
		}
	}
	return trimmed(text)
}

// unpointed is a note without the signs that stood around its label.
func unpointed(s string) string {
	for _, point := range []string{"[] ", "() ", ". ", ") ", "] ", ": "} {
		if rest, ok := strings.CutPrefix(s+" ", point); ok {
			return strings.TrimSuffix(rest, " ")
		}
	}
	return s
}

// raisedDigit is the digit as it stands above the line.
func raisedDigit(r rune) rune {
	if r >= '0' && r <= '9' {
		return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0']
	}
	return r
}
