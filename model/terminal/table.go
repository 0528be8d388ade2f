package terminal

import (
	"strconv"
	"strings"
)

// A Kind is what is known of a terminal by its name: the little that it can't be asked.
type Kind struct {
	Name    string // as its answer to XTVERSION begins
	Program string // its $TERM_PROGRAM
	Term    string // its $TERM, where no other terminal says so too

	// Placeholders is the version since which Kitty's placeholders are drawn; "never"
	// where the terminal says that it knows the protocol, and doesn't draw them. Empty
	// is as the probe finds.
	Placeholders string

	ITerm2 bool // it knows iTerm2's pictures
	Sixel  bool // it shows Sixel better than those
	Prints bool // it shows what it doesn't know: it must not be asked by Kitty's protocol
	Links  bool // it is known to follow hyperlinks, OSC 8
}

// kinds are the terminals that are known by name.
var kinds = []Kind{
	{Name: "kitty", Term: "xterm-kitty", Placeholders: "0.28", Links: true},
	{Name: "ghostty", Program: "ghostty", Term: "xterm-ghostty", Placeholders: "1.0", Links: true},
	{Name: "iTerm2", Program: "iTerm.app", Placeholders: "3.7", ITerm2: true, Links: true},
	{Name: "WezTerm", Program: "WezTerm", Term: "wezterm", Placeholders: "never", ITerm2: true, Links: true},
	{Name: "xterm.js", Program: "vscode", Placeholders: "never", ITerm2: true, Links: true},
	{Name: "mintty", Program: "mintty", Term: "mintty", ITerm2: true, Links: true},
	{Name: "Warp", Program: "WarpTerminal", Placeholders: "never", ITerm2: true},
	{Name: "Konsole", Term: "konsole-256color", Placeholders: "never", ITerm2: true, Sixel: true, Links: true},
	{Name: "Rio", Program: "rio", Term: "rio", Placeholders: "never", Links: true},
	{Name: "foot", Term: "foot", Links: true},
	{Name: "Windows Terminal", Links: true},
	{Name: "contour", Program: "contour", Term: "contour", Links: true},
	{Name: "VTE", Links: true},
	{Name: "Alacritty", Term: "alacritty", Links: true},
	{Name: "XTerm"},
	{Name: "mlterm", Term: "mlterm"},
	{Name: "Apple Terminal", Program: "Apple_Terminal", Prints: true},
}

// named is the kind of a terminal that calls itself so, "kitty(0.41.1)", and its version.
func named(answer string) (Kind, string) {
	for _, k := range kinds {
		if len(answer) >= len(k.Name) && strings.EqualFold(answer[:len(k.Name)], k.Name) {
			return k, strings.Trim(answer[len(k.Name):], "() v")
		}
	}
	return Kind{}, ""
}

// known is the kind of a terminal by the environment's word for it.
func known(program, term string) (Kind, bool) {
	for _, k := range kinds {
		if k.Program != "" && k.Program == program || k.Term != "" && k.Term == term {
			return k, true
		}
	}
	return Kind{}, false
}

// isBefore reports whether a version is one before another, number by number: "next-3.7"
// is 3.7. One that is unknown is not.
func isBefore(version, other string) bool {
	version = strings.TrimLeftFunc(version, func(r rune) bool { return r < '0' || r > '9' })
	if version == "" {
		return false
	}
	a, b := strings.Split(version, "."), strings.Split(other, ".")
	for i := range b {
		n, m := 0, leadingNumber(b[i])
		if i < len(a) {
			n = leadingNumber(a[i])
		}
		if n != m {
			return n < m
		}
	}
	return false
}

// leadingNumber is the number that a part of a version begins with: 5 of "5a".
func leadingNumber(s string) int {
	end := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(s)
	}
	n, _ := strconv.Atoi(s[:end])
	return n
}
