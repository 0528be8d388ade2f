// Package exchange reads what other programs give out of what their readers have kept:
// the addresses of articles, when they were kept, tags, notes and highlights. Which
// program has written a file is seen by what stands in it.
//
//	e, err := exchange.Open(path) // a file, a zip, or a folder
//	defer e.Close()
//	for item, err := range e.Items() {
//		// an error is a *LeftOut: what it tells of is no item, and the others go on
//	}
//
// Nothing is read as a whole: an item goes before the next one comes. What a file may
// cost is bounded in one place, limits.go.
package exchange

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"lede/model/parse/clean"
)

// An Item is an article as another program has kept it. What that does not tell is empty.
type Item struct {
	Source
	Address string // of the web; empty for a file or a note
	Path    string // of a file; empty for an address or a note
	UID     string // by which a shelf of lede's knows it; empty for none

	Headline  string
	Dek       string // what the page says of itself
	Byline    string
	Site      string
	Language  string
	Published time.Time

	Added      time.Time
	Tags       []string // the folder that it lay in is one
	Archived   bool
	Starred    bool
	Progress   float64 // share of what has been read
	Note       string  // of the reader
	Highlights []Highlight

	HTML string // of the article alone
	Text string // of a note that stands for itself

	Rest map[string]string // columns and fields that are not understood, by their names

	// Own is an article as lede itself has written it, by the fields; nil for what others have.
	Own map[string]string

	why error // it is none of what the reader has kept; nil where it is
}

// A Highlight is words that the reader has marked.
type Highlight struct {
	UID     string // a UUID; empty where it has no name there
	Quote   string
	Before  string // what stands around it
	After   string
	Start   int // where it may stand, in characters: no more than a hint
	Stop    int
	Note    string
	Colour  string // its name there
	Made    time.Time
	Changed time.Time // zero where that is not told
	Tags    []string
}

// A Source is where something stands in an export.
type Source struct {
	File string // its name, within a zip or a folder too
	Line int    // from 1; 0 where that is not known
}

func (s Source) String() string {
	if s.Line == 0 {
		return s.File
	}
	return fmt.Sprintf("%s:%d", s.File, s.Line)
}

// LeftOut is why something that stands in an export is no item.
type LeftOut struct {
	Source
	What string // its headline or address, as far as they are known
	Why  error
}

func (l *LeftOut) Error() string {
	if l.What == "" {
		return fmt.Sprintf("%s: %v", l.Source, l.Why)
	}
	return fmt.Sprintf("%s: %s: %v", l.Source, l.What, l.Why)
}

func (l *LeftOut) Unwrap() error { return l.Why }

// A Format is the program that has written an export, or the form that several share.
type Format int

// The formats.
const (
	Unknown Format = iota
	Lede
	Pocket
	Instapaper
	Wallabag
	Omnivore
	Readwise
	Raindrop
	Matter
	Linkwarden
	Karakeep
	Bookmarks // of a browser
	Table     // any other that has a column of addresses
	Files     // articles that lie in a folder

	Annotations // as the W3C has them
	Hypothesis
	KOReader
)

var formatNames = [...]string{"", "lede", "pocket", "instapaper", "wallabag", "omnivore", "readwise", "raindrop", "matter",
	"linkwarden", "karakeep", "bookmarks", "table", "files",
	"annotations", "hypothesis", "koreader"}

func (f Format) String() string { return formatNames[f] }

// FormatNamed is the format of a name; Unknown where there is none.
func FormatNamed(name string) Format {
	return Format(max(slices.Index(formatNames[:], strings.ToLower(name)), 0))
}

// Formats are all there are.
func Formats() []Format {
	var all []Format
	for f := Lede; int(f) < len(formatNames); f++ {
		all = append(all, f)
	}
	return all
}

// addTag adds a tag to an item, once.
func (i *Item) addTag(tag string) { i.Tags = withTag(i.Tags, tag) }

func withTag(tags []string, tag string) []string {
	tag = strings.TrimSpace(clean.Line(tag))
	for _, t := range tags {
		if strings.EqualFold(t, tag) {
			return tags
		}
	}
	if tag == "" {
		return tags
	}
	return append(tags, tag)
}

// keep keeps what is not understood.
func (i *Item) keep(name, value string) {
	if value = clean.Text(value); value == "" {
		return
	}
	if i.Rest == nil {
		i.Rest = map[string]string{}
	}
	i.Rest[clean.Line(name)] = value
}

// refuse is why an item can't be taken; nil where it can.
func (i *Item) refuse() error {
	if i.why != nil {
		return i.why
	}
	marks := len(i.Highlights) > 0 && i.UID+i.Headline != ""
	if i.Own != nil || i.Path != "" || i.Address == "" && (i.Text != "" || marks) {
		return nil
	}
	if i.Address == "" {
		return errNoAddress
	}
	scheme, rest, ok := strings.Cut(i.Address, ":")
	switch scheme = strings.ToLower(scheme); {
	case !ok:
		return errNoScheme
	case (scheme == "http" || scheme == "https") && len(strings.Trim(rest, "/")) > 0:
		return nil
	case scheme == "javascript":
		return errScript
	case scheme == "data":
		return errCarried
	case scheme == "place" || scheme == "about" || scheme == "chrome":
		return errBrowser
	}
	return fmt.Errorf("lede opens no %s: addresses", clip(scheme))
}

// clip is the beginning of a text, for a sentence.
func clip(text string) string {
	const most = 60 // characters
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i] + "…"
		}
	}
	return text
}
