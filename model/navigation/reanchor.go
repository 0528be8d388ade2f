package navigation

import "lede/model/article"

// Trace is the trace of a place in the story.
func (s *Story) Trace(p article.Position) *article.Trace {
	t := article.TraceOf(s.below().Blocks(), p)
	return &t
}

// Find is where a trace leads in the story. Where its words are gone it is the old place,
// and false.
func (s *Story) Find(t *article.Trace) (article.Position, bool) { return t.Find(s.below().Blocks()) }
