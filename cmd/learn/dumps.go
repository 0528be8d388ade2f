package main

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/model/parse"
	"lede/model/parse/clean"
	"lede/model/parse/plain/dump"
)

// dumpers are the programs that text dumps are made with, and how. Those that the machine
// lacks are left out.
var dumpers = [][]string{
	{"lynx", "-dump", "-force_html", "-width=80", "-assume_charset=utf-8", "-display_charset=utf-8"},
	{"w3m", "-dump", "-cols", "80", "-I", "utf-8", "-O", "utf-8", "-T", "text/html"},
}

// linesOf are the lines of text dumps of a page, in each manner.
func linesOf(p page) (things []thing, language string) {
	if p.isForum {
		return nil, ""
	}
	for _, d := range dumpsOf(p) {
		sheet := dump.Unwrap(dump.Lines(d))
		if len(sheet.Rows) < 2 || len(sheet.Rows) > 4000 {
			continue
		}
		texts := make([]string, len(sheet.Rows))
		for i, r := range sheet.Rows {
			texts[i] = r.Text
		}
		values := sheet.Values()
		labels := labelLines(p, texts)
		for i, label := range labels {
			every := 1
			if isFar(labels, i) {
				every = sampled
			}
			if !p.partial {
				every *= 2
			}
			if i%every != 0 {
				continue
			}
			things = append(things, thing{label, texts[i], len(words(texts[i])), values[i]})
		}
	}
	return things, ""
}

// wholeDumps are the dumps of a page, as they are and with few of the menus, as a small
// site has them, and those of its article alone, which are none of a page; a text that is
// no page's is one thing by itself.
func wholeDumps(p page) (things []thing, language string) {
	add := func(label string, lines []dump.Line) {
		if sheet := dump.Unwrap(lines); len(sheet.Rows) > 1 {
			sheet.JudgeBy(p.lines)
			if row := sheet.Whole(); row != nil {
				things = append(things, thing{label, "", 100, row})
			}
		}
	}
	linesOf := func(text string) []dump.Line {
		return dump.Lines(clean.Text(text[:min(len(text), 64<<10)]))
	}
	if strings.HasSuffix(p.file, ".txt") {
		if raw, err := p.bytes(); err == nil {
			add(noPage, linesOf(string(raw)))
		}
		return things, ""
	}
	for i, d := range dumpsOf(p) {
		lines := linesOf(d)
		add(wholePage, lines)
		add(wholePage, withFewMenus(p, lines, 4+int(mannerOf(p)>>(4*i))%16))
	}
	for _, d := range articleDumpsOf(p) {
		if d.paragraphs >= fewestParagraphs {
			add(noPage, linesOf(d.String()))
		}
	}
	return things, ""
}

// withFewMenus are the article's lines with so many of the page's first and last.
func withFewMenus(p page, lines []dump.Line, n int) []dump.Line {
	sheet := dump.Unwrap(lines)
	if len(sheet.Rows) < 2 {
		return nil
	}
	sheet.JudgeBy(p.lines)
	v := sheet.Judge()
	if v.Last < 0 {
		return nil
	}
	first := v.First
	if head := slices.Index(v.Roles, dump.Headline); head >= 0 {
		first = min(first, head)
	}
	from, to := sheet.Rows[first].First, len(lines)
	if v.Last+1 < len(sheet.Rows) {
		to = sheet.Rows[v.Last+1].First
	}
	few := slices.Clone(lines[:min(n, from)])
	few = append(few, lines[from:to]...)
	return append(few, lines[max(to, len(lines)-n):]...)
}

// headlinesOf are the lines of a page's dumps that may be the headline, where one is.
func headlinesOf(p page) (things []thing, language string) {
	if p.isForum {
		return nil, ""
	}
	for _, d := range dumpsOf(p) {
		sheet := dump.Unwrap(dump.Lines(clean.Text(d)))
		if len(sheet.Rows) < 2 || len(sheet.Rows) > 4000 {
			continue
		}
		sheet.JudgeBy(p.lines)
		var candidates []thing
		for _, c := range sheet.Candidates() {
			label, row := other, sheet.Rows[c.Row].Text
			if slices.ContainsFunc(p.headlines, func(h string) bool { return squeeze(h) == squeeze(row) }) {
				label = headline
			}
			candidates = append(candidates, thing{label, row, len(words(row)), c.Values})
		}
		if slices.ContainsFunc(candidates, func(t thing) bool { return t.label == headline }) {
			things = append(things, candidates...)
		}
	}
	return things, ""
}

// Of the lines far from all that is known every few are learned from.
const sampled, near = 5, 6

func isFar(labels []string, i int) bool {
	for _, l := range labels[max(0, i-near):min(len(labels), i+near+1)] {
		if l != other && l != someRest {
			return false
		}
	}
	return true
}

// dumpsOf makes text dumps of a page: by each program, and with a block a line as crawls
// do.
func dumpsOf(p page) (dumps []string) {
	raw, err := p.bytes()
	if err != nil {
		return nil
	}
	doc, err := html.Parse(strings.NewReader(parse.PageText(raw)))
	if err != nil {
		return nil
	}
	var w crawl
	w.walk(doc)
	w.end()
	dumps = append(dumps, w.String())
	unscripted(doc)
	var page bytes.Buffer
	html.Render(&page, doc)
	file, err := os.CreateTemp("", "page*.html")
	if err != nil {
		return dumps
	}
	defer os.Remove(file.Name())
	file.Write(page.Bytes())
	file.Close()
	for _, d := range dumpers {
		cmd := exec.Command(d[0], append(d[1:len(d):len(d)], file.Name())...)
		cmd.Env = append(os.Environ(), "LANG=C.UTF-8", "LC_ALL=C.UTF-8")
		if out, err := cmd.Output(); err == nil {
			dumps = append(dumps, string(out))
		}
	}
	return dumps
}

// unscripted takes out what no browser without scripts shows, and the name of the
// character set, which is no longer true.
func unscripted(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.ElementNode && (c.DataAtom == atom.Script || c.DataAtom == atom.Style || c.DataAtom == atom.Noscript || c.DataAtom == atom.Meta || c.DataAtom == atom.Iframe):
			n.RemoveChild(c)
		default:
			unscripted(c)
		}
		c = next
	}
}

// A crawl writes each block of a page on a line.
type crawl struct {
	strings.Builder
	line strings.Builder
}

func (w *crawl) end() {
	if s := strings.Join(strings.Fields(w.line.String()), " "); s != "" {
		w.WriteString(s + "\n")
	}
	w.line.Reset()
}

func (w *crawl) walk(n *html.Node) {
	if n.Type == html.TextNode {
		w.line.WriteString(n.Data)
		return
	}
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg:
			return
		}
		if !inLine[n.DataAtom] {
			w.end()
			defer w.end()
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
}
