package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// languageOf is the language that code is said to be in, by an element around or within it.
func languageOf(n *dom.Node) string {
	for m, depth := n, 0; m != nil && depth < 7 && !m.Is(atom.Article, atom.Main, atom.Body); m, depth = m.Parent, depth+1 {
		if l := languageNamed(m); l != "" {
			return l
		}
	}
	if c := n.Find(atom.Code); c != nil {
		return languageNamed(c)
	}
	return ""
}

func languageNamed(n *dom.Node) string {
	if v := n.Get("data-lang", "data-language", "data-enlighter-language", "data-syntax", "data-mode-id"); v != "" {
		return clean.Line(v)
	}
	if _, brush, ok := strings.Cut(n.Get("data-syntaxhighlighter-params"), "brush: "); ok {
		brush, _, _ = strings.Cut(brush, ";")
		return knownLanguage(brush)
	}
	names := strings.Fields(n.Get("class"))
	for i, name := range names {
		next := strings.Join(names[i+1:min(i+2, len(names))], "")
		if l, ok := languageIn(name); ok {
			return knownLanguage(dom.FirstOf(l, next))
		}
	}
	for i, name := range names[:max(0, len(names)-1)] {
		if name == "syntaxhighlighter" || n.Is(atom.Pre, atom.Code) && strings.Contains(" sourceCode hljs src hl ", " "+name+" ") {
			return knownLanguage(names[i+1])
		}
	}
	if n.Is(atom.Figure, atom.Pre) && len(names) == 2 && names[0] == "highlight" && !strings.ContainsAny(names[1], "-_") {
		return knownLanguage(names[1])
	}
	return ""
}

// languageIn is the language that one class names.
func languageIn(class string) (string, bool) {
	for _, prefix := range []string{"language-", "lang-", "highlight-source-", "highlight-", "sourceCode-", "brush-", "brush:", "src-"} {
		if l, ok := strings.CutPrefix(class, prefix); ok {
			return l, true
		}
	}
	_, l, ok := strings.Cut(class, "-lang-")
	return l, ok
}

// knownLanguage is a language's name, empty for what says that there is none.
func knownLanguage(name string) string {
	name = strings.Trim(strings.ToLower(clean.Line(name)), ";")
	if strings.Contains(" none plaintext text plain nohighlight txt auto default plain-text text-plain undefined null block ", " "+name+" ") {
		return ""
	}
	return name
}
