package markdown

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
)

// A tag is an element of HTML that is open within a line.
type tag struct {
	name atom.Atom
	look article.Emphasis
	link string
	mute bool // what stands in it is not to be read

	items int // of a list, so far
}

// tagEmphases are what elements do to the words within them.
var tagEmphases = map[atom.Atom]article.Emphasis{
	atom.B: article.Bold, atom.Strong: article.Bold, atom.Summary: article.Bold,
	atom.I: article.Italic, atom.Em: article.Italic, atom.Cite: article.Italic,
	atom.Var: article.Italic, atom.Dfn: article.Italic,
	atom.Code: article.Monospace, atom.Kbd: article.Monospace, atom.Samp: article.Monospace, atom.Tt: article.Monospace,
	atom.S: article.Struck, atom.Del: article.Struck, atom.Strike: article.Struck,
	atom.U: article.Underlined, atom.Ins: article.Underlined,
	atom.Mark: article.Marked, atom.Sup: article.Superscript, atom.Sub: article.Subscript,
	atom.Small: article.Small,
}

// around are the signs that stand for an element before and after its words.
var around = map[atom.Atom][2]string{atom.Q: {"“", "”"}, atom.Rt: {"(", ")"}}

func muted(tags []tag) bool { return len(tags) > 0 && tags[len(tags)-1].mute }

// html reads a tag or comment within a line.
func (in *inliner) html(n *ast.RawHTML) {
	written := in.tagOf(n)
	name := strings.Trim(written, "</> ")
	tagName, _, _ := strings.Cut(name, " ")
	behind := in.source[n.Segments.At(n.Segments.Len()-1).Stop:]
	behind, _, _ = strings.Cut(behind[:min(len(behind), farthest)], "\n\n")
	switch {
	case element(tagName) == 0 && strings.Contains(behind, "</"+tagName+">"):
		// an element of another language, around words
	case strings.Contains(name, " ") && !strings.ContainsAny(written, "=/") && tagEmphases[element(tagName)] != 0 && !strings.Contains(behind, "</"+tagName):
		in.write(written) // "a<b and c>d" compares
	case element(tagName) == 0 && strings.HasSuffix(written, "/>"):
		in.omit(written, template)
	case strings.HasPrefix(written, "<!"), strings.HasPrefix(written, "<?"):
		in.omitUnread(written)
	case strings.HasPrefix(written, "</"):
		in.shut(element(name))
	case !strings.ContainsAny(name, " \t\n"):
		in.open(html.Token{Type: html.StartTagToken, DataAtom: element(name)}, written)
	default:
		z := html.NewTokenizer(strings.NewReader(written))
		z.Next()
		in.open(z.Token(), written)
	}
}

// tagOf is a tag or a comment as it is written.
func (w *writer) tagOf(n *ast.RawHTML) string {
	written := ""
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		written += string(s.Value(w.raw))
	}
	return written
}

// element is the name of an element, in either case; 0 where HTML has none of that name.
func element(name string) atom.Atom { return atom.Lookup([]byte(strings.ToLower(name))) }

// open begins an element. One that HTML doesn't have was meant as words, "<name>".
func (in *inliner) open(t html.Token, written string) {
	if id := attribute(t, "id"); id != "" {
		in.anchors = append(in.anchors, clean.URL(id))
	}
	switch t.DataAtom {
	case 0:
		in.write(written)
		return
	case atom.Br:
		in.endLine()
		return
	case atom.Img:
		s := shown{address: attribute(t, "src")}
		if last := len(in.tags) - 1; last >= 0 {
			s.link = in.tags[last].link
		}
		if s.isBadge() {
			in.omit(cmp.Or(attribute(t, "alt"), s.address), badge)
			return
		}
		in.inlinePicture(in.pictureAddress(attribute(t, "src")), clean.Line(attribute(t, "alt")))
		return
	case atom.Wbr, atom.Input, atom.Source, atom.Hr, atom.Meta, atom.Link, atom.Col, atom.Area, atom.Embed:
		return
	}
	if t.Type == html.SelfClosingTagToken {
		return
	}
	if breaking[t.DataAtom] {
		in.newLine()
	}
	in.endRun()
	in.write(around[t.DataAtom][0] + in.itemLabel(t.DataAtom))
	in.endRun()
	open := tag{name: t.DataAtom, look: tagEmphases[t.DataAtom], mute: muted(in.tags)}
	switch t.DataAtom {
	case atom.A:
		open.link = in.address(attribute(t, "href"))
		if name := attribute(t, "name"); name != "" {
			in.anchors = append(in.anchors, clean.URL(name))
		}
	case atom.Script, atom.Style, atom.Template, atom.Rp: // whose brackets stand around what is read anyway
		open.mute = true
	}
	if len(in.tags) < maxNesting {
		in.tags = append(in.tags, open)
	}
}

// shut ends an element and those that were forgotten within it.
func (in *inliner) shut(name atom.Atom) {
	for i := len(in.tags) - 1; i >= 0; i-- {
		if in.tags[i].name == name {
			in.endRun()
			in.tags = in.tags[:i]
			in.write(around[name][1])
			if breaking[name] {
				in.newLine()
			}
			return
		}
	}
}

// newLine ends the line, unless it is empty.
func (in *inliner) newLine() {
	if in.endRun(); len(trimmed(in.line)) > 0 {
		in.endLine()
	}
}

// itemLabel is what an item begins with whose list stands in a line; empty for what is none.
func (in *inliner) itemLabel(name atom.Atom) string {
	if name != atom.Li {
		return ""
	}
	for i := len(in.tags) - 1; i >= 0; i-- {
		if list := &in.tags[i]; list.name == atom.Ol {
			list.items++
			return strconv.Itoa(list.items) + ". "
		} else if list.name == atom.Ul {
			break
		}
	}
	return "• "
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
