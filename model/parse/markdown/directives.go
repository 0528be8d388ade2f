package markdown

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
)

// fetching are the directives that have a program put something in their place.
var fetching = map[string]bool{"toctree": true, "contents": true, "tableofcontents": true, "include": true, "literalinclude": true, "bibliography": true,
	"index": true, "tags": true, "todolist": true, "automodule": true, "autoclass": true, "autofunction": true, "automethod": true, "autosummary": true,
	"currentmodule": true, "module": true, "meta": true, "raw": true, "only": false, "glue:figure": true}

// codeDirectives are those that hold code.
var codeDirectives = map[string]bool{"code-block": true, "code": true, "code-cell": true, "sourcecode": true, "parsed-literal": true, "eval-rst": true, "mermaid": true}

// besides are the directives whose words stand beside the text, and holding those that only
// hold theirs.
var (
	besides = map[string]bool{"topic": true, "sidebar": true, "margin": true, "rubric": true, "card": true}
	holding = map[string]bool{"div": true, "container": true, "centered": true, "tab-set": true, "grid": true, "grid-item": true, "only": true, "compound": true, "figure-md": true}
)

// directive are the blocks of a fenced block whose language is a command, as MyST has it:
// "{note} Title". It reports false for one that is code, or of a kind that is not known.
func (w *writer) directive(info, body string) ([]article.Block, bool) {
	if kind, ok := strings.CutPrefix(info, "ad-"); ok {
		return w.adBox(kind, body), true
	}
	name, title, ok := strings.Cut(strings.TrimPrefix(info, "{"), "}")
	if !ok || !strings.HasPrefix(info, "{") {
		if querying[info] {
			w.omit(body, "a question to a program")
			return nil, true
		}
		return nil, false
	}
	written := body
	name, title = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(title)
	options, body := directiveOptions(body)
	_, isBox := kinds()[name]
	switch {
	case name == "math":
		f := newFormula(strings.TrimSpace(title + "\n" + body))
		return one(f), true
	case codeDirectives[name]:
		code := article.Code{Language: clean.Line(title), Text: strings.TrimRight(body, "\n")}
		if caption := w.words(options["caption"]); len(caption) > 0 {
			return one(article.Figure{Content: one(code), Caption: article.Caption{Text: caption}}), true
		}
		return one(code), true
	case name == "figure" || name == "image":
		return w.directiveFigure(title, options, body), true
	case name == "table" || name == "list-table" || name == "csv-table":
		return w.directiveTable(name, title, options, body), true
	case name == "glossary":
		return glossary(w, body), true
	case fetching[name]:
		w.omit("{"+info[1:]+" "+written, template)
		return nil, true
	case isBox || folded[name] || tabs[name] || besides[name] || holding[name] || quoting[name]:
		options["title"] = title
		if besides[name] {
			name = nameless
		}
		return w.calledBox(call{name: name, named: options}, w.nested(body)), true
	}
	return nil, false
}

// dottedMark is what a directive begins with as Sphinx has it outside of Markdown, where it
// stands there nevertheless: ".. note:: Title". The lines that are indented below it are its.
var dottedMark = pattern(`^\.\. ([A-Za-z][\w-]*)::(?:[ \t]+(.*))?\n`)

// dottedLines is the length of the directive that s begins with, 0 for none.
func dottedLines(s string) int {
	mark := dottedMark().FindStringSubmatch(s)
	if mark == nil {
		return 0
	}
	if _, known := kinds()[mark[1]]; !known && !fetching[mark[1]] && !codeDirectives[mark[1]] && !strings.HasSuffix(mark[1], "figure") && !strings.HasSuffix(mark[1], "image") && mark[1] != "math" {
		return 0
	}
	n := len(mark[0])
	at := n
	for line := range strings.Lines(s[n:]) {
		at += len(line)
		if blank := strings.TrimSpace(line) == ""; !blank && line[0] != ' ' && line[0] != '\t' {
			break
		} else if !blank {
			n = at
		}
	}
	return n
}

