package markdown

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// paragraph turns a paragraph into blocks: lines of nothing but a picture become
// figures, the rest stays text. An emphasised line below a picture is its caption,
// also where it is a paragraph of its own.
func (w *writer) paragraph(n ast.Node) (bs []article.Block, next ast.Node) {
	next = n.NextSibling()
	if !pictured(n) {
		return w.passage(n.FirstChild(), nil), next
	}
	omitted := len(w.omitted)
	defer func() {
		if p, ok := onlyParagraph(bs); ok && len(w.omitted) > omitted && !hasLetters(p.Text.String()) {
			bs = nil // what stood between pictures that are left out
		}
	}()
	for first := n.FirstChild(); first != nil; {
		end := lineEnd(first)
		f, ok := w.figure(first, end)
		if !ok {
			end = w.textEnd(end)
			bs = append(bs, w.passage(first, end)...)
			first = end
			continue
		}
		first = end
		if e := emphasised(first, lineEnd(first)); e != nil && f.Caption.IsZero() {
			f.Caption = w.caption(e)
			first = lineEnd(first)
		}
		if p, ok := next.(*ast.Paragraph); ok && first == nil && f.Caption.IsZero() {
			if e := emphasised(p.FirstChild(), nil); e != nil {
				f.Caption = w.caption(e)
				next = p.NextSibling()
			} else if t := w.text(p.FirstChild(), nil, 0); len(f.Images) == 1 && t.String() == f.Images[0].Alt && len(t) > 0 {
				f.Caption.Text = t // as Notion has it
				f.Images[0].Alt = ""
				next = p.NextSibling()
			}
		}
		if t := f.Caption.Text; len(t) == 1 && t[0].Text == t[0].Link && f.Media == "" && f.Caption.Credit == "" {
			f.Media, f.Caption = t[0].Link, article.Caption{} // where the picture leads, as it is exported
		}
		bs = append(bs, f)
	}
	return bs, next
}

// onlyParagraph is the paragraph that is all of bs.
func onlyParagraph(bs []article.Block) (article.Paragraph, bool) {
	if len(bs) != 1 {
		return article.Paragraph{}, false
	}
	p, ok := bs[0].(article.Paragraph)
	return p, ok
}

func hasLetters(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// pictured reports whether there is a picture among n's children, or in a link there.
func pictured(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if picture(c) != nil {
			return true
		}
	}
	return false
}

// picture is the picture that n is, by itself or as all of a link; nil if it is none.
func picture(n ast.Node) *ast.Image {
	switch n := n.(type) {
	case *ast.Image:
		return n
	case *ast.Link:
		if i, ok := n.FirstChild().(*ast.Image); ok && i.NextSibling() == nil {
			return i
		}
	}
	return nil
}

// lineEnd is the node after the line of the source that first is in; nil at the end.
func lineEnd(first ast.Node) ast.Node {
	for n := first; n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok && (t.SoftLineBreak() || t.HardLineBreak()) {
			return n.NextSibling()
		}
	}
	return nil
}

// textEnd is the node before which, from first on, the next line with nothing but
// pictures starts.
func (w *writer) textEnd(first ast.Node) ast.Node {
	for first != nil {
		end := lineEnd(first)
		if len(w.pictures(first, end)) > 0 {
			return first
		}
		first = end
	}
	return nil
}

// pictures are the nodes of a line that is pictures and nothing else. Several
// pictures that are links are a row of badges, and no figure.
func (w *writer) pictures(first, end ast.Node) []ast.Node {
	var all []ast.Node
	links := 0
	for n := first; n != nil && n != end; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok && strings.TrimSpace(string(t.Segment.Value(w.raw))) == "" {
			continue
		}
		if p := picture(n); p != nil && article.IsForDark(string(p.Destination)) {
			w.omit(w.image(p).Alt, darkTwin)
			continue
		}
		if s, ok := n.(*styled); ok && s.words == "" {
			continue // attributes
		}
		if h, ok := n.(*ast.RawHTML); ok && strings.HasPrefix(w.tagOf(h), "<!--") {
			w.omitUnread(w.tagOf(h))
			continue
		}
		if picture(n) == nil {
			return nil
		}
		if w.isBadge(n) {
			continue
		}
		if n.Kind() == ast.KindLink {
			links++
		}
		all = append(all, n)
	}
	if links > 1 {
		return nil
	}
	return all
}

// figure is the figure that the line from first to end is, if it is one.
func (w *writer) figure(first, end ast.Node) (article.Figure, bool) {
	var f article.Figure
	for _, n := range w.pictures(first, end) {
		p := picture(n)
		i := w.image(p)
		if l, ok := n.(*ast.Link); ok {
			to := w.address(string(l.Destination))
			if isPicture(to) {
				i.URL = to // the same, larger
			} else {
				f.Media = to
			}
		}
		if title := clean.Line(unescaped(string(p.Title))); title != "" && f.Caption.IsZero() {
			words, credit := anatomy.Credit(title)
			f.Caption = article.Caption{Text: article.Words(words), Credit: credit}
		}
		f.Images = append(f.Images, i)
	}
	if len(f.Images) == 0 {
		return f, false
	}
	for n := first; n != nil && n != end; n = n.NextSibling() {
		if w.isBadge(n) {
			w.omitBadge(n)
		}
	}
	return f, true
}

// image is what n shows.
func (w *writer) image(n *ast.Image) article.Image {
	return article.Image{URL: w.pictureAddress(string(n.Destination)), Alt: w.text(n.FirstChild(), nil, 0).String()}
}

func isPicture(address string) bool {
	address, _, _ = strings.Cut(address, "?")
	return article.IsPicture(address)
}

// emphasised is the emphasis that is all there is from first to end; nil otherwise.
func emphasised(first, end ast.Node) *ast.Emphasis {
	e, ok := first.(*ast.Emphasis)
	if !ok || e.Level != 1 {
		return nil
	}
	if rest := e.NextSibling(); rest != end {
		t, ok := rest.(*ast.Text)
		if !ok || !t.Segment.IsEmpty() || t.NextSibling() != end {
			return nil
		}
	}
	return e
}

// caption is what an emphasised line says, and whose work it names.
func (w *writer) caption(e *ast.Emphasis) article.Caption {
	t := w.text(e.FirstChild(), nil, 0)
	words, credit := anatomy.Credit(t.String())
	if !strings.HasPrefix(t.String(), words) {
		return article.Caption{Text: article.Words(words), Credit: credit}
	}
	return article.Caption{Text: beginning(t, len(words)), Credit: credit}
}

// beginning is the first n bytes of t.
func beginning(t article.Text, n int) article.Text {
	for i := range t {
		if n <= len(t[i].Text) {
			t[i].Text = t[i].Text[:n]
			return trimmed(t[:i+1])
		}
		n -= len(t[i].Text)
	}
	return t
}
