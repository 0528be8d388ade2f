// Package articletest writes articles down for tests, so that what is read from a page
// stands beside it as a person would tell it.
package articletest

import (
	"fmt"
	"strings"

	"lede/model/article"
)

// Outline writes an article down for people and tests: each of its parts on a line
// that begins with what it is, whatever belongs to a block indented below it.
func Outline(a *article.Article) string {
	var w outline
	w.line("headline", a.Headline)
	w.line("dek", a.Dek)
	w.line("byline", a.Byline)
	w.line("authors", strings.Join(a.Authors, " | "))
	w.line("dateline", a.Dateline)
	w.line("published", a.Published.String())
	w.line("updated", a.Updated.String())
	w.line("site", a.Site)
	w.line("section", a.Section)
	if a.Image != nil {
		w.line("picture", a.Image.URL)
	}
	w.line("tags", strings.Join(a.Tags, " | "))
	w.line("url", a.URL)
	w.line("language", a.Language)
	if a.Direction == article.RightToLeft {
		w.line("direction", a.Direction.String())
	}
	w.blocks(a.Body)
	for _, n := range a.Footnotes {
		w.line("footnote", n.Label)
		w.within(func() { w.blocks(n.Blocks) })
	}
	return w.String()
}

type outline struct {
	strings.Builder
	depth, figure int
}

func (w *outline) line(kind, text string) {
	if text == "" {
		return
	}
	fmt.Fprintf(w, "%s%-10s %s\n", strings.Repeat("  ", w.depth), kind, strings.NewReplacer("\n", "⏎", "\t", "⇥").Replace(text))
}

// mark writes a line for what has no words.
func (w *outline) mark(kind string) {
	w.WriteString(strings.Repeat("  ", w.depth) + kind + "\n")
}

func (w *outline) within(write func()) {
	w.depth++
	write()
	w.depth--
}

func (w *outline) blocks(bs []article.Block) {
	for _, b := range bs {
		w.block(b)
	}
}

func (w *outline) block(b article.Block) {
	switch b := b.(type) {
	case article.Paragraph:
		w.line("paragraph", marked(b.Text))
	case article.Crosshead:
		w.line(fmt.Sprintf("crosshead %d", b.Level), marked(b.Text))
	case article.PullQuote:
		w.line("pullquote", marked(b.Text))
	case article.Quote:
		w.mark("quote")
		w.within(func() { w.blocks(b.Blocks) })
	case article.Code:
		w.line(strings.TrimRight("code "+b.Language, " "), marked(b.Words()))
	case article.Break:
		w.mark("break")
	case article.List:
		w.list(b)
	case article.Callout:
		w.mark(strings.TrimRight("callout "+b.Name, " "))
		w.titled(b.Title, b.Blocks)
	case article.Details:
		w.mark(map[bool]string{false: "details", true: "details open"}[b.Open])
		w.titled(b.Title, b.Blocks)
	case article.Definitions:
		w.definitions(b)
	case article.Formula:
		w.line(strings.TrimRight("formula "+b.Number, " "), marked(article.Text{{Text: b.Text, TeX: b.TeX}}))
	case article.Table:
		w.table(b)
	case article.Figure:
		w.figureBlock(b)
	}
}

func (w *outline) list(l article.List) {
	switch {
	case !l.Ordered:
		w.mark("list")
	case l.Numbers != nil:
		w.mark("list numbered")
	default:
		w.mark("list from " + l.Label(0))
	}
	for i, item := range l.Items {
		w.within(func() {
			if l.Numbers != nil {
				w.mark("item " + l.Label(i))
			} else {
				w.mark("item")
			}
			w.within(func() { w.blocks(item) })
		})
	}
}

func (w *outline) titled(title article.Text, bs []article.Block) {
	w.within(func() {
		w.line("title", marked(title))
		w.blocks(bs)
	})
}

func (w *outline) definitions(d article.Definitions) {
	w.mark("definitions")
	w.within(func() {
		for _, e := range d.Entries {
			for _, t := range e.Terms {
				w.line("term", marked(t))
			}
			w.within(func() { w.blocks(e.Blocks) })
		}
	})
}

func (w *outline) table(t article.Table) {
	w.mark("table")
	w.within(func() {
		if len(t.Header) > 0 {
			w.line("header", cells(t.Header))
		}
		for _, r := range t.Rows {
			w.line("row", cells(r))
		}
	})
}

func cells(row []article.Text) string {
	s := make([]string, len(row))
	for i, c := range row {
		s[i] = marked(c)
	}
	return strings.Join(s, " | ")
}

func (w *outline) figureBlock(f article.Figure) {
	w.figure++
	w.mark(fmt.Sprintf("figure %d", w.figure))
	w.within(func() {
		for _, i := range f.Images {
			w.line("image", i.URL)
			w.line("alt", i.Alt)
		}
		w.line("media", f.Media)
		w.blocks(f.Content)
		w.line("caption", marked(f.Caption.Text))
		w.line("credit", f.Caption.Credit)
	})
}

// marked writes emphasis, colours, links and references out: «text|bold italic → address».
func marked(t article.Text) string {
	if t.IsPlain() {
		return t.String()
	}
	var b strings.Builder
	for _, r := range t {
		look := emphasisWords(r.Emphasis)
		if c := r.Ink.Letters.String(); c != "" {
			look = append(look, "in "+c)
		}
		if c := r.Ink.Ground.String(); c != "" {
			look = append(look, "on "+c)
		}
		if r.Link != "" {
			look = append(look, "→ "+r.Link)
		}
		if r.Note != "" {
			look = append(look, "note "+r.Note)
		}
		if r.TeX != "" {
			look = append(look, "tex "+r.TeX)
		}
		if len(look) == 0 {
			b.WriteString(r.Text)
			continue
		}
		fmt.Fprintf(&b, "«%s|%s»", r.Text, strings.Join(look, " "))
	}
	return b.String()
}

var emphasisNames = []struct {
	e    article.Emphasis
	name string
}{
	{article.Bold, "bold"}, {article.Italic, "italic"}, {article.Monospace, "code"}, {article.Struck, "struck"},
	{article.Underlined, "underlined"}, {article.Marked, "marked"}, {article.Superscript, "sup"},
	{article.Subscript, "sub"}, {article.Small, "small"},
}

func emphasisWords(e article.Emphasis) []string {
	var words []string
	for _, n := range emphasisNames {
		if e&n.e != 0 {
			words = append(words, n.name)
		}
	}
	return words
}
