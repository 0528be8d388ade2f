package model

import (
	"lede/model/article"
	"lede/model/find"
	"lede/model/page"
)

// showsMatch reports whether a match is on the screen.
func showsMatch(p *page.Page, x *find.Match) bool {
	switch {
	case x == nil:
		return false
	case x.Block < 0:
		return p.HeadlineInView()
	}
	return p.IsOnPage(x.Start())
}

// shownLast is where the match begins that was shown last; nil where none was.
func shownLast(s *find.Search) *article.Position {
	if s == nil || s.Current == nil {
		return nil
	}
	at := s.Current.Start()
	return &at
}
