// Package dump finds the article in the text dump of a whole page: what a web crawl, a
// browser without pictures or "save as text" makes of it, menus and all.
//
//	s := dump.Unwrap(lines)
//	if s.IsPage() {
//		for i, r := range s.Judge() { … s.Rows[i].Text … }
//	}
//
// It knows no program that dumps and no publisher. Lines that were broken at a measure
// are put together again by general signs, each row is judged by what it is, what stands
// around it and where the running text is, and so is the dump as a whole: one that holds
// nothing but an article is none of a page.
package dump

import (
	"strings"

	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
)

// A Line is a line of the dump that has words or signs on it.
type Line struct {
	Text   string // without white space around it
	Indent int    // the cell that it begins in, from 0
	Gap    int    // blank lines before it
}

// A Row is what was one paragraph, heading, button or item of the page.
type Row struct {
	Text    string
	Indent  int
	Bullet  string // the sign of an item of a list; "1" for any number
	Gap     int    // blank lines before it
	Links   []Link
	Buttons int // marks of buttons, fields and pictures, which are no part of Text
	Lines   int // that it was broken into
	First   int // the first of these, counted from 0

	margin  bool // it begins at the page's left edge, and running text does not
	centred bool
	stars   int // of its frame, on each side
}

// A Link is a place in a row's text where a numbered link begins.
type Link struct{ Number, At int }

// A Sheet is a dump in rows.
type Sheet struct {
	Rows       []Row
	References map[int]string // addresses of numbered links

	wrapped  bool // lines were broken at a measure
	numbered bool // links have numbers
	wordless int  // rows that had no words, such as signs of items with nothing behind

	// Of its rows, once it was asked for.
	known   *study
	values  [][]byte
	scores  [roles][]int // by role, unasked where nobody has asked
	lines   *judge.Judge // nil for lede's own
	verdict *Verdict     // nil where nobody has asked
}

// Lines are the lines of a clean text.
func Lines(text string) []Line {
	var lines []Line
	gap := 0
	for l := range strings.Lines(text) {
		l = strings.TrimRight(l, " \t\r\n\u00a0\u3000")
		words := strings.TrimLeft(l, " \t\u00a0\u3000")
		if words == "" {
			gap++
			continue
		}
		lines = append(lines, Line{words, shape.Width(strings.ReplaceAll(l[:len(l)-len(words)], "\t", "        ")), gap})
		gap = 0
	}
	return lines
}
