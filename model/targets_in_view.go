package model

import (
	"lede/model/article"
	"lede/model/navigation"
	"lede/ui/typeset"
)

// targetsInView are the targets of which some is on the screen, each with the place
// from which it is in view.
func targetsInView(m *Model) (targets []navigation.Target, shown []article.Position) {
	lines := m.page.InView()
	seen := map[int]bool{}
	for _, l := range lines {
		n := l.Start.Block
		if seen[n] || n < 0 {
			continue
		}
		seen[n] = true
		for _, t := range m.nav.Targets(n) {
			if at, ok := shownFrom(lines, t); ok {
				targets, shown = append(targets, t), append(shown, at)
			}
		}
	}
	return targets, shown
}

// detailsFirst is the line of details that stands first on the screen; nil where there is
// none, or a figure stands before it.
func detailsFirst(m *Model) *navigation.Target {
	targets, _ := targetsInView(m)
	for i := range targets {
		t := &targets[i]
		if !t.Details {
			continue
		}
		n := m.page.CurrentFigure()
		if n == 0 {
			return t
		}
		if _, at := m.nav.Index.Figure(n); m.page.IsOnPage(at) && at.Compare(t.From) < 0 {
			return nil
		}
		return t
	}
	return nil
}

// shownFrom is the first place of a target on lines; false where it is on none.
func shownFrom(lines []typeset.Line, t navigation.Target) (article.Position, bool) {
	for _, l := range lines {
		if l.Start.Block != t.From.Block {
			continue
		}
		for _, s := range l.Spans {
			if s.Offset >= 0 && s.Offset < t.To.Offset && t.From.Offset < s.Offset+len(s.Text) {
				return article.Position{Block: l.Start.Block, Offset: max(s.Offset, t.From.Offset)}, true
			}
		}
	}
	return article.Position{}, false
}
