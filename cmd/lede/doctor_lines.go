package main

import (
	"cmp"
	"fmt"
	"os"
	"strings"

	"lede/model/parse/clean"
)

// lines are findings in words, a line each.
func (f findings) lines() string {
	var l listing
	l.line("lede", f.Lede+" on "+f.System)
	if t := f.Terminal; t == nil {
		l.line("terminal", "none: lede prints, and shows no pictures")
	} else {
		f.terminalLines(&l)
	}
	l.line("clipboard", f.Clipboard)
	l.line("hyperlinks", f.Links)
	l.line("preferences", state(f.Config))
	for _, p := range f.Problems {
		l.line("  problem", p)
	}
	l.line("the shelf", state(f.Shelf))
	l.line("kept pictures", state(f.Cache))
	for i, what := range f.Advice {
		l.line(map[bool]string{true: "to switch on"}[i == 0], what)
	}
	return l.String()
}

func (f findings) terminalLines(l *listing) {
	t := f.Terminal
	l.line("terminal", cmp.Or(t.Name, "says nothing of itself"))
	if !t.Answered {
		l.line("", "it did not answer all that it was asked")
	}
	l.line("  $TERM", t.Term)
	l.line("  $TERM_PROGRAM", t.Program)
	if x := f.Tmux; x != nil {
		l.line("tmux", x.Version+", within "+cmp.Or(x.Outer, "an unknown terminal"))
		l.line("", "allow-passthrough "+cmp.Or(x.Passthrough, "not known to it")+", set-clipboard "+x.Clipboard)
		l.line("  features", x.Features)
	}
	if t.Far {
		l.line("", "over SSH: pictures are sent smaller")
	}
	size := fmt.Sprintf("%d × %d cells", t.Columns, t.Rows)
	if t.CellWide > 0 {
		size += fmt.Sprintf(", of %d × %d pixels", t.CellWide, t.CellHigh)
	} else {
		size += ", of an unknown size in pixels"
	}
	l.line("size", size)
	l.line("colours", t.Colours)
	if !t.Unicode {
		l.line("signs", "ASCII alone, as the locale has it")
	}
	l.line("widths", t.Widths)
	l.line("frames", map[bool]string{true: "shown whole (mode 2026)", false: "shown as they come"}[t.Synchrony])
	l.line("keyboard", t.Keyboard)
	f.pictureLines(l)
}

func (f findings) pictureLines(l *listing) {
	p := f.Pictures
	l.line("pictures", fmt.Sprintf("%s in the panes, %s when large (images = %q)", p.Pane, p.Large, p.Wish))
	for _, how := range p.Protocols {
		chosen := "no: "
		switch {
		case !how.Pane && !how.Large && how.Can:
			chosen = "it could: "
		case how.Pane && how.Large:
			chosen = "yes: "
		case how.Pane:
			chosen = "in the panes: "
		case how.Large:
			chosen = "when large: "
		}
		l.line("  "+how.Name, chosen+how.Why)
	}
}

// A listing is lines of a name and what is said of it.
type listing struct{ strings.Builder }

// line adds a line, where anything is said. Without a name it goes on from the one above.
func (l *listing) line(name, says string) {
	if says != "" {
		fmt.Fprintf(l, "%-15s %s\n", name, clean.Row(clean.Private(says)))
	}
}

// state is a path and whether something is there.
func state(path string) string {
	if path == "" {
		return "no place for it here"
	}
	if _, err := os.Stat(path); err != nil {
		return path + " (not there yet)"
	}
	return path
}
