package web

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// The letters of a dek, and how far below the headline it is looked for, in nodes.
const shortDek, longDek, dekDistance = 15, 350, 90

// dek finds the sentence or two below the headline: a line that calls itself so, or
// one set apart from the text that says what the page says of itself. A description
// that is printed nowhere is for search engines, and no dek.
func (p *page) dek(m *metadata) string {
	if m.title == nil {
		return ""
	}
	for i := m.title.end; i < min(m.title.end+dekDistance, p.body.end); i++ {
		n := p.nodes[i]
		if n.isText() || n.hidden || isInline(n) || n.letters < shortDek || n.letters > longDek || n.linkShare() > 0.5 {
			continue
		}
		if n.kin&(kinByline|kinDate|junk) != 0 || n.find(atom.Img, atom.Figure, atom.Ul, atom.Time) != nil || isOfPicture(n) {
			continue
		}
		named := n.kin&kinDek != 0 || n.get("itemprop") == "description" || n.get("itemprop") == "alternativeHeadline"
		words := clean.Line(n.words())
		if !named && !(sameWords(words, m.description) && isApartFromText(n)) || sameWords(words, m.headline) {
			continue
		}
		if _, byline := anatomy.Byline(words); byline || anatomy.Dates(words).Alone {
			continue
		}
		return words
	}
	return ""
}

// isOfPicture reports whether words are a picture's caption or credit.
func isOfPicture(n *node) bool {
	found := n.within(atom.Figure) != nil
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

// isApartFromText reports whether a line is set in another way than the paragraphs of
// the text: as a heading, in a header, or with no paragraph beside it.
func isApartFromText(n *node) bool {
	if !n.is(atom.P) || n.within(atom.Header) != nil {
		return true
	}
	for next := n.next; next != nil; next = next.next {
		if next.is(atom.P) {
			return false
		}
	}
	return true
}
