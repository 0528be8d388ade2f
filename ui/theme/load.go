package theme

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"charm.land/glamour/v2/ansi"
)

// maxStyle is the most bytes that a style file may have.
const maxStyle = 1 << 20

// Load reads a Glamour style file, which lede's own themes are too. What stands under
// "colours" are the colours that looks are made of, each by its name; what stands under
// "lede" are the styles of roles by their names, as Caption's "caption", and the grounds
// "page" and "paper". Without colours the looks are derived from Glamour's part. The name
// is the theme's and is used in errors.
func Load(r io.Reader, name string) (*Theme, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxStyle+1))
	if err != nil {
		return nil, fmt.Errorf("read theme %s: %w", name, err)
	}
	if len(text) > maxStyle {
		return nil, fmt.Errorf("theme %s is over %d KB, which no style file is", name, maxStyle>>10)
	}
	var file struct {
		ansi.StyleConfig
		Colours map[string][]string            `json:"colours"`
		Lede    map[string]ansi.StylePrimitive `json:"lede"`
	}
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("theme %s is no style file: %s", name, where(text, err))
	}
	t := &Theme{Name: name}
	var s styles
	t.Looks = s.looks(file.StyleConfig)
	if len(file.Colours) > 0 {
		if t.palette, err = readPalette(file.Colours); err != nil {
			return nil, fmt.Errorf("theme %s: colours: %w", name, err)
		}
		t.Looks = t.palette.looks()
		t.Paper = Look{Foreground: t.palette.full(ink), Background: t.palette.full(paper)}
	}
	s.override(t, file.StyleConfig.Document.StylePrimitive, file.Lede)
	switch code := &file.StyleConfig.CodeBlock; {
	case t.palette != nil:
		code.Theme = s.paletteColours(name, t.palette)
	case code.Chroma != nil:
		code.Theme = s.codeColours(name, code.Chroma)
	}
	if s.err != nil {
		return nil, fmt.Errorf("theme %s: %w", name, s.err)
	}
	t.settle(file.StyleConfig)
	return t, nil
}

// where is a decoder's error in words, with its line.
func where(text []byte, err error) string {
	offset := int64(len(text))
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
		err = fmt.Errorf("%s stands where %s should be another kind of value", kind.Value, cmp.Or(key(kind.Field), "the style"))
	}
	return fmt.Sprintf("line %d: %v", 1+bytes.Count(text[:offset], []byte("\n")), err)
}

// key is a decoder's path without the Go types it goes through: "h2.bold".
func key(path string) string {
	return strings.Join(slices.DeleteFunc(strings.Split(path, "."), func(part string) bool {
		return strings.HasPrefix(part, "Style")
	}), ".")
}

// override takes the looks and grounds that a style file has for lede alone.
func (s *styles) override(t *Theme, document ansi.StylePrimitive, lede map[string]ansi.StylePrimitive) {
	t.Page = s.look(ansi.StylePrimitive{Color: document.Color, BackgroundColor: document.BackgroundColor})
	if t.Page.Background == nil {
		t.Page = Look{}
	}
	for _, name := range slices.Sorted(maps.Keys(lede)) { // the same error each time
		style := lede[name]
		s.at = name
		switch name {
		case "page":
			t.Page = s.look(style)
			continue
		case "paper":
			t.Paper = s.look(style)
			continue
		}
		i := slices.Index(roleNames[:], name)
		if i < 0 {
			s.at = `"lede"`
			s.fail(fmt.Errorf("there is no role %q", name))
			continue
		}
		look := s.look(style)
		if !Role(i).inline() {
			look = look.Over(Look{Foreground: t.Looks[Body].Foreground})
		}
		t.Looks[i], t.own[i] = look, true
	}
}

// settle works out the rest of a theme from its looks: whether it is dark, the paper it
// needs, and a Glamour style without what lede does itself.
func (t *Theme) settle(glamour ansi.StyleConfig) {
	ink := t.Looks[Body].Foreground
	switch {
	case t.Page.Background != nil:
		t.Dark = !isLight(t.Page.Background)
	case ink != nil:
		t.Dark = isLight(ink)
	}
	if t.Paper == (Look{}) && ink != nil {
		t.Paper = Look{Foreground: ink, Background: white}
		if t.Dark {
			t.Paper.Background = black
		}
	}
	t.Glamour = bare(glamour)
	switch style := &t.Glamour.CodeBlock.Theme; {
	case *style != "":
	case ink == nil:
		*style = codeStyle
	case t.Dark:
		*style = "github-dark"
	default:
		*style = "github"
	}
}

// bare is a Glamour style without margins, indents, prefixes and code colours of its
// own.
func bare(g ansi.StyleConfig) ansi.StyleConfig {
	for _, block := range []*ansi.StyleBlock{
		&g.Document, &g.Paragraph, &g.Code, &g.CodeBlock.StyleBlock, &g.Table.StyleBlock,
	} {
		block.Margin, block.Indent, block.IndentToken = nil, nil, nil
		block.BlockPrefix, block.BlockSuffix, block.Prefix, block.Suffix = "", "", "", ""
	}
	if t := &g.Table; t.CenterSeparator == nil || t.ColumnSeparator == nil || t.RowSeparator == nil {
		t.CenterSeparator, t.ColumnSeparator, t.RowSeparator = nil, nil, nil // Glamour takes all or none
	}
	g.CodeBlock.Chroma = nil
	return g
}
