package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// A called is a call on lines of its own, with the blocks between it and its end.
type called struct {
	blockNode
	call
	written string
	kept    bool   // its lines stand as they are
	words   string // all that stands between it and its end, where they are in one line
	until   int    // where the call ends that opens it, in the source
	indent  int    // of the lines within; -1 as long as it isn't known
	depth   int    // of calls of its name that are open, with this one
	done    bool
}

func (n *called) IsRaw() bool { return n.kept }

// keeping are the calls whose lines are kept as they stand, unless they are fenced.
var keeping = map[string]bool{"highlight": true, "code": true, "codeblock": true, "mermaid": true, "katex": true, "latex": true, "math": true,
	"comment": true, "rawhtml": true, "src": true, "example": true, "export": true, "query": true, "plantuml": true, "chart": true, "prism": true}

// ends finds the end of a call.
var ends = pattern(`(?i)#\+END_(\w+)|\{\{[<%][ \t]*/[ \t]*([\w./-]+)|\{%[-+]?[ \t]*end(\w[\w-]*)|</([a-zA-Z][\w.-]*)`)

// lastEnds says of each call where the last end of one by its name stands in a source.
func lastEnds(source []byte) map[string]int {
	if !bytes.Contains(source, []byte("{{")) && !bytes.Contains(source, []byte("{%")) && !bytes.Contains(source, []byte("#+")) && !bytes.Contains(source, []byte("</")) {
		return nil
	}
	last := map[string]int{}
	for _, m := range ends().FindAllSubmatchIndex(source, -1) {
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 {
				name := strings.ToLower(string(source[m[i]:m[i+1]]))
				last[name[strings.LastIndexByte(name, '.')+1:]] = m[0]
			}
		}
	}
	return last
}

// A callParser reads calls on lines of their own.
type callParser struct {
	interrupter
	*dialect
}

func (callParser) Trigger() []byte { return []byte{'{', '<', '#'} }

func (p callParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	from := segment.Start + at
	source := reader.Source()
	c, length := callAt(p.text[from:])
	if length == 0 || c.way == ending && bytes.HasPrefix(source[from:], []byte("</")) && source[from+2] >= 'a' {
		return nil, parser.NoChildren // an element of HTML ends
	}
	n := &called{call: c, written: string(source[from : from+length]), until: from + length, indent: -1, depth: 1}
	below := source[n.until:]
	rest, below, _ := bytes.Cut(below, []byte("\n"))
	rest = bytes.TrimSpace(rest)
	hasEnd := c.way == opening && p.ends[c.name] >= n.until
	switch {
	case hasEnd && len(rest) > 0:
		return p.opened(n, rest, at+length, line, reader)
	case len(rest) > 0:
		return nil, parser.NoChildren // it stands among words
	case !hasEnd:
		if n.way == opening {
			n.way = alone
		}
		n.done = segment.Stop >= n.until
		reader.AdvanceToEOL()
		return n, parser.NoChildren
	}
	n.kept = keeping[c.name] && !startsFence(below)
	reader.AdvanceToEOL()
	if n.kept || n.until > segment.Stop {
		return n, parser.NoChildren
	}
	return n, parser.HasChildren
}

// opened opens a call behind which words stand in its line, so far from its beginning. Where
// they end it they are all of it.
func (p callParser) opened(n *called, rest []byte, behind int, line []byte, reader text.Reader) (ast.Node, parser.State) {
	words, end := cutEnd(rest, n.name)
	switch {
	case len(end) > 0:
		n.done, n.words = true, string(words)
		reader.AdvanceToEOL()
		return n, parser.NoChildren
	case behind >= len(line), bytes.Contains(bytes.ToLower(rest), []byte("/"+n.name)), bytes.Contains(rest, []byte("end"+n.name)):
		return nil, parser.NoChildren // it stands among words
	}
	reader.Advance(behind)
	return n, parser.HasChildren
}

// cutEnd cuts a line at the end of a call by that name, where it ends in one.
func cutEnd(line []byte, name string) (before, end []byte) {
	line = bytes.TrimSpace(line)
	at := max(bytes.LastIndex(line, []byte("{{")), bytes.LastIndex(line, []byte("{%")), bytes.LastIndex(line, []byte("</")))
	if bytes.HasPrefix(line, []byte("#+")) {
		at = 0
	}
	if at > 0 && line[at-1] == '{' {
		at-- // Hugo's "{{%" has Jekyll's "{%" in it
	}
	if at < 0 {
		return line, nil
	}
	c, length := callAt(string(line[at:]))
	if length < len(line)-at || c.way != ending || c.name != name {
		return line, nil
	}
	return bytes.TrimSpace(line[:at]), line[at:]
}

// startsFence reports whether code between fences is the next that follows.
func startsFence(below []byte) bool {
	below = bytes.TrimLeft(below, " \t\n")
	return bytes.HasPrefix(below, []byte("```")) || bytes.HasPrefix(below, []byte("~~~"))
}

func (p callParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	n := node.(*called)
	line, segment := reader.PeekLine()
	switch {
	case segment.Start < n.until:
		reader.AdvanceToEOL()
		n.done = n.way != opening && segment.Stop >= n.until
		return parser.Continue | parser.NoChildren
	case n.done:
		return parser.Close
	}
	if before, end := cutEnd(line, n.name); len(end) > 0 && !inFence(n, pc) {
		if n.depth--; n.depth == 0 {
			if len(before) == 0 {
				reader.AdvanceToEOL()
				return parser.Close
			}
			n.done = true
			segment.Stop = segment.Start + bytes.Index(line, end)
		}
	} else if n.opensAgain(line) {
		n.depth++
	}
	if n.kept {
		n.Lines().Append(segment)
		reader.AdvanceToEOL()
		return parser.Continue | parser.NoChildren
	}
	n.unindent(line, reader)
	return parser.Continue | parser.HasChildren
}

// opensAgain reports whether a line begins with another call of n's name that has an end.
func (n *called) opensAgain(line []byte) bool {
	line = bytes.TrimLeft(line, " \t")
	if len(line) == 0 || line[0] != '<' && line[0] != '{' {
		return false
	}
	c, length := callAt(string(line))
	if length == 0 || c.way != opening || c.name != n.name {
		return false
	}
	_, end := cutEnd(line[length:], n.name)
	return len(end) == 0
}

// unindent takes off a line within a call what the first of them is indented by.
func (n *called) unindent(line []byte, reader text.Reader) {
	if util.IsBlank(line) {
		return
	}
	width, _ := util.IndentWidth(line, reader.LineOffset())
	if n.indent < 0 {
		n.indent = width
	}
	if at, padding := util.IndentPosition(line, reader.LineOffset(), min(width, n.indent)); at > 0 || padding > 0 {
		reader.AdvanceAndSetPadding(at, padding)
	}
}

// inFence reports whether a line stands in code between fences that n holds.
func inFence(n ast.Node, pc parser.Context) bool {
	last := pc.LastOpenedBlock().Node
	return last != nil && last != n && last.Kind() == ast.KindFencedCodeBlock
}
