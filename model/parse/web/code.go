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
	if strings.TrimSpace(text) != "" {
		s.add(article.Code{Language: languageOf(n), Text: text, Links: placed(links, raw, text)}, n)
	}
}

// codeLinks is the lines of code in n, and the links in them to other pages. Those
// within the page count lines, mostly.
func (p *page) codeLinks(n *node) (raw string, links []article.CodeLink) {
	raw = codeLines(n, func(a *node, from, to int) {
		if target := p.address(a.get("href")); target != "" && leadsAway(a) && to > from {
			links = append(links, article.CodeLink{From: from, To: to, Link: target})
		}
	})
	return raw, links
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
	return n.find(atom.Code) == nil && n.find(atom.Table, atom.H2, atom.H3, atom.H4) != nil
}

// codeBox sets code that is laid out with boxes: a table with the numbers of the
// lines in one column, or a code element that fills a paragraph with lines.
func (s *setter) codeBox(n *node, k look) bool {
	if n.letters == 0 || !s.isIn(n, k) {
		return false
	}
	only := onlyChild(n)
	if only.isElement(atom.Code) && strings.Count(strings.TrimSpace(codeText(only)), "\n") > 0 {
		s.code(only, k)
		return true
	}
	return false
}

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

// codeText is the lines of code in n, without the numbers beside them.
func codeText(n *node) string { return codeLines(n, func(*node, int, int) {}) }

// codeLines is codeText, and tells where in it each link stands.
func codeLines(n *node, link func(a *node, from, to int)) string {
	var b strings.Builder
	newline := func() {
		if s := b.String(); s != "" && !strings.HasSuffix(s, "\n") {
			b.WriteByte('\n')
		}
	}
	var walk func(*node)
	walk = func(n *node) {
		switch {
		case n.isText():
			b.WriteString(n.text)
			return
		case n.hidden, isLineNumber(n), n.is(atom.Button):
			return
		case n.is(atom.Br):
			b.WriteByte('\n')
			return
		}
		block := n.is(atom.Div, atom.P, atom.Li, atom.Tr)
		if block {
			newline()
		}
		from := b.Len()
		for c := n.first; c != nil; c = c.next {
			walk(c)
		}
		if n.is(atom.A) {
			link(n, from, b.Len())
		}
		if block {
			newline()
		}
	}
	walk(n)
	return b.String()
}

// isLineNumber reports whether an element counts lines of code.
func isLineNumber(n *node) bool {
	if n.letters == 0 {
		return false
	}
	named := false
	for _, key := range []string{"class", "data-line-number"} {
		v := strings.ToLower(n.get(key))
		for _, w := range []string{"lineno", "line-number", "linenumber", "gutter", "line-num", "blob-num", "linenos", "ln-num", "rouge-gutter"} {
			named = named || strings.Contains(v, w)
		}
	}
	return named && isNumbers(n.raw())
}

// isNumbers reports whether a text is nothing but numbers and white space.
func isNumbers(s string) bool {
	digits := false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits = true
		case r != ' ' && r != '\n' && r != '\t' && r != '\r' && r != '|' && r != '.' && r != ':':
			return false
		}
	}
	return digits
}

// languageOf is the language that code is said to be in, by an element around or
// within it.
func languageOf(n *node) string {
	for m, depth := n, 0; m != nil && depth < 4; m, depth = m.parent, depth+1 {
		if l := languageNamed(m); l != "" {
			return l
		}
	}
	if c := n.find(atom.Code); c != nil {
		return languageNamed(c)
	}
	return ""
}

func languageNamed(n *node) string {
	for _, key := range []string{"data-lang", "data-language", "lang"} {
		if v := n.get(key); v != "" && key != "lang" {
			return clean.Line(v)
		}
	}
	names := strings.Fields(n.get("class"))
	for i, name := range names {
		for _, prefix := range []string{"language-", "lang-", "highlight-source-", "sourceCode-", "brush-", "brush:"} {
			if l, ok := strings.CutPrefix(name, prefix); ok {
				if l == "" && i+1 < len(names) {
					l = names[i+1]
				}
				return knownLanguage(l)
			}
		}
	}
	if n.tag == atom.Pre || n.tag == atom.Code {
		for i, name := range names {
			if (name == "sourceCode" || name == "hljs" || name == "src") && i+1 < len(names) {
				return knownLanguage(names[i+1])
			}
			if l, ok := strings.CutPrefix(name, "src-"); ok {
				return knownLanguage(l)
			}
		}
	}
	return ""
}

// knownLanguage is a language's name, empty for what says that there is none.
func knownLanguage(name string) string {
	name = strings.Trim(strings.ToLower(clean.Line(name)), ";")
	switch name {
	case "none", "plaintext", "text", "plain", "nohighlight", "txt", "auto":
		return ""
	}
	return name
}
