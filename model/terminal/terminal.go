// Package terminal finds out what the terminal around lede can show of a picture. It
// knows what to ask, adds up what is answered, and says why it comes to what it comes
// to; who writes to the terminal and hears its answers stands outside.
//
//	probe := terminal.NewProbe(terminal.Look(os.Environ(), colours))
//	write(probe.Questions())  // once the first frame is on the screen
//	for !probe.Done() { probe.Hear(<-messages) }
//	abilities := probe.Abilities().Prefer("auto")
package terminal

import (
	"image"

	"github.com/charmbracelet/colorprofile"

	"lede/ui/picture"
)

// A Protocol is a way to show a picture.
type Protocol uint8

const (
	Named    Protocol = iota // in words
	Blocks                   // half blocks, two pixels a cell
	Sextants                 // six pixels a cell, where the font has the signs
	Kitty                    // Kitty's graphics protocol with placeholders, which scroll as text does
	Sixel
	ITerm2
)

// String is the protocol as the preferences have it: "kitty".
func (p Protocol) String() string {
	return [...]string{"named", "blocks", "sextants", "kitty", "sixel", "iterm2"}[p]
}

// Abilities are what a terminal can do for pictures.
type Abilities struct {
	Known bool   // the terminal has answered all it was asked
	Name  string // what it calls itself, "kitty(0.41.1)", or is known by; empty where nothing tells

	Pane  Protocol // for pictures that scroll with text: Kitty, Blocks, Sextants or Named
	Large Protocol // for a picture that has the screen to itself

	Cell    image.Point // pixels of a cell; zero where the terminal did not say
	Wrapped bool        // Kitty's commands have to go through tmux, each in its envelope
	Kept    bool        // tmux is set to keep them from a terminal that would show them
	Far     bool        // over SSH: smaller pictures, smaller writes
	Colours colorprofile.Profile
	Links   bool // it is known to follow hyperlinks (OSC 8), for which nothing can be asked

	Reasons []Reason // for each protocol, the best first
}

// A Reason is why a protocol was chosen or not.
type Reason struct {
	Protocol    Protocol
	Can         bool // the terminal is taken to know it
	Pane, Large bool // it was chosen for them
	Why         string
}

// Depth is how many colours cells may have.
func (a Abilities) Depth() picture.Depth {
	switch {
	case a.Colours == colorprofile.ANSI256:
		return picture.Palette256
	case a.Colours < colorprofile.ANSI256 && a.Colours != colorprofile.Unknown:
		return picture.Palette16
	}
	return picture.TrueColor
}

// Prefer is what the reader wants done, by the name of a protocol; any other word, as
// "auto", leaves the choice as it is. Sixel and iTerm2's protocol paint pixels that can't
// scroll, so that in a pane there are blocks with them.
func (a Abilities) Prefer(images string) Abilities {
	var pane, large Protocol
	switch images {
	case Kitty.String():
		pane, large = Kitty, Kitty
	case Sixel.String():
		pane, large = Blocks, Sixel
	case ITerm2.String():
		pane, large = Blocks, ITerm2
	case Blocks.String():
		pane, large = Blocks, Blocks
	case Sextants.String():
		pane, large = Sextants, Sextants
	case Named.String():
		pane, large = Named, Named
	default:
		return a
	}
	reasons := make([]Reason, len(a.Reasons))
	for i, r := range a.Reasons {
		r.Pane, r.Large = r.Protocol == pane, r.Protocol == large
		if r.Protocol.String() == images {
			r.Why = "your preferences say so; " + r.Why
		}
		reasons[i] = r
	}
	a.Pane, a.Large, a.Reasons = pane, large, reasons
	return a
}
