// Package theme says how each part of an article and of the screen looks. A Theme
// is a value: whoever draws is handed one, and nothing here is global.
//
// Themes are Glamour style files, so every Glamour style is a theme of lede's. The
// few roles that Glamour has no word for stand beside its own under "lede".
package theme

import (
	"image/color"

	"charm.land/glamour/v2/ansi"
)

// A Role is what a piece of text is, as far as its look goes.
type Role uint8

const (
	Body Role = iota
	Kicker
	Headline
	Dek
	Byline
	Crosshead // the second level; those below follow in order
	Crosshead3
	Crosshead4
	Crosshead5
	Crosshead6
	Quote
	QuoteRule // the line down a quotation's side
	PullQuote
	Bullet // what marks a list's item
	Code
	Table // cells, and what is drawn between them
	TableRule
	Break
	FigureMark // stands in the body where a figure's caption is elsewhere
	FigureNumber
	Caption
	Credit
	Link
	NoteMark // a footnote's mark in the text
	Footer
	FooterKey  // a key named in the footer
	FooterNote // a message
	Frame
	FrameFocused
	Progress // the part of the bar that is read
	ProgressRest
	Match
	MatchCurrent
	Selection
	Dimmed // all but what the reading ruler stands on

	Roles int = iota // how many there are
)

// A Look is how text is drawn. A nil colour leaves the terminal's own.
type Look struct {
	Foreground, Background color.Color

	Bold, Faint, Italic, Underline, Reverse, Strike bool
}

// A Theme is the look of every role, and what Glamour needs to draw code and tables.
type Theme struct {
	Name    string
	Dark    bool
	Looks   [Roles]Look
	Glamour ansi.StyleConfig
}
