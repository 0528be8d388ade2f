package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// code sets text whose line ends count.
func (s *setter) code(n *node) {
	if !n.in && !n.leads {
		return
	}
	text := strings.Trim(codeText(n), "\n")
	text = strings.TrimRight(clean.Text(text), " \t\n")
	if strings.TrimSpace(text) != "" {
		s.add(article.Code{Language: languageOf(n), Text: text}, n)
	}
}

// codeBox sets code that is laid out with boxes: a table with the numbers of the
// lines in one column, or a code element that fills a paragraph with lines.
func (s *setter) codeBox(n *node) bool {
	if n.letters == 0 || !n.in {
		return false
	}
	only := onlyChild(n)
	if only.isElement(atom.Code) && strings.Count(strings.TrimSpace(codeText(only)), "\n") > 0 {
		s.code(only)
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
func codeText(n *node) string {
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
		for c := n.first; c != nil; c = c.next {
			walk(c)
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
