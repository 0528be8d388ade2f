// Package set makes blocks of the chosen part of a web page: paragraphs, lists, figures
// with their captions, notes, code, tables and formulas.
//
//	s := set.NewSetter(chosen, headline)
//	g := s.Apart(func() { s.Flow(container, set.Look{In: true}) })
package set

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/maths"
)

// A setter goes through the part of the page that is the article and sets its blocks.
type setter struct {
	page         *dom.Page
	chosen       *dom.Choice
	skip         []*dom.Node        // elements and texts that are not set where they stand
	title        string             // the headline, which is not set again
	Pictured     dom.PictureRecords // what linked data says of pictures
	notes        *notes
	figureLabels map[string]int // in how many figures of the page some short words stand; nil until asked

	blockList                 // the blocks so far
	line      textBuilder     // the paragraph being put together
	breaks    int             // line ends in a row before the next word
	after     []dom.Set       // figures met within the line, set below it
	start     *dom.Node       // where the line began
	expand    map[string]bool // abbreviations that have been spelled out
	frames    int             // of figures around the place
	depth     int             // of blocks within blocks
	boxes     int             // of boxes within boxes

	referred map[*footnote]bool // notes whose marks have been set
	within   *footnote          // the note that is being set
}

func NewSetter(ch *dom.Choice, title string) *setter {
	return &setter{page: ch.Page, chosen: ch, title: title, notes: findNotes(ch.Page), expand: map[string]bool{}, referred: map[*footnote]bool{}}
}

// deepest is how far blocks are set within others; what is nested deeper is set flat.
const deepest = 16

// deepestBox is how far boxes within boxes are looked at: a box deeper down is no picture's and no code's.
const deepestBox = 200

// Apart sets what fill goes through as blocks of their own, within another.
func (s *setter) Apart(fill func()) blockList {
	s.Flush()
	outer := s.blockList
	s.blockList = blockList{}
	s.depth++
	fill()
	s.Flush()
	s.depth--
	inner := s.blockList
	s.blockList = outer
	return inner
}

// Flush ends the paragraph being put together.
func (s *setter) Flush() {
	for _, t := range paragraphs(s.line.finish()) {
		f, formula := maths.SoleFormula(t)
		switch {
		case formula:
			s.add(f, s.start)
		case hasWords(t) && !s.creditBelow(t):
			s.paragraph(t, s.start)
		}
	}
	s.start, s.breaks = nil, 0
	s.Sets = append(s.Sets, s.after...)
	s.after = nil
}

// hasWords reports whether a text is more than ornament.
func hasWords(t article.Text) bool {
	return strings.Trim(t.String(), " \u00a0\u200b\ufeff\u200c\u200d\u2060|•·") != ""
}

// Flow sets all that stands in n.
func (s *setter) Flow(n *dom.Node, k Style) {
	for c := n.First; c != nil; c = c.Next {
		s.Set(c, k)
	}
}

// Set sets a text, or an element and what stands in it.
func (s *setter) Set(n *dom.Node, k Style) {
	if s.noteMatter(n, k) || s.formulaMatter(n, k) {
		return
	}
	switch {
	case n.IsText():
		s.text(n, k)
		return
	case s.isHidden(n):
		s.hiddenMatter(n, k)
		return
	case !s.reaches(n, k):
		return
	}
	k.In = s.isIn(n, k)
	if isBreak(n) {
		s.breaks++
		return
	}
	if isCodeBlock(n) {
		s.Flush()
		s.code(n, k)
		return
	}
	k.lines = k.lines || keepsLines(n)
	if dom.IsInline(n) || n.Letters <= longestLabel && n.Parent.Is(atom.P) && s.notes.isMarked(n) {
		s.inline(n, k)
		return
	}
	s.matter(n, k)
}

// isIn reports whether an element belongs to the article.
func (s *setter) isIn(n *dom.Node, k Style) bool { return k.all || s.chosen.In(n) }

