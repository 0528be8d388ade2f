package meta

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// The letters of a dek, and how far below the headline it is looked for, in nodes.
const shortDek, longDek, dekDistance = 15, 450, 400

// enoughForDek is how much has to speak for a line as the dek.
const enoughForDek = 3

// dek finds the sentence or two between the headline and the text: the first line that
// calls itself so, or that enough else speaks for. A description that is printed nowhere
// is for search engines, and no dek.
func dek(p *dom.Page, m *dom.Metadata) string {
	if m.Title == nil {
		return ""
	}
	text := textureOf(p, m.Title.End)
	above := 0 // letters of running text between the headline and the line
	for i := m.Title.End; i < min(m.Title.End+dekDistance, p.Body.End) && above < longDek; i++ {
		n := p.Nodes[i]
		if n.IsText() || n.Hidden || n.Letters == 0 {
			continue
		}
		if d := (standfirst{p, m, text, above, n}); d.mayBe() && d.evidence() >= enoughForDek {
			return d.words()
		}
		if dom.IsLeaf(n) && n.Sentence > 0 && !dom.IsOfPicture(n) {
			above += n.Letters
		}
	}
	return ""
}

// A texture is how the lines of running text on a page are set.
type texture struct {
	box  *dom.Node // that most of them stand in, nil where they stand in many
	make string    // the element and class of most, empty where they have many
}

// textureOf is that of the text below a place.
func textureOf(p *dom.Page, from int) texture {
	boxes, makes, all := map[*dom.Node]int{}, map[string]int{}, 0
	var t texture
	for _, n := range p.Nodes[from:p.Body.End] {
		if n.Hidden || n.IsText() || !isLineOfText(n) || dom.IsOfPicture(n) || n.Hints&dom.Junk != 0 {
			continue
		}
		boxes[n.Parent] += n.Letters
		makes[makeOf(n)] += n.Letters
		if all += n.Letters; t.box == nil || boxes[n.Parent] > boxes[t.box] {
			t.box = n.Parent
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

func makeOf(n *dom.Node) string { return n.Name + "." + n.Get("class") }

// A standfirst is a line below the headline that may be the dek.
type standfirst struct {
	page *dom.Page
	m    *dom.Metadata
	text texture

	above int // letters of running text between the headline and it
	*dom.Node
}

// mayBe reports whether nothing speaks against an element as the dek: it holds words
// only, and they are no other line that stands below a headline.
func (d standfirst) mayBe() bool {
	if dom.IsInline(d.Node) && !d.Has("data-cy") || d.Letters < shortDek || d.Letters > longDek || d.IsLinks() || d.Within(atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button) != nil || d.Within(atom.Li) != nil && !d.isNamed() {
		return false
	}
	if d.Hints&(dom.HintByline|dom.HintDate|dom.HintUnseen|dom.Junk) != 0 || d.Find(atom.Time, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6) != nil || dom.IsOfPicture(d.Node) {
		return false
	}
	if !dom.IsLeaf(d.Node) && !d.isNamed() {
		return false
	}
	words := d.words()
	if d.text.isUnknown() && !d.isNamed() && !dom.SameWords(words, d.m.Description) {
		return false // it may be the text
	}
	if dom.SameWords(words, d.m.Headline) || anatomy.Dates(words).Alone || dom.IsReadingTime(words) || d.Letters < dom.LongByline && (dom.Announces(words) || dom.IsDated(words) && d.Sentence == 0) {
		return false
	}
	_, byline := anatomy.Byline(words)
	return !byline && !dom.IsHinted(d.Node, dom.HintAuthor, dom.LongBox) && !dom.IsPlea(words) && !dom.IsDisclosure(words) && !dom.IsConsent(words)
}

func (d standfirst) words() string { return clean.Line(linesOf(d.Node)) }

// linesOf are the words of an element without those of its pictures.
func linesOf(n *dom.Node) string {
	if dom.IsLeaf(n) {
		return n.Words()
	}
	var lines []string
	n.Each(func(m *dom.Node) bool {
		if m.Hidden || m.Is(atom.Figure) {
			return false
		}
		if !m.IsText() && dom.IsLeaf(m) {
			lines = append(lines, m.Words())
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
	{"it says what the page says of itself", 3, func(d standfirst) bool { return dom.SameWords(d.words(), d.m.Description) }},
	{"it says nearly that, or begins it", 2, standfirst.isNearDescription},
	{"it stands beside the headline", 2, func(d standfirst) bool { return d.Parent.Holds(d.m.Title) }},
	{"it stands in the headline's header", 1, standfirst.isInHeader},
	{"all of it is bold, and the text is not", 2, standfirst.isSetBold},
	{"it ends as sentences do", 1, func(d standfirst) bool { return dom.EndsAsSentence(d.words()) }},
	{"it is of some length", 1, func(d standfirst) bool { return d.Letters > dom.ShortLine }},
	{"running text stands above it", -1, func(d standfirst) bool { return d.above > 0 }},
	{"it stands in the box that holds the text", -1, func(d standfirst) bool { return d.text.box == d.Parent }},
	{"it is made like the text", -2, func(d standfirst) bool { return d.text.make == makeOf(d.Node) }},
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

// isNearDescription reports whether a line nearly says what the page says of itself, or begins it.
func (d standfirst) isNearDescription() bool {
	said, words := article.Fold(d.m.Description), article.Fold(d.words())
	return said != words && (dom.Agreement(words, said) > 0.75 || d.Letters > dom.LeastLetters && strings.HasPrefix(said, words))
}

func (d standfirst) isInHeader() bool {
	head := d.Within(atom.Header)
	return head != nil && head.Holds(d.m.Title)
}

// isLineOfText reports whether an element is a line of running text.
func isLineOfText(n *dom.Node) bool {
	return dom.IsLeaf(n) && !dom.IsInline(n) && n.Sentence > 0 && n.Letters > dom.ShortLine && !n.IsLinks()
}

// isNamed reports whether an element calls itself a dek, or the first lines.
func (d standfirst) isNamed() bool {
	for n, depth := d.Node, 0; n != nil && depth < 3 && n.Letters == d.Letters; n, depth = n.Parent, depth+1 {
		prop := n.Get("itemprop")
		if n.Hints&(dom.HintDek|dom.HintIntro) != 0 || prop == "description" || prop == "alternativeHeadline" {
			return true
		}
	}
	return false
}

// isSetBold reports whether all words of a line are bold, and those of the next line of
// text are not. The questions of an interview are bold, too.
func (d standfirst) isSetBold() bool {
	if !isAllBold(d.Node) || strings.HasSuffix(d.words(), "?") {
		return false
	}
	for _, n := range d.page.Nodes[d.End:min(d.End+dekDistance, len(d.page.Nodes))] {
		if !n.IsText() && !n.Hidden && isLineOfText(n) {
			return !isAllBold(n)
		}
	}
	return true
}

func isAllBold(n *dom.Node) bool {
	bold := 0
	n.Each(func(m *dom.Node) bool {
		if m.Is(atom.B, atom.Strong) {
			bold += m.Letters
			return false
		}
		return true
	})
	return bold > 0 && bold >= n.Letters-2
}

// unsaid is the dek, unless it is the first paragraph again.
func unsaid(dek string, body []article.Block) string {
	first := slices.IndexFunc(body, func(b article.Block) bool { _, ok := b.(article.Paragraph); return ok })
	if first >= 0 && dom.SameWords(dek, article.Plain(body[first])) {
		return ""
	}
	return dek
}
