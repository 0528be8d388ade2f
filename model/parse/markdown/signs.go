package markdown

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
)

// A styled node is words that one dialect has a sign for: "==marked==", as editors of notes
// have it, "2^10^", as pandoc has it. One without words is a sign that says nothing to read.
type styled struct {
	inlineNode
	look  article.Emphasis
	words string
	link  string
	marks bool   // there may be marks in the words
	said  string // attributes of what stands before it
}

// A sign is what a dialect writes among words. What its expression has behind a group called
// "end" is not a part of it, and only has to follow.
type sign struct {
	expression func() *regexp.Regexp
	look       article.Emphasis                           // of the words that its first group is, where make is nil
	make       func(d *dialect, groups []string) ast.Node // nil from it for no sign
	behind     func(text.Reader, ast.Node) bool           // whether it may stand there, last of a node; nil for anywhere
}

// attributeList is what stands in the braces of attributes: "#walk .wide width=50%".
const attributeList = `[ \t]*(?:[#.][\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s"}]+))(?:[ \t]+(?:[#.][\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s"}]+)))*[ \t]*\}`

// unlinked is what follows a sign in brackets: a link would be one of another kind.
const unlinked = `(?P<end>)(?:[^(\[:]|$)`

// unworded is what follows a sign that may not stand within a word.
const unworded = `(?P<end>)(?:[^\pL\p{Nd})]|$)`

// wikiLink is a link between notes, or what of another stands in its place.
var wikiLink = pattern(`^(!?)\[\[([^\[\]|\n]*[^\[\]|\s\d][^\[\]|\n]*)(?:\|([^\[\]|\n]*))?\]\]` + unlinked)

// signs are those of all dialects, by what they begin with. The first that is found holds.
var signs = sync.OnceValue(func() map[byte][]sign {
	return map[byte][]sign{
		'{': {
			// The marks of who revises a text: what came, what went, what is marked, what is said of
			// it, and what stands in the place of what. GitLab has the first two shorter.
			{expression: pattern(`^\{\+\+(.+?)\+\+\}`), look: article.Underlined},
			{expression: pattern(`^\{--(.+?)--\}`), look: article.Struck},
			{expression: pattern(`^\{==(.+?)==\}`), look: article.Marked},
			{expression: pattern(`^\{>>(.+?)<<\}`), make: leavesOut(comment)},
			{expression: pattern(`^\{~~(.+?)(?P<end>)~>.*~~\}`), look: article.Struck},
			{expression: pattern(`^\{\+ (.+?) \+\}`), look: article.Underlined},
			{expression: pattern(`^\{- (.+?) -\}`), look: article.Struck},
			// "{kbd}`Ctrl`", of MyST
			{expression: pattern("^\\{([a-zA-Z][\\w:.+-]*)\\}(`+)([^`\n]+)(`+)"), make: inRole},
			// "{: .lead}" behind a paragraph, "{#walk .wide width=50%}" behind a picture
			{expression: pattern(`^(\{:` + attributeList + `)`), make: attributes},
			{expression: pattern(`^(\{` + attributeList + `)`), make: attributes, behind: described},
			{expression: pattern(`^\{:(?:height|width) [^}\n]*\}`), make: silent, behind: described},
			{expression: pattern(`^\{=[a-z0-9]+\}`), make: silent, behind: described},
		},
		'~': {{expression: pattern(`^~>(.+?)~~\}`), look: article.Underlined}},
		'[': {
			{expression: pattern(`^\[\+ (.+?) \+\]` + unlinked), look: article.Underlined},
			{expression: pattern(`^\[- (.+?) -\]` + unlinked), look: article.Struck},
			{expression: pattern(`^\[\^([^\]\s]+)\]`), make: noteMark},
			{expression: pattern(`^\[([^\[\]\n]+)\]\{[ \t]*([.#][^}\n]*)\}`), make: span},
			{expression: wikiLink, make: noteLink},
		},
		'!': {{expression: wikiLink, make: noteLink}},
		'(': {{expression: pattern(`^\(@([\w-]+)\)`), make: exampleMark, behind: func(block text.Reader, _ ast.Node) bool { return block.LineOffset() > 0 }}},
		'=': {{
			expression: pattern("^==([^\\s=*_\\[`](?:[^=*_\\[`\n]*[^\\s=*_\\[`])?)==(?P<end>)(?:[^=]|$)"), make: plainly(article.Marked),
			behind: func(block text.Reader, _ ast.Node) bool { return block.PrecendingCharacter() != '=' },
		}},
		'^': {
			// the name of a paragraph, of Obsidian
			{expression: pattern(`^\^[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*[ \t]*\n?$`), make: silent, behind: closing},
			{expression: pattern(`^\^([\w+-]{1,20})\^` + unworded), make: plainly(article.Superscript), behind: within},
		},
		'+': {
			// "++ctrl+alt+del++", of MkDocs
			{expression: pattern(`^\+\+((?:ctrl|alt|shift|cmd|meta|win|option|fn|enter|tab|esc|escape|space|delete|del|insert|backspace|home|end|up|down|left|right|page-up|page-down|f\d+)|[a-z0-9-]+(?:\+[a-z0-9-]+)+)\+\+`), make: plainly(article.Monospace), behind: afresh},
			// "++inserted++", of markdown-it
			{expression: pattern(`^\+\+([^\s+](?:[^+\n]*[^\s+])?)\+\+`), look: article.Underlined, behind: afresh},
		},
		':': {
			// ":material-clock:", of MkDocs
			{expression: pattern(`^(:(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:(?:\{[^}\n]*\})?)`), make: leavesOut("an icon")},
			// ":ref:`hemp`", of Sphinx
			{expression: pattern("^:([a-zA-Z][\\w:.+-]*):(`+)([^`\n]+)(`+)"), make: inRole, behind: afresh},
			// "::marked::", of Bear
			{expression: pattern(`^::([^\s:](?:[^:\n]*[^\s:])?)::` + unworded), look: article.Marked, behind: afresh},
			{expression: pattern(`^:([a-z0-9_+-]{1,40}):`), make: emoji, behind: afresh},
		},
	}
})