// reaches reports whether an element is to be set, or something in it is.
func (s *setter) reaches(n *dom.Node, k Style) bool {
	return (s.isIn(n, k) || s.chosen.Leads(n)) && !s.isUnset(n)
}

// isUnset reports whether a node is not set where it stands: it is not seen, or belongs
// to something else.
func (s *setter) isUnset(n *dom.Node) bool { return s.isHidden(n) || slices.Contains(s.skip, n) }

func (s *setter) text(n *dom.Node, k Style) {
	if !k.In || s.isUnset(n) {
		return
	}
	if !k.lines {
		s.stretch(n.Text, n, k)
		return
	}
	for i, line := range strings.Split(n.Text, "\n") {
		if i > 0 {
			s.breaks++
		}
		s.stretch(line, n, k)
	}
}

// stretch sets words of a text that no line end parts.
func (s *setter) stretch(text string, n *dom.Node, k Style) {
	if s.start == nil && dom.IsBlank(text) {
		return
	}
	if !dom.IsBlank(text) {
		s.opening(n)
	}
	if k.emphasis&article.Monospace != 0 || !strings.ContainsAny(text, "$\\") {
		s.line.add(text, k)
		return
	}
	for _, p := range maths.Passages(s.page, text) {
		switch f := p.Formula; {
		case f == nil:
			s.line.add(p.Words, k)
		case f.Display:
			s.Flush()
			s.add(article.Formula{TeX: f.Tex, Text: maths.RowOf(f.Tex), Number: f.Number}, dom.BlockOf(n))
		default:
			s.opening(n)
			s.line.formula(f.Tex, k)
		}
	}
}

// opening begins the paragraph, or the next line of it, for what is to be set.
func (s *setter) opening(n *dom.Node) {
	if s.start == nil {
		s.start = dom.BlockOf(n)
	}
	if s.breaks > 0 {
		s.endLine(n)
	}
}

// endLine deals with the line ends before a text: two end a paragraph.
func (s *setter) endLine(n *dom.Node) {
	if s.breaks > 1 {
		s.Flush()
		s.start = dom.BlockOf(n)
	} else {
		s.line.space("\n")
	}
	s.breaks = 0
}

// matter sets an element that stands by itself.
func (s *setter) matter(n *dom.Node, k Style) {
	switch n.Tag {
	case atom.Picture:
		if n.Find(atom.Figcaption) != nil {
			s.Flush()
			s.figure(n, k)
			return
		}
		s.pictureElement(n, k)
		return
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		s.crosshead(n, k)
		return
	}
	s.Flush()
	if s.depth > deepest && !n.Is(atom.Pre) {
		s.Flow(n, k)
		s.Flush()
		return
	}
	if s.callout(n, k) || s.wordList(n, k) || s.tabs(n, k) {
		s.Flush()
		return
	}
	switch n.Tag {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		if dom.IsCodeLines(n) {
			s.code(n, k)
			break
		}
		s.list(n, k)
	case atom.Li:
		s.looseItems(n, k)
	case atom.Dl:
		s.definitions(n, k)
	case atom.Blockquote:
		s.quote(n, k)
	case atom.Pre, atom.Listing, atom.Xmp:
		if isLaidOut(n) {
			s.Flow(n, k)
			break
		}
		if isVerse(n) && n.Find(atom.Code) == nil {
			k.lines = true
			s.Flow(n, k)
			if said := attribution(n); said != nil {
				s.breaks = 1
				s.Flow(said, Style{In: k.In, all: true})
				s.skip = append(s.skip, said)
			}
			break
		}
		s.code(n, k)
	case atom.Table:
		s.table(n, k)
	case atom.Figure:
		if isCaptionAlone(n) {
			s.looseCaption(n, k)
			break
		}
		s.figure(n, k)
	case atom.Figcaption:
		s.looseCaption(n, k)
	case atom.Video, atom.Audio, atom.Iframe, atom.Embed, atom.Object:
		s.media(n, k)
	case atom.Details:
		s.details(n, k)
	case atom.Hr:
		s.pause(n, k)
	default:
		s.box(n, k)
	}
	s.Flush()
}
