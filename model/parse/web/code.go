package web

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// code sets text whose line ends count.
func (s *setter) code(n *node, k look) {
	if !s.reaches(n, k) {
		return
	}
	raw, links := s.page.codeLinks(n)
	text := strings.TrimRight(clean.Text(strings.Trim(raw, "\n")), " \t\n")
	if n.within(atom.Pre, atom.Listing, atom.Xmp) == nil {
		text, links = outdented(text), nil
	}
	if len(links) == 0 {
		text = emptied(text)
	}
	if strings.TrimSpace(text) != "" {
		s.add(article.Code{Language: firstOf(languageOf(n), knownLanguage(s.page.labels[n])), Text: text, Links: placed(links, raw, text)}, n)
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
func (p *page) codeLinks(n *node) (raw string, links []article.CodeLink) {
	raw = codeLines(n, func(a *node, from, to int) {
		if target := p.address(a.get("href")); target != "" && leadsAway(a) && to > from {
			links = append(links, article.CodeLink{From: from, To: to, Link: target})
		}
	})
	if len(countsIn(n)) > 0 {
		raw, links = withoutMargin(raw, links)
	}
	return raw, links
}

// withoutMargin are lines without the spaces that all of them begin with, which stood
// between them and their numbers.
func withoutMargin(raw string, links []article.CodeLink) (string, []article.CodeLink) {
	margin := len(raw)
	for line := range strings.Lines(raw) {
		if strings.TrimSpace(line) != "" {
			margin = min(margin, len(line)-len(strings.TrimLeft(line, " ")))
		}
	}
	if margin == 0 || margin == len(raw) {
		return raw, links
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
func placed(links []article.CodeLink, raw, text string) []article.CodeLink {
	if len(links) == 0 {
		return nil
	}
	var b strings.Builder
	at := 0
	upTo := func(end int) int {
		b.WriteString(clean.Text(raw[at:end]))
		at = end
		return b.Len()
	}
	var kept []article.CodeLink
	for _, l := range links {
		if l.From >= at {
			kept = append(kept, article.CodeLink{From: upTo(l.From), To: upTo(l.To), Link: l.Link})
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
	return slices.DeleteFunc(kept, func(l article.CodeLink) bool { return l.From >= l.To })
}

// isLaidOut reports whether preformatted text is none, but a part of the page with
// tables and crossheads in it.
func isLaidOut(n *node) bool {
	return n.find(atom.Code) == nil && n.find(atom.H2, atom.H3, atom.H4) != nil ||
		n.find(atom.Code) == nil && n.find(atom.Table) != nil && codeCells(tableRows(n.find(atom.Table))) == nil
}

// codeBox sets code that no element is there for: lines in boxes of their own, or a text
// that is set in a typewriter's face with its spaces kept.
func (s *setter) codeBox(n *node, k look) bool {
	if n.letters == 0 || !s.isIn(n, k) {
		return false
	}
	only := onlyChild(n)
	if only.isElement(atom.Code) && strings.Count(strings.TrimSpace(codeText(only)), "\n") > 0 {
		s.code(only, k)
		return true
	}
	if isTyped(n) || isCodeLines(n) {
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
func codeParts(n *node) []*node {
	var parts []*node
	bare := false
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.isText() && isBlank(c.text), c.hidden:
		case c.isText() || !isCodeElement(c):
			return nil
		default:
			parts = append(parts, c)
			bare = bare || c.is(atom.Code)
		}
	}
	if len(parts) < 2 || !bare {
		return nil
	}
	return parts
}

// isTyped reports whether an element's style is that of code: a face with signs of one
// width, and spaces that stay.
func isTyped(n *node) bool {
	style := strings.ToLower(strings.ReplaceAll(n.get("style"), " ", ""))
	if !declares(style, "white-space:pre") && !declares(style, "white-space:pre-wrap") || n.find(atom.P, atom.Table, atom.Ul, atom.Img) != nil {
		return false
	}
	for _, face := range []string{"mono", "consolas", "courier", "menlo"} {
		if strings.Contains(style, face) {
			return true
		}
	}
	return false
}

// isCodeBlock reports whether a code element stands by itself, between blocks, and not in a
// line of text.
func isCodeBlock(n *node) bool {
	p := n.parent
	if !n.is(atom.Code) || p == nil || isInline(p) || n.letters < 3 || p.is(atom.P, atom.Li, atom.Td, atom.Th, atom.Dt, atom.Dd, atom.Pre, atom.Figcaption, atom.Caption, atom.Blockquote, atom.Summary) || isHeading(p) {
		return false
	}
	blocks := false
	for c := p.first; c != nil; c = c.next {
		switch {
		case c.isText() && isBlank(c.text), c.hidden, c == n, isCodeElement(c):
		case c.isText() || isInline(c) || isBreak(c):
			return false
		default:
			blocks = true
		}
	}
	return blocks || strings.Contains(strings.TrimSpace(n.raw()), "\n")
}

func isCodeElement(n *node) bool { return n.is(atom.Code, atom.Pre) }

func (n *node) isElement(tags ...atom.Atom) bool { return n != nil && n.is(tags...) }

// onlyChild is the one element in n, nil where there are more or there is text.
func onlyChild(n *node) *node {
	var only *node
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.isText():
			if !isBlank(c.text) {
				return nil
			}
		case c.hidden:
		case only != nil:
			return nil
		default:
			only = c
		}
	}
	return only
}
