package markdown

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
	"lede/model/parse/clean"
)

// calloutLabel is what a quotation begins with that is a call-out, as GitHub and Obsidian
// have it: "[!NOTE]", "[!tip]- Title". The sign says whether it is folded.
var calloutLabel = pattern(`^\[!([A-Za-z][\w-]*)(?:\|[^\]]*)?\][+-]?[ \t]*`)

// boldLabel is what GitHub had before that: "**Note**" in a line of its own.
var boldLabel = pattern(`^(?:\*\*|__)([A-Za-z]+):?(?:\*\*|__):?[ \t\\]*\n?$`)

// nameless is the kind that a call-out without one is written with.
const nameless = "callout"

// quote is a quotation, or the call-out that its first line says it is.
func (w *writer) quote(n ast.Node) []article.Block {
	p, ok := n.FirstChild().(*ast.Paragraph)
	if !ok || p.Lines().Len() == 0 {
		return w.quoted(n)
	}
	first := p.Lines().At(0)
	line := string(first.Value(w.raw))
	label := calloutLabel().FindStringSubmatch(line)
	if bold := boldLabel().FindStringSubmatch(line); bold != nil && kinds()[strings.ToLower(bold[1])] != "" {
		return one(w.callout(n, p, len(line), strings.ToLower(bold[1])))
	}
	if label == nil || strings.Contains(line, label[1]+"](") { // a link
		return w.quoted(n)
	}
	return one(w.callout(n, p, len(label[0]), strings.ToLower(label[1])))
}

func (w *writer) quoted(n ast.Node) []article.Block {
	if p, ok := n.LastChild().(*ast.Paragraph); ok {
		w.partSigner(p)
	}
	bs := w.children(n)
	if len(bs) == 0 {
		return nil
	}
	if c, ok := bs[0].(article.Callout); ok && len(bs) == 1 && kindOf(attributesOf(n.LastChild())) != "" {
		return one(c) // the mark stands behind the quotation
	}
	return one(article.Quote{Blocks: bs})
}

// signer is a line that says whose words stand above it.
var signer = pattern(`^(?:[—–―]|--+)[ \t]*[\pL*_\["“][^\n]{1,80}[^\n.!?…]\n?$`)

// partSigner makes the last line of a quotation's paragraph one of its own where it says whose
// the words are, as it stands there on a page. In a dialogue others begin like it.
func (w *writer) partSigner(p *ast.Paragraph) {
	lines := p.Lines()
	if lines.Len() < 2 {
		return
	}
	last := lines.At(lines.Len() - 1)
	for i := range lines.Len() {
		line := lines.At(i)
		if dashed := signer().Match(line.Value(w.raw)); dashed != (i == lines.Len()-1) {
			return
		}
	}
	for c := p.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok || !t.SoftLineBreak() && !t.HardLineBreak() || c.NextSibling() == nil || c.NextSibling().Pos() < last.Start {
			continue
		}
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
		own := ast.NewParagraph()
		for c.NextSibling() != nil {
			own.AppendChild(own, c.NextSibling())
		}
		p.Parent().AppendChild(p.Parent(), own)
		return
	}
}

// callout is the call-out that n is, whose first paragraph begins with a label of so many
// bytes and a title.
func (w *writer) callout(n ast.Node, p *ast.Paragraph, label int, name string) article.Callout {
	c := article.Callout{Name: name}
	if name == nameless {
		c.Name = ""
	}
	end := lineEnd(p.FirstChild())
	c.Title = trimmed(rest(w.text(p.FirstChild(), end, 0), label))
	if strings.EqualFold(c.Title.String(), c.Kind()) {
		c.Title = nil // as it is headed anyway
	}
	if end != nil {
		c.Blocks = w.joinedLines(w.textLines(end, nil, 0))
	}
	if w.depth < maxDepth {
		c.Blocks = append(c.Blocks, w.from(p.NextSibling())...)
	}
	return c
}

// rest is t without its first n bytes, or what is less of blanks that are not there.
func rest(t article.Text, n int) article.Text {
	for i := range t {
		if n < len(t[i].Text) {
			t[i].Text = t[i].Text[n:]
			return t[i:]
		}
		n -= len(t[i].Text)
	}
	return nil
}

