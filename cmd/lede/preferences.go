package main

import (
	"cmp"
	"path/filepath"

	"github.com/charmbracelet/x/ansi"

	"lede/model"
	"lede/model/config"
	"lede/model/page"
	"lede/model/source"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// preferences are the reader's: what the file says, over it the environment, and over
// that the command line. A style for all programs with Glamour goes before lede's usual
// theme only. Problems are what could not be followed.
func preferences(f flags, env []string) (config.Config, []config.Problem) {
	c, problems := config.Load(config.Path(env))
	problems = append(problems, c.Environment(env)...)
	problems = append(problems, c.Check(theme.Names())...)
	if c.Theme == config.Usual().Theme {
		c.Theme = cmp.Or(glamourStyle(env), c.Theme)
	}
	if f.given != nil {
		f.over(&c)
	}
	return c, problems
}

// over puts what the command line says over the preferences.
func (f flags) over(c *config.Config) {
	if f.given("width") {
		c.Measure = f.width
	}
	if f.given("theme") {
		c.Theme = f.theme
	}
	if f.given("panes") {
		c.Panes = nil
		for _, p := range []ui.Pane{ui.Headline, ui.Body, ui.Captions} {
			if f.panes.Has(p) {
				c.Panes = append(c.Panes, p.String())
			}
		}
	}
	if f.given("mouse") {
		c.Mouse = f.mouse
	}
	if f.given("images") {
		c.Images = f.images
	}
	if f.given("offline") {
		c.Offline = f.offline
	}
	if f.given("plain-screen") {
		c.PlainScreen = f.plainScreen
	}
}

// commands are all that keys can be given to.
func commands() []config.Command {
	var all []config.Command
	for _, g := range model.Commands() {
		for _, c := range g.Commands {
			command := config.Command{ID: string(c.ID), Name: c.Name, Keys: c.Keys}
			for _, id := range c.Like {
				command.Like = append(command.Like, string(id))
			}
			all = append(all, command)
		}
	}
	return all
}

// panesOf is the set of panes of those names.
func panesOf(names []string) ui.Panes {
	var open ui.Panes
	for _, p := range []ui.Pane{ui.Headline, ui.Body, ui.Captions} {
		for _, name := range names {
			if name == p.String() {
				open |= ui.Just(p)
			}
		}
	}
	return open
}

// styleOf is how the body is set.
func styleOf(c config.Config) page.Style {
	style := page.Style{Measure: c.Measure, Margin: c.Margin, Leading: c.Leading, Hang: c.Hanging}
	if style.Leading == 0 {
		style.Leading = -1 // for typeset, 0 is what is usual
	}
	if style.Columns = c.Columns; c.Columns == 0 {
		style.Columns = -1 // for the model, as many as there is room for
	}
	switch c.Rag {
	case "hyphenated":
		style.Rag = typeset.RaggedHyphens
	case "justified":
		style.Rag = typeset.Justified
	}
	if c.Paragraphs == "indented" {
		style.Paragraphs = typeset.Indented
	}
	if c.Reordering == "terminal" {
		style.Order = typeset.TerminalOrder
	}
	return style
}

// printStyle is how an article is set for a print so wide: text in the order in which it
// is read, for whatever shows the print.
func printStyle(c config.Config, width int) typeset.Setting {
	style := styleOf(c)
	style.Order = typeset.ReadingOrder
	s := style.Setting(width)
	s.Width = printWidth
	return s
}

// printWidth counts cells as terminals do that don't say how they count: what is printed may
// go to any.
var printWidth = typeset.Widths(ansi.StringWidthWc)

// fetchOf is how pages are got from the web.
func fetchOf(c config.Config) source.Options {
	return source.Options{Offline: c.Offline, Limit: int64(c.Fetch.Limit) << 20, Connect: c.Fetch.Connect, Idle: c.Fetch.Idle, Whole: c.Fetch.Whole}
}

// prefer fills in what the reader prefers. A theme that the command line names must be
// there; any other mistake is told on the screen.
func prefer(o *model.Options, f flags, c config.Config, problems []config.Problem) error {
	if c.HasKeys() {
		keys, more := c.Bind(commands())
		o.Keys, problems = keys, append(problems, more...)
	}
	th, err := namedTheme(c.Theme)
	if err != nil && f.given("theme") {
		return err
	}
	if err != nil {
		problems = append(problems, config.Problem{Source: "theme", Text: err.Error()})
	}
	o.Theme, o.Light, o.Dark = th, c.ThemeLight, c.ThemeDark
	o.Panes = panesOf(c.Panes)
	o.Page = styleOf(c)
	o.Head = map[string]ui.HeadMode{"scrolls": ui.HeadScrolls, "line": ui.HeadLine, "stays": ui.HeadStays}[c.Headline]
	o.Frames = map[string]ui.Frames{"none": ui.NoFrames, "full": ui.FullFrames}[c.Frames]
	o.WordsPerMinute = c.WordsPerMinute
	o.Images = c.Images
	o.Mouse, o.Plain = c.Mouse, c.PlainScreen
	for _, p := range problems {
		p.Source = filepath.Base(p.Source) // the footer has little room
		o.Problems = append(o.Problems, p.Error())
	}
	return nil
}
