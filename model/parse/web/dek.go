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
		if d := (standfirst{p, m, text, above, n}); d.mayBe() && d.evidence() >= enoughForDek {
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

// isUnknown reports whether no lines of running text were found.
func (t texture) isUnknown() bool { return t.box == nil && t.make == "" }

func makeOf(n *node) string { return n.name + "." + n.get("class") }

// A standfirst is a line below the headline that may be the dek.
type standfirst struct {
	page *page
	m    *metadata
	text texture

	above int // letters of running text between the headline and it
	*node
}

// mayBe reports whether nothing speaks against an element as the dek: it holds words
// only, and they are no other line that stands below a headline.
func (d standfirst) mayBe() bool {
	if isInline(d.node) && !d.has("data-cy") || d.letters < shortDek || d.letters > longDek || d.linkShare() > 0.5 || d.within(atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button) != nil || d.within(atom.Li) != nil && !d.isNamed() {
		return false
	}
	if d.kin&(kinByline|kinDate|kinUnseen|junk) != 0 || d.find(atom.Time, atom.H1, atom.H2, atom.H3, atom.H4) != nil || isOfPicture(d.node) {
		return false
	}
	if !isLeaf(d.node) && !d.isNamed() {
		return false
	}
	words := d.words()
	if d.text.isUnknown() && !d.isNamed() && !sameWords(words, d.m.description) {
		return false // it may be the text
	}
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

// dekEvidence is what speaks for a line as the dek, and against. The weights were fitted
// to news pages whose dek is known and tried on other publishers' (fundus, MIT).
var dekEvidence = []struct {
	name   string
	weight int
	holds  func(d standfirst) bool
}{
	{"it calls itself a dek", 2, standfirst.isNamed},
	{"it says what the page says of itself", 3, func(d standfirst) bool { return sameWords(d.words(), d.m.description) }},
	{"it says nearly that, or begins it", 2, standfirst.isNearDescription},
	{"it stands beside the headline", 2, func(d standfirst) bool { return d.parent.holds(d.m.title) }},
	{"it stands in the headline's header", 1, standfirst.isInHeader},
	{"all of it is bold, and the text is not", 2, standfirst.isSetBold},
	{"it ends as sentences do", 1, func(d standfirst) bool { return endsAsSentence(d.words()) }},
	{"it is of some length", 1, func(d standfirst) bool { return d.letters > shortLine }},
	{"running text stands above it", -1, func(d standfirst) bool { return d.above > 0 }},
	{"it stands in the box that holds the text", -1, func(d standfirst) bool { return d.text.box == d.parent }},
	{"it is made like the text", -2, func(d standfirst) bool { return d.text.make == makeOf(d.node) }},
}

// evidence adds up what speaks for a line as the dek, and against.
func (d standfirst) evidence() int {
	sum := 0
	for _, e := range dekEvidence {
		if e.holds(d) {
			sum += e.weight
		}
	}
	return sum
}

// isNearDescription reports whether a line nearly says what the page says of itself, or
// begins it.
func (d standfirst) isNearDescription() bool {
	said, words := bare(d.m.description), bare(d.words())
	return said != words && (agreement(words, said) > 0.75 || d.letters > 40 && strings.HasPrefix(said, words))
}

func (d standfirst) isInHeader() bool {
	head := d.within(atom.Header)
	return head != nil && head.holds(d.m.title)
}

// isLineOfText reports whether an element is a line of running text.
func isLineOfText(n *node) bool {
	return isLeaf(n) && !isInline(n) && n.sentence > 0 && n.letters > 60 && n.linkShare() < 0.5
}

// isNamed reports whether an element calls itself a dek, or the first lines.
func (d standfirst) isNamed() bool {
	for n, depth := d.node, 0; n != nil && depth < 3 && n.letters == d.letters; n, depth = n.parent, depth+1 {
		prop := n.get("itemprop")
		if n.kin&(kinDek|kinIntro) != 0 || prop == "description" || prop == "alternativeHeadline" {
			return true
		}
	}
	return false
}

// isSetBold reports whether all words of a line are bold, and those of the next line of
// text are not. The questions of an interview are bold, too.
func (d standfirst) isSetBold() bool {
	if !isAllBold(d.node) || strings.HasSuffix(d.words(), "?") {
		return false
	}
	for _, n := range d.page.nodes[d.end:min(d.end+dekDistance, len(d.page.nodes))] {
		if !n.isText() && !n.hidden && isLineOfText(n) {
			return !isAllBold(n)
		}
	}
	return true
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
