package set

import (
	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/web/dom"
)

// A blockList is blocks set below each other.
type blockList struct{ Sets []dom.Set }

func (g *blockList) add(b article.Block, from *dom.Node) {
	g.Sets = append(g.Sets, dom.Set{Block: b, From: from})
}

func (g *blockList) Blocks() []article.Block {
	bs := make([]article.Block, len(g.Sets))
	for i, s := range g.Sets {
		bs[i] = s.Block
	}
	return bs
}

// text is the texts of all blocks but pictures in a row, on one line but for its own line breaks.
func (g blockList) text() article.Text { return g.joined(" ") }

// lines is text with each block on a line of its own.
func (g blockList) lines() article.Text { return g.joined(article.LineBreak) }

func (g blockList) joined(gap string) article.Text {
	var text article.Text
	for _, s := range g.Sets {
		if f, ok := s.Block.(article.Figure); ok && f.Caption.IsZero() && len(f.Content) == 0 {
			continue
		}
		for _, p := range article.Parts(s.Block) {
			if len(text) > 0 {
				text = append(text, article.Run{Text: gap})
			}
			text = append(text, p.Text...)
		}
	}
	return text
}

// box sets an element that is none of an article's own: a division, a paragraph.
func (s *setter) box(n *dom.Node, k Style) {
	s.boxes++
	defer func() { s.boxes-- }()
	if s.boxes > deepestBox {
		s.Flow(n, k)
		return
	}
	if n.Hints&dom.HintPull != 0 && s.pullQuote(n, k) || s.captioned(n, k) || s.titledCode(n, k) || s.codeBox(n, k) || s.verse(n, k) {
		return
	}
	if isCaptionAlone(n) {
		s.looseCaption(n, k)
		return
	}
	if task := dom.PrevElement(n); isTask(task) && n.Is(atom.P, atom.Div) && k.In {
		s.tick(task, k)
	}
	s.Flow(n, k)
}
