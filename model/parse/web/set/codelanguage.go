package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// languageOf is the language that code is said to be in, by an element around or
// within it.
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
	for _, key := range []string{"data-lang", "data-language", "data-enlighter-language", "data-syntax", "data-mode-id"} {
		if v := n.Get(key); v != "" {
			return clean.Line(v)
		}
	}
	if _, brush, ok := strings.Cut(n.Get("data-syntaxhighlighter-params"), "brush: "); ok {
		brush, _, _ = strings.Cut(brush, ";")
		return knownLanguage(brush)
	}
	names := strings.Fields(n.Get("class"))
	for i, name := range names {
		for _, prefix := range []string{"language-", "lang-", "highlight-source-", "highlight-", "sourceCode-", "brush-", "brush:"} {
			if l, ok := strings.CutPrefix(name, prefix); ok {
				if l == "" && i+1 < len(names) {
					l = names[i+1]
				}
				return knownLanguage(l)
			}
		}
	}
	for _, name := range names {
		if _, l, ok := strings.Cut(name, "-lang-"); ok {
			return knownLanguage(l)
		}
	}
	for i, name := range names {
		if name == "syntaxhighlighter" && i+1 < len(names) {
			return knownLanguage(names[i+1])
		}
	}
	if n.Is(atom.Figure, atom.Pre) && len(names) == 2 && names[0] == "highlight" && len(names[1]) < 12 && !strings.ContainsAny(names[1], "-_") {
		return knownLanguage(names[1])
	}
	if n.Tag == atom.Pre || n.Tag == atom.Code {
		for i, name := range names {
			if (name == "sourceCode" || name == "hljs" || name == "src" || name == "hl") && i+1 < len(names) {
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
	case "none", "plaintext", "text", "plain", "nohighlight", "txt", "auto", "default", "plain-text", "nohighlight;", "text-plain", "undefined", "null", "block":
		return ""
	}
	return name
}
