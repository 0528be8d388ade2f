package terminal

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// Abilities are what the terminal's answers so far add up to.
func (p *Probe) Abilities() Abilities {
	kind, version := p.kind()
	a := Abilities{
		Known:   p.done,
		Name:    p.name(kind),
		Cell:    p.cell,
		Far:     p.around.Far,
		Colours: p.around.Colours,
		Links:   kind.Links || strings.Contains(p.around.Tmux.Features, "hyperlinks"),
	}
	if a.Cell.X <= 0 || a.Cell.Y <= 0 {
		a.Cell = p.around.Cell
	}
	between := p.multiplexer()
	kitty, whyKitty := p.placeholders(kind, version)
	if between != "" {
		kitty, whyKitty = p.throughTmux(between)
		open := *p
		open.around.Tmux.Passthrough = "on"
		would, _ := open.throughTmux(between)
		a.Kept = would && !kitty
	}
	sixel, whySixel := p.sixel(between)
	iterm2, whyITerm2 := p.iTerm2(kind, between)
	blocks, whyBlocks := p.blocks()
	whySextants := "sharper than blocks, where your font has the signs: they are there to be asked for"
	if !blocks {
		whySextants = whyBlocks
	}
	a.Wrapped = between == "tmux" // also for who asks for Kitty where auto would not

	switch {
	case !blocks:
		a.Pane, a.Large = Named, Named
	case kitty:
		a.Pane, a.Large = Kitty, Kitty
	case iterm2 && !(sixel && kind.Sixel):
		a.Pane, a.Large = Blocks, ITerm2
	case sixel:
		a.Pane, a.Large = Blocks, Sixel
	default:
		a.Pane, a.Large = Blocks, Blocks
	}
	for _, r := range []Reason{
		{Protocol: Kitty, Can: kitty, Why: whyKitty},
		{Protocol: ITerm2, Can: iterm2, Why: whyITerm2},
		{Protocol: Sixel, Can: sixel, Why: whySixel},
		{Protocol: Blocks, Can: blocks, Why: whyBlocks},
		{Protocol: Sextants, Can: blocks, Why: whySextants},
		{Protocol: Named, Can: true, Why: "words can always be had"},
	} {
		r.Pane, r.Large = r.Protocol == a.Pane, r.Protocol == a.Large
		a.Reasons = append(a.Reasons, r)
	}
	return a
}

// kind is what is known of the terminal by its own word, else by the environment's.
func (p *Probe) kind() (Kind, string) {
	if p.version != "" {
		return named(p.version)
	}
	if k, ok := known(p.around.Program, p.around.Term); ok && p.around.Multiplexer == "" {
		return k, p.around.ProgramVersion
	}
	return Kind{}, ""
}

func (p *Probe) name(k Kind) string {
	if p.version == "" && k.Name != "" {
		return strings.TrimSpace(k.Name + " " + p.around.ProgramVersion)
	}
	return cmp.Or(p.version, p.around.Multiplexer)
}

// multiplexer is the program between us and the terminal, which may be known only by the
// answer that came instead of the terminal's.
func (p *Probe) multiplexer() string {
	first, _, _ := strings.Cut(strings.ToLower(p.version), " ")
	first, _, _ = strings.Cut(first, "(")
	if first == "tmux" || first == "zellij" {
		return first
	}
	return p.around.Multiplexer
}

// placeholders reports whether the terminal draws Kitty's placeholders.
func (p *Probe) placeholders(k Kind, version string) (bool, string) {
	moved := p.cursor != nil && *p.cursor != probed
	switch {
	case k.Prints:
		return false, k.Name + " prints what it doesn't know, so that it was not asked"
	case p.around.isMute():
		return false, "a terminal of this kind answers nothing, so that it was not asked"
	case p.query == "":
		return false, "the query of Kitty's protocol was not answered"
	case p.query != "OK":
		return false, "the query of Kitty's protocol was answered with " + p.query
	case p.refusal != "":
		return false, "a picture for placeholders was refused with " + p.refusal
	case k.Placeholders == "never":
		return false, k.Name + " knows the protocol but not its placeholders, without which pictures don't scroll"
	case k.Placeholders != "" && isBefore(version, k.Placeholders):
		return false, fmt.Sprintf("%s draws placeholders since %s, and this is %s", k.Name, k.Placeholders, version)
	case p.cursor == nil:
		return false, "the terminal did not say where its cursor is, which tells whether it knows placeholders"
	case moved:
		return false, "the query was answered with OK, but a picture for placeholders was drawn at once"
	}
	return true, "the query was answered with OK, and a picture waited for its placeholders"
}

// throughTmux reports whether the terminal around tmux draws placeholders that tmux hands
// on. It is known by its name alone.
func (p *Probe) throughTmux(between string) (bool, string) {
	t := p.around.Tmux
	if between != "tmux" {
		return false, "it does not come through " + between
	}
	outer, version := named(t.OuterName)
	if outer.Name == "" {
		outer, _ = known("", t.Outer)
	}
	switch {
	case t == Tmux{}:
		return false, "this tmux could not be asked for the terminal around it"
	case isBefore(t.Version, "3.3"):
		return false, "tmux hands pictures on since 3.3, and this is " + t.Version
	case outer.Placeholders == "" || outer.Placeholders == "never":
		return false, "the terminal around tmux, " + cmp.Or(t.OuterName, t.Outer, "unknown") + ", is none that is known to draw placeholders"
	case isBefore(version, outer.Placeholders):
		return false, fmt.Sprintf("the %s around tmux draws placeholders since %s, and this is %s", outer.Name, outer.Placeholders, version)
	case !t.passes():
		return false, "tmux is set to keep pictures from the terminal: set -g allow-passthrough on"
	}
	return true, "tmux hands them on to the " + outer.Name + " around it"
}

func (p *Probe) sixel(between string) (bool, string) {
	switch {
	case between != "":
		return false, between + " can't tell what the terminal around it draws"
	case p.attributes == nil:
		return false, "the terminal did not tell its attributes"
	case !p.hasSixel():
		return false, "the terminal's attributes do not name it"
	}
	return true, "the terminal's attributes name it"
}

func (p *Probe) iTerm2(k Kind, between string) (bool, string) {
	switch {
	case between != "":
		return false, "it does not come through " + between
	case k.ITerm2:
		return true, k.Name + " is known to draw it"
	}
	return false, "the terminal is none that is known to draw it"
}

// blocks reports whether there are colours enough for pictures made of cells, and so
// for any pictures.
func (p *Probe) blocks() (bool, string) {
	switch p.around.Colours {
	case colorprofile.TrueColor, colorprofile.Unknown:
		return true, "there are all colours"
	case colorprofile.ANSI256:
		return true, "there are 256 colours"
	case colorprofile.ANSI:
		return false, "16 colours are too few for a picture"
	}
	return false, "there are no colours"
}
