package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
)

// An inlineNote is a footnote that stands where it is referred to: "^[words]".
type inlineNote struct {
	inlineNode
	words string
}

type inlineNoteParser struct{}

func (inlineNoteParser) Trigger() []byte { return []byte{'^'} }

func (inlineNoteParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) < len("^[a]") || line[1] != '[' {
		return nil
	}
	l, position := block.Position()
	var b strings.Builder
	depth, escaped := 0, false
	for b.Len() < farthest {
		line, _ := block.PeekLine()
		if line == nil {
			break
		}
		for i, c := range line {
			switch {
			case escaped:
				escaped = false
			case c == '\\':
				escaped = true
			case c == '[':
				depth++
			case c == ']':
				if depth--; depth == 0 {
					block.Advance(i + 1)
					b.Write(line[:i])
					return &inlineNote{words: strings.TrimSpace(b.String()[len("^["):])}
				}
			}
		}
		b.Write(line)
		block.AdvanceLine()
	}
	block.SetPosition(l, position)
	return nil
}

// inlineNote writes the mark of a note, and keeps what it says.
func (in *inliner) inlineNote(n *inlineNote) {
	label := in.freeLabel()
	in.endRun()
	in.line = append(in.line, article.Run{Text: label, Emphasis: article.Superscript, Note: label})
	bs := in.nested(n.words)
	in.footnotes = append(in.footnotes, article.Footnote{Label: label, Blocks: bs})
}

// freeLabel is the next number that no footnote of the text has for its label.
func (r *Reader) freeLabel() string {
	for {
		r.inlineNotes++
		label := strconv.Itoa(r.inlineNotes)
		if !r.labels[label] {
			return label
		}
	}
}