// kinds are the call-outs that the makers of sites and books name, and what each is
// called here; what is not among them is a box of another kind.
var kinds = sync.OnceValue(func() map[string]string {
	kinds := map[string]string{}
	for name := range strings.FieldsSeq(`note tip hint info information important warning caution danger error attention success question
		faq failure fail bug example abstract summary tldr todo seealso see-also admonition check done help missing alert notice remark
		highlight versionadded versionchanged deprecated aside callout exercise theorem lemma proof definition corollary proposition`) {
		kinds[name] = name
	}
	kinds["admonition"], kinds["callout"], kinds["aside"] = "", "", ""
	return kinds
})

// folded are the names of boxes that are opened by whoever wants to read them.
var folded = map[string]bool{"details": true, "dropdown": true, "collapse": true, "spoiler": true, "toggle": true,
	"accordion": true, "accordionitem": true, "expand": true, "expandable": true}

// boxed are the blocks of a box of that name and title: a call-out, details, or where it
// is another kind of box, what stands in it.
func boxed(name string, title article.Text, bs []article.Block) []article.Block {
	name = strings.ToLower(name)
	kind, known := kinds()[name]
	switch {
	case folded[name]:
		return one(article.Details{Title: titleOr(title, "Details"), Blocks: bs})
	case known:
		c := article.Callout{Name: kind, Title: title, Blocks: bs}
		if strings.EqualFold(title.String(), c.Kind()) {
			c.Title = nil
		}
		return one(c)
	case len(title) > 0:
		return append(one(article.Paragraph{Text: title}), bs...)
	}
	return bs
}

func titleOr(title article.Text, otherwise string) article.Text {
	if len(title) == 0 {
		return article.Words(otherwise)
	}
	return title
}

// words are a title as it is written, in one line.
func (w *writer) words(s string) article.Text {
	s = clean.Line(s)
	if s == "" || w.depth >= maxDepth {
		return article.Words(s)
	}
	bs := w.nested(s)
	if len(bs) != 1 {
		return article.Words(s)
	}
	if p, ok := bs[0].(article.Paragraph); ok {
		return p.Text
	}
	return article.Words(s)
}

// nested are the blocks of a text that stands within the text as code does.
func (w *writer) nested(s string) []article.Block {
	if w.depth >= maxDepth {
		return one(article.Code{Text: s})
	}
	inner := &writer{Reader: w.Reader, source: s, raw: []byte(s), depth: w.depth + 1}
	bs := inner.children(inner.tree())
	w.footnotes = append(w.footnotes, inner.footnotes...)
	w.anchors = append(w.anchors, inner.anchors...)
	w.omitted = append(w.omitted, inner.omitted...)
	return bs
}

// class finds the classes in attributes: "{: .prompt-tip }".
var class = pattern(`\.([A-Za-z]+)(?:-+([A-Za-z]+))?`)

// kindOf is the kind of call-out that attributes say a block is: ".note", ".notice--info",
// ".prompt-tip". It is empty where they don't.
func kindOf(attributes string) string {
	for _, m := range class().FindAllStringSubmatch(attributes, -1) {
		first, second := strings.ToLower(m[1]), strings.ToLower(m[2])
		switch {
		case second == "" && (kinds()[first] != "" || general[first]):
			return first
		case (general[first] || first == "prompt") && kinds()[second] != "":
			return second
		}
	}
	return ""
}

// attributesOf are those that stand at a paragraph's end; empty where none do.
func attributesOf(n ast.Node) string {
	if n == nil || n.Kind() != ast.KindParagraph {
		return ""
	}
	if s, ok := n.LastChild().(*styled); ok {
		return s.said
	}
	return ""
}

// attributed are blocks as the call-out of that kind, or as they are where it is empty.
func (w *writer) attributed(kind string, bs []article.Block) []article.Block {
	if kind == "" || len(bs) == 0 {
		return bs
	}
	if q, ok := bs[0].(article.Quote); ok && len(bs) == 1 {
		bs = q.Blocks
	}
	return boxed(kind, nil, bs)
}
