package navigation

import (
	"slices"

	"lede/model/article"
)

// A Target is a stretch of text that leads somewhere: a link, a footnote's mark, or the
// line that details stand behind.
type Target struct {
	Link, Note string // one of them is empty; both are of details
	Details    bool
	Text       string
	From, To   article.Position
}

// Targets are those of a block, or of a footnote. Runs side by side that lead to the same
// place are one target, part of which is emphasized.
func (s *Story) Targets(n int) []Target {
	block := s.below().Block(n)
	if block == nil {
		return nil
	}
	found := detailsIn(block, n)
	lines := len(found)
	for _, part := range article.Parts(block) {
		at := article.Position{Block: n, Offset: part.Offset}
		for _, r := range part.Text {
			t := Target{r.Link, r.Note, false, r.Text, at, article.Position{Block: n, Offset: at.Offset + len(r.Text)}}
			at = t.To
			if t.Link == "" && t.Note == "" {
				continue
			}
			if last := len(found) - 1; last >= lines && found[last].goesOnIn(t) {
				found[last].Text += t.Text
				found[last].To = t.To
				continue
			}
			found = append(found, t)
		}
	}
	if lines > 0 {
		slices.SortStableFunc(found, func(a, b Target) int { return a.From.Compare(b.From) })
	}
	return found
}

// detailsIn are the lines of the details in a block.
func detailsIn(b article.Block, block int) (found []Target) {
	article.Each(b, func(b article.Block, at int) {
		if d, is := b.(article.Details); is && len(d.Title) > 0 && len(d.Blocks) > 0 {
			from, to := article.Position{Block: block, Offset: at}, article.Position{Block: block, Offset: at + d.Title.Len()}
			found = append(found, Target{Details: true, Text: d.Title.String(), From: from, To: to})
		}
	})
	return found
}

func (t Target) goesOnIn(next Target) bool {
	return t.To == next.From && t.Link == next.Link && t.Note == next.Note
}

// EachLink visits the story's links from its beginning to its end.
func (s *Story) EachLink(visit func(Target)) {
	for n, ok := s.leading(0, 1); ok; n, ok = s.leading(n+1, 1) {
		for _, t := range s.Targets(n) {
			if t.Link != "" {
				visit(t)
			}
		}
	}
}

// TargetAt is the target that holds a place; false where none does.
func (s *Story) TargetAt(p article.Position) (Target, bool) {
	for _, t := range s.Targets(p.Block) {
		if t.From.Compare(p) <= 0 && p.Compare(t.To) < 0 {
			return t, true
		}
	}
	return Target{}, false
}

// TargetBeyond is the first target after p, or the last one before it where step is -1;
// false where there is none.
func (s *Story) TargetBeyond(p article.Position, step int) (Target, bool) {
	for n, ok := s.leading(p.Block, step); ok; n, ok = s.leading(n+step, step) {
		targets := s.Targets(n)
		if step < 0 {
			slices.Reverse(targets)
		}
		for _, t := range targets {
			if t.From.Compare(p)*step > 0 {
				return t, true
			}
		}
	}
	return Target{}, false
}

// leading is the nearest block that may have targets, from n on in the direction of step, n
// itself included. It is one of the body that the index names, or any footnote. It is false
// where there is none.
func (s *Story) leading(n, step int) (int, bool) {
	body, all := len(s.Article.Body), s.below().End()
	if n < body || step < 0 && all == body {
		blocks := s.Index.Leading()
		i, exact := slices.BinarySearch(blocks, n)
		if step < 0 && !exact {
			i--
		}
		if i >= 0 && i < len(blocks) {
			return blocks[i], true
		}
		if step < 0 {
			return 0, false
		}
		n = body
	}
	if step < 0 {
		n = min(n, all-1)
	}
	return n, n < all
}
