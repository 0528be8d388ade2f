package page

import "lede/model/article"

// Minutes is how long that many words take, rounded up.
func (p *Page) Minutes(words int) int { return (words + p.WordsPerMinute - 1) / p.WordsPerMinute }

// WordsBefore is how many words stand above a place.
func (p *Page) WordsBefore(at article.Position) int {
	if at.Block >= len(p.article.Body) {
		return p.index.Words()
	}
	return p.index.WordsBefore(at, article.Extent(p.article.Body[at.Block]))
}

// AtBeginning reports whether the article's beginning is in view.
func (p *Page) AtBeginning() bool {
	return p.Top == (article.Position{}) && p.Scrolls.Headline == 0
}

// EndInView reports whether the article's last row is.
func (p *Page) EndInView() bool {
	if p.Columns() > 1 {
		return p.Spread().last
	}
	return !p.sheet().goesOn
}

// Named reports whether a row at the top names the article.
func (p *Page) Named() bool { return p.running() }
