package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"lede/model/config"
	"lede/model/export"
	"lede/model/shelf"
	"lede/model/terminal"
)

// doctorCommand tells what lede finds out of the terminal and of this machine, for who
// wants to know why a picture looks as it does, or to report that something is wrong.
func doctorCommand(std streams, env []string) *cobra.Command {
	var asJSON bool
	command := &cobra.Command{
		Use:   "doctor",
		Short: "Print what lede finds out of your terminal",
		Long: "Doctor asks the terminal what lede asks it when pictures are to be shown, and prints\n" +
			"what it answers, which way of showing pictures lede chooses and why, and where lede\n" +
			"keeps what is yours. The lines are made to be pasted into a report.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			found, err := examine(c.Context(), std, env)
			if err != nil {
				return failed(err)
			}
			if asJSON {
				return failed(export.Value(std.out, found))
			}
			_, err = io.WriteString(std.out, found.lines())
			return failed(err)
		},
	}
	command.Flags().BoolVar(&asJSON, "json", false, "as JSON, for programs")
	return command
}

// findings are what doctor prints.
type findings struct {
	Lede     string            `json:"lede"`
	System   string            `json:"system"`
	Terminal *terminalFindings `json:"terminal"` // null where there is none
	Pictures *pictureFindings  `json:"pictures"`
	Tmux     *tmuxFindings     `json:"tmux,omitempty"`

	Clipboard string `json:"clipboard"`
	Links     string `json:"hyperlinks,omitempty"`

	Config   string   `json:"config"`
	Problems []string `json:"problems,omitempty"` // of the configuration
	Shelf    string   `json:"data"`               // the folder of what is remembered
	Cache    string   `json:"cache"`              // the folder of pictures

	Advice []string `json:"advice,omitempty"` // what could be switched on
}

type terminalFindings struct {
	Name      string `json:"name"`
	Term      string `json:"term"`
	Program   string `json:"program,omitempty"`
	Answered  bool   `json:"answered"`
	Far       bool   `json:"over_ssh"`
	Colours   string `json:"colours"`
	Columns   int    `json:"columns"`
	Rows      int    `json:"rows"`
	CellWide  int    `json:"cell_width,omitempty"` // pixels
	CellHigh  int    `json:"cell_height,omitempty"`
	Keyboard  string `json:"keyboard"`
	Widths    string `json:"widths"`
	Unicode   bool   `json:"unicode"`
	Synchrony bool   `json:"synchronized_output"`
}

type pictureFindings struct {
	Wish      string             `json:"images"` // the reader's preference
	Pane      string             `json:"pane"`
	Large     string             `json:"large"`
	Protocols []protocolFindings `json:"protocols"`
}

type protocolFindings struct {
	Name  string `json:"name"`
	Can   bool   `json:"can"`
	Pane  bool   `json:"pane"`
	Large bool   `json:"large"`
	Why   string `json:"why"`
}

type tmuxFindings struct {
	Version     string `json:"version"`
	Passthrough string `json:"allow_passthrough"`
	Clipboard   string `json:"set_clipboard"`
	Outer       string `json:"outer"`
	Features    string `json:"features"`

	keepsPictures bool // from a terminal that could show them
}

// examine finds out what there is to print.
func examine(ctx context.Context, std streams, env []string) (findings, error) {
	c, problems := preferences(flags{}, env)
	found := findings{
		Lede:      about(),
		System:    runtime.GOOS + "/" + runtime.GOARCH,
		Clipboard: clipboardWords(env),
		Config:    config.Path(env),
		Shelf:     shelf.Folder(env),
		Cache:     pictureFolder(env),
	}
	_, more := c.Bind(commands())
	for _, p := range append(problems, more...) {
		found.Problems = append(found.Problems, p.Error())
	}
	t := std.terminal(env)
	if t == nil && std.beside != nil {
		t = std.beside(env)
	}
	if t == nil {
		return found, nil
	}
	patient, err := ask(ctx, t, env)
	if err != nil {
		return found, fmt.Errorf("ask the terminal: %w", err)
	}
	found.see(t, env, c, patient)
	found.advise(env)
	return found, nil
}

// see puts in what was found out of a terminal.
func (f *findings) see(t *tty, env []string, c config.Config, p *patient) {
	a := p.probe.Abilities()
	f.Terminal = &terminalFindings{
		Name: a.Name, Term: p.around.Term, Program: p.around.Program,
		Answered: a.Known, Far: a.Far,
		Colours: colourWords[t.colours],
		Columns: t.size.X, Rows: t.size.Y,
		CellWide: a.Cell.X, CellHigh: a.Cell.Y,
		Keyboard: p.keyboardWords(), Widths: p.widthWords(),
		Unicode: showsUnicode(env), Synchrony: p.synchronized,
	}
	if t := p.around.Tmux; t != (terminal.Tmux{}) {
		f.Tmux = &tmuxFindings{Version: t.Version, Passthrough: t.Passthrough, Clipboard: t.Clipboard,
			Outer: strings.TrimSpace(t.Outer + " " + t.OuterName), Features: t.Features}
	}
	f.Links = "sent (OSC 8); whether this terminal follows them is not known"
	if a.Links {
		f.Links = "sent (OSC 8); this terminal is known to follow them"
	}
	if f.Tmux != nil {
		f.Tmux.keepsPictures = a.Kept
	}
	a = a.Prefer(c.Images)
	f.Pictures = &pictureFindings{Wish: c.Images, Pane: a.Pane.String(), Large: a.Large.String()}
	on := c.Images != "off"
	if !on {
		f.Pictures.Pane, f.Pictures.Large = c.Images, c.Images
	}
	for _, r := range a.Reasons {
		f.Pictures.Protocols = append(f.Pictures.Protocols, protocolFindings{r.Protocol.String(), r.Can, r.Pane && on, r.Large && on, r.Why})
	}
}

var colourWords = map[colorprofile.Profile]string{
	colorprofile.TrueColor: "all (24 bits)", colorprofile.ANSI256: "256", colorprofile.ANSI: "16",
	colorprofile.Ascii: "none", colorprofile.NoTTY: "none", colorprofile.Unknown: "unknown",
}

// clipboardWords is the way by which text is copied here.
func clipboardWords(env []string) string {
	if _, path, ok := clipboardHere(env); ok {
		return path + ", and the terminal's own way (OSC 52)"
	}
	return "the terminal's own way (OSC 52) alone; no program for it is here"
}
