package web

import (
	"path"
	"strings"

	"lede/model/article"
)

// signOften is how often a picture comes in an article that is only a sign: a tick, a
// star, what stands there until a script has brought the picture.
const signOften = 3

// oncePictured drops pictures that come again: those that come often belong to the page,
// and of two that are the same the one with a caption stays, or the first.
func oncePictured(sets []set) []set {
	count := map[string]int{}
	captions := map[string]string{}
	differ := map[string]bool{} // where one picture has several captions it stands for others
	for _, s := range sets {
		f, name := pictureIn(s)
		if name == "" {
			continue
		}
		count[name]++
		if caption := f.Caption.Text.String(); caption != "" {
			differ[name] = differ[name] || captions[name] != "" && captions[name] != caption
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
		case count[name] >= signOften && differ[name]:
			f.Images = nil
			s.block = f
		default:
			seen[name] = f.Caption.Text.String()
		}
		kept = append(kept, s)
	}
	return kept
}

// pictureIn is the figure that a set is, where it shows one picture and nothing else, and
// the picture's name, whatever its size.
func pictureIn(s set) (article.Figure, string) {
	f, ok := s.block.(article.Figure)
	if !ok || len(f.Images) != 1 || len(f.Content) > 0 || f.Media != "" {
		return f, ""
	}
	return f, unsized(f.Images[0].URL)
}

// unsized is a picture's address without what says how large it is to be:
// "/quay-300x200.jpg?w=600".
func unsized(address string) string {
	name, _, _ := strings.Cut(address, "?")
	if !looksLikePicture(name) {
		return address
	}
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	if i := strings.LastIndexByte(stem, '-'); i > 0 {
		w, h, ok := strings.Cut(stem[i+1:], "x")
		if ok && isNumbers(w) && isNumbers(h) {
			stem = stem[:i]
		}
	}
	return stem + ext
}
