package theme

import (
	"strings"

	"charm.land/glamour/v2/ansi"
	"github.com/alecthomas/chroma/v2"
	chromastyles "github.com/alecthomas/chroma/v2/styles"
)

// codeColours makes a Chroma style of the colours that a Glamour style has for code,
// and gives its name. Glamour would do so itself, but under one name for all styles,
// so that a second one's colours are never seen. Chroma finds styles by name only, in a
// registry of the whole program: themes are not to be loaded while code is drawn.
func (s *styles) codeColours(theme string, c *ansi.Chroma) string {
	entries := chroma.StyleEntries{}
	for t, p := range map[chroma.TokenType]ansi.StylePrimitive{
		chroma.Text: c.Text, chroma.Error: c.Error, chroma.Background: c.Background,
		chroma.Comment: c.Comment, chroma.CommentPreproc: c.CommentPreproc,
		chroma.Keyword: c.Keyword, chroma.KeywordReserved: c.KeywordReserved,
		chroma.KeywordNamespace: c.KeywordNamespace, chroma.KeywordType: c.KeywordType,
		chroma.Operator: c.Operator, chroma.Punctuation: c.Punctuation,
		chroma.Name: c.Name, chroma.NameBuiltin: c.NameBuiltin, chroma.NameTag: c.NameTag,
		chroma.NameAttribute: c.NameAttribute, chroma.NameClass: c.NameClass, chroma.NameConstant: c.NameConstant,
		chroma.NameDecorator: c.NameDecorator, chroma.NameException: c.NameException,
		chroma.NameFunction: c.NameFunction, chroma.NameOther: c.NameOther,
		chroma.Literal: c.Literal, chroma.LiteralNumber: c.LiteralNumber, chroma.LiteralDate: c.LiteralDate,
		chroma.LiteralString: c.LiteralString, chroma.LiteralStringEscape: c.LiteralStringEscape,
		chroma.GenericDeleted: c.GenericDeleted, chroma.GenericEmph: c.GenericEmph,
		chroma.GenericInserted: c.GenericInserted, chroma.GenericStrong: c.GenericStrong,
		chroma.GenericSubheading: c.GenericSubheading,
	} {
		s.at = "code_block, chroma"
		if entry := chromaEntry(s.look(p)); entry != "" {
			entries[t] = entry
		}
	}
	if s.err != nil {
		return ""
	}
	return s.register(theme, entries)
}

// paletteColours makes a Chroma style of a palette's colours for code.
func (s *styles) paletteColours(theme string, p *palette) string {
	return s.register(theme, chroma.StyleEntries{
		chroma.Keyword: hex(p.full(kw)), chroma.LiteralString: hex(p.full(str)), chroma.Comment: hex(p.full(com)),
	})
}

// register puts a style into Chroma's registry and gives the name it is found by.
func (s *styles) register(theme string, entries chroma.StyleEntries) string {
	style, err := chroma.NewStyle("lede "+theme, entries)
	if err != nil {
		s.fail(err)
		return ""
	}
	return chromastyles.Register(style).Name
}

// chromaEntry is a look as Chroma's styles have it: "bold #ff00cc bg:#000000".
func chromaEntry(l Look) string {
	var words []string
	if l.Bold {
		words = append(words, "bold")
	}
	if l.Italic {
		words = append(words, "italic")
	}
	if l.Underline {
		words = append(words, "underline")
	}
	if l.Foreground != nil {
		words = append(words, hex(l.Foreground))
	}
	if l.Background != nil {
		words = append(words, "bg:"+hex(l.Background))
	}
	return strings.Join(words, " ")
}
