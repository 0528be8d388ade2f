package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// The letters of a dek, and how far below the headline it is looked for, in nodes.
const shortDek, longDek, dekDistance = 15, 450, 400

// enoughForDek is how much has to speak for a line as the dek.
const enoughForDek = 3

// dek finds the sentence or two between the headline and the text: the first line that
// calls itself so, or that enough else speaks for. A description that is printed nowhere
// is for search engines, and no dek.
func (p *page) dek(m *metadata) string {
	if m.title == nil {
		return ""
	}
	text := p.texture(m.title.end)
	above := 0 // letters of running text between the headline and the line
	for i := m.title.end; i < min(m.title.end+dekDistance, p.body.end) && above < longDek; i++ {
		n := p.nodes[i]
		if n.isText() || n.hidden || n.letters == 0 {
			continue
		}
		if d := (standfirst{p, m, text, n}); d.mayBe() && d.evidence(above) >= enoughForDek {
			return d.words()
		}
		if isLeaf(n) && n.sentence > 0 && !isOfPicture(n) {
			above += n.letters
		}
	}
	return ""
}

// A texture is how the lines of running text on a page are set.
type texture struct {
	box  *node  // that most of them stand in, nil where they stand in many
	make string // the element and class of most, empty where they have many
}

// texture is that of the text below a place.
func (p *page) texture(from int) texture {
	boxes, makes, all := map[*node]int{}, map[string]int{}, 0
	var t texture
	for _, n := range p.nodes[from:p.body.end] {
		if n.hidden || n.isText() || !isLineOfText(n) || isOfPicture(n) || n.kin&junk != 0 {
			continue
		}
		boxes[n.parent] += n.letters
		makes[makeOf(n)] += n.letters
		if all += n.letters; t.box == nil || boxes[n.parent] > boxes[t.box] {
			t.box = n.parent
		}
		if makes[makeOf(n)] > makes[t.make] {
			t.make = makeOf(n)
		}
	}
	if boxes[t.box]*2 < all {
		t.box = nil
	}
	if makes[t.make]*2 < all {
		t.make = ""
	}
	return t
}

func makeOf(n *node) string { return n.name + "." + n.get("class") }

// A standfirst is a line below the headline that may be the dek.
type standfirst struct {
	page *page
	m    *metadata
	text texture
	*node
}

// mayBe reports whether nothing speaks against an element as the dek: it holds words
// only, and they are no other line that stands below a headline.
func (d standfirst) mayBe() bool {
	if isInline(d.node) && !d.has("data-cy") || d.letters < shortDek || d.letters > longDek || d.linkShare() > 0.5 || d.within(atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button) != nil || d.within(atom.Li) != nil && d.named() == 0 {
		return false
	}
	if d.kin&(kinByline|kinDate|kinUnseen|junk) != 0 || d.find(atom.Time, atom.H1, atom.H2, atom.H3, atom.H4) != nil || isOfPicture(d.node) {
		return false
	}
	if !isLeaf(d.node) && d.named() == 0 {
		return false
	}
	words := d.words()
	if sameWords(words, d.m.headline) || anatomy.Dates(words).Alone || isReadingTime(words) || d.letters < longByline && (announces(words) || isDated(words) && d.sentence == 0) {
		return false
	}
	_, byline := anatomy.Byline(words)
	return !byline && !inKin(d.node, kinAuthor, longBox) && !isPlea(words) && !isDisclosure(words) && !isConsent(words)
}

func (d standfirst) words() string { return clean.Line(linesOf(d.node)) }

// linesOf are the words of an element without those of its pictures.
func linesOf(n *node) string {
	if isLeaf(n) {
		return n.words()
	}
	var lines []string
	n.each(func(m *node) bool {
		if m.hidden || m.is(atom.Figure) {
			return false
		}
		if !m.isText() && isLeaf(m) {
			lines = append(lines, m.words())
			return false
		}
		return true
	})
	return strings.Join(lines, " ")
}

