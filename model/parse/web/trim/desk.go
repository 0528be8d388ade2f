package trim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// A Desk has all blocks of a page before it and decides which of them are the article.
type Desk struct {
	Chosen    *dom.Choice
	m         *dom.Metadata
	Container *dom.Node
	Copy      []Piece

	letters  int                    // of all pieces
	running  int                    // letters of those that are plainly running text
	core     *dom.Node              // the element in which most running text stands
	coreEnd  int                    // the last piece of running text that stands right in it
	pictures []int                  // in the page before each node
	prose    []int                  // letters of paragraphs in the page before each node
	byMarkup map[string]markupTally // of pieces that are made alike
	alike    map[*dom.Node]int      // siblings made as the node is
	often    map[string]int         // how often the same words are a piece
	settled  []int                  // letters in the article, as it was settled, in the page before each node
	seen     []int                  // letters that a reader sees in the page before each node
	body     []int                  // the pieces that were settled on
	place    []int                  // how many of those stand before each piece
	saidIn   map[string]int         // in how many pieces of running text a word stands

	placeholders map[*dom.Node]bool // boxes that say the same as others; nil until it is asked for
}

// A Piece is a block as the desk sees it.
type Piece struct {
	dom.Set
	Text   string // its words, an item or a row a line
	markup string // the names of the elements it stands in

	Letters, Linked  int // characters without white space
	strong, slanting int
	words, ends      int
	onSite           int // links to other pages of the site
	last             rune
	before           int // letters of the pieces before it
	settled          int // share of it that was settled on, from 0 to 200
}

// A markupTally is what all pieces with one markup hold together.
type markupTally struct{ pieces, settled, letters, linked, long int }

func NewDesk(ch *dom.Choice, c *dom.Node, m *dom.Metadata, sets []dom.Set) *Desk {
	d := &Desk{Chosen: ch, m: m, Container: c, byMarkup: map[string]markupTally{}, alike: map[*dom.Node]int{}, often: map[string]int{}}
	d.countAlong()
	for i, s := range sets {
		w := weigh(ch.Page, s)
		w.settled = d.settledIn(s.From)
		w.before = d.letters
		d.place = append(d.place, len(d.body))
		if w.IsSettled() {
			d.body = append(d.body, i)
			d.letters += w.Letters
			if w.IsLong() {
				d.running += w.Letters
			}
		}
		d.Copy = append(d.Copy, w)
		l := d.byMarkup[w.markup]
		l.pieces, l.letters, l.linked = l.pieces+1, l.letters+w.Letters, l.linked+w.Linked
		if w.IsLong() {
			l.long++
		}
		if w.IsSettled() {
			l.settled++
		}
		d.byMarkup[w.markup] = l
		d.often[w.Text]++
	}
	d.findCore()
	d.learnWords()
	return d
}

// IsSettled reports whether most of a piece was settled on before it is judged.
func (w *Piece) IsSettled() bool { return w.settled > 100 }

// settledIn is the share of what a reader sees in an element that was settled on.
func (d *Desk) settledIn(n *dom.Node) int {
	if n == nil {
		return 0
	}
	return share(d.settled[n.End]-d.settled[n.Order], d.seen[n.End]-d.seen[n.Order])
}

// weigh counts what a block is made of.
func weigh(p *dom.Page, s dom.Set) Piece {
	w := Piece{Set: s, Text: article.Plain(s.Block), markup: markupOf(s.From)}
	for _, part := range article.Parts(s.Block) {
		link := ""
		for _, r := range part.Text {
			n := 0
			for _, c := range r.Text {
				n += yes(!unicode.IsSpace(c))
			}
			if w.Letters += n; r.Link != "" {
				w.Linked += n
				w.onSite += yes(r.Link != link && !strings.HasPrefix(r.Link, "#") && p.SameSite(r.Link))
			}
			link = r.Link
			if r.Emphasis&(article.Bold|article.Italic) != 0 {
				w.strong += n
			}
			if r.Emphasis&article.Italic != 0 {
				w.slanting += n
			}
		}
	}
	w.words = len(strings.Fields(w.Text))
	_, w.ends = dom.Measure(w.Text)
	w.last, _ = utf8.DecodeLastRuneInString(strings.TrimRightFunc(w.Text, unicode.IsSpace))
	return w
}

// IsLong reports whether a piece is plainly running text.
func (w *Piece) IsLong() bool {
	return w.Letters > dom.LongLine && w.Linked*3 < w.Letters && w.ends > 0
}

