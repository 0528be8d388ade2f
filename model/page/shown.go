package page

import (
	"slices"

	"lede/model/article"
	"lede/ui/typeset"
)

// Shows reports whether a place is among what is shown.
func (p *Page) Shows(at article.Position) bool {
	if p.only == nil || at.Block < 0 {
		return true
	}
	_, shown := slices.BinarySearch(p.only, at.Block)
	return shown
}

// begins reports whether the first row is that of the text.
func (p *Page) begins() bool {
	if p.only == nil {
		return p.Top == article.Position{}
	}
	return p.Top == p.set.body.Snap(article.Position{})
}

// paragraphsOn is the shown block that stands n shown blocks below another, or above it
// where n is less than 0. Where there are fewer it is the last of them, and false.
func (p *Page) paragraphsOn(block, n int) (next int, all bool) {
	shown, last := p.only, len(p.article.Body)-1
	if shown == nil {
		return max(0, min(block+n, last)), block+n <= last
	}
	at, exact := slices.BinarySearch(shown, block)
	if !exact && n > 0 {
		at--
	}
	to := at + n
	return shown[max(0, min(to, len(shown)-1))], to < len(shown)
}

// countOn is an index of places that is n further on, or back where n is less than 0.
// Places that are not shown are not counted. Where there are fewer than n it is the last of
// them, and where there is none, it is out of their range.
func (p *Page) countOn(from, n int, places []article.Position) int {
	step := 1
	if n < 0 {
		step = -1
	}
	to := from
	for at := from + step; n != 0; at += step {
		if at < 0 || at >= len(places) {
			if to == from {
				return at
			}
			break
		}
		if p.Shows(places[at]) {
			to = at
			n -= step
		}
	}
	return to
}

// asTheirPage has details shut where their page has them so.
var asTheirPage = &typeset.Folds{}

// folds say which details are shut.
func (p *Page) folds() *typeset.Folds {
	if p.Folds == nil {
		return asTheirPage
	}
	return p.Folds
}
