package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
	"lede/model/parse/clean"
)

// fenced is code, or what a block that looks like it is written for: a formula, a box.
func (w *writer) fenced(n *ast.FencedCodeBlock) []article.Block {
	info := ""
	if n.Info != nil {
		info = strings.TrimSpace(string(n.Info.Segment.Value(w.raw)))
	}
	if info == "math" {
		return one(newFormula(strings.TrimSpace(w.lines(n))))
	}
	if format, ok := strings.CutPrefix(info, "{="); ok {
		return w.rawFor(strings.TrimSuffix(format, "}"), w.lines(n))
	}
	if bs, ok := w.directive(info, w.lines(n)); ok {
		return bs
	}
	code := article.Code{Language: w.codeLanguage(n), Text: w.lines(n)}
	if strings.HasPrefix(info, "{") {
		code.Text = w.withoutSettings(info, code.Text)
	}
	if m := codeTitle().FindStringSubmatch(info); m != nil {
		if title := w.words(m[1] + m[2] + m[3] + m[4]); len(title) > 0 {
			return one(article.Figure{Content: one(code), Caption: article.Caption{Text: title}})
		}
	}
	return one(code)
}

// rawFor is what is meant for one format that a text may become: HTML is read, and what is
// for others is left out.
func (w *writer) rawFor(format, s string) []article.Block {
	if strings.HasPrefix(format, "html") {
		return w.htmlBlocks(s)
	}
	w.omit(s, "what is meant for another format than a page")
	return nil
}

// codeTitle finds what code is called behind a fence: `go title="knot.go"`, "ruby:lib/knot.rb".
var codeTitle = pattern(`(?:^|[\s{,])(?:title|file|filename|caption)[=:][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'}]+))|^[\w+#-]+:([\w./-]*[/.][\w./-]+)$`)

// classes finds the classes in what stands behind a fence.
var classes = pattern(`\{(?:[^}]*?[ \t])??\.([\w+-]+)`)

// codeLanguage is the first word after a fence, or the first class there: "go",
// `go title="main"`, "{.go}", "{#main .go}".
func (w *writer) codeLanguage(n *ast.FencedCodeBlock) string {
	if n.Info != nil {
		if m := classes().FindSubmatch(n.Info.Segment.Value(w.raw)); m != nil {
			return clean.Line(string(m[1]))
		}
	}
	name := strings.TrimLeft(string(n.Language(w.raw)), "{.#")
	name, _, _ = strings.Cut(name, ",")
	if codeTitle().MatchString(name) {
		name, _, _ = strings.Cut(name, ":")
	}
	return clean.Line(unescaped(strings.TrimRight(name, "}")))
}
