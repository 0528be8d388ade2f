// Package theme says how each part of an article and of the screen looks. A Theme
// is a value: whoever draws is handed one, and nothing here depends on the terminal.
//
// Themes are Glamour style files, so every Glamour style is a theme of lede's. Lede's own
// themes are 21 colours, under "colours", and one table of recipes that says how a role
// is made of them. A file may give the looks of single roles under "lede".
//
//	th, err := theme.Named("sepia")
//	look := th.Looks[theme.Strong].Over(th.Looks[theme.Caption])
//	row := look.SGR() + "words" + "\x1b[m"
package theme

import (
	"charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/colorprofile"
)

// A Theme is the look of every role, and what Glamour needs to draw code and tables.
type Theme struct {
	Name  string
	Dark  bool // made for a dark background
	Looks [Roles]Look

	// Page lies under all looks and fills the screen. Where it is zero the terminal's
	// own colours do.
	Page Look

	// Paper is the Page on a terminal whose background is of the other kind, where a
	// theme without a Page could not be read: dark letters on a dark terminal.
	Paper Look

	// Glamour has no margins, indents and prefixes of its own: what it draws is set
	// among the rest by whoever asked for it. Chroma is nil, so code has the colours
	// of the Chroma style that CodeBlock.Theme names.
	Glamour ansi.StyleConfig

	palette *palette             // nil for a style that is not made of the 21 colours
	own     [Roles]bool          // the roles whose looks the style file gives beside them
	profile colorprofile.Profile // that the looks are in; Unknown where they are as the style has them
}

// Ground is what lies under all looks on a terminal with a dark background or a light
// one: Page, or Paper where the theme needs it.
func (t *Theme) Ground(dark bool) Look {
	if t.Page != (Look{}) || dark == t.Dark {
		return t.Page
	}
	return t.Paper
}
