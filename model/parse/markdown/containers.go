package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lede/model/article"
)

// A container is a box of blocks: between lines of colons, ":::note Title", as Docusaurus,
// VuePress, MyST and pandoc have it, indented below its name, `!!! note "Title"`, as
// MkDocs has it, or a quotation between lines of ">>>", as GitLab has it.
type container struct {
	blockNode
	name, title string
	fence       string // of the line that ends it, which may be longer; empty where it is indented
}

var (
	// ":::note", ":::{note} Title", "::: tip Title", ":::tip[Title]", "::: {.note #id}"
	colonBox = pattern(`^(:{3,})[ \t]*(?:\{(?:[^}.]*[ \t])?[ \t]*\.?([A-Za-z][\w-]*)([^}]*)\}|([A-Za-z][\w-]*))(?:\[([^\]]*)\])?[ \t]*(\{[^}]*\})?([^:\n{]*):*[ \t]*$`)
	// `!!! note "Title"`, `??? note`, `???+ note`
	markBox = pattern(`^(!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(?:[ \t]+[A-Za-z][\w -]*?)??(?:[ \t]+"([^"]*)")?[ \t]*$`)
	// `=== "Title"`
	tabBox = pattern(`^===[!+]?[ \t]+"([^"]+)"$`)
)

// tab is what a box is called that MkDocs shows in the place of others, and quotation the line
// that GitLab's begins and ends with.
const (
	tab       = "tab"
	quotation = ">>>"
)

// container are the blocks of a box. Quarto calls one a call-out of a kind, and a heading at
// its head is its title: "::: {.callout-note}".
func (w *writer) container(n *container) []article.Block {
	name, callout := strings.CutPrefix(n.name, "callout-")
	title, bs := n.title, w.children(n)
	if holding[name] && strings.Trim(title, "0123456789 ") == "" {
		title = "" // how many columns there are
	}
	if len(bs) > 1 && title == "" && callout {
		if head, ok := bs[0].(article.Crosshead); ok {
			return boxed(name, head.Text, bs[1:])
		}
	}
	return w.calledBox(call{name: strings.ToLower(name), named: map[string]string{"title": title}}, bs)
}

type containerParser struct {
	interrupter
	*dialect
}

func (containerParser) Trigger() []byte { return []byte{':', '!', '?', '=', '>'} }

func (p containerParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	opening := bytes.TrimRight(line[at:], " \t\r\n")
	n := &container{}
	if m := colonBox().FindSubmatch(opening); m != nil {
		n.fence = string(m[1])
		n.name = string(m[2]) + string(m[4])
		n.title = strings.TrimSpace(string(m[5]) + string(m[7]))
		if title := attributeTitle().FindSubmatch(append(m[3], m[6]...)); title != nil && n.title == "" {
			n.title = string(title[1])
		}
	} else if m := markBox().FindSubmatch(opening); m != nil {
		n.name, n.title = string(m[2]), string(m[3])
		if m[1][0] == '?' {
			if n.title == "" {
				n.title = strings.ToUpper(n.name[:1]) + n.name[1:]
			}
			n.name = "details"
		}
	} else if m := tabBox().FindSubmatch(opening); m != nil {
		n.name, n.title = tab, string(m[1])
	} else if string(opening) == quotation && p.shutBelow(segment.Stop) {
		n.name, n.fence = "quote", quotation
	} else {
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return n, parser.HasChildren
}

// shutBelow reports whether a line of ">>>" stands below a place in the text.
func (p containerParser) shutBelow(at int) bool {
	for line := range strings.Lines(p.text[at:min(len(p.text), at+longestStretch)]) {
		if strings.TrimSpace(line) == quotation {
			return true
		}
	}
	return false
}

var attributeTitle = pattern(`title="([^"]*)"`)

func (containerParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	n := node.(*container)
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	if n.fence == "" {
		at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
		if at < 0 {
			return parser.Close
		}
		reader.AdvanceAndSetPadding(at, padding)
		return parser.Continue | parser.HasChildren
	}
	if last := pc.LastOpenedBlock().Node; last != nil && last.Kind() == ast.KindFencedCodeBlock {
		return parser.Continue | parser.HasChildren
	}
	if end := bytes.TrimSpace(line); bytes.HasPrefix(end, []byte(n.fence)) && len(bytes.Trim(end, n.fence[:1])) == 0 {
		reader.AdvanceToEOL()
		return parser.Close
	}
	return parser.Continue | parser.HasChildren
}

// tabbed are the blocks of a set of tabs, each under a heading of the first's level.
func tabbed(bs []article.Block) []article.Block {
	var out []article.Block
	level := 0
	for _, b := range bs {
		if head, ok := b.(article.Crosshead); ok && (level == 0 || head.Level == level) {
			level = head.Level
			out = append(out, article.Details{Title: head.Text, Open: true})
			continue
		}
		if level == 0 {
			out = append(out, b)
			continue
		}
		last := out[len(out)-1].(article.Details)
		last.Blocks = append(last.Blocks, b)
		out[len(out)-1] = last
	}
	return out
}
