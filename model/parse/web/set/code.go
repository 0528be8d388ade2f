package set

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// code sets text whose line ends count.
func (s *setter) code(n *dom.Node, k Style) {
	if !s.reaches(n, k) {
		return
	}
	raw, links := codeLinks(s.page, bareCode(n))
	text := strings.TrimRight(clean.Text(strings.Trim(raw, "\n")), " \t\n")
	if n.Within(atom.Pre, atom.Listing, atom.Xmp) == nil {
		text, links = outdented(text), nil
	}
	if len(links) == 0 {
		text = emptied(text)
	}
	if strings.TrimSpace(text) != "" {
		s.add(article.Code{Language: languageOf(n), Text: text, Marks: placed(links, raw, text)}, n)
	}
}

// emptied are lines without the spaces in those that hold nothing else.
func emptied(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if strings.TrimSpace(l) == "" {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}

// outdented are lines without the indent of the page around them.
func outdented(text string) string {
	lines := strings.Split(text, "\n")
	for len(lines) > 1 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	least := len(text)
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			least = min(least, len(l)-len(strings.TrimLeft(l, " \t")))
		}
	}
	for i, l := range lines {
		lines[i] = l[min(least, len(l)):]
	}
	return strings.Join(lines, "\n")
}

// codeLinks is the lines of code in n, and the links in them to other pages. Those
// within the page count lines, mostly.
func codeLinks(p *dom.Page, n *dom.Node) (raw string, links []article.CodeMark) {
	raw = codeLines(n, func(a *dom.Node, from, to int) {
		if target := p.Address(a.Get("href")); target != "" && dom.LeadsAway(a) && to > from {
			links = append(links, article.CodeMark{From: from, To: to, Link: target})
		}
	})
	if len(dom.CountsIn(n)) > 0 {
		raw, links = withoutMargin(raw, links)
	}
	return raw, links
}

// withoutMargin are lines without the spaces that all of them begin with, which stood
// between them and their numbers.
func withoutMargin(raw string, links []article.CodeMark) (string, []article.CodeMark) {
	margin := len(raw)
	for line := range strings.Lines(raw) {
		if strings.TrimSpace(line) != "" {
			margin = min(margin, len(line)-len(strings.TrimLeft(line, " ")))
		}
	}
	var b strings.Builder
	moved := slices.Clone(links)
	at := 0
	for line := range strings.Lines(raw) {
		cut := min(margin, len(line)-len(strings.TrimLeft(line, " ")))
		for i := range links {
			if links[i].From >= at {
				moved[i].From -= cut
				moved[i].To -= cut
			}
		}
		at += len(line)
		b.WriteString(line[cut:])
	}
	return b.String(), moved
}

// placed are links found in raw code by where they stand in its cleaned text; none
// where the two cannot be brought together.
func placed(links []article.CodeMark, raw, text string) []article.CodeMark {
	var b strings.Builder
	at := 0
	upTo := func(end int) int {
		b.WriteString(clean.Text(raw[at:end]))
		at = end
		return b.Len()
	}
	var kept []article.CodeMark
	for _, l := range links {
		if l.From >= at {
			kept = append(kept, article.CodeMark{From: upTo(l.From), To: upTo(l.To), Link: l.Link})
		}
	}
	upTo(len(raw))
	whole := b.String()
	cut := len(whole) - len(strings.TrimLeft(whole, "\n"))
	if !strings.HasPrefix(whole[cut:], text) {
		return nil
	}
	for i := range kept {
		kept[i].From, kept[i].To = max(kept[i].From-cut, 0), min(kept[i].To-cut, len(text))
	}
	return slices.DeleteFunc(kept, func(l article.CodeMark) bool { return l.From >= l.To })
}

// isLaidOut reports whether preformatted text is none, but a part of the page with
// tables and crossheads in it.
func isLaidOut(n *dom.Node) bool {
	return n.Find(atom.Code) == nil && n.Find(atom.H2, atom.H3, atom.H4) != nil ||
		n.Find(atom.Code) == nil && n.Find(atom.Table) != nil && dom.CodeCells(dom.TableRows(n.Find(atom.Table))) == nil
}

// codeBox sets code that no element is there for: lines in boxes of their own, or a text
// that is set in a typewriter's face with its spaces kept.
func (s *setter) codeBox(n *dom.Node, k Style) bool {
	if !s.isIn(n, k) {
		return false
	}
	if isTypedText(n) || isTypedLines(n) || dom.IsCodeLines(n) {
		s.code(n, k)
		return true
	}
	if parts := codeParts(n); parts != nil {
		var b strings.Builder
		for _, c := range parts {
			b.WriteString(strings.TrimSuffix(clean.Text(codeText(c)), "\n") + "\n")
		}
		s.add(article.Code{Language: languageOf(parts[0]), Text: strings.Trim(b.String(), "\n")}, n)
		return true
	}
	return false
}

// codeParts are the parts of a listing that a box holds and nothing else, with what its
// commands print: code elements that stand by themselves, and preformatted text.
func codeParts(n *dom.Node) []*dom.Node {
	var parts []*dom.Node
	bare := false
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() && dom.IsBlank(c.Text):
		case !isCodeElement(c):
			return nil
		default:
			parts = append(parts, c)
			bare = bare || c.Is(atom.Code)
		}
	}
	if len(parts) <= 1 || !bare {
		return nil
	}
	return parts
}

// isCodeBlock reports whether a code element stands by itself, between blocks, and not in a
// line of text.
func isCodeBlock(n *dom.Node) bool {
	p := n.Parent
	if !n.Is(atom.Code) || p == nil || dom.IsInline(p) || p.Is(atom.P, atom.Li, atom.Td, atom.Th, atom.Dt, atom.Dd, atom.Pre, atom.Figcaption, atom.Caption, atom.Blockquote, atom.Summary) || dom.IsHeading(p) {
		return false
	}
	blocks := false
	for c := p.First; c != nil; c = c.Next {
		switch {
		case c.IsText() && dom.IsBlank(c.Text), c.Hidden, c == n, isCodeElement(c):
		case c.IsText() || dom.IsInline(c) || isBreak(c):
			return false
		default:
			blocks = true
		}
	}
	return blocks || strings.Contains(strings.TrimSpace(n.Raw()), "\n")
}

func isCodeElement(n *dom.Node) bool { return n.Is(atom.Code, atom.Pre) }
