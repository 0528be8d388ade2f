package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/net/html/charset"

	"lede/model"
	"lede/model/config"
	"lede/model/parse"
	"lede/model/source"
	"lede/ui"
	"lede/ui/theme"
)

// flags are the command line's, checked.
type flags struct {
	refs    []string
	starts  map[string]model.Start // by refs
	format  string
	input   parse.Format
	base    string
	charset string
	width   int
	links   string // how --format ansi prints them
	bare    bool   // and whether it does so without colours
	theme   string
	panes   ui.Panes
	headers []source.Header // for the hosts of refs
	sites   string          // the file with what is sent along to others
	follow  bool
	explain bool
	raw     bool
	mouse   bool
	images  string
	offline bool

	archives *archives // that came through a pipe or from the web

	fromStart, noShelf bool

	plainScreen bool

	given       func(name string) bool // that flag was
	preferences config.Config          // the reader's, the flags over them
	problems    []config.Problem       // what of them could not be followed
}

// of is what the flags say of an article. One that a link led to is not what the
// command line was about.
func (f flags) of(ref string) flags {
	if whole, _, ok := source.RecordOf(ref); ok && !slices.Contains(f.refs, ref) {
		ref = whole
	}
	if !slices.Contains(f.refs, ref) {
		f.input, f.base, f.charset = parse.Unknown, "", ""
	}
	return f
}

// writtenFlags are the flags as the command line has them, and once they are checked what
// they mean.
type writtenFlags struct {
	flags
	inputName, paneNames string
	headerLines          []string
}

// define makes the flags known to the command line.
func (f *writtenFlags) define(root *cobra.Command) {
	set := root.Flags()
	set.SortFlags = false
	set.StringVar(&f.format, "format", "", "print instead of opening: "+strings.Join(formatNames(), ", "))
	set.StringVar(&f.inputName, "input", "", "what SOURCE is, where guessing would be wrong: text, markdown, html, mail")
	set.StringVar(&f.charset, "charset", "", "how its letters are written, where guessing would be wrong: utf-8, iso-8859-2, …")
	set.BoolVar(&f.raw, "raw", false, "everything as it stands: nothing left out, no line joined to another")
	set.StringVar(&f.base, "base", "", "the address that a saved page came from")
	set.Var((*cells)(&f.width), "width", "the measure: the width of a line, in cells")
	set.StringVar(&f.links, "links", "", "how --format ansi prints links: "+strings.Join(linkWays, ", "))
	set.StringVar(&f.theme, "theme", "", "a theme's name, or a Glamour style file")
	set.StringVar(&f.paneNames, "panes", "", "the panes open at the start: headline,body,captions")
	set.BoolVar(&f.explain, "explain", false, "print why each block of a page was taken or left out")
	defineHeaders(set, &f.headerLines)
	set.BoolVar(&f.follow, "follow", false, "read the file again whenever it changes")
	set.BoolVar(&f.fromStart, "from-start", false, "open at the top, wherever you left")
	set.BoolVar(&f.noShelf, "no-shelf", false, "remember nothing of this, and touch nothing that is remembered")
	set.BoolVar(&f.mouse, "mouse", false, "clicks and the wheel are lede's, not the terminal's")
	set.StringVar(&f.images, "images", "", "how pictures are shown: "+strings.Join(config.Choices("images"), ", "))
	set.BoolVar(&f.offline, "offline", false, "stay off the web: neither pages nor pictures are fetched")
	set.BoolVar(&f.plainScreen, "plain-screen", false, "a screen without frames, for screen readers")
	for flag, words := range map[string][]string{
		"format": formatNames(),
		"input":  {"text", "markdown", "html", "mail"},
		"links":  linkWays,
		"theme":  append([]string{"auto"}, theme.Names()...),
		"images": config.Choices("images"),
		"panes":  {"headline", "body", "captions", "headline,body", "body,captions"},
	} {
		root.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveDefault))
	}
}

// check fills in what the flags' words mean.
func (f *writtenFlags) check() (err error) {
	if f.inputName != "" {
		if f.input, err = parse.ParseFormat(f.inputName); err != nil {
			return fmt.Errorf("--input: %w", err)
		}
	}
	if f.format != "" && printerOf(f.format) == nil {
		return fmt.Errorf("--format: there is no format %q; it may be %s", f.format, strings.Join(formatNames(), ", "))
	}
	if f.base != "" && !source.IsWeb(f.base) {
		return fmt.Errorf("--base: %q is no address on the web; give the one that the page came from, with its https://", f.base)
	}
	if encoding, _ := charset.Lookup(f.charset); f.charset != "" && encoding == nil {
		return fmt.Errorf("--charset: letters are written in no way that is called %q; give a name such as iso-8859-2", f.charset)
	}
	if f.links != "" && !slices.Contains(linkWays, f.links) {
		return fmt.Errorf("--links: links are not printed as %q; they may be %s", f.links, strings.Join(linkWays, ", "))
	}
	if f.headers, err = parseHeaders(f.headerLines); err != nil {
		return err
	}
	if f.panes, err = parsePanes(f.paneNames); err != nil {
		return fmt.Errorf("--panes: %w", err)
	}
	if usual := config.Usual(); f.given("images") {
		if err := usual.Set("images", f.images); err != nil {
			return fmt.Errorf("--%w", err)
		}
	}
	return nil
}

// parsePanes reads a list such as "body,captions"; an empty one means none is named.
func parsePanes(list string) (ui.Panes, error) {
	var open ui.Panes
next:
	for name := range strings.SplitSeq(list, ",") {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		for _, p := range []ui.Pane{ui.Headline, ui.Body, ui.Captions} {
			if p.String() == strings.ToLower(name) {
				open |= ui.Just(p)
				continue next
			}
		}
		return 0, fmt.Errorf("there is no pane %q; there are headline, body and captions", name)
	}
	return open, nil
}

// cells is a flag's width, one at least.
type cells int

func (c *cells) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return errors.New("a width is a number of cells, 1 at least")
	}
	*c = cells(n)
	return nil
}

func (c *cells) String() string { return strconv.Itoa(int(*c)) }

func (*cells) Type() string { return "cells" }
