package set

import (
	"golang.org/x/net/html/atom"

	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
)

// labelsIn are the words in a figure that only screen readers say, "Image copyright", and
// where it has a caption, too, those on its picture: "Enlarge"; and what the page's other
// figures say as well: "View 3 images".
func (s *setter) labelsIn(n *dom.Node, captioned bool) []*dom.Node {
	return n.Outermost(func(m *dom.Node) bool {
		return m.Hints&dom.HintUnseen != 0 && m.Letters > 0 && m.Letters < dom.ShortLine && !m.Hidden || captioned && dom.IsPictureLabel(m) || s.isLabelOfFigures(m)
	})
}

// figuresAlike is in how many figures the same words stand that are a label, not the figure's.
const figuresAlike = 3

// isLabelOfFigures reports whether an element holds a few words that stand in several
// figures of the page.
func (s *setter) isLabelOfFigures(m *dom.Node) bool {
	if !isShortLeaf(m) {
		return false
	}
	if s.figureLabels == nil {
		s.figureLabels = map[string]int{}
		for _, n := range s.page.Nodes {
			if n.Is(atom.Figure) && n.Find(atom.Table, atom.Pre, atom.Ul, atom.Ol, atom.Blockquote) == nil {
				for _, label := range n.Outermost(isShortLeaf) {
					s.figureLabels[clean.Line(label.Words())]++
				}
			}
		}
	}
	return s.figureLabels[clean.Line(m.Words())] >= figuresAlike
}

func isShortLeaf(m *dom.Node) bool {
	return !m.IsText() && m.Letters > 0 && m.Letters < dom.ShortLine && dom.IsLeaf(m) && m.Find(atom.Img, atom.Picture) == nil
}
