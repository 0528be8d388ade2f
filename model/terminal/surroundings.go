package terminal

import (
	"cmp"
	"image"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// Surroundings are what is known of a terminal before it is asked anything.
type Surroundings struct {
	Term           string // the kind of terminal that programs are to take it for, $TERM
	Program        string // what started the shell, $TERM_PROGRAM; it may be another terminal by now
	ProgramVersion string
	Colours        colorprofile.Profile
	Far            bool   // over SSH
	Multiplexer    string // "tmux", "screen" or "zellij", which stand between us and the terminal; empty for none
	Tmux           Tmux
	Cell           image.Point // pixels of a cell as the system has it; zero where it doesn't know
}

// Look reads the surroundings out of an environment, "NAME=value" each. What tmux and the
// system know is for the caller to add.
func Look(env []string, colours colorprofile.Profile) Surroundings {
	v := map[string]string{}
	for _, variable := range env {
		name, value, _ := strings.Cut(variable, "=")
		v[name] = value
	}
	s := Surroundings{
		Term:           v["TERM"],
		Program:        cmp.Or(v["TERM_PROGRAM"], v["LC_TERMINAL"]), // iTerm2's own, which SSH hands on
		ProgramVersion: cmp.Or(v["TERM_PROGRAM_VERSION"], v["LC_TERMINAL_VERSION"]),
		Colours:        colours,
		Far:            v["SSH_CONNECTION"] != "" || v["SSH_TTY"] != "" || v["SSH_CLIENT"] != "",
	}
	switch {
	case v["TMUX"] != "", strings.HasPrefix(s.Term, "tmux"):
		s.Multiplexer = "tmux"
	case v["ZELLIJ"] != "":
		s.Multiplexer = "zellij"
	case v["STY"] != "", strings.HasPrefix(s.Term, "screen"):
		s.Multiplexer = "screen" // or a tmux far away, which is no different
	}
	return s
}

// isMute reports whether a terminal answers nothing, and would show what it is asked.
func (s Surroundings) isMute() bool {
	return s.Term == "dumb" || s.Term == "linux" || s.Term == "" && s.Program == ""
}

// TmuxFormat is what to have "tmux display-message -p" print.
const TmuxFormat = "#{version}\t#{allow-passthrough}\t#{client_termname}\t#{client_termtype}\t#{set-clipboard}\t#{client_termfeatures}"

// Tmux is what tmux says of itself and of the terminal around it.
type Tmux struct {
	Version     string // "3.5a"
	Passthrough string // "on", "all" or "off"; empty before 3.3
	Outer       string // the $TERM of the terminal around it
	OuterName   string // what that calls itself
	Clipboard   string // "on", "external" or "off"
	Features    string // what tmux knows that the terminal can do, parted by commas
}

// ReadTmux reads a line that TmuxFormat makes.
func ReadTmux(line string) Tmux {
	parts := append(strings.Split(strings.TrimRight(line, "\r\n"), "\t"), make([]string, 6)...)
	passthrough := parts[1]
	if written, ok := map[string]string{"0": "off", "1": "on"}[passthrough]; ok { // tmux 3.3
		passthrough = written
	}
	return Tmux{Version: parts[0], Passthrough: passthrough, Outer: parts[2], OuterName: parts[3], Clipboard: parts[4], Features: parts[5]}
}

func (t Tmux) passes() bool { return t.Passthrough == "on" || t.Passthrough == "all" }
