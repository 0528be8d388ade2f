// Package article is the document: a news story, essay or page after it has been
// told apart from the bytes it came in. It knows no widths, colours or keys; it is
// what every reader of a format makes and every view draws.
//
// An Article may still be growing while it is read. Blocks are only ever appended
// to its Body, and what has been handed on never changes, so a Position stays true; but
// for a draft of what a program is still at work on.
package article

import (
	"strings"
	"time"
)

// An Article is one story and what stands around it. Empty fields were not there,
// or could not be told from the rest. All its strings have been cleaned: none holds
// a control character, but newline where it is a line break in a Text, and newline and
// tab in Code.
type Article struct {
	Headline string
	Dek      string // the sentence or two under the headline, also called standfirst
	Byline   string // as printed, "By A. Name, Chief Correspondent"
	Authors  []string
	Dateline string // where and when it was filed, as printed: "LONDON, Sept 10 (Agency)"

	Published Date
	Updated   Date

	Site    string // the publication
	Section string // the part of the publication, "World"
	URL     string // the address it is known by

	Tags []string // what it is about, as the publication names it

	Language  string    // a BCP 47 tag, "en-GB"; empty where nothing tells
	Direction Direction // of its paragraphs

	Image *Image // the picture that the publication shows the article by; nil where it names none

	Body      []Block
	Footnotes []Footnote

	// Omitted is what the source has and the article does not, from its beginning to
	// its end.
	Omitted []Omission

	// Anchors are the places that have names, by those and without the "#".
	Anchors map[string]Position

	// Method says in a few words how the article was got out of its source, for
	// whoever wonders why it looks as it does.
	Method string
}

// WholePage is the Method of an article that was found in the text dump of a whole page.
const WholePage = "text dump of a whole page"

// IsEmpty reports whether there is nothing in it to be read.
func (a *Article) IsEmpty() bool { return a.Headline == "" && len(a.Body) == 0 }

// An Omission is a block of the source that was left out of an article: a menu, an
// advertisement, a line of labels.
type Omission struct {
	Before int // the block of the Body that it stood before; len(Body) where it stood below
	Block  Block
	Reason string // why it was left out, in words for people: "links to other articles"
}

// A Footnote is a note that a run of the body refers to by its label. In a Position the
// one at index i is block len(Body)+i, once the article has grown to its end, with the
// offsets that Plain gives for a Quote of its Blocks.
type Footnote struct {
	Label  string // as printed: "1", "*", "a"
	Blocks []Block
}

// Direction is the way a paragraph's lines run.
type Direction uint8

const (
	LeftToRight Direction = iota
	RightToLeft
)

func (d Direction) String() string {
	if d == RightToLeft {
		return "rtl"
	}
	return "ltr"
}

// A Date is when something was published: a day, and a time of day with its zone
// where the source told one. The zero Date is no date.
type Date struct {
	Time  time.Time
	Clock bool // the time of day is known
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d.Time.IsZero() }

// String is the date as RFC 3339 has it: "2022-09-10" or "2022-09-10T14:31:00Z".
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Clock:
		return d.Time.Format(time.RFC3339)
	}
	return d.Time.Format(time.DateOnly)
}

// PrintedByline is the byline as printed, else the authors' names.
func (a *Article) PrintedByline() string {
	if a.Byline == "" && len(a.Authors) > 0 {
		return "By " + strings.Join(a.Authors, ", ")
	}
	return a.Byline
}
