package markdown

import (
	"cmp"
	"net/url"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"lede/model/article"
	"lede/model/parse/clean"
)

// maxNesting is how deep marks may stand within marks; what is deeper keeps its words
// and loses its look.
const maxNesting = 32

// An inliner writes what stands within a block: lines of words, in runs of one look.
// A run that stands in the source as it is to be read stays a part of it; others are
// written out.
type inliner struct {
	*writer
	lines []article.Text // those that a hard break has ended
	line  article.Text   // but for the run that is being written

	look    article.Emphasis // by Markdown's marks
	link    string
	tags    []tag // by HTML's
	nesting int

	from, to int    // the run, as a part of the source
	written  []byte // or as written out, where it isn't empty
}

// text is the nodes from first up to end, without it.
func (w *writer) text(first, end ast.Node, look article.Emphasis) article.Text {
	lines := w.textLines(first, end, look)
	if len(lines) == 0 {
		return nil
	}
	return joinLines(lines, article.LineBreak)
}

// textLines is the nodes from first up to end, in the lines that hard breaks make of
// them. One without a word is empty; there is none at their beginning and their end.
func (w *writer) textLines(first, end ast.Node, look article.Emphasis) []article.Text {
	in := inliner{writer: w, look: look}
	for n := first; n != nil && n != end; n = n.NextSibling() {
		in.node(n)
	}
	in.endLine()
	for n := len(in.lines); n > 0 && len(in.lines[n-1]) == 0; n = len(in.lines) {
		in.lines = in.lines[:n-1]
	}
	return in.lines
}

// node writes one node.
func (in *inliner) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		in.words(n)
	case *ast.String:
		in.write(string(n.Value))
	case *ast.Emphasis:
		in.within(n, emphases[min(n.Level, 2)], in.link)
	case *east.Strikethrough:
		look := article.Struck
		if in.isLowered(n) {
			look = article.Subscript
		}
		in.within(n, look, in.link)
	case *styled:
		in.styled(n)
	case *inlineCall:
		in.call(n)
	case *ast.CodeSpan:
		in.code(n)
	case *ast.Link:
		if in.isBadge(n) {
			in.omitBadge(n)
			return
		}
		if n.FirstChild() == nil {
			n.AppendChild(n, ast.NewString([]byte(clean.Line(unescaped(string(n.Destination)))))) // which is all that it says
		}
		in.within(n, 0, in.address(string(n.Destination)))
	case *ast.AutoLink:
		in.autoLink(n)
	case *ast.Image:
		if in.isBadge(n) {
			in.omitBadge(n)
		} else if i := in.image(n); article.IsForDark(i.URL) {
			in.omit(i.Alt, darkTwin)
		} else {
			in.inlinePicture(i.URL, cmp.Or(i.Alt, fileOf(string(n.Destination))))
		}
	case *mark:
		in.mark(n)
	case *formula:
		in.formula(n)
	case *inlineNote:
		in.inlineNote(n)
	case *ast.RawHTML:
		in.html(n)
	case *east.TaskCheckBox:
		in.write(article.Tick(n.IsChecked))
	default:
		in.within(n, 0, in.link)
	}
}

var emphases = [...]article.Emphasis{1: article.Italic, 2: article.Bold}

// within writes what stands within n, with a look added and a link of its own.
func (in *inliner) within(n ast.Node, look article.Emphasis, link string) {
	if in.nesting >= maxNesting {
		in.leaves(n)
		return
	}
	was, to := in.look, in.link
	in.turn(was|look, link)
	in.nesting++
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c)
	}
	in.nesting--
	in.turn(was, to)
}

// leaves writes the words within n, however deep they stand.
func (in *inliner) leaves(n ast.Node) {
	for c := n.FirstChild(); c != nil; {
		if c.FirstChild() != nil && c.Kind() != ast.KindCodeSpan {
			c = c.FirstChild()
			continue
		}
		in.node(c)
		c = after(c, n)
	}
}

// after is the node within root that follows n and all that is within n; nil at the
// end.
func after(n, root ast.Node) ast.Node {
	for n != root {
		if next := n.NextSibling(); next != nil {
			return next
		}
		n = n.Parent()
	}
	return nil
}

// words writes a text node and the end of its line.
func (in *inliner) words(n *ast.Text) {
	s := n.Segment
	if s.Padding != 0 {
		in.write(string(s.Value(in.raw)))
	} else {
		in.writeSource(s.Start, s.Stop, n.IsRaw())
	}
	switch {
	case n.HardLineBreak():
		in.endLine()
	case n.SoftLineBreak():
		in.softBreak(n)
	}
}

// softBreak is a space where a line of the source ends, but between two characters of
// a script that puts none between words.
func (in *inliner) softBreak(n *ast.Text) {
	next, ok := n.NextSibling().(*ast.Text)
	if ok && spaceless(in.source[:n.Segment.Stop], in.source[next.Segment.Start:]) {
		return
	}
	in.write(" ")
}

func (in *inliner) code(n ast.Node) {
	was := in.look
	in.turn(was|article.Monospace, in.link)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			in.exactly(strings.ReplaceAll(in.source[t.Segment.Start:t.Segment.Stop], "\n", " "))
		}
	}
	in.turn(was, in.link)
}

func (in *inliner) mark(n *mark) {
	shown, known := in.notes[n.label]
	if !known {
		in.writeSource(n.Pos(), n.Pos()+len("[^]")+len(n.label), true)
		return
	}
	in.endRun()
	in.line = append(in.line, article.Run{Text: shown, Emphasis: article.Superscript, Note: shown})
}

func (in *inliner) formula(n *formula) {
	if muted(in.tags) {
		return
	}
	in.endRun()
	in.line = append(in.line, formulaRun(n.tex, in.look, in.link))
}

// fileOf is the name of the file that an address leads to.
func fileOf(address string) string {
	address, _, _ = strings.Cut(address, "?")
	if strings.HasPrefix(address, "data:") {
		return ""
	}
	name := path.Base(address)
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	return clean.Line(name)
}

// inlinePicture writes what a picture in the middle of a line shows, as a link to it.
func (in *inliner) inlinePicture(address, alt string) {
	was := in.link
	if was == "" && !strings.HasPrefix(address, "data:") {
		in.turn(in.look, address)
	}
	in.write(alt)
	in.turn(in.look, was)
}
