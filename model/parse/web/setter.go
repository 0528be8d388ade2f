package web

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// A setter goes through the part of the page that is the article and sets its blocks.
type setter struct {
	page     *page
	chosen   *choice
	skip     []*node        // elements and texts that are not set where they stand
	title    string         // the headline, which is not set again
	pictured pictureRecords // what linked data says of pictures
	notes    *notes

	galley                 // the blocks so far
	line   line            // the paragraph being put together
	breaks int             // line ends in a row before the next word
	after  []set           // figures met within the line, set below it
	start  *node           // where the line began
	expand map[string]bool // abbreviations that have been spelled out
	frames int             // of figures around the place
	depth  int             // of blocks within blocks

	referred map[*footnote]bool // notes whose marks have been set
	within   *footnote          // the note that is being set
}

func newSetter(ch *choice, title string) *setter {
	return &setter{page: ch.page, chosen: ch, title: title, notes: ch.findNotes(), expand: map[string]bool{}, referred: map[*footnote]bool{}}
}

// deepest is how far blocks are set within others; what is nested deeper is set flat.
const deepest = 16

// apart sets what fill goes through as blocks of their own, within another.
func (s *setter) apart(fill func()) galley {
	s.flush()
	outer := s.galley
	s.galley = galley{}
	s.depth++
	fill()
	s.flush()
	s.depth--
	inner := s.galley
	s.galley = outer
	return inner
}

// flush ends the paragraph being put together.
func (s *setter) flush() {
	for _, t := range paragraphs(s.line.take()) {
		f, formula := soleFormula(t)
		switch {
		case formula:
			s.add(f, s.start)
		case hasWords(t) && !s.creditBelow(t):
			s.add(article.Paragraph{Text: t}, s.start)
		}
	}
	s.start, s.breaks = nil, 0
	s.sets = append(s.sets, s.after...)
	s.after = nil
}

// hasWords reports whether a text is more than ornament.
func hasWords(t article.Text) bool {
	for _, r := range t {
		if strings.Trim(r.Text, " \u00a0\u200b\ufeff\u200c\u200d\u2060|•·") != "" {
			return true
		}
	}
	return false
}

// flow sets all that stands in n.
func (s *setter) flow(n *node, k look) {
	for c := n.first; c != nil; c = c.next {
		s.set(c, k)
	}
}

// set sets a text, or an element and what stands in it.
func (s *setter) set(n *node, k look) {
	if s.noteMatter(n, k) || s.formulaMatter(n, k) {
		return
	}
	switch {
	case n.isText():
		s.text(n, k)
		return
	case s.isHidden(n):
		s.hiddenMatter(n, k)
		return
	case !s.reaches(n, k):
		return
	}
	k.in = s.isIn(n, k)
	if isBreak(n) {
		s.breaks++
		return
	}
	k.lines = k.lines || keepsLines(n)
	if isInline(n) {
		s.inline(n, k)
		return
	}
	s.matter(n, k)
}

// isIn reports whether an element belongs to the article.
func (s *setter) isIn(n *node, k look) bool { return k.all || s.chosen.in(n) }

// reaches reports whether an element is to be set, or something in it is.
func (s *setter) reaches(n *node, k look) bool {
	return (s.isIn(n, k) || s.chosen.leads(n)) && !s.isUnset(n)
}

// isUnset reports whether a node is not set where it stands: it is not seen, or belongs
// to something else.
func (s *setter) isUnset(n *node) bool { return s.isHidden(n) || slices.Contains(s.skip, n) }

func (s *setter) text(n *node, k look) {
	if !k.in || s.isUnset(n) {
		return
	}
	if !k.lines {
		s.stretch(n.text, n, k)
		return
	}
	for i, line := range strings.Split(n.text, "\n") {
		if i > 0 {
			s.breaks++
		}
		s.stretch(line, n, k)
	}
}

// stretch sets words of a text that no line end parts.
func (s *setter) stretch(text string, n *node, k look) {
	if s.start == nil && isBlank(text) {
		return
	}
	if !isBlank(text) {
		s.opening(n)
	}
	if k.emphasis&article.Monospace != 0 || !strings.ContainsAny(text, "$\\") {
		s.line.add(text, k)
		return
	}
	for _, p := range s.page.passages(text) {
		switch f := p.formula; {
		case f == nil:
			s.line.add(p.words, k)
		case f.display:
			s.flush()
			s.add(article.Formula{TeX: f.tex, Text: rowOf(f.tex), Number: f.number}, blockOf(n))
		default:
			s.opening(n)
			s.line.formula(f.tex, k)
		}
	}
}

// opening begins the paragraph, or the next line of it, for what is to be set.
func (s *setter) opening(n *node) {
	if s.start == nil {
		s.start = blockOf(n)
	}
	if s.breaks > 0 {
		s.endLine(n)
	}
}

// blockOf is the element around a text that does not stand within a line.
func blockOf(n *node) *node {
	for n.parent != nil && (n.isText() || isInline(n)) {
		n = n.parent
	}
	return n
}

// endLine deals with the line ends before a text: two end a paragraph.
func (s *setter) endLine(n *node) {
	if s.breaks > 1 {
		s.flush()
		s.start = blockOf(n)
	} else {
		s.line.part("\n")
	}
	s.breaks = 0
}

// hiddenMatter sets what is hidden but stands for something seen: formulas kept in a
// script, pictures for who runs none.
func (s *setter) hiddenMatter(n *node, k look) {
	switch {
	case n.tag == atom.Noscript && k.in:
		if f, ok := s.page.noscriptFigure(n); ok {
			s.picture(f, n)
		}
	}
}

// matter sets an element that stands by itself.
func (s *setter) matter(n *node, k look) {
	switch n.tag {
	case atom.Picture:
		if n.find(atom.Figcaption) != nil {
			s.flush()
			s.figure(n, k)
			return
		}
		s.pictureElement(n, k)
		return
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		s.crosshead(n, k)
		return
	}
	s.flush()
	if s.depth > deepest && !n.is(atom.Pre) {
		s.flow(n, k)
		s.flush()
		return
	}
	switch n.tag {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		s.list(n, k)
	case atom.Li:
		s.looseItems(n, k)
	case atom.Dl:
		s.definitions(n, k)
	case atom.Blockquote:
		s.quote(n, k)
	case atom.Pre, atom.Listing, atom.Xmp:
		if isLaidOut(n) {
			s.flow(n, k)
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
	s.flush()
}

// box sets an element that is none of an article's own: a division, a paragraph.
func (s *setter) box(n *node, k look) {
	if n.kin&kinPull != 0 && s.pullQuote(n, k) || s.captioned(n, k) || s.codeBox(n, k) {
		return
	}
	if isCaptionAlone(n) {
		s.looseCaption(n, k)
		return
	}
	s.flow(n, k)
}

// pause sets a rule between two parts.
func (s *setter) pause(n *node, k look) {
	if s.isIn(n, k) && len(s.sets) > 0 {
		if _, twice := s.sets[len(s.sets)-1].block.(article.Break); !twice {
			s.add(article.Break{}, n)
		}
	}
}
