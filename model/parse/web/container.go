package web

import "golang.org/x/net/html/atom"

// container is the smallest element that holds all that the finder left in.
func (ch *choice) container() *node {
	var c *node
	for _, n := range ch.nodes {
		if !ch.in(n) || n.isText() {
			continue
		}
		if c == nil {
			c = n
		}
		for !c.holds(n) {
			c = c.parent
		}
	}
	for c != nil && !ch.in(c) && c.parent != nil && isInline(c) {
		c = c.parent
	}
	return c
}

// settle decides of all elements in the container whether they belong to the
// article, from what the finder left and from what they are.
func (ch *choice) settle(c *node, m *metadata) {
	s := &settler{choice: ch, container: c, title: m.title}
	s.pardon(m.title)
	s.span(m.title)
	s.dropBoxes()
	ch.put(c) // so are the words that stand in it bare
	s.decide(c, true)
}

type settler struct {
	*choice
	container   *node
	title       *node // of the headline, nil where none is known
	first, last int   // the orders between which the finder left text in
	weighed     int
}

// span finds where the text begins and ends that the finder left in. It begins below
// the headline: what opens an article may be short, or full of links.
func (s *settler) span(title *node) {
	s.first, s.last = -1, -1
	for i := s.container.order; i < s.container.end; i++ {
		if n := s.nodes[i]; s.in(n) && n.letters > 20 && n.is(atom.P, atom.Li, atom.Pre, atom.Blockquote, atom.Div, atom.Td, atom.Dd, atom.H2, atom.H3) {
			if s.first < 0 {
				s.first = i
			}
			s.last = n.end
		}
	}
	s.reach(title)
	if title != nil && s.container.holds(title) && title.end < s.first {
		s.first = title.end
	}
}

// reach moves the end on over what the finder left out below it, as long as that is made
// like two of its siblings that are in: a page made of sections ends in a short one. What
// stands beside the box of headline and text is the page's.
func (s *settler) reach(title *node) {
	if s.last < 0 {
		return
	}
	for n := s.nodes[s.last-1]; n != nil && n != s.container && !(title != nil && n.holds(title)); n = n.parent {
		for sib := n.next; sib != nil; sib = sib.next {
			if !sib.isText() && sib.order >= s.last && s.isSection(sib) {
				s.last = sib.end
			}
		}
	}
}

// isSection reports whether a box below the text holds sentences, and the text holds two
// more of its name beside it.
func (s *settler) isSection(n *node) bool {
	class := n.get("class")
	if class == "" || !n.is(atom.Div, atom.Section) || s.kinOf(n)&(junk|kinAuthor) != 0 || n.linkShare() > 0.5 || s.prose(n, false) < leastLetters {
		return false
	}
	alike, seen := 0, 0
	for sib := n.prev; sib != nil && alike < 2 && seen < mostSiblings; sib = sib.prev {
		seen++
		if s.in(sib) && sib.tag == n.tag && sib.get("class") == class {
			alike++
		}
	}
	return alike > 1
}

// decide settles what stands in n, which is in the article or not.
func (s *settler) decide(n *node, in bool) {
	for c := n.first; c != nil; c = c.next {
		if c.isText() || c.hidden {
			continue
		}
		switch {
		case s.isJunk(c):
			s.clear(c)
		case s.in(c), in && (isInline(c) || c.is(atom.Br)):
			s.put(c)
			s.decide(c, true)
		case s.belongs(c, in):
			s.put(c)
			s.take(c)
		case s.holdsMore(c):
			s.put(c)
			s.decide(c, true)
		case s.namesWares(c):
			s.put(c)
			s.takeCrossheads(c)
		default:
			s.decide(c, false)
		}
	}
}

// take puts an element in with all it holds but junk.
func (s *settler) take(n *node) {
	for c := n.first; c != nil; c = c.next {
		if !c.isText() && !c.hidden && !s.isJunk(c) && !c.is(atom.Form, atom.Nav) {
			s.put(c)
			s.take(c)
		}
	}
}

// isJunk reports whether an element is by name and shape no part of the article.
func (s *settler) isJunk(n *node) bool {
	all := s.container.letters
	switch {
	case s.isBoxed(n):
		return true
	case n.is(atom.Button):
		return !isWording(n) && !s.isFrame(n)
	case s.kinOf(n)&junk != 0 && n.within(atom.Figure) != nil && n.find(atom.Img, atom.Picture) != nil:
		return false // the figure's picture, which can be enlarged, say
	case n.is(atom.Nav, atom.Form, atom.Footer) && n.letters*5 < all:
		return true
	case isInline(n) && !(n.is(atom.A) && n.parent.letters < 2*n.letters):
		return false // a word of a sentence
	case s.kinOf(n)&kinComments != 0:
		return n.letters*10 < all*7
	case s.kinOf(n)&kinAuthor != 0 && n.order-s.container.order > (s.container.end-s.container.order)*6/10:
		return n.letters*5 < all
	case s.kinOf(n)&junk == 0 || n.letters*4 > all && !s.isBeside(n):
		return false
	}
	return n.linkShare() > 0.3 || n.letters < 300 || n.sentence < 4
}

// mostWeighed is how many large elements of a page are read through to tell what they
// hold, however many stand in each other.
const mostWeighed = 40

// isBeside reports whether a large element stands beside the article: it does not hold
// the headline, and little of the running text.
func (s *settler) isBeside(n *node) bool {
	if s.weighed++; s.weighed > mostWeighed {
		return false
	}
	return (s.title == nil || !n.holds(s.title)) && s.prose(n, false)*4 < s.prose(s.container, false)
}

// pardon takes back what the elements that hold most of the text say they are, from
// them and from their parts: the minutes of a match may be called comments. Where the
// headline stands elsewhere they may well be what they say.
func (s *settler) pardon(title *node) {
	if title != nil && !s.container.holds(title) {
		return
	}
	var most kin
	for i := s.container.order; i < s.container.end; i++ {
		if n := s.nodes[i]; n.letters*10 > s.container.letters*7 {
			most |= n.kin & junk
		}
	}
	s.pardoned, s.pardonedIn = most, s.container
}
