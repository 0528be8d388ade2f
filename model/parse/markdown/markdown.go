// Package markdown reads Markdown: CommonMark, what GitHub adds to it, footnotes,
// definition lists and front matter, and what the programs of sites, papers and notes add:
// Hugo, Jekyll, MDX, MyST, pandoc, Obsidian. Pictures that stand alone become figures, with
// the caption that stands with them.
//
//	a := markdown.Parse(text, markdown.Options{})
//
// A long text need not be read as a whole before its beginning can be shown:
//
//	r := markdown.Start(text, markdown.Options{})
//	a := r.Article()
//	for part, ok := r.Next(); ok; part, ok = r.Next() {
//		a.Grow(part)
//	}
package markdown

import (
	"net/url"
	"strings"

	"github.com/yuin/goldmark/parser"

	"lede/model/article"
	"lede/model/parse/clean"
)

// Options are how a text is read. The zero Options are the usual ones.
type Options struct {
	// Base is the address that relative links and pictures resolve against; where it
	// is empty they stay as they are.
	Base string

	// HTML reads a piece of a page that stands in the text. Where it is nil, its words
	// are read in paragraphs, and nothing else.
	HTML func(fragment string) []article.Block
}

// Parse reads a text to its end.
func Parse(text string, o Options) *article.Article {
	r := Start(text, o)
	a := r.Article()
	for part, ok := r.Next(); ok; part, ok = r.Next() {
		a.Grow(part)
	}
	return a
}

// A Reader is a text of which some parts have been read.
type Reader struct {
	rest    string // what has not been read, nor cleaned
	size    int    // of all, in bytes
	lines   int    // read so far
	options Options
	base    *url.URL
	article *article.Article

	parser parser.Parser
	limits
	dialect
	links []parser.Reference // definitions that hold for all parts
	notes map[string]string  // labels of footnotes as they are printed, by those in the text

	labels      map[string]bool // the labels as printed
	inlineNotes int             // the number of the last note that stood where it is referred to

	example int // the number of the last example

	blocks int            // given so far
	slugs  map[string]int // how many headings have had a name
	demote int            // what is added to a heading's level
}

// Start reads the first part of a text, which is all of it if it isn't very long.
func Start(text string, o Options) *Reader {
	if i := strings.IndexAny(text, "\r\n"); i >= 0 && !strings.HasPrefix(text[i:], "\n") && !strings.HasPrefix(text[i:], "\r\n") {
		text = strings.ReplaceAll(text, "\r", "\n") // the line ends of old Macintoshes, which hide what begins a line
	}
	r := &Reader{
		size:    len(text),
		options: o,
		article: &article.Article{Method: "markdown"},
		limits:  limits{marks: patience(len(text)), cells: mostCellsInAll + len(text)/cellBytes},
		slugs:   map[string]int{},
	}
	if o.Base != "" {
		r.base, _ = url.Parse(clean.Base(o.Base))
	}
	r.rest = titleBlock(frontMatter(text, r.article), r.article)
	r.matter = len(r.rest) < len(text)
	if i := r.article.Image; i != nil {
		i.URL = r.pictureAddress(i.URL)
	}
	r.examples = numberExamples(r.rest)
	r.gather(r.rest, len(r.rest) > 2*firstPart)
	first := r.next(firstPart)
	a := r.article
	a.Body, a.Footnotes, a.Anchors = first.Blocks, first.Footnotes, first.Anchors
	a.Omitted = append(a.Omitted, first.Omitted...)
	a.Direction = direction(a.Body)
	if a.Language == "" {
		a.Language = article.Language(article.Prose(a.Body), "")
	}
	return r
}

// Article is what has been told by the first part. It belongs to the caller.
func (r *Reader) Article() *article.Article { return r.article }

// Whole reports whether nothing is left to read.
func (r *Reader) Whole() bool { return r.rest == "" }

// Next reads another part. It reports false where there is none.
func (r *Reader) Next() (article.Addition, bool) {
	if r.Whole() {
		return article.Addition{}, false
	}
	return r.next(laterPart), true
}
