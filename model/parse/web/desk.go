package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// A desk has all blocks of a page before it and decides which of them are the article.
type desk struct {
	chosen    *choice
	m         *metadata
	container *node
	copy      []piece

	letters  int              // of all pieces
	core     *node            // the element in which most running text stands
	pictures []int            // in the page before each node
	prose    []int            // letters of paragraphs in the page before each node
	looks    map[string]look2 // of pieces that are made alike
	alike    map[*node]int    // siblings made as the node is
	said     map[string]int   // how often the same words are a piece
}

// A piece is a block as the desk sees it.
type piece struct {
	set
	text   string // its words, an item or a row a line
	manner string // the elements it stands in: pieces made alike have the same

	letters, linked, strong    int // characters without white space
	words, links, away         int
	ends, commas, digits, caps int
	last, first                rune
	before                     int // letters of the pieces before it
}

// look2 is what pieces of one manner hold together.
type look2 struct{ pieces, letters, linked, long int }

func newDesk(ch *choice, c *node, m *metadata, sets []set) *desk {
	d := &desk{chosen: ch, m: m, container: c, looks: map[string]look2{}, alike: map[*node]int{}, said: map[string]int{}}
	for _, s := range sets {
		w := weigh(s)
		w.before = d.letters
		d.letters += w.letters
		d.copy = append(d.copy, w)
		l := d.looks[w.manner]
		l.pieces, l.letters, l.linked = l.pieces+1, l.letters+w.letters, l.linked+w.linked
		if w.isLong() {
			l.long++
		}
		d.looks[w.manner] = l
		d.said[w.text]++
	}
	d.findCore()
	d.countAlong()
	return d
}

// weigh counts what a block is made of.
func weigh(s set) piece {
	w := piece{set: s, text: article.Plain(s.block), manner: mannerOf(s.from)}
	for _, p := range article.Parts(s.block) {
		link := ""
		for _, r := range p.Text {
			n := 0
			for _, c := range r.Text {
				if unicode.IsSpace(c) {
					continue
				}
				n++
				w.count(c)
			}
			if w.letters += n; r.Link != "" {
				w.linked += n
				if r.Link != link {
					w.links++
					if !strings.HasPrefix(r.Link, "#") {
						w.away++
					}
				}
			}
			if link = r.Link; r.Emphasis&(article.Bold|article.Italic) != 0 {
				w.strong += n
			}
		}
	}
	w.words = len(strings.Fields(w.text))
	_, w.ends = measure(w.text)
	w.first, _ = utf8.DecodeRuneInString(w.text)
	w.last, _ = utf8.DecodeLastRuneInString(strings.TrimRightFunc(w.text, unicode.IsSpace))
	return w
}

func (w *piece) count(c rune) {
	switch {
	case unicode.IsDigit(c):
		w.digits++
	case unicode.IsUpper(c):
		w.caps++
	case strings.ContainsRune(",،、，;", c):
		w.commas++
	}
}

// isLong reports whether a piece is plainly running text.
func (w *piece) isLong() bool { return w.letters > 100 && w.linked*3 < w.letters && w.ends > 0 }

// mannerOf names the elements that a block is made of and stands in.
func mannerOf(n *node) string {
	var b strings.Builder
	for range 3 {
		if n == nil {
			break
		}
		b.WriteString(n.name)
		class, _, _ := strings.Cut(strings.TrimSpace(n.get("class")), " ")
		for _, c := range class {
			if !unicode.IsDigit(c) {
				b.WriteRune(c)
			}
		}
		b.WriteByte('>')
		n = n.parent
	}
	return b.String()
}

// findCore finds the element in which most running text stands.
func (d *desk) findCore() {
	held := map[*node]int{}
	most := 0
	for i := range d.copy {
		w := &d.copy[i]
		if !w.isLong() || w.from == nil || w.from.parent == nil {
			continue
		}
		n := w.from.parent
		if held[n] += w.letters; held[n] > most {
			most, d.core = held[n], n
		}
	}
}

// countAlong counts pictures and the letters of paragraphs, so that what an element
// holds of them is the difference of two numbers.
func (d *desk) countAlong() {
	d.pictures, d.prose = make([]int, len(d.chosen.nodes)+1), make([]int, len(d.chosen.nodes)+1)
	for i, n := range d.chosen.nodes {
		d.pictures[i+1], d.prose[i+1] = d.pictures[i], d.prose[i]
		switch n.tag {
		case atom.Img:
			d.pictures[i+1]++
		case atom.P:
			d.prose[i+1] += n.letters - n.linked
		}
	}
}

// siblingsAlike counts the siblings of an element that have its name and class, itself
// among them.
func (d *desk) siblingsAlike(n *node) int {
	if count, known := d.alike[n]; known || n == nil || n.parent == nil {
		return count
	}
	count, seen := 0, 0
	for c := n.parent.first; c != nil && seen < mostSiblings; c = c.next {
		if seen++; c.tag == n.tag && c.name == n.name && c.get("class") == n.get("class") {
			count++
		}
	}
	d.alike[n] = count
	return count
}

// apartBy is how many steps it is through the tree from one element to another.
func apartBy(a, b *node) int {
	if a == nil || b == nil {
		return 40
	}
	steps := 0
	for n := a; ; n = n.parent {
		if n == nil {
			return 40
		}
		if n.holds(b) {
			for ; b != n; b = b.parent {
				steps++
			}
			return steps
		}
		steps++
	}
}

// up is the element so many steps above, or the outermost.
func up(n *node, steps int) *node {
	for ; n != nil && n.parent != nil && steps > 0; steps-- {
		n = n.parent
	}
	return n
}

// stepsTo is how many steps up the first element is for which ask is true, most where none
// of those is.
func stepsTo(n *node, most int, ask func(*node) bool) int {
	for i := range most {
		if n == nil {
			break
		}
		if ask(n) {
			return i
		}
		n = n.parent
	}
	return most
}
