package markdown

import (
	"regexp"
	"strings"
)

// A furnishing is lines that nobody is to read, from one mark to another, or from one that
// an expression goes on from to the end of its line.
type furnishing struct {
	open, shut string
	expression func() *regexp.Regexp
	reason     string
}

// leftOut are the lines that nobody is to read, in every dialect that has a mark for them.
var leftOut = []furnishing{
	{"[[", "", pattern(`^\[\[_?(?:TOC|toc|PAGE_TOC)_?\]\]`), contents},
	{"[TOC]", "", pattern(`(?i)^\[toc\]`), contents},
	{"[toc]", "", pattern(`(?i)^\[toc\]`), contents},
	{"@[toc]", "", pattern(`^@\[toc\].*`), contents},
	{"${toc}", "", pattern(`^\$\{toc\}`), contents},
	{"{:toc}", "", pattern(`^\{:toc\}`), contents},
	{"[", "", pattern(`^\[(?://|comment|_)[^\]\n]*\]:[ \t]*(?:#|<>)[ \t]*[("'].*`), comment},
	{"{::comment}", "{:/comment}", nil, comment},
	{"{::comment}", "{:/}", nil, comment},
	{"{:", "", pattern(`^\{::?[a-z]+[^}\n]*/?\}`), setting},
	{"{", "", pattern(`^\{:?[ \t]*(?:[#.][\w:.-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"}]+))(?:[ \t]+(?:[#.][\w:.-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"}]+)))*[ \t]*\}`), ""},
	{"{/*", "*/}", nil, comment},
	{"{{/*", "*/}}", nil, comment},
	{"{{- /*", "*/ -}}", nil, comment},
	{"{# ", "#}", nil, comment},
	{"{#\n", "#}", nil, comment},
	{"{% comment %}", "{% endcomment %}", nil, comment},
	{"{%- comment -%}", "{%- endcomment -%}", nil, comment},
	{"%%", "%%", nil, comment},
	{"% ", "", pattern(`^% [^%\n]*`), comment},
	{"+++", "", pattern(`^\+\+\+[^\n]*`), setting},
	{"(", "", pattern(`^\([\w:.-]+\)=`), ""},
	{".. _", "", pattern(`^\.\. _[\w -]+:`), ""},
	{":LOGBOOK:", ":END:", nil, setting},
	{":PROPERTIES:", ":END:", nil, setting},
	{"id:: ", "", pattern(`^id:: .*`), setting},
	{"collapsed:: ", "", pattern(`^collapsed:: .*`), setting},
	{"logseq.", "", pattern(`^logseq\.[\w.-]+:: .*`), setting},
	{"query-", "", pattern(`^query-[\w-]+:: .*`), setting},
	{"hl-", "", pattern(`^hl-[\w-]+:: .*`), setting},
	{"background-color:: ", "", pattern(`^background-color:: .*`), setting},
	{"<>", "", pattern(`^<>`), template},
	{"</>", "", pattern(`^</>`), template},
	{"<%", "%>", nil, template},
	{"--8<--", "", pattern(`^--8<--.*`), template},
	{"*[", "", pattern(`^\*\[[^\]\n]+\]:[ \t]+\S.*`), longForm},
	{"\\", "", pattern(`^\\(?:newpage|pagebreak|clearpage|tableofcontents|vspace\{[^}\n]*\}|hspace\{[^}\n]*\}|bigskip|medskip|smallskip|noindent|maketitle)\b(?:\{\})?`), setting},
}

// find is the length of the lines that s begins with, if nobody is to read them.
func (l furnishing) find(s string) int {
	n := 0
	switch {
	case !strings.HasPrefix(s, l.open):
		return 0
	case l.expression != nil:
		n = len(l.expression().FindString(s))
	default:
		if end := strings.Index(s[len(l.open):], l.shut); end >= 0 {
			n = len(l.open) + end + len(l.shut)
		}
	}
	rest, _, _ := strings.Cut(s[n:], "\n")
	if n == 0 || strings.TrimSpace(rest) != "" {
		return 0
	}
	return min(n+len(rest)+1, len(s))
}

// importing is the first line of what a program takes from elsewhere or gives on.
var importing = pattern(`^(?:import[ \t]+(?:[\w*${}, \t\n]+?[ \t\n]from[ \t]+)?["'][^"'\n]+["'];?[ \t]*(?:\n|$)|export[ \t]+(?:const|let|var|default|function|async|class|\{|\*)[^\n]*)`)

// importLines is the length of the lines of a program that s begins with.
func importLines(s string) int {
	all := 0
	for {
		m := importing().FindString(s[all:])
		if m == "" {
			return all
		}
		if m[0] == 'e' {
			m = s[all : all+statement(s[all:])]
		}
		all += len(m)
	}
}

// statement is the length of the lines that s begins with up to where all brackets are shut,
// or to the first that is empty.
func statement(s string) int {
	depth, blank := 0, 0
	for at := 0; at < len(s); {
		line, _, _ := strings.Cut(s[at:], "\n")
		depth += strings.Count(line, "{") + strings.Count(line, "(") + strings.Count(line, "[")
		depth -= strings.Count(line, "}") + strings.Count(line, ")") + strings.Count(line, "]")
		if blank == 0 && strings.TrimSpace(line) == "" {
			blank = at
		}
		if at = min(at+len(line)+1, len(s)); depth <= 0 {
			return at
		}
	}
	if blank > 0 {
		return blank
	}
	return len(s)
}
