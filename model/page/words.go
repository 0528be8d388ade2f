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

// placeAfter is the place that about so many words stand above.
func (p *Page) placeAfter(words int) article.Position {
	at := article.Position{Block: p.index.BlockAt(words)}
	if at.Block >= len(p.article.Body) {
		return at
	}
	before := p.WordsBefore(at)
	inBlock := p.WordsBefore(article.Position{Block: at.Block + 1}) - before
	at.Offset = article.Extent(p.article.Body[at.Block]) * min(words-before, inBlock) / max(inBlock, 1)
	return at
}
