// Package model is lede's Bubble Tea model: the article that is read, the panes
// that are open, the place, and every choice of the reader's.
//
// It asks nothing of the world itself. What is slow or outside comes in through
// Options as functions, runs as a command, and answers with a message that carries
// a ticket: an answer to a question that no longer stands is dropped.
package model

import (
	"cmp"
	"context"
	"image"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/model/navigation"
	"lede/model/page"
	"lede/model/terminal"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// Options are what a Model begins with.
type Options struct {
	Reading Reading          // what is read; its zero value is to be opened from the first of Refs
	Refs    []string         // what the reader asked for: files, addresses, "-"
	Starts  map[string]Start // where those are opened the first time, if not at the top

	Open    Opener
	Raw     Opener                                         // as Open, but with everything as it stands
	Browse  func(address string) (*exec.Cmd, error)        // has the browser show an address or a file, or returns one that is to be run on the terminal
	Edit    func(ref string, spot Spot) (*exec.Cmd, error) // what runs the reader's editor on a file
	Copy    func(text string) (bool, error)                // puts text into the system's clipboard; false where there is none
	Pipe    PipeRunner
	Version func(ref string) (string, error) // tells the state of a file from its later ones
	Follow  bool                             // the article is read again when its file changes

	// Recall tells what is remembered of an article, which may be whole or still arriving,
	// and Keep remembers what the reader leaves in it. Register gives a number to one that is
	// left before all of it has arrived. Nil remembers nothing.
	Recall   func(ref string, a article.Article, whole bool) (article.Memory, error)
	Register func(ref string, a article.Article) (id int64, err error)
	Keep     func(id int64, l article.Left) error
	Versions func(id int64) ([]article.Version, error) // in which it was read, the latest first
	// KeepHighlight remembers a highlight in the article of that ID, or what has become of it.
	KeepHighlight   func(id int64, h article.Highlight) error
	TellOfShelf     ShelfTeller
	WriteHighlights HighlightWriter // nil: they can only be copied
	// Merge hears what other machines tell of their shelves, and returns of how many articles
	// that was something new. Nil hears nothing.
	Merge func() (articles int, err error)
	// EditText is what runs the reader's editor on a text, and what tells the text then.
	EditText func(text string) (run *exec.Cmd, written func() (string, error), err error)

	// Save keeps a whole copy of the article that was opened from ref. Nil keeps none.
	Save      func(ctx context.Context, ref string) (article.Saving, error)
	FromStart bool // articles are opened at the top, wherever they were left

	Shelf      Shelf // what is remembered, to be looked through
	ShelfFirst bool  // the reader begins with it

	Picture     PictureGetter       // nil: no pictures are shown
	Images      string              // how they are drawn, as terminal.Abilities.Prefer has it, or "off"; empty means "auto"
	Terminal    *terminal.Abilities // of showing pictures, where they are known already
	KeepPicture PictureKeeper       // nil: none can be kept

	// Surroundings is what is known of the terminal without asking it. It may take a
	// while, so that it is called when the first screen is there.
	Surroundings func(context.Context) terminal.Surroundings

	// After comes with a message once a time has passed. Nil keeps to the clock.
	After func(d time.Duration, msg tea.Msg) tea.Cmd

	// Complete tells which files and folders a path may be the beginning of.
	Complete func(path string) []string

	// FindTheme is a theme by its name, or by its file's. Nil finds lede's own.
	FindTheme func(name string) (*theme.Theme, error)

	Panes          ui.Panes             // open at the start; none means all
	Page           page.Style           // how the body is set
	WordsPerMinute int                  // of the reader; 0 means 240
	Theme          *theme.Theme         // nil: light or dark after the terminal's background
	Light, Dark    string               // the names of those two themes; empty means lede's own
	Keys           map[string][]string  // of commands by their IDs; nil means the usual ones
	Head           ui.HeadMode          // what becomes of the headline when the text is scrolled
	Frames         ui.Frames            // how the parts of the screen are set apart
	ASCII          bool                 // no signs of other alphabets are used
	Mouse          bool                 // the wheel and the clicks are lede's
	Plain          bool                 // for a screen reader: no frames, and looks told in words
	Problems       []string             // what of the reader's preferences could not be followed
	Colours        colorprofile.Profile // that the terminal has; its zero value means all
	Size           image.Point          // of the screen, where it is known already
}

// usualPace is the reader's where Options says nothing else.
const usualPace = 240

// Model is the whole state of the program.
type Model struct {
	raw asItStood

	options Options

	nav      *navigation.Navigation[leftBehind]
	page     page.Page
	pictures pictureDesk
	readerState
	wardrobe
	width func(string) int
	mouse pointer

	keys keymap

	pending string // digits of a count that waits for its motion
	message string // in the footer until the next key
	err     error  // why there is nothing to read

	leaving, mayLeave bool        // the reader wants to; the terminal has had its time
	modes             []mode      // that are open, the last over the others
	pace, atOnce      int         // of speed reading: words a minute, and words at a time
	pointed           *ui.Stretch // what the reader is to find at once; until the next key
	finder            finder
	memory            memory
	errands           errands

	painter *ui.Painter
	status  status
	frame
}

// New is a model at the beginning of the article.
func New(o Options) *Model {
	m := &Model{
		options: o,
		nav:     navigation.New[leftBehind](o.Refs, o.Reading),
		page:    page.New(o.Page, cmp.Or(o.Panes, ui.AllPanes), o.Size),
		width:   typeset.Widths(ansi.StringWidthWc), // as terminals count, and the renderer too, that do not say otherwise
		mouse:   pointer{isOurs: o.Mouse},
	}
	m.keys = newKeymap(Commands(), o.Keys)
	if m.options.WordsPerMinute == 0 {
		m.options.WordsPerMinute = usualPace
	}
	m.settled = o.Theme != nil
	m.wear(cmp.Or(o.Theme, theme.Terminal()))
	if m.options.After == nil {
		m.options.After = after
	}
	m.pace, m.atOnce = m.options.WordsPerMinute, 1
	m.page.Pictures, m.page.Measured = o.formAtFirst(), m.pictures.Size
	m.page.Plain, m.page.WordsPerMinute = o.Plain, m.options.WordsPerMinute
	m.page.Head, m.page.Frames, m.page.ASCII = o.Head, o.Frames, o.ASCII
	m.forget()
	m.show()
	if o.Reading.Article != nil {
		m.startAt()
	}
	if o.ShelfFirst {
		showShelf(m)
	}
	sayProblems(m)
	m.workOut()
	return m
}

// Init asks what the first screen need not know: the terminal's background, and
// what is still to come of the article.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(m.begin(), m.searchOn(), tea.RequestBackgroundColor, awaitAnswers(), m.watch())
}

// Err is why the program ended without an article, if it did.
func (m *Model) Err() error { return m.err }
