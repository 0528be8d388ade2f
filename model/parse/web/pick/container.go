// Package pick decides which elements of a web page hold its article. A search by scoring
// finds where most of it stands; what belongs to it all the same is put back, and what
// stands in its midst without belonging to it is taken out. The page is not changed: what
// was decided is a dom.Choice.
package pick

import (
	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// Container is the smallest element that holds all that the finder left in.
func Container(ch *dom.Choice) *dom.Node {
	var c *dom.Node
	for _, n := range ch.Nodes {
		if !ch.In(n) {
			continue
		}
		if c == nil {
			c = n
		}
		for !c.Holds(n) {
			c = c.Parent
		}
	}
	for c != nil && dom.IsInline(c) {
		c = c.Parent
	}
	return c
}

// Settle decides of all elements in the container whether they belong to the
// article, from what the finder left and from what they are.
func Settle(ch *dom.Choice, c *dom.Node, m *dom.Metadata) {
	s := &Settler{Choice: ch, Container: c, title: m.Title}
	s.pardon()
	s.span(m.Title)
	s.dropBoxes()
	ch.Put(c) // so are the words that stand in it bare
	s.decide(c, true)
}

type Settler struct {
	*dom.Choice
	Container   *dom.Node
	title       *dom.Node // of the headline, nil where none is known
	first, last int       // the orders between which the finder left text in
}

// span finds where the text begins and ends that the finder left in. It begins below
// the headline: what opens an article may be short, or full of links.
func (s *Settler) span(title *dom.Node) {
	s.first, s.last = -1, -1
	for i := s.Container.Order; i < s.Container.End; i++ {
		if n := s.Nodes[i]; s.In(n) && n.Letters > 20 && n.Is(atom.P, atom.Li, atom.Pre, atom.Blockquote, atom.Div, atom.Td, atom.Dd, atom.H2, atom.H3) {
			if s.first < 0 {
				s.first = i
			}
			s.last = n.End
		}
	}
	s.reach(title)
	if title != nil && s.Container.Holds(title) && title.End < s.first {
		s.first = title.End
	}
}

// reach moves the end on over what the finder left out below it: boxes of prose right below
// a paragraph, whatever they are called, for the judge hears them too, and sections made like
// two of their siblings that are in, as a page made of sections may end in a short one. What
// stands beside the box of headline and text is the page's.
func (s *Settler) reach(title *dom.Node) {
	if s.last < 0 {
		return
	}
	for n := s.Nodes[s.last-1]; n != nil && n != s.Container && !(title != nil && n.Holds(title)); n = n.Parent {
		below := n.Is(atom.P, atom.Ul, atom.Ol, atom.Blockquote, atom.Pre, atom.Table)
		for sib := n.Next; sib != nil; sib = sib.Next {
			if sib.Order < s.last || sib.Hidden || sib.Letters == 0 {
				continue
			}
			below = below && s.isBoxOfProse(sib) && sib.Hints&dom.HintAuthor == 0
			if below || !sib.IsText() && s.isSection(sib) {
				s.last = sib.End
			}
		}
	}
}

// isSection reports whether a box below the text holds sentences, and the text holds two
// more of its name beside it.
func (s *Settler) isSection(n *dom.Node) bool {
	class := n.Get("class")
	alike := 0
	for sib := n.Prev; sib != nil; sib = sib.Prev {
		if class != "" && s.In(sib) && sib.Get("class") == class {
			alike++
		}
	}
	return alike > 1
}

// decide settles what stands in n, which is in the article or not.
func (s *Settler) decide(n *dom.Node, in bool) {
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText():
		case s.isJunk(c):
			s.Clear(c)
		case s.In(c), in && (dom.IsInline(c) || c.Is(atom.Br)):
			s.Put(c)
			s.decide(c, true)
		case s.belongs(c, in):
			s.Put(c)
			s.PutAllButJunk(c)
		default:
			s.decide(c, false)
		}
	}
}

// PutAllButJunk puts an element in with all it holds but junk.
func (s *Settler) PutAllButJunk(n *dom.Node) {
	for c := n.First; c != nil; c = c.Next {
		if !c.IsText() && !s.isJunk(c) {
			s.Put(c)
			s.PutAllButJunk(c)
		}
	}
}

// isJunk reports whether an element is by name and shape no part of the article.
func (s *Settler) isJunk(n *dom.Node) bool {
	all := s.Container.Letters
	switch {
	case s.IsBoxed(n):
		return true
	case n.Is(atom.Button):
		return !dom.IsWording(n) && !s.IsFrame(n)
	case s.HintsOf(n)&dom.Junk != 0 && n.Within(atom.Figure) != nil:
		return false // the figure's picture, which can be enlarged, say
	case n.Is(atom.Nav, atom.Form, atom.Footer) && n.Letters*5 < all:
		return true
	case dom.IsInline(n):
		return false // a word of a sentence
	case isRunning(n), s.between(n) && s.isBoxOfProse(n):
		return false
	case s.HintsOf(n)&dom.HintComments != 0:
		return n.Letters*10 < all*7
	case s.HintsOf(n)&dom.HintAuthor != 0:
		return n.Letters*5 < all
	}
	return s.HintsOf(n)&dom.Junk != 0 && (n.LinkShare() > fewLinks || n.Sentence <= fewSentences)
}

// isBoxOfProse reports whether a box holds little but running text, so that its name alone would
// speak against it.
func (s *Settler) isBoxOfProse(n *dom.Node) bool {
	return (Prose(s.Choice, n, false)*10 > n.Letters*8 || dom.IsLeaf(n) && n.Sentence > 0 && n.Linked == 0) && n.Find(atom.Form, atom.Input, atom.Button, atom.Img, atom.Iframe) == nil
}

// pardon takes back what the elements that hold most of the text say they are, from
// them and from their parts: the minutes of a match may be called comments.
func (s *Settler) pardon() {
	var most dom.Hint
	for i := s.Container.Order; i < s.Container.End; i++ {
		if n := s.Nodes[i]; n.Letters*10 > s.Container.Letters*7 {
			most |= n.Hints & dom.Junk
		}
	}
	s.Pardoned, s.PardonedIn = most, s.Container
}
