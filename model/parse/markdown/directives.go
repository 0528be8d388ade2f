package markdown

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
)

// directive are the blocks of a fenced block whose language is a command, as MyST has it:
// "{note} Title". It reports false for one that is code, or of a kind that is not known.
func (w *writer) directive(info, body string) ([]article.Block, bool) {
	name, title, ok := strings.Cut(strings.TrimPrefix(info, "{"), "}")
	if !ok || !strings.HasPrefix(info, "{") {
		return nil, false
	}
	name, title = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(title)
	options, body := directiveOptions(body)
	_, isBox := kinds()[name]
	switch {
	case name == "math":
		f := newFormula(strings.TrimSpace(title + "\n" + body))
		return one(f), true
	case name == "code-block" || name == "code" || name == "code-cell" || name == "sourcecode":
		return one(article.Code{Language: clean.Line(title), Text: strings.TrimRight(body, "\n")}), true
	case name == "figure" || name == "image":
		f := article.Figure{Images: []article.Image{{URL: w.pictureAddress(title), Alt: clean.Line(options["alt"])}}}
		if caption := w.nested(body); len(caption) > 0 {
			if p, ok := caption[0].(article.Paragraph); ok {
				f.Caption.Text = p.Text
				return append(one(f), caption[1:]...), true
			}
		}
		return one(f), true
	case isBox || folded[name]:
		if class := strings.Fields(options["class"]); kinds()[name] == "" && len(class) > 0 && kinds()[class[0]] != "" {
			name = class[0] // "{admonition}" has its kind there
		}
		return boxed(name, w.words(title), w.nested(body)), true
	}
	return nil, false
}

// directiveOptions are the options that a directive begins with, ":class: tip", and what
// follows them.
func directiveOptions(body string) (map[string]string, string) {
	options := map[string]string{}
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
