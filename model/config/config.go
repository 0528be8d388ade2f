// Package config is what the reader prefers: which panes are open, how the page is
// set, which keys do what. Preferences come in layers, each over the one before it:
// the usual ones, a file in TOML, the environment, the command line.
//
//	c, problems := config.Load(path)
//	problems = append(problems, c.Environment(os.Environ())...)
//	err := c.Set("measure", "72") // of a flag
//	problems = append(problems, c.Check(theme.Names())...)
//	keys, more := c.Bind(commands)
//
// No mistake keeps anyone from reading: what is wrong is told as a Problem with its
// line, and the rest holds.
package config

import "time"

// A Config is all preferences. They are documented where they are defined, in
// settings.go, by the words that Print puts beside them.
type Config struct {
	Panes          []string // "headline", "body", "captions"; at least one
	Headline       string   // "auto", "scrolls", "line" or "stays"
	Frames         string   // "light", "none" or "full"
	Measure        int      // cells
	Rag            string   // "ragged", "hyphenated" or "justified"
	Paragraphs     string   // "spaced" or "indented"
	Leading        int      // blank rows between blocks
	Margin         int      // cells
	Columns        int      // 0 is as many as there is room for
	Hanging        bool
	Reordering     string // "lede" or "terminal"
	WordsPerMinute int

	Theme      string // "auto", a theme's name, or the path of a style file
	ThemeLight string
	ThemeDark  string

	Images          string // "auto", "kitty", "sixel", "iterm2", "blocks", "sextants", "named" or "off"
	ImagesFromFiles bool
	Offline         bool

	Mouse       bool
	PlainScreen bool
	Remember    bool // what was read, and where it was left

	Fetch Fetch
	Shelf Shelf

	Preset string    // "lede", "vim" or "less"
	Keys   []Binding // over those of the preset, in the order of the file

	places map[string]Problem // where settings were made, for problems found later
}

// Fetch is how long and how much lede waits for from the web.
type Fetch struct {
	Limit   int           // megabytes, unpacked
	Connect time.Duration // until there is a server
	Idle    time.Duration // without a byte from it
	Whole   time.Duration // in all
}

// Shelf is what becomes of what is remembered.
type Shelf struct {
	Never []string // sites and folders of which nothing is
	Sync  string   // a folder by which it comes to other machines, or "none"
}

// A Binding gives a command keys. Without any it has none.
type Binding struct {
	Command string
	Keys    []string
	place   Problem
}

// Usual is the configuration of who has none.
func Usual() Config {
	return Config{
		Panes:          []string{"headline", "body", "captions"},
		Headline:       "auto",
		Frames:         "light",
		Measure:        66,
		Rag:            "ragged",
		Paragraphs:     "spaced",
		Leading:        1,
		Margin:         2,
		Columns:        1,
		Reordering:     "lede",
		WordsPerMinute: 240,
		Theme:          "auto",
		ThemeLight:     "light",
		ThemeDark:      "dark",
		Images:         "auto",
		Remember:       true,
		Fetch:          Fetch{Limit: 32, Connect: 10 * time.Second, Idle: 30 * time.Second, Whole: 5 * time.Minute},
		Shelf:          Shelf{Sync: "none"},
		Preset:         "lede",
	}
}
