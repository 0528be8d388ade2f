package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// grammar is goldmark's parser with what we read beyond CommonMark. Bare addresses
// are not among it: goldmark's way of finding them halves its speed, so links.go
// looks for them afterwards. It is built anew for each text, which costs a few
// microseconds and nothing where no Markdown is read.
func grammar() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewDefinitionListParser(), 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(noteParser{}, 999),
		)...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(markParser{}, 101),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
		)...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		)...),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
		),
		parser.WithHeadingAttribute(),
	)
}

// parse is the tree of a text.
func parse(source []byte) ast.Node {
	return grammar().Parse(text.NewReader(source))
}