// fewestWords is how many words a sentence of running text has.
const fewestWords = 12

// isSentence reports whether a piece is a sentence that leads nowhere, and no label.
func (w *Piece) isSentence() bool {
	return w.words >= fewestWords && w.ends > 0 && w.Linked*3 < w.Letters
}

// isVerse reports whether a piece is a paragraph of several lines that lead nowhere.
func (w *Piece) isVerse() bool {
	p, ok := w.Block.(article.Paragraph)
	return ok && w.Linked == 0 && p.Text.Breaks()
}

// markupOf names the elements that a block is made of and stands in.
func markupOf(n *dom.Node) string {
	var b strings.Builder
	for range 3 {
		if n == nil {
			break
		}
		b.WriteString(n.Name)
		class, _, _ := strings.Cut(strings.TrimSpace(n.Get("class")), " ")
		for _, c := range class {
			if !unicode.IsDigit(c) {
				b.WriteRune(c)
			}
		}
		b.WriteByte('>')
		n = n.Parent
	}
	return b.String()
}

// findCore finds the element in which most running text stands, and where that ends.
func (d *Desk) findCore() {
	held := map[*dom.Node]int{}
	most := 0
	for i := range d.Copy {
		w := &d.Copy[i]
		if !w.IsLong() || !w.IsSettled() || w.From == nil || w.From.Parent == nil {
			continue
		}
		n := w.From.Parent
		if held[n] += w.Letters; held[n] > most {
			most, d.core = held[n], n
		}
	}
	for i := range d.Copy {
		if w := &d.Copy[i]; w.IsLong() && w.From != nil && w.From.Parent == d.core {
			d.coreEnd = i
		}
	}
}

// countAlong counts through the page, so that what an element holds of something is the
// difference of two numbers.
func (d *Desk) countAlong() {
	nodes := d.Chosen.Nodes
	for _, sum := range []*[]int{&d.pictures, &d.prose, &d.settled, &d.seen} {
		*sum = make([]int, len(nodes)+1)
	}
	for i, n := range nodes {
		d.pictures[i+1], d.prose[i+1], d.settled[i+1], d.seen[i+1] = d.pictures[i], d.prose[i], d.settled[i], d.seen[i]
		switch {
		case n.Hidden:
		case n.IsText():
			d.seen[i+1] += n.Letters
			if d.Chosen.In(n.Parent) {
				d.settled[i+1] += n.Letters
			}
		case n.Tag == atom.Img:
			d.pictures[i+1]++
		case n.Tag == atom.P:
			d.prose[i+1] += n.Letters - n.Linked
		}
	}
}

// beside is the piece so many on, or back, among those that were settled on; -1 where
// there is none.
func (d *Desk) beside(i, by int) int {
	at := d.place[i] + by
	if by > 0 && !d.Copy[i].IsSettled() {
		at--
	}
	if at < 0 || at >= len(d.body) {
		return -1
	}
	return d.body[at]
}

// siblingsAlike counts the siblings of an element that have its name and class, itself among them.
func (d *Desk) siblingsAlike(n *dom.Node) int {
	if count, known := d.alike[n]; known || n == nil || n.Parent == nil {
		return count
	}
	count, seen := 0, 0
	for c := n.Parent.First; c != nil && seen < dom.MostSiblings; c = c.Next {
		if seen++; c.Tag == n.Tag && c.Name == n.Name && c.Get("class") == n.Get("class") {
			count++
		}
	}
	d.alike[n] = count
	return count
}

// noSteps is the distance through the tree, in steps, that counts as none.
const noSteps = 40

// apartBy is how many steps it is through the tree from one element to another.
func apartBy(a, b *dom.Node) int {
	if a == nil || b == nil {
		return noSteps
	}
	steps := 0
	for n := a; n != nil; n = n.Parent {
		if n.Holds(b) {
			for ; b != n; b = b.Parent {
				steps++
			}
			return steps
		}
		steps++
	}
	return noSteps
}

// up is the element so many steps above, or the outermost.
func up(n *dom.Node, steps int) *dom.Node {
	for ; n != nil && n.Parent != nil && steps > 0; steps-- {
		n = n.Parent
	}
	return n
}

// stepsTo is how many steps up the first element is for which ask is true, most where none
// of those is.
func stepsTo(n *dom.Node, most int, ask func(*dom.Node) bool) int {
	for i := range most {
		if n == nil {
			break
		}
		if ask(n) {
			return i
		}
		n = n.Parent
	}
	return most
}
