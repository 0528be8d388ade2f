package pick

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// Widen puts back what the finder left out of the article's own part of the page, and returns the
// container of it all and what was done, for whoever wonders. It is the guard against losing text:
// scoring by paragraphs and links goes wrong where a page is made of many small parts.
func Widen(ch *dom.Choice, c *dom.Node, m *dom.Metadata) (*dom.Node, string) {
	if own := underHeadline(ch, c, m); own != nil {
		return own, "readability, kept to <" + dom.PartName(own) + ">"
	}
	s := &Settler{Choice: ch, Container: c}
	for n := c.Parent; n != nil; n = n.Parent {
		name := dom.PartName(n)
		if name == "" {
			continue
		}
		kept, all := Prose(ch, n, true), Prose(ch, n, false)
		if all > kept*3/2+400 {
			return s.moveTo(n), "readability, widened to <" + name + ">"
		}
	}
	if other := otherPart(ch, c, m); other != nil {
		s.Clear(ch.Body)
		return s.moveTo(other), "readability, moved to <" + dom.PartName(other) + ">"
	}
	if row := notebookAround(c); row != nil {
		return s.moveTo(row), "readability, widened to its cells"
	}
	if letter := letterAround(c); letter != nil && s.isLetter(letter) {
		return s.moveTo(letter), "readability, widened to the letter"
	}
	return join(ch, c, m), "readability"
}

// moveTo takes the running text of another element in, which is the container from now on.
func (s *Settler) moveTo(n *dom.Node) *dom.Node {
	s.Container = n
	s.Put(n)
	s.PutProse(n)
	return n
}

// letterAround is the outermost table that places a box of text below others, each in a row of
// its own, as letters are laid out that are sent to many; nil where there is none. Tables with
// a row of several cells around the box place what stands beside it as well.
func letterAround(c *dom.Node) *dom.Node {
	var letter *dom.Node
	for cell := c.Within(atom.Td, atom.Th); cell != nil; cell = letter.Parent.Within(atom.Td, atom.Th) {
		row, table := cell.Parent, cell.Within(atom.Table)
		if table == nil || row.Letters > cell.Letters {
			break
		}
		letter = table
	}
	return letter
}

// isLetter reports whether the table is little but running text, some of which was left out,
// with nothing to fill in.
func (s *Settler) isLetter(table *dom.Node) bool {
	return Prose(s.Choice, table, false) > Prose(s.Choice, table, true)+dom.LeastLetters
}

// notebookAround is the element around a box of text that has others like it beside it, and
// two or more that hold code: a notebook's cells. It is nil where there is none.
func notebookAround(c *dom.Node) *dom.Node {
	for ; c.Parent != nil; c = c.Parent {
		cell, _, _ := strings.Cut(c.Get("class"), " ")
		listings := 0
		for sib := c.Parent.First; sib != nil; sib = sib.Next {
			if cell != "" && dom.HasClass(sib, cell) && sib.Find(atom.Pre) != nil {
				listings++
			}
		}
		if listings > 1 {
			return c.Parent
		}
	}
	return nil
}

// PutProse puts all of n in but what is no running text.
func (s *Settler) PutProse(n *dom.Node) {
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() || s.isJunk(c) || isApart(c) && !c.Is(atom.Header) || s.isLinks(c) {
			continue
		}
		s.Put(c)
		s.PutProse(c)
	}
}

// isLinks reports whether an element is little more than links to other pages.
func (s *Settler) isLinks(n *dom.Node) bool {
	return n.Is(atom.Ul, atom.Ol, atom.Div, atom.Section) && n.LinkShare() > mostlyLinks && n.Sentence < fewSentences
}

// join climbs from the container to the part of the page that holds the headline too,
// and takes in the prose between headline and container and, in an article element,
// that which follows. It returns the new container.
func join(ch *dom.Choice, c *dom.Node, m *dom.Metadata) *dom.Node {
	s := &Settler{Choice: ch, Container: c}
	top, child := c, c
	for n := c.Parent; n != nil; child, n = n, n.Parent {
		found := false
		for sib := n.First; sib != nil; sib = sib.Next {
			switch {
			case sib.Hidden:
			case sib.Order < child.Order && s.precedes(sib, m), sib.Order > child.Order && s.follows(sib, child):
				ch.Put(sib)
				s.PutProse(sib)
				found = true
			}
		}
		if found {
			top = n
		}
		if m.Title != nil && n.Holds(m.Title) || dom.PartName(n) != "" {
			break
		}
	}
	return top
}

// precedes reports whether what stands before the container begins the article: prose
// below the headline.
func (s *Settler) precedes(n *dom.Node, m *dom.Metadata) bool {
	if m.Title == nil || n.Order < m.Title.Order || s.HintsOf(n)&(dom.Junk|dom.HintAuthor) != 0 {
		return false
	}
	return Prose(s.Choice, n, false) > dom.ShortLine
}

// follows reports whether what stands after the container goes on with the article:
// prose, in an element like the container or in the article's own part of the page.
func (s *Settler) follows(n, like *dom.Node) bool {
	alike := n.Get("class") == like.Get("class") && n.Get("class") != ""
	own := n.Within(atom.Article, atom.Main) != nil
	return (alike || own) && Prose(s.Choice, n, false) > 200
}

// underHeadline is the part of the page that its headline stands in, where others follow
// that have headlines of their own, as on pages that go on without an end, and the
// article was looked for in those too. It takes out what is not in that part.
func underHeadline(ch *dom.Choice, c *dom.Node, m *dom.Metadata) *dom.Node {
	own := headedPart(m)
	if own == nil || Prose(ch, own, false) < dom.FewLetters || !goesOn(ch, own, c, m.Title) {
		return nil
	}
	s := &Settler{Choice: ch, Container: own}
	found := Prose(ch, own, true) > 0
	ch.Keep(own)
	if !found {
		ch.Put(own)
		s.PutProse(own)
	}
	return own
}

// headedPart is the smallest part of the page that holds the headline, nil where none does.
func headedPart(m *dom.Metadata) *dom.Node {
	n := m.Title
	for n != nil && dom.PartName(n) == "" {
		n = n.Parent
	}
	return n
}

// goesOn reports whether below the headline's own part of the page, up to the end of the
// container, stands another part with a headline of the same look.
func goesOn(ch *dom.Choice, own, c, title *dom.Node) bool {
	for i := own.End; i < c.End; i++ {
		n := ch.Nodes[i]
		if dom.PartName(n) == "" {
			continue
		}
		if head := n.Find(title.Tag); head != nil && head.Get("class") == title.Get("class") {
			return true
		}
	}
	return false
}

// otherPart is the page's one part of that kind, where the article was looked for in
// another place than under its headline and has less text.
func otherPart(ch *dom.Choice, c *dom.Node, m *dom.Metadata) *dom.Node {
	if own := headedPart(m); own != nil && (own.Holds(c) || c.Holds(own)) {
		return nil
	}
	var best *dom.Node
	most := Prose(ch, c, true)*2 + 400
	for i := ch.Body.Order; i < ch.Body.End; i++ {
		n := ch.Nodes[i]
		if n.Hidden || dom.PartName(n) == "" || n.Holds(c) || c.Holds(n) {
			continue
		}
		if prose := Prose(ch, n, false); prose > most {
			best, most = n, prose
		}
	}
	return best
}
