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
// mean them: where no spaces part the words, "**「これ」**です" is bold too. One between figures
// multiplies, and marks within a bare address are a part of it. All others are left to
// goldmark. See
// https://github.com/commonmark/commonmark-spec/issues/650.
type emphasisParser struct{}

func (emphasisParser) Trigger() []byte { return []byte{'*', '_'} }

func (p emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	n := len(line) - len(bytes.TrimLeft(line, string(line[:1])))
	after, _ := utf8.DecodeRune(line[n:])
	before := block.PrecendingCharacter()
	if goesOn(line[n:], after) && endsInAddress(block.Source()[:segment.Start]) || line[0] == '*' && n == 1 && unicode.IsDigit(before) && unicode.IsDigit(after) {
		block.Advance(n)
		return ast.NewTextSegment(segment.WithStop(segment.Start + n))
	}
	if line[0] == '_' {
		return nil
	}
	if !isOfEast(before) && !isOfEast(after) {
		return nil
	}
	d := parser.NewDelimiter(n < len(line) && !util.IsSpaceRune(after), !util.IsSpaceRune(before), n, line[0], p)
	d.Segment = segment.WithStop(segment.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// isOfEast reports whether r is of a script beside which marks need no spaces.
func isOfEast(r rune) bool {
	return r >= utf8.RuneSelf && (solid(r) || unicode.Is(unicode.Hangul, r))
}

func (emphasisParser) IsDelimiter(c byte) bool       { return c == '*' || c == '_' }
func (emphasisParser) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }
func (emphasisParser) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// goesOn reports whether an address may go on with what follows, which begins with r.
func goesOn(rest []byte, r rune) bool {
	if r < utf8.RuneSelf && bytes.IndexByte([]byte("./=&%?#-"), byte(r)) >= 0 && len(rest) > 1 {
		r, _ = utf8.DecodeRune(rest[1:])
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// endsInAddress reports whether the word that a text ends in is the beginning of an address.
func endsInAddress(source []byte) bool {
	source = source[max(0, len(source)-farthest):]
	return bytes.Contains(source[bytes.LastIndexAny(source, " \t\n<>\"()[]`")+1:], []byte("://"))
}
