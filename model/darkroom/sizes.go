package darkroom

import (
	"slices"

	"lede/model/article"
)

// mostTried is how many addresses of one picture are tried.
const mostTried = 3

// addresses are where a picture may be had, the best first: the smallest of its sizes that
// is as wide as wanted, or the widest; then its own address.
func addresses(w Want) []string {
	sizes := slices.Clone(w.Image.Sizes)
	slices.SortStableFunc(sizes, func(a, b article.Size) int { return w.misses(a) - w.misses(b) })
	var all []string
	for _, s := range append(sizes[:min(len(sizes), mostTried-1)], article.Size{URL: w.Image.URL}) {
		if s.URL != "" && !slices.Contains(all, s.URL) {
			all = append(all, s.URL)
		}
	}
	return all
}

// misses is by how much a size is not the one that is wanted: what is too small is worse
// than any that is too large.
func (w Want) misses(s article.Size) int {
	const tooSmall = 1 << 24
	switch {
	case w.Width > 0 && s.Width >= w.Width:
		return s.Width - w.Width
	case w.Width > 0:
		return tooSmall - s.Width
	}
	return -s.Width // the original is the widest
}

// everyAddress are all where a picture may be had, of whichever size.
func everyAddress(image article.Image) []string {
	all := []string{image.URL}
	for _, s := range image.Sizes {
		all = append(all, s.URL)
	}
	return all
}
