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

// WordsThrough is how many words stand above the end of the page.
func (p *Page) WordsThrough() int {
	lines := p.Lines()
	if len(lines) == 0 {
		return p.index.Words()
	}
	return p.WordsBefore(lines[len(lines)-1].End)
}
