package markdown

import (
	"strings"

	"github.com/yuin/goldmark-emoji/definition"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
)

// role finds words that are said what they are: "{kbd}`Ctrl`" of MyST, ":ref:`hemp`" of the
// markup before it.
var role = pattern("^(?:\\{([a-zA-Z][\\w:.+-]*)\\}|:([a-zA-Z][\\w:.+-]*):)(`+)([^`\n]+)(`+)")

// colonWord finds the name of an emoji between colons, and words that Bear marks.
var (
	colonWord   = pattern(`^:([a-z0-9_+-]{1,40}):`)
	colonMarked = pattern(`^::([^\s:](?:[^:\n]*[^\s:])?)::`)
)

// roleLooks are the looks of roles; where they have none they are names of other places.
var roleLooks = map[string]article.Emphasis{
	"kbd": article.Monospace, "code": article.Monospace, "literal": article.Monospace, "command": article.Monospace, "file": article.Monospace,
	"samp": article.Monospace, "program": article.Monospace, "option": article.Monospace, "envvar": article.Monospace, "mod": article.Monospace,
	"func": article.Monospace, "meth": article.Monospace, "class": article.Monospace, "attr": article.Monospace, "obj": article.Monospace,
	"exc": article.Monospace, "const": article.Monospace, "data": article.Monospace, "keyword": article.Monospace,
	"sub": article.Subscript, "subscript": article.Subscript, "sup": article.Superscript, "superscript": article.Superscript,
	"emphasis": article.Italic, "strong": article.Bold, "guilabel": article.Bold, "menuselection": article.Bold, "dfn": article.Italic,
	"del": article.Struck, "strike": article.Struck, "u": article.Underlined, "underline": article.Underlined,
}

// named finds the words of a role that has the place behind them: "the hemp <hemp>".
var named = pattern(`^(.+?)\s*<[^<>]+>$`)

// A roleParser reads roles, and emoji by their names.
type roleParser struct{}

func (roleParser) Trigger() []byte { return []byte{'{', ':'} }

func (roleParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	before := block.PrecendingCharacter()
	if line[0] == ':' && (isWordly(before) || before == ':') {
		return nil // the end of a word, a name of a program
	}
	if m := role().FindSubmatch(line); m != nil && len(m[3]) == len(m[5]) {
		block.Advance(len(m[0]))
		return inRole(strings.ToLower(string(m[1])+string(m[2])), string(m[4]))
	}
	if line[0] == '{' {
		return nil
	}
	if m := colonMarked().FindSubmatch(line); m != nil && !isWordly(rune(append(line[len(m[0]):], ' ')[0])) {
		block.Advance(len(m[0]))
		return &styled{words: string(m[1]), look: article.Marked, marks: true}
	}
	if m := colonWord().FindSubmatch(line); m != nil {
		if e, ok := definition.Github().Get(string(m[1])); ok && e.IsUnicode() {
			block.Advance(len(m[0]))
			return &styled{words: string(e.Unicode)}
		}
	}
	return nil
}

// inRole are words that a role says something of.
func inRole(name, words string) ast.Node {
	name = name[strings.LastIndexByte(name, ':')+1:]
	if name == "math" {
		return &formula{tex: words}
	}
	look, known := roleLooks[name]
	if m := named().FindStringSubmatch(words); m != nil && !known {
		words = m[1]
	}
	return &styled{words: words, look: look}
}
