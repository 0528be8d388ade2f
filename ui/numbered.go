package ui

import (
	"strconv"

	"lede/model/article"
)

// Numbered is a with the number of its address behind each link that leads out, as text
// browsers print them, and the addresses in a list at its end: for where nobody can follow
// a link. A itself stays as it is.
func Numbered(a *article.Article) *article.Article {
	n := numbering{numbers: map[string]int{}}
	numbered := *a
	numbered.Body = article.MapTexts(a.Body, n.number)
	numbered.Footnotes = nil
	for _, note := range a.Footnotes {
		note.Blocks = article.MapTexts(note.Blocks, n.number)
		numbered.Footnotes = append(numbered.Footnotes, note)
	}
	if len(n.addresses) > 0 {
		numbered.Body = append(numbered.Body, article.Break{}, article.List{Ordered: true, Start: 1, Items: n.addresses})
	}
	return &numbered
}

// A numbering gives addresses their numbers, from 1 on in reading order.
type numbering struct {
	numbers   map[string]int
	addresses [][]article.Block
}

// of is the number of an address.
func (n *numbering) of(address string) int {
	if _, known := n.numbers[address]; !known {
		n.addresses = append(n.addresses, []article.Block{article.Paragraph{Text: article.Words(address)}})
		n.numbers[address] = len(n.addresses)
	}
	return n.numbers[address]
}

// number puts the numbers behind the links of a text. Runs beside each other that lead to
// the same address are one link.
func (n *numbering) number(t article.Text) article.Text {
	var numbered article.Text
	for i, r := range t {
		numbered = append(numbered, r)
		if leadsOut(r.Link) && (i+1 == len(t) || t[i+1].Link != r.Link) {
			numbered = append(numbered, article.Run{Text: "[" + strconv.Itoa(n.of(r.Link)) + "]"})
		}
	}
	return numbered
}
