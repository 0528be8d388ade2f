package model

import "lede/model/article"

// A hung is a picture of an article's gallery: which figure's, from 1, and which of its
// images, from 0.
type hung struct{ figure, image int }

// galleryOf are all pictures of an article.
func galleryOf(x *article.Index) []hung {
	var all []hung
	for n := 1; n <= x.Figures(); n++ {
		figure, _ := x.Figure(n)
		for i := range figure.Images {
			if figure.Images[i].URL != "" {
				all = append(all, hung{n, i})
			}
		}
	}
	return all
}
