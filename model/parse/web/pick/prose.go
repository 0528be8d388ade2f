package pick

import (
	"golang.org/x/net/html/atom"

	"lede/model/parse/web/dom"
)

// Prose counts the letters of running text in n: unlinked, in lines with sentences or of some
// length, outside of what is junk by name. With onlyIn it counts what is in the article.
func Prose(ch *dom.Choice, n *dom.Node, onlyIn bool) int {
	sum := 0
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.Hidden:
		case ch.HintsOf(c)&(dom.Junk|dom.HintAuthor) != 0 && !isRunning(c) || isApart(c):
		case dom.IsLeaf(c):
			if (ch.In(c) || !onlyIn) && (c.Sentence > 0 || c.Letters > dom.LongLine) {
				sum += c.Letters - c.Linked
			}
		default:
			sum += Prose(ch, c, onlyIn)
		}
	}
	return sum
}

// isRunning reports whether an element is a paragraph that says something and leads nowhere:
// that tells more than what it is called. Text that is paid for is called so by many.
func isRunning(n *dom.Node) bool {
	return n.Is(atom.P) && n.Sentence > 0 && n.Letters > dom.LongLine && n.LinkShare() < fewLinks
}

// isApart reports whether an element stands by its name beside the text.
func isApart(n *dom.Node) bool {
	return n.Is(atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Header, atom.Address)
}
