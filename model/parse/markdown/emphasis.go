package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// An emphasisParser reads asterisks beside Chinese, Japanese and Korean as their writers
// mean them: where no spaces part the words, "**「これ」**です" is bold too. Marks within a bare
// address are a part of it. All others are left to goldmark. See
// https://github.com/commonmark/commonmark-spec/issues/650.
type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (p emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	d := parser.ScanDelimiter(line, before, 1, p)
	after, _ := utf8.DecodeRune(line[d.OriginalLength:])
	if goesOn().Match(line[d.OriginalLength:]) && endsInAddress(block.Source()[:segment.Start]) {
		block.Advance(d.OriginalLength)
		return ast.NewTextSegment(segment.WithStop(segment.Start + d.OriginalLength))
	}
	if line[0] == '_' {
		return nil
	}
	if !solid(before) && !solid(after) && !unicode.In(before, unicode.Hangul) && !unicode.In(after, unicode.Hangul) {
		return nil
	}
	d.CanOpen = len(line) > d.OriginalLength && !util.IsSpaceRune(after)
	d.CanClose = !util.IsSpaceRune(before)
	d.Segment = segment.WithStop(segment.Start + d.OriginalLength)
	block.Advance(d.OriginalLength)
	pc.PushDelimiter(d)
	return d
}

func (emphasisParser) IsDelimiter(c byte) bool       { return c == '*' || c == '_' }
func (emphasisParser) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }
func (emphasisParser) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// goesOn finds what an address may go on with.
var goesOn = pattern(`^[./=&%?#-]?[\pL\pN]`)

// endsInAddress reports whether the word that a text ends in is the beginning of an address.
func endsInAddress(source []byte) bool {
	source = source[max(0, len(source)-farthest):]
	return bytes.Contains(source[bytes.LastIndexAny(source, " \t\n<>\"()[]")+1:], []byte("://"))
}