// A signParser reads the signs of all dialects.
type signParser struct{ *dialect }

func (signParser) Trigger() []byte { return []byte("{~[!(=^+:") }

func (p signParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	line = line[:min(len(line), longestCall)]
	for _, s := range signs()[line[0]] {
		if s.behind != nil && !s.behind(block, parent) {
			continue
		}
		expression := s.expression()
		m := expression.FindSubmatchIndex(line)
		if m == nil {
			continue
		}
		var groups []string
		for i := 2; i < len(m); i += 2 {
			groups = append(groups, string(line[max(m[i], 0):max(m[i+1], 0)]))
		}
		n := s.node(p.dialect, groups)
		if n == nil {
			continue
		}
		length := m[1]
		if end := expression.SubexpIndex("end"); end > 0 {
			length = m[2*end]
		}
		block.Advance(length)
		return n
	}
	return nil
}

// node is what is made of a sign with such groups, nil where it is none.
func (s sign) node(d *dialect, groups []string) ast.Node {
	switch {
	case s.make != nil:
		return s.make(d, groups)
	case strings.TrimSpace(groups[0]) == "":
		return nil
	}
	return &styled{words: groups[0], look: s.look, marks: true}
}

// closing is at a blank in the last line of a paragraph.
func closing(block text.Reader, _ ast.Node) bool {
	if !isBlank(block.PrecendingCharacter()) {
		return false
	}
	l, position := block.Position()
	defer block.SetPosition(l, position)
	block.AdvanceLine()
	line, _ := block.PeekLine()
	return line == nil
}

// described is behind what attributes may be said of.
func described(_ text.Reader, parent ast.Node) bool {
	n := parent.LastChild()
	return n != nil && (n.Kind() == ast.KindImage || n.Kind() == ast.KindLink || n.Kind() == ast.KindCodeSpan)
}

// afresh is behind neither a word nor another of the letter that a sign begins with.
func afresh(block text.Reader, _ ast.Node) bool {
	before := block.PrecendingCharacter()
	return !isWordly(before) && before != rune(block.Peek())
}

// within is behind a word.
func within(block text.Reader, _ ast.Node) bool { return isWordly(block.PrecendingCharacter()) }

func isWordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ')' }
