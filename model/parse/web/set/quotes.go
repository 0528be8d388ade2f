package set

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// quote sets somebody else's words. A quotation that is most of the article is but an indent.
func (s *setter) quote(n *dom.Node, k Style) {
	if n.Hints&dom.HintPull != 0 && s.pullQuote(n, k) {
		return
	}
	said, outer := attribution(n), s.skip
	if k.In && n.Letters <= longQuote {
		k.all = true // who is quoted and what else the box says of it
		s.skip = append(furniture(n), outer...)
	}
	inner := s.Apart(func() {
		s.Flow(n, k)
		s.skip = outer
		if said != nil {
			s.Flush()
			s.Flow(said, Style{In: k.In, all: true})
			s.skip = append(s.skip, said) // not set again below
		}
	})
	inner.Sets = slices.DeleteFunc(inner.Sets, func(i dom.Set) bool { return leadsToSharing(i.Block) || isMark(i.Block) })
	if len(inner.Sets) == 0 {
		return
	}
	if n.Letters*3 > s.page.Body.Letters*2 {
		s.Sets = append(s.Sets, inner.Sets...)
		return
	}
	if c, ok := alert(inner.Blocks()); ok {
		s.add(c, n)
		return
	}
	s.add(article.Quote{Blocks: inner.Blocks()}, n)
}

// longQuote is the letters of a quotation, at most, that is set whole.
const longQuote = 2000

// furniture are the parts of a quotation's box that are there to be pressed, to pass it on, or
// for who wants more of the page's.
func furniture(n *dom.Node) []*dom.Node {
	return n.Outermost(func(m *dom.Node) bool {
		return !m.IsText() && (m.Hints&dom.Junk != 0 || dom.IsButton(m) || dom.IsBoilerplate(m.Words()))
	})
}

// isMark reports whether a paragraph of a quotation is only a mark of one, set large.
func isMark(b article.Block) bool {
	p, ok := b.(article.Paragraph)
	return ok && strings.Trim(p.Text.String(), "\"“”„«»‹›'‘’❝❞ ") == ""
}

// standsApart reports whether the name of who is quoted, or of what from, begins or ends a
// quotation: it has a line of its own.
func standsApart(cite *dom.Node) (before, after bool) {
	if cite.Parent.Within(atom.Blockquote) == nil && cite.Parent.Hints&dom.HintPull == 0 || cite.Parent.Is(atom.P, atom.Footer, atom.Figcaption) || dom.IsInline(cite.Parent) {
		return false, false
	}
	prev, next := dom.PrevElement(cite), dom.NextElement(cite)
	return prev != nil && next == nil && (!prev.IsText() || strings.ContainsAny(lastSign(prev.Text), ".!?…”\"»’")), prev == nil && next != nil
}

func lastSign(text string) string {
	text = strings.TrimSpace(text)
	_, size := utf8.DecodeLastRuneInString(text)
	return text[len(text)-size:]
}

// attribution is the line right below a quotation that is called the credit of it, nil where
// there is none.
func attribution(n *dom.Node) *dom.Node {
	next := dom.NextElement(n)
	if next == nil || next.IsText() || next.Hints&dom.HintCredit == 0 || next.Letters == 0 || next.Letters > longCredit || next.Find(atom.Img) != nil {
		return nil
	}
	return next
}

func onlyFigures(g blockList) bool {
	return !slices.ContainsFunc(g.Sets, func(i dom.Set) bool {
		_, ok := i.Block.(article.Figure)
		return !ok
	})
}

// pullQuote sets words that are set large. It reports false where there is more than
// a few lines of them.
func (s *setter) pullQuote(n *dom.Node, k Style) bool {
	if n.Letters == 0 || n.Letters > dom.BoxedLetters || n.Find(atom.Img, atom.Table, atom.Pre, atom.H2) != nil {
		return false
	}
	inner := s.Apart(func() { s.Flow(n, k) })
	inner.Sets = slices.DeleteFunc(inner.Sets, func(i dom.Set) bool { return len(inner.Sets) > 1 && leadsToSharing(i.Block) })
	text := inner.lines()
	if len(text) > 0 {
		s.add(article.PullQuote{Text: text}, n)
	}
	return true
}

// leadsToSharing reports whether a block below a quotation is there to pass it on: short, and
// all links to an address for that.
func leadsToSharing(b article.Block) bool {
	links, all := dom.LinkLetters(b)
	if all == 0 || all > dom.ShareLetters || links < all {
		return false
	}
	for _, p := range article.Parts(b) {
		for _, r := range p.Text {
			path, _, _ := strings.Cut(strings.ToLower(r.Link), "?")
			if r.Link != "" && !dom.IsShare(r.Link) && !strings.HasSuffix(strings.TrimRight(path, "/"), "/share") {
				return false
			}
		}
	}
	return true
}

// The bytes of a quotation that may be a pull quote, and how many blocks away from it
// the words stand that it repeats.
const shortPull, longPull, pullDistance = 20, 350, 15

// TellPullQuotes makes pull quotes of the quotations that repeat words of the
// paragraphs around them.
func TellPullQuotes(sets []dom.Set) {
	for i, s := range sets {
		text, ok := dom.OnlyParagraph(s.Block)
		if !ok || text.Len() < shortPull || text.Len() > longPull {
			continue
		}
		words := strings.Trim(text.String(), " .…\"'“”‘’«»„‹›")
		_, first := utf8.DecodeRuneInString(words)
		words = words[first:] // a capital that the text need not have
		for j := max(0, i-pullDistance); j < min(len(sets), i+pullDistance); j++ {
			if p, ok := sets[j].Block.(article.Paragraph); ok && strings.Contains(p.Text.String(), words) {
				sets[i].Block = article.PullQuote{Text: text}
				break
			}
		}
	}
}
