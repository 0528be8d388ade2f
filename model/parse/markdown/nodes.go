package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// An inlineNode and a blockNode make a node of goldmark's tree of what holds them, and a
// rawNode one whose lines stand as they are. They are told apart by their types.
type (
	inlineNode struct{ ast.BaseInline }
	blockNode  struct{ ast.BaseBlock }
	rawNode    struct{ blockNode }
)

var kindOurs = ast.NewNodeKind("Ours")

func (*inlineNode) Kind() ast.NodeKind { return kindOurs }
func (*inlineNode) Dump([]byte, int)   {}
func (*blockNode) Kind() ast.NodeKind  { return kindOurs }
func (*blockNode) Dump([]byte, int)    {}
func (*rawNode) IsRaw() bool           { return true }

// An interrupter parses blocks that a paragraph need not end for, and that are not indented.
type interrupter struct{}

func (interrupter) Close(ast.Node, text.Reader, parser.Context) {}
func (interrupter) CanInterruptParagraph() bool                 { return true }
func (interrupter) CanAcceptIndentedLine() bool                 { return false }
