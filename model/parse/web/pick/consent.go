package pick

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// consentLetters are the most letters of a box that asks to agree to cookies, and mostCookies
// how many of its words there are at least for each that is one.
const consentLetters, mostCookies = 1500, 40

// SetAside takes out, before the article is looked for, the boxes that ask whether cookies may
// be set: they may be longer than a short article. Such a box stands outside the part of the
// page that the headline opens, has something to press, and speaks of cookies more than once.
func SetAside(ch *dom.Choice, m *dom.Metadata) {
	asks := asked{}
	for i := ch.Body.Order; i < ch.Body.End; i++ {
		n := ch.Nodes[i]
		if n.Hidden || !dom.IsButton(n) {
			continue
		}
		if box := asks.box(n, m.Title); box != nil {
			ch.Box(box)
			i = box.End - 1
		}
	}
}

// asked is which elements ask for consent, as far as is known: many buttons stand in one.
type asked map[*dom.Node]bool

// box is the largest element around a button that asks for consent, nil where none does.
func (a asked) box(n, title *dom.Node) *dom.Node {
	var box *dom.Node
	for m := n.Parent; m != nil && m.Letters < consentLetters && !m.Is(atom.Body); m = m.Parent {
		if title != nil && m.Holds(title) {
			return box
		}
		asks, known := a[m]
		if !known {
			asks = asksConsent(m)
			a[m] = asks
		}
		if asks {
			box = m
		}
	}
	return box
}

// asksConsent reports whether the words of a box are about cookies.
func asksConsent(n *dom.Node) bool {
	words := strings.Fields(article.Fold(n.Words()))
	cookies := 0
	for _, w := range words {
		if strings.HasPrefix(w, "cookie") {
			cookies++
		}
	}
	return cookies > 1 && len(words) < cookies*mostCookies
}
