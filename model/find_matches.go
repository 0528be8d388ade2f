package model

import (
	"lede/model/article"
	"lede/model/find"
	"lede/model/navigation"
	"lede/model/page"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
	"sort"
)

// showsMatch reports whether a match is on the screen.
func (m *Model) showsMatch(x *find.Match) bool {
	switch {
	case x == nil:
		return false
	case x.Block < 0:
		return m.page.Here() == article.Position{}
	}
	return m.page.IsOnPage(x.Start())
}

// showMatch brings a match into view, and leaves the page where it is if it is there.
func (m *Model) showMatch(x find.Match) {
	if x.Block < 0 {
		if m.page.ShowInHeadline(x.Start()) == page.HeadlineClosed {
			m.say("the match is in the headline: " + m.label(headlinePane) + " opens it")
		}
		return
	}
	if m.page.ShowInBody(x.Start(), x.End()) == page.BodyClosed {
		m.say("the match is in the body: " + m.label(bodyPane) + " opens it")
	}
	if m.selection() != nil {
		m.moveSelection(x.Start())
	}
}

// soughtMatch is where the match begins that was shown last; nil where none was.
func (m *Model) soughtMatch() *article.Position {
	if m.search == nil || m.search.Current == nil {
		return nil
	}
	at := m.search.Current.Start()
	return &at
}

// matches are the matches on lines, as they are to be shown.
func matches(s *find.Search, t navigation.Text, lines []typeset.Line) ui.Layer {
	var layer ui.Layer
	for i, line := range lines {
		if i > 0 && line.Start.Block == lines[i-1].Start.Block {
			continue
		}
		in := s.In(t, line.Start.Block)
		if len(in) > find.NearBlocks {
			in = inView(in, line.Start.Block, lines[i:])
		}
		for _, f := range in {
			x := find.Match{Block: line.Start.Block, Range: f}
			role := theme.Match
			if s.Current != nil && x == *s.Current {
				role = theme.MatchCurrent
			}
			layer = append(layer, ui.Stretch{From: x.Start(), To: x.End(), Role: role})
		}
	}
	return layer
}

// inView are the matches of a block that are on lines, of which the first is in the block.
func inView(in []find.Range, block int, lines []typeset.Line) []find.Range {
	last := 0
	for last < len(lines)-1 && lines[last+1].Start.Block == block {
		last++
	}
	from := sort.Search(len(in), func(i int) bool { return in[i].To > lines[0].Start.Offset })
	to := sort.Search(len(in), func(i int) bool { return in[i].From >= lines[last].End.Offset })
	return in[from:max(from, to)]
}
