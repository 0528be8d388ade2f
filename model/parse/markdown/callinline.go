package markdown

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html/atom"
)

// An inlineCall is a call among words, or another command to a program.
type inlineCall struct {
	inlineNode
	call
	written string
	reason  string // why it is left out, where nothing is made of it
	words   string // that it is
}

var (
	templateComment = pattern(`^(?:\{\{-?\s*/\*(?s:.*?)\*/\s*-?\}\}|\{/\*(?s:.*?)\*/\}|%%[^%\n]+%%)`)
	shownShortcode  = pattern(`^\{\{([<%])/\*(.*?)\*/([>%])\}\}`)
	kramdown        = pattern(`^\{:(?::[a-z]+|/:?[a-z]*|:)[^}\n]*\}`)
	expression      = pattern(`^\{\{-?[^{}\n]*-?\}\}`)
	macro           = pattern(`^\{\{[ \t]*(query|embed|renderer|cloze|video|youtube|tweet|twitter)[ \t]+([^{}\n]+)\}\}`)
)

// A callInlineParser reads calls among words. What stands in double braces is one where
// the text has front matter, or is a program's.
type callInlineParser struct{ dialect *dialect }

// A dialect is what is known of the program that a text is written for.
type dialect struct {
	matter  bool // it has front matter, so that it is one of a site
	program bool // it imports parts of a program

	examples map[string]string // the numbers of examples, by their labels

	text string         // that is being read
	ends map[string]int // where the last end of each call stands in it
}

func (callInlineParser) Trigger() []byte { return []byte{'{', '<', '%'} }

func (p callInlineParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	first, _ := block.PeekLine()
	if len(first) < 3 || isRaw(parent) {
		return nil
	}
	if first[0] == '<' && !('A' <= first[1] && first[1] <= 'Z') && !(first[1] == '/' && 'A' <= first[2] && first[2] <= 'Z') {
		return nil
	}
	s := ahead(block)
	n, length := p.at(s)
	if n == nil {
		return nil
	}
	n.written = s[:length]
	advance(block, length)
	return n
}

// at is the call or the command that s begins with, and its length.
func (p callInlineParser) at(s string) (*inlineCall, int) {
	if m := shownShortcode().FindStringSubmatch(s); m != nil {
		return &inlineCall{words: "{{" + m[1] + m[2] + m[3] + "}}"}, len(m[0])
	}
	if m := templateComment().FindString(s); m != "" {
		return &inlineCall{reason: comment}, len(m)
	}
	if m := kramdown().FindString(s); m != "" {
		return &inlineCall{reason: setting}, len(m)
	}
	if c, length := callAt(s); length > 0 {
		if s[0] == '<' && c.way == opening && len(c.named) == 0 && !strings.Contains(s, "</"+s[1:length]) {
			return nil, 0 // a name in brackets
		}
		return &inlineCall{call: c, reason: template}, length
	}
	if m := macro().FindStringSubmatch(s); m != nil {
		n := &inlineCall{reason: template}
		if m[1] == "cloze" {
			n.words = m[2]
		} else if strings.HasPrefix(m[2], "http") {
			n.words = strings.TrimSpace(m[2])
		}
		return n, len(m[0])
	}
	if m := expression().FindString(s); m != "" && p.dialect.matter {
		return &inlineCall{reason: template}, len(m)
	}
	if s[0] == '{' && p.dialect.program {
		if inner, length := braced(s); length > 0 {
			words, _ := literal(inner)
			return &inlineCall{words: words, reason: template}, length
		}
	}
	return nil, 0
}

// isRaw reports whether a node stands in Jekyll's `{% raw %}`, where nothing is a call.
func isRaw(n ast.Node) bool {
	for ; n != nil; n = n.Parent() {
		if c, ok := n.(*called); ok && (c.name == "raw" || c.name == "verbatim") {
			return true
		}
	}
	return false
}

// call writes what a call among words says.
func (in *inliner) call(n *inlineCall) {
	if n.words != "" {
		in.write(n.words)
		return
	}
	if n.way == ending || n.way == opening && n.written[0] == '<' {
		return // the words between them are kept
	}
	if look, ok := tagEmphases[atom.Lookup([]byte(n.name))]; ok && len(n.call.words) > 0 {
		was := in.look
		in.turn(was|look, in.link)
		in.write(strings.Join(n.call.words, " "))
		in.turn(was, in.link)
		return
	}
	if f, ok := in.calledFigure(n.call); ok && len(f.Images) > 0 {
		in.inlinePicture(f.Images[0].URL, cmp.Or(f.Images[0].Alt, f.Caption.Text.String()))
		return
	}
	t, address := in.label(n.call)
	if len(t) > 0 && (address != "" || n.written[0] == '<') {
		was := in.link
		in.turn(in.look, address)
		in.write(t.String())
		in.turn(in.look, was)
		return
	}
	in.omit(n.written, n.reason)
}

// destinations finds the addresses of links that a program fills in.
var destinations = pattern(`\]\(([^()\s{\\]*)(\{\{.*?\}\}|\{%.*?%\})([^()\s]*)`)

// quoted finds what a command names: a page, between quotation marks or as a word with a dot
// or a slash in it.
var quoted = pattern(`"([^"\n]*)"|'([^'\n]*)'|([\w./-]*[./-][\w./#-]*)`)

// filledIn is a text whose links lead where a program would have them lead, as far as that
// can be told: the page or the file that they name. Code stays as it is.
func filledIn(s string) string {
	if !strings.Contains(s, "{{") && !strings.Contains(s, "{%") {
		return s
	}
	var b strings.Builder
	fence := ""
	for line := range strings.Lines(s) {
		trimmed := strings.TrimLeft(line, " \t>")
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
		case strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:3]
		case strings.Contains(line, "]("):
			line = filledLine(line)
		}
		b.WriteString(line)
	}
	return b.String()
}

func filledLine(line string) string {
	var b strings.Builder
	at := 0
	for _, m := range destinations().FindAllStringSubmatchIndex(line, -1) {
		if strings.Count(line[:m[0]], "`")%2 == 1 {
			continue
		}
		named := ""
		if q := quoted().FindStringSubmatch(strings.Trim(line[m[4]:m[5]], "{}<>% ")); q != nil {
			if named = q[1] + q[2] + q[3]; q[3] != "" && !strings.HasPrefix(line[m[4]:], "{%") {
				named = "" // a value that only the program knows
			}
		}
		b.WriteString(line[at:m[0]] + "](" + line[m[2]:m[3]] + strings.ReplaceAll(named, " ", "%20") + line[m[6]:m[7]])
		at = m[1]
	}
	b.WriteString(line[at:])
	return b.String()
}
