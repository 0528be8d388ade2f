package model

import (
	"cmp"
	"errors"
	"fmt"
	"image/color"

	"github.com/charmbracelet/colorprofile"

	"lede/ui/theme"
)

// A wardrobe is the theme that is worn, and what it is worn on.
type wardrobe struct {
	taken      *theme.Theme // as its file has it
	theme      *theme.Theme // the same in the terminal's colours, on its page
	settled    bool         // it is the reader's choice, not the terminal's
	background color.Color  // of the terminal; nil until it says
}

// wear puts a theme on, as it is on this terminal.
func (m *Model) wear(th *theme.Theme) {
	m.taken = th
	m.theme = th.Worn(cmp.Or(m.options.Colours, colorprofile.TrueColor), m.background)
}

// followBackground takes the light or the dark theme, unless the reader chose one.
func (m *Model) followBackground(background color.Color) {
	m.background = background
	m.wear(m.theirs())
	m.forget()
}

// theirs is the theme that the reader chose, else the one for the background.
func (m *Model) theirs() *theme.Theme {
	if m.settled {
		return m.taken
	}
	name := cmp.Or(m.options.Light, "light")
	if m.dark() {
		name = cmp.Or(m.options.Dark, "dark")
	}
	th, err := m.options.findTheme(name)
	if err != nil {
		m.say(err.Error())
	}
	return cmp.Or(th, m.taken)
}

// dark reports whether the terminal said that its background is.
func (m *Model) dark() bool { return m.background != nil && theme.IsDark(m.background) }

// nextTheme goes through the themes that have a name, with the page in view, and passes
// over those of the other ground.
func (m *Model) nextTheme() {
	suits := func(th *theme.Theme) bool { return m.background == nil || th.Suits(m.dark()) }
	name := m.theme.Name
	for range m.count(1) {
		name = theme.After(name, suits).Name
	}
	m.wearTheme(name)
}

// wearTheme puts a theme on by its name: one of lede's, or any that Options.FindTheme
// finds.
func (m *Model) wearTheme(name string) {
	th, err := m.options.findTheme(name)
	var unknown theme.UnknownError
	switch {
	case errors.As(err, &unknown): // whose names the footer has no room for
		m.say(fmt.Sprintf("there is no theme %q: %stheme lists them, or name a style file", name, m.label(commandPalette)))
		return
	case err != nil:
		m.say(err.Error())
		return
	}
	m.settled = th != nil
	if m.settled {
		m.wear(th)
		m.forget()
	} else {
		m.followBackground(m.background)
	}
	m.say("theme " + m.theme.Name)
}

func (o *Options) findTheme(name string) (*theme.Theme, error) {
	if o.FindTheme != nil {
		return o.FindTheme(name)
	}
	return theme.Named(name)
}
