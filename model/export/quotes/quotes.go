// Package quotes writes what a reader has highlighted, with the notes, for the programs in
// which such things are kept.
//
//	err := quotes.Write(w, quotes.Markdown, all)
//
// Highlights are written in the order in which they are given, which is that of the text.
package quotes

import (
	"fmt"
	"io"
	"slices"

	"lede/model/article"
)

// A Format is how highlights are written.
type Format int

// The formats.
const (
	Markdown Format = iota
	JSONLD          // of the W3C's Web Annotations
	Readwise        // the table that Readwise imports
	Obsidian        // a note of Markdown with properties; see Renewed
	Text
	JSON
)

var forms = [...]struct {
	name, ending, title string
	write               func(io.Writer, []article.Annotated) error
}{
	Markdown: {"markdown", ".md", "Markdown", writeMarkdown},
	JSONLD:   {"jsonld", ".jsonld", "Web Annotations, JSON-LD", writeAnnotations},
	Readwise: {"readwise", ".csv", "a table for Readwise", writeTable},
	Obsidian: {"obsidian", ".md", "a note for Obsidian", writeNotes},
	Text:     {"text", ".txt", "text", writeText},
	JSON:     {"json", ".json", "JSON", writeJSON},
}

// Formats are all there are.
func Formats() []Format {
	var all []Format
	for f := range forms {
		all = append(all, Format(f))
	}
	return all
}

// Named is the format of a name.
func Named(name string) (f Format, ok bool) {
	i := slices.IndexFunc(Formats(), func(f Format) bool { return f.String() == name })
	return Format(max(i, 0)), i >= 0
}

func (f Format) String() string { return forms[f].name }

// Title names the format to people.
func (f Format) Title() string { return forms[f].title }

// Ending is that of the names of files, with its dot.
func (f Format) Ending() string { return forms[f].ending }

// Write writes the highlights of articles.
func Write(w io.Writer, f Format, all []article.Annotated) error { return forms[f].write(w, all) }

// marked says when words were highlighted, and in which colour.
func marked(h article.Highlight) string {
	said := "highlighted"
	if !h.Made.IsZero() {
		said += " " + h.Made.Format("2 January 2006")
	}
	if h.Colour != "" {
		said += " in " + h.Colour
	}
	return said
}

// A lines writes lines until that fails once.
type lines struct {
	io.Writer
	err error
}

func (l *lines) line(format string, args ...any) {
	if l.err == nil {
		_, l.err = fmt.Fprintf(l, format+"\n", args...)
	}
}
