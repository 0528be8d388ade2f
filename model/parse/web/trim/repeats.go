package trim

import (
	"lede/model/article"
	"lede/model/parse/web/dom"
)

// signOften is how often a picture comes in an article that is only a sign: a tick, a
// star, what stands there until a script has brought the picture.
const signOften = 3

// oncePictured drops pictures that come again: those that come often belong to the page,
// and of two that are the same the one with a caption stays, or the first.
func oncePictured(sets []dom.Set) []dom.Set {
	count := map[string]int{}
	captions := map[string]string{}
	for _, s := range sets {
		f, name := pictureIn(s)
		if name == "" {
			continue
		}
		count[name]++
		if caption := f.Caption.Text.String(); caption != "" {
			captions[name] = caption
		}
	}
	kept := sets[:0]
	seen := map[string]string{} // the captions of those that stay
	for _, s := range sets {
		f, name := pictureIn(s)
		switch caption, again := seen[name]; {
		case count[name] < 2:
		case len(f.Caption.Text) == 0 && (count[name] >= signOften || captions[name] != "" || again), again && caption == f.Caption.Text.String():
			continue
		default:
			seen[name] = f.Caption.Text.String()
		}
		kept = append(kept, s)
	}
	return kept
}

// pictureIn is the figure that a set is, where it shows one picture and nothing else, and
// the picture's name, whatever its size.
func pictureIn(s dom.Set) (article.Figure, string) {
	f, ok := s.Block.(article.Figure)
	if !ok || len(f.Images) != 1 || len(f.Content) > 0 || f.Media != "" {
		return f, ""
	}
	return f, dom.Unsized(f.Images[0].URL)
}
