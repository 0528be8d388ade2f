package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/phrases"
)

// trim cuts off what stands before and after the text: the lines around the headline
// that the article has in places of their own, and the pleas, lists and boxes below
// it. It never cuts running text: what goes is short, or links, or under a heading
// that says what it is.
func trim(sets []set, m *metadata, ch *choice) []set {
	t := &trimmer{m: m, chosen: ch}
	t.total = length(sets)
	return oncePictured(t.tail(t.within(t.cut(t.head(sets)))))
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

// mostTail is how many blocks at the end may be furniture; more of them are what the page
// is about.
const mostTail = 2000

// tail drops blocks from the end as long as they are furniture.
func (t *trimmer) tail(sets []set) []set {
	for range mostTail {
		if len(sets) < 2 {
			break
		}
		last := sets[len(sets)-1]
		if !t.isTailLine(last, isHeaded(sets[len(sets)-2])) {
			break
		}
		sets = sets[:len(sets)-1]
	}
	return sets
}

// isHeaded reports whether the block above a list is its heading, or a sentence that
// ends in a colon.
func isHeaded(above set) bool {
	switch b := above.block.(type) {
	case article.Crosshead:
		return true
	case article.Paragraph:
		return b.Text.Len() > 60 && strings.HasSuffix(b.Text.String(), ":")
	}
	return false
}

func (t *trimmer) isTailLine(s set, headed bool) bool {
	switch b := s.block.(type) {
	case article.Crosshead, article.Break:
		return true
	case article.Paragraph:
		text := b.Text.String()
		if len(text) > 400 {
			return t.isAboutWriter(text) || len(text) < 900 && t.chosen.inKin(s.from, kinAuthor|kinByline, t.total/5)
		}
		return t.isAboutWriter(text) || isShelved(b.Text) || t.chosen.inKin(s.from, junk|kinAuthor|kinByline, t.total/5) || t.isCredential(text, s) || isFurniture(text) || isPlea(text) || isFiled(text) ||
			linkShare(b) > 0.9 && len(text) < 160
	case article.List:
		return t.chosen.inKin(s.from, junk|kinAuthor, t.total/5) && article.Extent(b) < t.total/4 || t.isFurnitureList(b) || !headed && linkShare(b) > 0.95 && len(b.Items) > 2
	case article.Figure:
		return b.Caption.IsZero() && (t.chosen.inKin(s.from, junk|kinAuthor|kinByline, t.total/5) || t.isPortrait(b) || leadsToPage(s.from))
	}
	return false
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

// leadsToPage reports whether a picture is a link to something else than itself.
func leadsToPage(n *node) bool {
	a := n.within(atom.A)
	return a != nil && leadsAway(a) && !looksLikePicture(a.get("href"))
}

// within drops what stands between the paragraphs of the text and is none of it.
func (t *trimmer) within(sets []set) []set {
	kept := sets[:0]
	buttons := repeatedLinks(sets)
	for i, s := range sets {
		if p, ok := s.block.(article.Paragraph); isInsert(sets, i) || ok && (buttons[p.Text.String()] > 1 || isSaidAgain(s, kept) || countsPictures(p.Text.String(), kept, sets[i+1:])) {
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

// repeatedLinks counts short lines that are nothing but a link, by their words.
func repeatedLinks(sets []set) map[string]int {
	found := map[string]int{}
	for _, s := range sets {
		if p, ok := s.block.(article.Paragraph); ok && p.Text.Len() < 60 && linkShare(p) > 0.9 {
			found[p.Text.String()]++
		}
	}
	return found
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
