package theme

import (
	"github.com/alecthomas/chroma/v2"
	chromastyles "github.com/alecthomas/chroma/v2/styles"
)

// terminalName is what Terminal's theme is called.
const terminalName = "terminal"

// Terminal is the theme in the terminal's own colours, told by attributes alone. It is
// the one to draw with before the terminal has told its background, and where there
// are no colours.
func Terminal() *Theme {
	t := &Theme{Name: terminalName, Looks: bareLooks()}
	t.Glamour.CodeBlock.Theme = codeStyle
	bold, italic, strike, underline := true, true, true, true
	t.Glamour.Strong.Bold = &bold
	t.Glamour.Emph.Italic = &italic
	t.Glamour.Strikethrough.CrossedOut = &strike
	t.Glamour.Link.Underline = &underline
	return t
}

// codeStyle is a Chroma style without colours: keywords bold, strings as they are and
// comments italic.
const codeStyle = "lede bare"

func init() {
	chromastyles.Register(chroma.MustNewStyle(codeStyle, chroma.StyleEntries{
		chroma.Keyword: "bold", chroma.Comment: "italic", chroma.GenericHeading: "bold", chroma.GenericStrong: "bold", chroma.GenericEmph: "italic",
	}))
}
