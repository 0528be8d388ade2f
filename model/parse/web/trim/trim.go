// Package trim looks at the blocks of a web page once more, in their row, and leaves out
// what is none of the article's. The judge scores each by what was learned from pages
// whose article is known; what was left out is kept, with a reason.
package trim

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// Trim cuts off what the judge does not know: the lines around the headline that the
// article has in places of their own, and what is there twice.
func Trim(sets []dom.Set, m *dom.Metadata, ch *dom.Choice) []dom.Set {
	t := &trimmer{m: m, chosen: ch}
	t.total = length(sets)
	return oncePictured(withoutTail(withoutInserts(t.head(sets))))
}

type trimmer struct {
	m      *dom.Metadata
	chosen *dom.Choice
	total  int // letters of the article, about
}

func length(sets []dom.Set) int {
	n := 0
	for _, s := range sets {
		n += article.Extent(s.Block)
	}
	return n
}

// isAboutWriter reports whether a line says who the writer is: it begins with a
// writer's name, and goes on as such notes do.
func (t *trimmer) isAboutWriter(text string) bool {
	if len(text) > longestSaid {
		return false
	}
	line := article.Fold(text)
	for end := range t.m.AuthorsAtStart(line) {
		if word, _, _ := strings.Cut(line[end+1:], " "); strings.Contains(line[:end], " ") && phrases.Is(phrases.About, word) {
			return true
		}
	}
	return false
}

// withoutInserts drops what stands just before as well, what counts pictures, and pauses with
// nothing to part.
func withoutInserts(sets []dom.Set) []dom.Set {
	kept := sets[:0]
	for i, s := range sets {
		if isSaidAgain(s, kept) || countsPictures(oneText(s.Block).String(), kept, sets[i+1:]) {
			continue
		}
		if _, ok := s.Block.(article.Break); ok && (len(kept) == 0 || i == len(sets)-1) {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// isSaidAgain reports whether a line of some length stands just before as well, in an
// element of another class or place: many pages have a line twice, once for small
// screens. What is made alike was written twice, as the lines of a chorus.
func isSaidAgain(s dom.Set, before []dom.Set) bool {
	if len(before) == 0 || article.Extent(s.Block) < dom.LeastLetters {
		return false
	}
	last := before[len(before)-1]
	p, ok := last.Block.(article.Paragraph)
	if !ok || article.Plain(p) != article.Plain(s.Block) {
		return false
	}
	a, b := last.From, s.From
	return a == nil || b == nil || a.Parent != b.Parent || a.Get("class") != b.Get("class")
}

// countsPictures reports whether a line says which of a row of pictures one beside it is.
func countsPictures(text string, before, after []dom.Set) bool {
	if !dom.IsCounter(text) {
		return false
	}
	for _, beside := range [][]dom.Set{before[max(0, len(before)-1):], after[:min(1, len(after))]} {
		for _, s := range beside {
			if _, ok := s.Block.(article.Figure); ok {
				return true
			}
		}
	}
	return false
}

// withoutTail drops pictures below the text that lead to other pages.
func withoutTail(sets []dom.Set) []dom.Set {
	for len(sets) > 1 {
		last := sets[len(sets)-1]
		if f, ok := last.Block.(article.Figure); !ok || !f.Caption.IsZero() || last.From == nil || !leadsToPage(last.From) {
			break
		}
		sets = sets[:len(sets)-1]
	}
	return sets
}

// leadsToPage reports whether a picture is a link to something else than itself.
func leadsToPage(n *dom.Node) bool {
	a := n.Within(atom.A)
	return a != nil && dom.LeadsAway(a) && !dom.LooksLikePicture(a.Get("href"))
}

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
		case count[name] <= 1:
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
