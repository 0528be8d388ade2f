package typeset

import (
	"bytes"
	"image/color"
	"strconv"
	"strings"
	"unicode/utf8"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"lede/ui/theme"
)

// A shade is the look of code from where the shade before it ends up to an offset.
type shade struct {
	end  int
	look *theme.Look
}

// mostHighlighted is how many bytes of code are worth the time that colours take.
const mostHighlighted = 16 << 10

// highlight colours code with Glamour. It returns nil where the code is in no known
// language. The colours come in full and are reduced to those that the theme may use.
// Glamour's escape codes are read here and go no further; the text stays the article's own.
func (c *compositor) highlight(language, code string) []shade {
	if c.s.Theme == nil || language == "" || len(code) > mostHighlighted || lexers.Get(language) == nil {
		return nil
	}
	drawn, err := c.drawCode(language, code)
	if err != nil {
		return nil
	}
	return c.readShades(drawn, code)
}

// drawCode has Glamour draw a block of code, with single spaces for its tabs.
func (c *compositor) drawCode(language, code string) (string, error) {
	source := []byte(language + "\n" + strings.ReplaceAll(code, "\t", " ") + "\n")
	block := ast.NewFencedCodeBlock(ast.NewTextSegment(text.NewSegment(0, len(language))))
	for from := len(language) + 1; from < len(source); {
		to := from + bytes.IndexByte(source[from:], '\n') + 1
		block.Lines().Append(text.NewSegment(from, to))
		from = to
	}
	document := ast.NewDocument()
	document.AppendChild(document, block)
	options := glamour.Options{Styles: c.s.Theme.Glamour, ChromaFormatter: "terminal16m"}
	r := renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(glamour.NewRenderer(options), 1)))
	var drawn bytes.Buffer
	err := r.Render(&drawn, source, document)
	return drawn.String(), err
}

// readShades finds the characters of code in Glamour's output, white space aside, and the
// looks that they have there. It returns nil where a character is missing.
func (c *compositor) readShades(drawn, code string) []shade {
	var shades []shade
	var look theme.Look
	var current *theme.Look
	known := map[theme.Look]*theme.Look{{}: nil}
	i := 0
	for drawn != "" {
		if drawn[0] == 0x1b {
			end := strings.IndexByte(drawn, 'm')
			if end < 0 {
				return nil
			}
			look = applySGR(look, strings.TrimPrefix(drawn[:end], "\x1b["))
			drawn = drawn[end+1:]
			continue
		}
		_, size := utf8.DecodeRuneInString(drawn)
		char := drawn[:size]
		drawn = drawn[size:]
		if char == " " || char == "\n" {
			continue
		}
		for i < len(code) && (code[i] == ' ' || code[i] == '\n' || code[i] == '\t') {
			i++
		}
		if !strings.HasPrefix(code[i:], char) {
			return nil
		}
		if l, seen := known[look]; seen {
			current = l
		} else {
			own := c.s.Theme.Shade(look)
			current = &own
			known[look] = current
		}
		i += size
		if n := len(shades); n > 0 && shades[n-1].look == current {
			shades[n-1].end = i
		} else {
			shades = append(shades, shade{i, current})
		}
	}
	return shades
}

// applySGR is a look after the parameters of a "select graphic rendition".
func applySGR(l theme.Look, parameters string) theme.Look {
	numbers := strings.Split(parameters, ";")
	for i := 0; i < len(numbers); i++ {
		n, _ := strconv.Atoi(numbers[i])
		switch {
		case n == 0:
			l = theme.Look{}
		case n == 1:
			l.Bold = true
		case n == 2:
			l.Faint = true
		case n == 3:
			l.Italic = true
		case n == 4:
			l.Underline = true
		case n == 7:
			l.Reverse = true
		case n == 9:
			l.Strike = true
		case n >= 30 && n <= 37:
			l.Foreground = ansi.BasicColor(n - 30)
		case n >= 90 && n <= 97:
			l.Foreground = ansi.BasicColor(n - 90 + 8)
		case n == 39:
			l.Foreground = nil
		case n >= 40 && n <= 47:
			l.Background = ansi.BasicColor(n - 40)
		case n >= 100 && n <= 107:
			l.Background = ansi.BasicColor(n - 100 + 8)
		case n == 49:
			l.Background = nil
		case n == 38 || n == 48:
			colour, used := extendedColour(numbers[i+1:])
			if n == 38 {
				l.Foreground = colour
			} else {
				l.Background = colour
			}
			i += used
		}
	}
	return l
}

// extendedColour is the colour that follows 38 or 48, and how many numbers it takes.
func extendedColour(numbers []string) (color.Color, int) {
	part := func(i int) uint8 {
		n, _ := strconv.Atoi(numbers[i])
		return uint8(n)
	}
	switch {
	case len(numbers) >= 2 && numbers[0] == "5":
		return ansi.IndexedColor(part(1)), 2
	case len(numbers) >= 4 && numbers[0] == "2":
		return color.RGBA{part(1), part(2), part(3), 255}, 4
	}
	return nil, len(numbers)
}
