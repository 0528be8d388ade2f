package typeset

import (
	"testing"

	"lede/model/article"
)

// However far a reader goes, a galley keeps two generations of lines at most.
func TestAGalleyForgetsWhatHasLongNotBeenAskedFor(t *testing.T) {
	a, x := &article.Article{}, &article.Index{}
	for range 20 * linesKept {
		a.Body = append(a.Body, article.Paragraph{Text: article.Words("Stone upon stone.")})
	}
	x.Grow(a.Body)
	g := NewGalley(a, x, Setting{Measure: 40})
	for top := (article.Position{}); top.Block < len(a.Body)-50; top = g.Move(top, 40) {
		g.Lines(top, 40)
	}
	if n := len(g.fresh) + len(g.stale); n > 3*linesKept {
		t.Errorf("%d units are kept, of %d", n, len(a.Body))
	}
}
