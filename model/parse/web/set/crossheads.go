package set

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// crosshead sets a heading. One that holds pictures gives them up.
func (s *setter) crosshead(n *dom.Node, k Style) {
	s.Flush()
	inner := s.Apart(func() { s.Flow(n, Style{In: k.In, all: k.all, link: k.link}) })
	var text article.Text
	var rest []dom.Set
	for _, i := range inner.Sets {
		if p, ok := i.Block.(article.Paragraph); ok {
			if len(text) > 0 {
				text = append(text, article.Run{Text: " "})
			}
			text = append(text, p.Text...)
		} else {
			rest = append(rest, i)
		}
	}
	text = dom.WithoutBold(text)
	if len(text) > 0 && k.In && !dom.SameWords(text.String(), s.title) && !(n.Is(atom.H1) && strings.HasPrefix(article.Fold(text.String()), article.Fold(s.title)+" ")) {
		s.add(article.Crosshead{Level: level(n), Text: text}, n)
	}
	s.Sets = append(s.Sets, rest...)
}

// level is a crosshead's: the first level of the page is the headline's.
func level(n *dom.Node) int { return max(int(n.Name[1]-'0'), 2) }

// pause sets a rule between two parts.
func (s *setter) pause(n *dom.Node, k Style) {
	if s.isIn(n, k) && len(s.Sets) > 0 {
		if _, twice := s.Sets[len(s.Sets)-1].Block.(article.Break); !twice {
			s.add(article.Break{}, n)
		}
	}
}
