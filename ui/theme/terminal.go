package theme

import (
	"github.com/charmbracelet/x/ansi"
)

// Terminal is the theme in the terminal's own colours. It is the one to draw with
// before the terminal has told its background, so it names a colour only where a
// reader's eye has to be caught, and then its background too.
func Terminal() *Theme {
	yellow := Look{Foreground: ansi.Black, Background: ansi.Yellow}
	t := &Theme{Name: terminalName}
	t.Looks = [Roles]Look{
		Kicker:       {Faint: true},
		Headline:     {Bold: true},
		Byline:       {Faint: true},
		Crosshead:    {Bold: true},
		Crosshead3:   {Bold: true},
		Crosshead4:   {Bold: true, Italic: true},
		Crosshead5:   {Italic: true},
		Crosshead6:   {Italic: true},
		QuoteRule:    {Faint: true},
		PullQuote:    {Bold: true, Italic: true},
		Bullet:       {Faint: true},
		TableRule:    {Faint: true},
		Break:        {Faint: true},
		FigureMark:   {Italic: true},
		FigureNumber: {Bold: true},
		Credit:       {Faint: true},
		Link:         {Underline: true},
		NoteMark:     {Bold: true},
		FooterKey:    {Bold: true},
		FooterNote:   {Bold: true},
		Frame:        {Faint: true},
		ProgressRest: {Faint: true},
		Match:        yellow,
		MatchCurrent: {Bold: true, Reverse: true},
		Selection:    {Reverse: true},
		Dimmed:       {Faint: true},
		Strong:       {Bold: true},
		Emphasized:   {Italic: true},
		Monospace:    {Bold: true},
		Struck:       {Strike: true},
		Marked:       yellow,
		LinkFocused:  {Reverse: true},
		LinkHint:     {Foreground: ansi.Black, Background: ansi.Yellow, Bold: true},
		Highlight:    {Foreground: ansi.Black, Background: ansi.Cyan},
	}
	t.Glamour.CodeBlock.Theme = codeStyle
	bold, italic, strike, underline := true, true, true, true
	t.Glamour.Strong.Bold = &bold
	t.Glamour.Emph.Italic = &italic
	t.Glamour.Strikethrough.CrossedOut = &strike
	t.Glamour.Link.Underline = &underline
	return t
}

// terminalName is what Terminal's theme is called.
const terminalName = "terminal"

// codeStyle is a Chroma style without colours, which can be read on any background.
const codeStyle = "bw"