// evidence is what speaks for a line as the dek, and against. Above are the letters of
// running text above it.
func (d standfirst) evidence(above int) int {
	sum := d.named()
	words := d.words()
	switch {
	case d.m.description == "":
	case sameWords(words, d.m.description):
		sum += 3
	case agreement(words, d.m.description) > 0.75, d.letters > 40 && strings.HasPrefix(bare(d.m.description), bare(words)):
		sum += 2
	}
	if above > 0 {
		sum--
	}
	switch ends := endsAsSentence(words); {
	case ends && d.letters > shortLine:
		sum++
		if d.is(atom.H2, atom.H3, atom.H4) {
			sum++
		}
	case !ends:
		sum--
	}
	if d.isSetBold() {
		sum++
	}
	if head := d.within(atom.Header); head != nil && head.holds(d.m.title) {
		sum++
	}
	if next := d.page.after(d.node); next != nil && !isLineOfText(next) {
		sum++ // the byline or a picture stands between it and the text
	}
	switch {
	case d.text.box == nil:
	case d.parent == d.text.box:
		sum--
	default:
		sum++
	}
	switch {
	case makeOf(d.node) == d.text.make:
		sum--
	case d.text.make != "":
		sum++
	}
	return sum
}

// after is what follows a line: the next picture, date, byline or line of text.
func (p *page) after(n *node) *node {
	for i := n.end; i < min(n.end+dekDistance, p.body.end); i++ {
		next := p.nodes[i]
		switch {
		case next.isText() || next.hidden:
		case next.is(atom.Img, atom.Figure, atom.Picture, atom.Video, atom.Time), next.kin&(kinByline|kinDate) != 0 && next.letters > 0, isLineOfText(next):
			return next
		}
	}
	return nil
}

// isLineOfText reports whether an element is a line of running text.
func isLineOfText(n *node) bool {
	return isLeaf(n) && !isInline(n) && n.sentence > 0 && n.letters > 60 && n.linkShare() < 0.5
}

// named is how surely an element calls itself a dek.
func (d standfirst) named() int {
	for n, depth := d.node, 0; n != nil && depth < 3 && n.letters == d.letters; n, depth = n.parent, depth+1 {
		switch prop := n.get("itemprop"); {
		case n.kin&kinDek != 0, prop == "description", prop == "alternativeHeadline", prop == "abstract":
			return 3
		case n.kin&kinIntro != 0:
			return 2
		}
	}
	return 0
}

// isSetBold reports whether all words of a line are bold, and those of the next are not.
func (d standfirst) isSetBold() bool {
	next := d.page.after(d.node)
	return isAllBold(d.node) && (next == nil || !isAllBold(next))
}

func isAllBold(n *node) bool {
	bold := 0
	n.each(func(m *node) bool {
		if m.is(atom.B, atom.Strong) {
			bold += m.letters
			return false
		}
		return true
	})
	return bold > 0 && bold >= n.letters-2
}

// endsAsSentence reports whether a line ends with a sign that ends a sentence, closing
// quotation marks aside.
func endsAsSentence(line string) bool {
	line = strings.TrimRightFunc(line, func(r rune) bool { return unicode.In(r, unicode.Pf, unicode.Pe, unicode.Pi) || r == '"' || r == '\'' })
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…。！？।؟", r)
}

// isOfPicture reports whether words are a picture's caption or credit.
func isOfPicture(n *node) bool {
	found := n.within(atom.Figure, atom.Figcaption) != nil
	n.each(func(m *node) bool {
		found = found || m.kin&(kinCaption|kinCredit) != 0
		return !found
	})
	return found
}

// unsaid is the dek, unless it is the first paragraph again.
func unsaid(dek string, body []article.Block) string {
	for _, b := range body {
		if p, ok := b.(article.Paragraph); ok {
			if sameWords(dek, p.Text.String()) {
				return ""
			}
			break
		}
	}
	return dek
}
