package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/phrases"
)

// trim cuts off what the judge does not know: the lines around the headline that the
// article has in places of their own, and what is there twice.
func trim(sets []set, m *metadata, ch *choice) []set {
	t := &trimmer{m: m, chosen: ch}
	t.total = length(sets)
	return oncePictured(withoutTail(withoutInserts(t.head(sets))))
}

type trimmer struct {
	m      *metadata
	chosen *choice
	total  int // letters of the article, about
}

func length(sets []set) int {
	n := 0
	for _, s := range sets {
		n += article.Extent(s.block)
	}
	return n
}

// isAboutWriter reports whether a line says who the writer is: it begins with a
// writer's name, and goes on as such notes do.
func (t *trimmer) isAboutWriter(text string) bool {
	if len(text) > 900 {
		return false
	}
	line := bare(text)
	for i := range line {
		if name := line[:i]; line[i] != ' ' || !strings.Contains(name, " ") || !t.m.isAuthor(name) {
			continue
		}
		if word, _, _ := strings.Cut(line[i+1:], " "); phrases.Is(phrases.About, word) {
			return true
		}
	}
	return false
}

// withoutInserts drops what leads to another article by its words, what stands just before as
// well, and what counts pictures; and pauses with nothing to part.
func withoutInserts(sets []set) []set {
	kept := sets[:0]
	for i, s := range sets {
		if leadsElsewhere(s.block) || isSaidAgain(s, kept) || countsPictures(wordsOf(s), kept, sets[i+1:]) {
			continue
		}
		if _, ok := s.block.(article.Break); ok && (len(kept) == 0 || i == len(sets)-1) {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// isSaidAgain reports whether a line of some length stands just before as well, in an
// element of another class or place: many pages have a line twice, once for small
// screens. What is made alike was written twice, as the lines of a chorus.
func isSaidAgain(s set, before []set) bool {
	if len(before) == 0 || article.Extent(s.block) < 40 {
		return false
	}
	last := before[len(before)-1]
	p, ok := last.block.(article.Paragraph)
	if !ok || article.Plain(p) != article.Plain(s.block) {
		return false
	}
	a, b := last.from, s.from
	return a == nil || b == nil || a.parent != b.parent || a.get("class") != b.get("class")
}

// countsPictures reports whether a line says which of a row of pictures one beside it is.
func countsPictures(text string, before, after []set) bool {
	if !isCounter(text) {
		return false
	}
	for _, beside := range [][]set{before[max(0, len(before)-1):], after[:min(1, len(after))]} {
		for _, s := range beside {
			if _, ok := s.block.(article.Figure); ok {
				return true
			}
		}
	}
	return false
}

// linkLetters counts a block's bytes in links and all.
func linkLetters(b article.Block) (links, all int) {
	for _, p := range article.Parts(b) {
		for _, r := range p.Text {
			if all += len(r.Text); r.Link != "" {
				links += len(r.Text)
			}
		}
	}
	return links, all
}

func linkShare(b article.Block) float64 {
	links, all := linkLetters(b)
	return float64(links) / float64(max(all, 1))
}

// withoutTail drops pictures below the text that lead to other pages.
func withoutTail(sets []set) []set {
	for len(sets) > 1 {
		last := sets[len(sets)-1]
		if f, ok := last.block.(article.Figure); !ok || !f.Caption.IsZero() || last.from == nil || !leadsToPage(last.from) {
			break
		}
		sets = sets[:len(sets)-1]
	}
	return sets
}

// leadsToPage reports whether a picture is a link to something else than itself.
func leadsToPage(n *node) bool {
	a := n.within(atom.A)
	return a != nil && leadsAway(a) && !looksLikePicture(a.get("href"))
}
