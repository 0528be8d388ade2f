package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
)

// criticMarks are the marks of who revises a text: what came, what went, what is marked, what
// is said of it, and what stands in the place of what. GitLab has the first two shorter.
var criticMarks = []struct {
	open, shut string
	look       article.Emphasis
	reason     string // why the words are left out; empty where they stay
}{
	{"{++", "++}", article.Underlined, ""}, {"{--", "--}", article.Struck, ""}, {"{==", "==}", article.Marked, ""}, {"{>>", "<<}", 0, comment},
	{"{~~", "~>", article.Struck, ""}, {"~>", "~~}", article.Underlined, ""},
	{"{+ ", " +}", article.Underlined, ""}, {"{- ", " -}", article.Struck, ""}, {"[+ ", " +]", article.Underlined, ""}, {"[- ", " -]", article.Struck, ""},
}

var (
	// "++ctrl+alt+del++", of MkDocs
	pressed = pattern(`^\+\+((?:ctrl|alt|shift|cmd|meta|win|option|fn|enter|tab|esc|escape|space|delete|del|insert|backspace|home|end|up|down|left|right|page-up|page-down|f\d+)|[a-z0-9-]+(?:\+[a-z0-9-]+)+)\+\+`)
	// "++inserted++", of markdown-it
	inserted = pattern(`^\+\+([^\s+](?:[^+\n]*[^\s+])?)\+\+`)
	// ":material-clock:", of the same
	icon = pattern(`^:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:(?:\{[^}\n]*\})?`)
)

// A criticParser reads marks of revision, keys to press and names of icons.
type criticParser struct{}

func (criticParser) Trigger() []byte { return []byte{'{', '[', '~', '+', ':'} }

func (criticParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	s := string(line[:min(len(line), longestCall)])
	switch s[0] {
	case '+':
		if isWordly(block.PrecendingCharacter()) {
			return nil
		}
		if m := pressed().FindStringSubmatch(s); m != nil {
			block.Advance(len(m[0]))
			return &styled{words: m[1], look: article.Monospace}
		}
		if m := inserted().FindStringSubmatch(s); m != nil {
			block.Advance(len(m[0]))
			return &styled{words: m[1], look: article.Underlined, marks: true}
		}
		return nil
	case ':':
		if m := icon().FindString(s); m != "" {
			block.Advance(len(m))
			return &inlineCall{written: m, reason: "an icon"}
		}
		return nil
	}
	for _, m := range criticMarks {
		rest, ok := strings.CutPrefix(s, m.open)
		if !ok {
			continue
		}
		words, _, ok := strings.Cut(rest, m.shut)
		if !ok || strings.TrimSpace(words) == "" || m.shut == "~>" && !strings.Contains(rest, "~~}") {
			continue
		}
		length := len(m.open) + len(words) + len(m.shut)
		if m.open[0] == '[' && length < len(s) && strings.IndexByte("([:", s[length]) >= 0 {
			return nil // a link
		}
		if m.shut == "~>" {
			length -= len(m.shut) // what came begins there
		}
		block.Advance(length)
		if m.reason != "" {
			return &inlineCall{written: words, reason: m.reason}
		}
		return &styled{words: words, look: m.look, marks: true}
	}
	return nil
}
