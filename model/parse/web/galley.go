package web

import (
	"strings"

	"lede/model/article"
)

// A galley is blocks set below each other.
type galley struct{ sets []set }

// A set is a block and the element it was made of.
type set struct {
	block article.Block
	from  *node
}

func (g *galley) add(b article.Block, from *node) { g.sets = append(g.sets, set{b, from}) }

func (g *galley) blocks() []article.Block {
	bs := make([]article.Block, len(g.sets))
	for i, s := range g.sets {
		bs[i] = s.block
	}
	return bs
}

// text is the texts of all blocks but pictures in a row, on one line but for its own line
// breaks.
func (g galley) text() article.Text { return g.joined(" ") }

// lines is text with each block on a line of its own.
func (g galley) lines() article.Text { return g.joined(article.LineBreak) }

func (g galley) joined(gap string) article.Text {
	var text article.Text
	for _, s := range g.sets {
		if f, ok := s.block.(article.Figure); ok && f.Caption.IsZero() && len(f.Content) == 0 {
			continue
		}
		for _, p := range article.Parts(s.block) {
			if len(text) > 0 {
				text = append(text, article.Run{Text: gap})
			}
			for _, r := range p.Text {
				if _, code := s.block.(article.Code); code {
					r.Text = strings.Map(oneLine, r.Text)
				}
				text = append(text, r)
			}
		}
	}
	return text
}

// oneLine makes spaces of the line ends and tabs that code has.
func oneLine(r rune) rune {
	if r == '\n' || r == '\t' {
		return ' '
	}
	return r
}