// dotted are the blocks of a directive as Sphinx has it. It ends with the first line that is
// not indented.
func (w *writer) dotted(s string) []article.Block {
	mark := dottedMark().FindStringSubmatch(s + "\n")
	_, body, _ := strings.Cut(s, "\n")
	name, title, body := mark[1], mark[2], dedented(body)
	if kinds()[name] != "" && !strings.HasPrefix(name, "version") && name != "deprecated" {
		title, body = "", title+"\n"+body // such a box has none, and its words begin there
	}
	bs, ok := w.directive("{"+name+"} "+title, strings.TrimLeft(body, "\n"))
	if !ok {
		return one(article.Paragraph{Text: w.words(s)})
	}
	return bs
}

// querying are the languages of code that asks for what an editor of notes knows.
var querying = map[string]bool{"dataview": true, "dataviewjs": true, "query": true, "tasks": true, "button": true, "toc": true, "table-of-contents": true}

// directiveFigure is a picture, with the caption that stands below it.
func (w *writer) directiveFigure(address string, options map[string]string, body string) []article.Block {
	f := article.Figure{Images: []article.Image{{URL: w.pictureAddress(address), Alt: clean.Line(options["alt"])}}}
	if caption := w.nested(body); len(caption) > 0 {
		if p, ok := caption[0].(article.Paragraph); ok {
			f.Caption.Text = p.Text
			return append(one(f), caption[1:]...)
		}
	}
	return one(f)
}

// adBox is a box as a code block of Obsidian has it: "ad-note", with its title in the first
// of its lines.
func (w *writer) adBox(kind, body string) []article.Block {
	title := ""
	for body != "" {
		line, rest, _ := strings.Cut(body, "\n")
		name, value, ok := strings.Cut(line, ":")
		if !ok || name != "title" && name != "collapse" && name != "icon" && name != "color" {
			break
		}
		if body = rest; name == "title" {
			title = value
		}
	}
	if kinds()[kind] == "" && !folded[kind] {
		kind = nameless
	}
	return boxed(kind, w.words(title), w.nested(body))
}

// glossary are terms, each with what is indented below it.
func glossary(w *writer, body string) []article.Block {
	var d article.Definitions
	var below []string
	end := func() {
		if last := len(d.Entries) - 1; last >= 0 && len(below) > 0 {
			d.Entries[last].Blocks = w.nested(strings.Trim(strings.Join(below, "\n"), "\n"))
		}
		below = nil
	}
	for line := range strings.SplitSeq(body, "\n") {
		words := strings.TrimSpace(line)
		switch {
		case words == "" || line[0] == ' ' || line[0] == '\t':
			below = append(below, words)
		case len(below) == 0 && len(d.Entries) > 0:
			last := &d.Entries[len(d.Entries)-1]
			last.Terms = append(last.Terms, w.words(words))
		default:
			end()
			d.Entries = append(d.Entries, article.Definition{Terms: []article.Text{w.words(words)}})
		}
	}
	end()
	if len(d.Entries) == 0 {
		return nil
	}
	return one(d)
}

// directiveOptions are the options that a directive begins with, ":class: tip" or in YAML
// between lines of "---", and what follows them.
func directiveOptions(body string) (map[string]string, string) {
	options := map[string]string{}
	if front, rest, ok := cutFront(strings.TrimPrefix(body, "---\n"), "---"); ok && strings.HasPrefix(body, "---\n") {
		for name, values := range yamlMatter(front) {
			options[name] = strings.Join(values, ", ")
		}
		return options, strings.TrimLeft(rest, "\n")
	}
	for body != "" {
		line, rest, _ := strings.Cut(body, "\n")
		name, value, ok := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), ":"), ":")
		if !strings.HasPrefix(line, ":") || !ok || strings.ContainsAny(name, " \t") {
			break
		}
		options[name] = strings.TrimSpace(value)
		body = rest
	}
	return options, strings.TrimLeft(body, "\n")
}
