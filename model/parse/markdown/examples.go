package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
)

// exampleItem is what an item begins with that Markdown itself doesn't have: "(@good)", which
// counts through all of the text, "#." and "(1)".
var exampleItem = pattern(`^(?:\(@([\w-]*)\)|(#)\.|\((\d{1,3})\))[ \t]+`)

// numberExamples gives the examples of a text their numbers, by their labels.
func numberExamples(s string) map[string]string {
	if !strings.Contains(s, "(@") {
		return nil
	}
	numbers := map[string]string{}
	n := 0
	for line := range strings.Lines(s) {
		if m := exampleItem().FindStringSubmatch(strings.TrimLeft(line, " ")); m != nil && strings.HasPrefix(m[0], "(@") {
			n++
			if m[1] != "" {
				numbers[m[1]] = strconv.Itoa(n)
			}
		}
	}
	return numbers
}

// exampleList is the list of the paragraphs from n on whose lines begin with such marks of
// one kind. It reports false where n's don't.
func (w *writer) exampleList(n ast.Node) ([]article.Block, ast.Node, bool) {
	kind, start := "", 0
	l := article.List{Ordered: true}
	next := n
	for ; next != nil && next.Kind() == ast.KindParagraph; next = next.NextSibling() {
		if m := w.exampleAt(next.FirstChild()); m == nil || kind != "" && kindOfExample(m) != kind {
			break
		}
		for first := next.FirstChild(); first != nil; {
			m := w.exampleAt(first)
			if kind == "" {
				kind = kindOfExample(m)
				start, _ = strconv.Atoi(m[3])
			}
			if number, _ := strconv.Atoi(m[3]); kind == "(1)" && number != start+len(l.Items) {
				return nil, nil, false
			}
			end := lineEnd(first)
			for end != nil && w.exampleAt(end) == nil {
				end = lineEnd(end)
			}
			l.Items = append(l.Items, one(article.Paragraph{Text: behind(w.text(first, end, 0), m[0])}))
			first = end
		}
	}
	switch {
	case len(l.Items) == 0, kind == "(1)" && len(l.Items) < 2:
		return nil, nil, false
	case kind == "(@)":
		start = w.example + 1
		w.example += len(l.Items)
	case kind == "#.":
		start = 1
	}
	l.Start = start
	return one(l), next, true
}

// kindOfExample is the kind of mark that was found.
func kindOfExample(m []string) string {
	switch {
	case m[2] != "":
		return "#."
	case m[3] != "":
		return "(1)"
	}
	return "(@)"
}

// exampleAt is the mark that the line of n begins with; nil for none.
func (w *writer) exampleAt(n ast.Node) []string {
	t, ok := n.(*ast.Text)
	if !ok {
		return nil
	}
	s := w.source[t.Segment.Start:]
	if s == "" || s[0] != '(' && s[0] != '#' {
		return nil
	}
	return exampleItem().FindStringSubmatch(s[:min(len(s), 80)])
}

// behind is t without the mark that it begins with, and without the blanks after that.
func behind(t article.Text, mark string) article.Text {
	return trimmed(rest(t, len(strings.TrimRight(mark, " \t"))))
}

// captionMark is what the caption of a table begins with.
var captionMark = pattern(`^(?::|Table:)[ \t]+`)

// captionOf is the caption of a table that a paragraph is; nil where it is none.
func (w *writer) captionOf(n ast.Node) article.Text {
	p, ok := n.(*ast.Paragraph)
	if !ok || p.Lines().Len() == 0 {
		return nil
	}
	line := p.Lines().At(0)
	mark := captionMark().FindString(string(line.Value(w.raw)))
	if mark == "" {
		return nil
	}
	t := behind(w.text(p.FirstChild(), nil, 0), mark)
	if last := len(t) - 1; last >= 0 {
		t[last].Text = captionName().ReplaceAllString(t[last].Text, "")
	}
	return trimmed(t)
}

// captionName is the name of a table for other programs, behind its caption.
var captionName = pattern(`[ \t]*\{[#.][^{}]*\}[ \t]*$`)

// captioned is a table with the caption that stands below it.
func (w *writer) captioned(bs []article.Block, next ast.Node) ([]article.Block, ast.Node) {
	if len(bs) != 1 || next == nil {
		return bs, next
	}
	if _, ok := bs[0].(article.Table); !ok {
		return bs, next
	}
	caption := w.captionOf(next)
	if len(caption) == 0 {
		return bs, next
	}
	return one(article.Figure{Content: bs, Caption: article.Caption{Text: caption}}), next.NextSibling()
}

// captionAbove is a table with the caption that n is, above it.
func (w *writer) captionAbove(n ast.Node) ([]article.Block, ast.Node, bool) {
	next := n.NextSibling()
	if next == nil || next.Kind() == ast.KindParagraph {
		return nil, nil, false
	}
	caption := w.captionOf(n)
	if len(caption) == 0 {
		return nil, nil, false
	}
	bs, after := w.block(next)
	if len(bs) == 1 {
		switch b := bs[0].(type) {
		case article.Table:
			return one(article.Figure{Content: bs, Caption: article.Caption{Text: caption}}), after, true
		case article.Figure:
			return append(one(article.Paragraph{Text: caption}), b), after, true
		}
	}
	return append(one(article.Paragraph{Text: w.text(n.FirstChild(), nil, 0)}), bs...), after, true
}
