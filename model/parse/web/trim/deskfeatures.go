package trim

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// A feature is a named number that a block has.
type feature struct {
	name string
	of   func(d *Desk, i int) int
}

// features are what the judge is told of a block. A number is kept in a byte: shares
// from 0 to 200, counts as steps says.
var features = slices.Concat(ownFeatures, placeFeatures, alikeFeatures, neighbourFeatures, boxFeatures)

// Features are the names of what the judge is told of a block.
func Features() []string {
	names := make([]string, len(features))
	for i, f := range features {
		names[i] = f.name
	}
	return names
}

// Row is what the judge is told of piece i.
func (d *Desk) Row(i int) []byte {
	row := make([]byte, len(features))
	for f := range features {
		row[f] = byte(min(max(features[f].of(d, i), 0), 255))
	}
	return row
}

// steps keeps a count in a byte, in eight steps for each doubling.
func steps(n int) int {
	n = max(n, 0) + 1
	k := bits.Len(uint(n)) - 1
	return 8*k + (n<<3>>k)&7
}

// share is a part of a whole, from 0 to 200.
func share(part, whole int) int { return part * 200 / max(whole, 1) }

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}

// own is a feature of a piece by itself.
func own(name string, of func(w *Piece) int) feature {
	return feature{name, func(d *Desk, i int) int { return of(&d.Copy[i]) }}
}

var ownFeatures = []feature{
	own("kind of block", (*Piece).KindOfBlock),
	own("element", func(w *Piece) int { return elementCode(w.From) }),
	own("letters", func(w *Piece) int { return steps(w.Letters) }),
	own("words", func(w *Piece) int { return steps(w.words) }),
	own("letters of an item", func(w *Piece) int { return steps(w.Letters / max(w.items(), 1)) }),
	own("share in links", func(w *Piece) int { return share(w.Linked, w.Letters) }),
	own("links to pages of the site", func(w *Piece) int { return w.onSite }),
	own("share in bold or italics", func(w *Piece) int { return share(w.strong, w.Letters) }),
	own("share in italics", func(w *Piece) int { return share(w.slanting, w.Letters) }),
	own("ends of sentences", func(w *Piece) int { return w.ends }),
	own("questions", func(w *Piece) int { return strings.Count(w.Text, "?") }),
	own("last sign", func(w *Piece) int { return endCode(w.last) }),
	own("words before a colon", (*Piece).beforeColon),
	{"share of words said in the text", (*Desk).kin},
	{"words of the headline", (*Desk).titled},
}

// The numbers of some kinds of blocks, and that of lines that end in a colon.
const (
	paragraphKind, headKind, listKind, quoteKind, codeKind, tableKind = 1, 2, 3, 4, 6, 7

	colon = 4
)

// KindOfBlock numbers the kinds of blocks.
func (w *Piece) KindOfBlock() int {
	switch w.Block.(type) {
	case article.Paragraph:
		return paragraphKind
	case article.Crosshead:
		return headKind
	case article.List:
		return listKind
	case article.Quote:
		return quoteKind
	case article.PullQuote:
		return 5
	case article.Code:
		return codeKind
	case article.Table:
		return tableKind
	}
	return 0
}

// beforeColon is how many words stand before the first colon, and one more; 0 where there is none.
func (w *Piece) beforeColon() int {
	before, _, ok := strings.Cut(w.Text, ":")
	if !ok {
		return 0
	}
	return 1 + len(strings.Fields(before))
}

func (w *Piece) items() int {
	if l, ok := w.Block.(article.List); ok {
		return len(l.Items)
	}
	return 0
}

// elements are numbered in the order of how much they speak for text.
var elements = []atom.Atom{atom.P, atom.Blockquote, atom.Pre, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.H1,
	atom.Ul, atom.Ol, atom.Li, atom.Td, atom.Dl, atom.Dd, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header,
	atom.Figure, atom.Figcaption, atom.Aside, atom.Footer, atom.Address, atom.Nav, atom.Form}

func elementCode(n *dom.Node) int {
	if n == nil {
		return 0
	}
	return slices.Index(elements, n.Tag) + 1
}

func endCode(r rune) int {
	switch {
	case strings.ContainsRune(".!。！।؟…", r):
		return 1
	case strings.ContainsRune("?？", r):
		return 2
	case strings.ContainsRune("\"”»'’)“", r):
		return 3
	case strings.ContainsRune(":：", r):
		return colon
	case unicode.IsLetter(r):
		return 5
	case unicode.IsDigit(r):
		return 6
	}
	return 7
}
