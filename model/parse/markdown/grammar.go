package markdown

import (
	"regexp"
	"sync"

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
func grammar(limits *limits, dialect *dialect) parser.Parser {
	ruled := ruledParser{stretchParser{dialect: dialect}}
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(extension.NewDefinitionListParser(), 101),
			util.Prioritized(fewDefinitions{extension.NewDefinitionDescriptionParser(), &limits.definitions}, 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(shortHeadings{parser.NewATXHeadingParser(parser.WithHeadingAttribute())}, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(displayParser{}, 650),
			util.Prioritized(shallow{containerParser{dialect: dialect}}, 660),
			util.Prioritized(shallow{callParser{dialect: dialect}}, 670),
			util.Prioritized(stretchParser{dialect: dialect}, 150),
			util.Prioritized(dashedParser{ruled}, 90),
			util.Prioritized(ruled, 90),
			util.Prioritized(shallow{noteParser{}}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(formulaParser{}, 50),
			util.Prioritized(inlineNoteParser{}, 60),
			util.Prioritized(callInlineParser{dialect}, 70),
			util.Prioritized(signParser{dialect}, 80),
			util.Prioritized(emphasisParser{}, 490),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
		)...),
		parser.WithParagraphTransformers(
			util.Prioritized(caution{limits}, 50),
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
		),
		parser.WithHeadingAttribute(),
	)
}

// tree is that of a text, in which the definitions hold beside its own.
func (w *writer) tree() ast.Node {
	r := w.Reader
	if r.parser == nil {
		r.parser = grammar(&r.limits, &r.dialect)
	}
	r.ends, r.dialect.text = lastEnds(w.raw), w.source
	r.limits.definitions = mostDefinitions
	pc := parser.NewContext()
	for _, l := range r.links {
		pc.AddReference(l)
	}
	return r.parser.Parse(text.NewReader(w.raw), parser.WithContext(pc))
}

// pattern is an expression that is compiled when it is first needed, so that a start of the
// program without Markdown costs nothing.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
