package main

import "slices"

// How --format ansi prints links.
const (
	linksOSC8     = "osc8"     // as the terminal's own
	linksNumbered = "numbered" // with numbers, the addresses at the end
	linksNone     = "none"     // as words
)

var linkWays = []string{linksOSC8, linksNumbered, linksNone}

// linkless are the variables by which file managers (ranger, lf) tell the programs that
// make their previews who they are; they show the codes of links raw.
var linkless = []string{"RANGER_LEVEL", "LF_LEVEL"}

// linksFor is how links are printed where nobody said: as the terminal's own, unless it
// or the caller is known to have none.
func linksFor(env []string) string {
	called := func(name string) bool { return variable(env, name) != "" }
	if slices.Contains([]string{"dumb", "linux"}, variable(env, "TERM")) || slices.ContainsFunc(linkless, called) {
		return linksNone
	}
	return linksOSC8
}
