// Package typeset sets an article in lines of a measure, as a compositor does: it
// breaks, hyphenates, justifies and indents, and knows of every line which words of
// the article it holds.
//
// A Galley is lazy. It sets the blocks near the place it is asked for and keeps a
// bounded number of them, so a long article costs no more to show than a short one:
//
//	g := typeset.NewGalley(a, x, typeset.Setting{Measure: 66, Theme: th})
//	lines := g.Lines(top, 40)  // what stands from top down
//	top = g.Move(top, +1)      // one line further
package typeset

import (
	"image"

	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/ui/theme"
)

// A Setting is how an article is set. The zero values are the usual ones.
type Setting struct {
	Measure     int // the width of a line, in cells; at least 1
	Left, Right int // cells beside the measure that code and tables may stand in

	Leading int // blank rows between blocks: 0 means 1, less than 0 none

	Rag        Rag        // the right edge
	Paragraphs Paragraphs // how one is told from the next
	Air        bool       // two blank rows stand above the highest crossheads, where others have one
	Hang       bool       // quotes and stops at a line's ends stand in a cell kept beside the text
	Captions   Captions   // where a figure's caption stands

	Pictures Pictures // how the pictures of figures stand

	// Measured is the size in pixels of a figure's picture that has come, by the figure's
	// number and which of its images it is; zero where nobody knows, and NoPicture where it
	// can't be had. Nil knows none.
	Measured func(figure, image int) image.Point

	// Language is a BCP 47 tag, for hyphens; empty means that of the article, or
	// where that has none, what its words look like.
	Language string
	Order    Order // who puts text that runs to the left in order

	// Spoken announces crossheads, figures, quotes and notes in words.
	ScreenReader bool

	Folds *Folds // which details are shut; nil for none

	Overflow bool // runs over the measure what else were seen in part: for print

	ASCII bool             // no signs of other alphabets are used
	Width func(string) int // cells that a string takes; nil means ansi.StringWidth
	Theme *theme.Theme     // has the colours of code; nil means none
}

// usual fills in what the zero values stand for.
func (s Setting) usual() Setting {
	s.Measure = max(s.Measure, 1)
	if s.Leading == 0 || s.Captions == CaptionsAlone {
		s.Leading = 1
	}
	s.Leading = max(s.Leading, 0)
	if s.Width == nil {
		s.Width = ansi.StringWidth
	}
	return s
}

// Rag is how the right edge of running text is set.
type Rag uint8

const (
	Ragged        Rag = iota // uneven, words kept whole
	RaggedHyphens            // less uneven, words divided
	Justified                // even, words divided
)

// Paragraphs is how a paragraph is told from the one before it.
type Paragraphs uint8

const (
	Spaced   Paragraphs = iota // by blank rows between them
	Indented                   // by an indent, as in a book
)

// Order is who puts letters that run to the left where they are seen.
type Order uint8

const (
	OurOrder      Order = iota // spans come as they are seen, from left to right
	TerminalOrder              // the terminal does: spans come as they are read
	ReadingOrder               // the same, from the left edge on: for files, which whoever shows them puts in order
)

// Captions is where captions are set.
type Captions uint8

const (
	CaptionsBelow Captions = iota // under their figures
	CaptionsAside                 // elsewhere: the figure leaves a mark of one line
	CaptionsAlone                 // nothing else is set: the captions pane's own galley
)

// A Line is one row of type. Its spans stand side by side from the left edge of the
// measure, and are together no wider than it unless a single character is; but for code
// and tables where the setting has room for them beside the measure.
//
// No two lines of a galley start at the same place, and every line starts below the
// one above it, so each can be asked for by its Start. A row without words of its own
// is blank, and starts at or past the end of the text above it.
type Line struct {
	Spans  []Span
	Start  article.Position // its first character
	End    article.Position // just past its last character
	Figure int              // the number of the figure it belongs to, from 1; 0 for none
	Out    int              // cells that it begins left of the measure
	Hidden int              // cells of it that are cut off at the right, to be had by Galley.ScrollRight
	Sign   string           // one that stands in the gutter, left of the measure: the level of a crosshead
	Lit    bool             // part of it is highlighted by the reader
	Noted  bool             // something with a note begins in it
	Draws  Drawn            // what its row and others draw together; none for a row of words

	fixed  int // spans of its margin, where it is wider than the measure
	extent int // cells that it may take, where that is not the measure
}

// Drawn is the part of a block's text that rows draw together, as they do a formula: from
// one byte up to another.
type Drawn struct{ From, To int }

// A Span is a run of text within a line that looks and leads the same.
type Span struct {
	Text     string
	Shown    string // what stands in the place of Text: a note's mark in superscript figures; empty for Text
	Role     theme.Role
	Over     theme.Role // inline, laid over Role by whoever shows the line; Body for none
	Emphasis article.Emphasis
	Ink      article.Ink // colours that the text has of its own
	Link     string
	Note     string
	Offset   int         // of its first byte in the block's article.Plain; -1 for matter that the article does not hold: indents, bullets, hyphens, rules
	Look     *theme.Look // where it is not the role's: the colours of code
	Strip    *Strip      // the row of a picture that stands in its place; nil for none
}

// Seen is what is drawn of a span.
func (s *Span) Seen() string {
	if s.Shown != "" {
		return s.Shown
	}
	return s.Text
}

// Set sets a text by itself: a headline, a dek. Offsets are those of its own plain
// text, and the block is 0.
func Set(t article.Text, role theme.Role, s Setting) []Line {
	if len(t) == 0 {
		return nil
	}
	c := compositor{s: s.usual(), ranks: func(int) (int, int) { return 0, 1 }}
	c.open(0, 0)
	c.text(t, 0, textStyle{role: role})
	return c.lines
}
