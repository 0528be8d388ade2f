package web

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/article"
)

// trim cuts off what stands before and after the text: the lines around the headline
// that the article has in places of their own, and the pleas, lists and boxes below
// it. It never cuts running text: what goes is short, or links, or under a heading
// that says what it is.
func trim(sets []set, m *metadata) []set {
	t := &trimmer{m: m}
	t.total = length(sets)
	return oncePictured(t.tail(t.within(t.cut(t.head(sets)))))
}

type trimmer struct {
	m     *metadata
	total int // letters of the article, about
}

// cut drops the sections whose headings say that they are no part of the article, and
// all that follows the heading of the readers' comments.
func (t *trimmer) cut(sets []set) []set {
	before, all := 0, length(sets)
	var kept []set
	for i := 0; i < len(sets); i++ {
		s := sets[i]
		if text, heading := headingOf(s); heading {
			if before*10 > all*3 && isCommentsHeading(text) {
				return kept
			}
			if isTailHeading(text) {
				if end := strangersEnd(sets, i, before, all); end > i {
					before += length(sets[i:end])
					i = end - 1
					continue
				}
			}
		}
		before += article.Extent(s.block)
		kept = append(kept, s)
	}
	return kept
}

// someText is the bytes of text after which the openings of other articles may follow,
// even where they are longer than the article.
const someText = 400

// strangersEnd is where the section ends that a block at i heads, i where it may be the
// article's all the same. It is not where it is made of links or of other articles'
// openings, or is the last and short. Before is the bytes of text above it, and all of
// all.
func strangersEnd(sets []set, i, before, all int) int {
	end := sectionEnd(sets, i)
	section := sets[i+1 : end]
	late := before*10 > all*3
	short := end == len(sets) && (all-before)*6 < all
	if late && (short || mostlyLinks(section)) {
		return end
	}
	if len(section) > 0 {
		if list, ok := section[0].block.(article.List); ok && isListOfLinks(list) && leadsOut(list) {
			return i + 2
		}
	}
	if areTeasers(section) && (late || before > someText && !slices.ContainsFunc(section, isRunningText)) {
		return end
	}
	return i
}

// isRunningText reports whether a block is a paragraph of some length that leads
// nowhere.
func isRunningText(s set) bool {
	p, ok := s.block.(article.Paragraph)
	return ok && p.Text.Len() > 160 && !isTeaser(p)
}

// leadsOut reports whether no link of a list leads to a place in the article.
func leadsOut(l article.List) bool {
	for _, p := range article.Parts(l) {
		for _, r := range p.Text {
			if strings.HasPrefix(r.Link, "#") {
				return false
			}
		}
	}
	return len(l.Items) > 1
}

// sectionEnd is where the section ends that a block at i heads: before the next
// crosshead of its level, or before running text or a table.
func sectionEnd(sets []set, i int) int {
	own, ok := sets[i].block.(article.Crosshead)
	for j := i + 1; j < len(sets); j++ {
		switch b := sets[j].block.(type) {
		case article.Crosshead:
			if !ok || b.Level <= own.Level {
				return j
			}
		case article.Table, article.Code:
			return j
		case article.Paragraph:
			if b.Text.Len() > 300 && linkShare(b) < 0.3 {
				return j
			}
		}
	}
	return len(sets)
}

func length(sets []set) int {
	n := 0
	for _, s := range sets {
		n += article.Extent(s.block)
	}
	return n
}

// headingOf is the text of a block that may head a section: a crosshead, or a short
// line that is no sentence.
func headingOf(s set) (string, bool) {
	switch b := s.block.(type) {
	case article.Crosshead:
		return b.Text.String(), b.Text.Len() < 100
	case article.Paragraph:
		text := b.Text.String()
		return text, len(text) < 60 && !strings.HasSuffix(text, ".")
	}
	return "", false
}

func mostlyLinks(sets []set) bool {
	links, all := 0, 0
	for _, s := range sets {
		l, n := linkLetters(s.block)
		links, all = links+l, all+n
	}
	return links*2 > all
}

// areTeasers reports whether a section is made of other articles' openings: two or more
// pictures, lines that are links or lines that break off, each with a few others
// around it.
func areTeasers(sets []set) bool {
	teasers, blocks := 0, 0
	for _, s := range sets {
		list, ok := s.block.(article.List)
		if !ok {
			blocks++
			if isTeaser(s.block) {
				teasers++
			}
			continue
		}
		for _, item := range list.Items {
			blocks++
			if slices.ContainsFunc(item, isTeaser) {
				teasers++
			}
		}
	}
	return teasers > 1 && teasers*5 >= blocks
}

// isTeaser reports whether a block is of the kind that leads a reader on.
func isTeaser(b article.Block) bool {
	if f, ok := b.(article.Figure); ok {
		return f.Caption.IsZero()
	}
	text := wordsOf(set{block: b})
	return text != "" && (linkShare(b) > 0.9 || strings.HasSuffix(text, "…") || strings.HasSuffix(text, "..."))
}

// tail drops blocks from the end as long as they are furniture.
func (t *trimmer) tail(sets []set) []set {
	for len(sets) > 1 {
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
			return t.isAboutWriter(text)
		}
		return t.isAboutWriter(text) || isShelved(b.Text) || inKin(s.from, junk|kinAuthor, t.total/5) || t.isCredential(text, s) || isFurniture(text) || isPlea(text) || isFiled(text) ||
			linkShare(b) > 0.9 && len(text) < 160
	case article.List:
		return inKin(s.from, junk|kinAuthor, t.total/5) && article.Extent(b) < t.total/4 || t.isFurnitureList(b) || !headed && linkShare(b) > 0.95 && len(b.Items) > 2
	case article.Figure:
		return b.Caption.IsZero() && (inKin(s.from, junk|kinAuthor, t.total/5) || t.isPortrait(b) || leadsToPage(s.from))
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
	for _, a := range t.m.authors {
		rest, ok := strings.CutPrefix(line, bare(a)+" ")
		if word, _, _ := strings.Cut(rest, " "); ok && strings.Contains(a, " ") && listed(verbsOfNotes, word) {
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
		if p, ok := s.block.(article.Paragraph); isInsert(sets, i) || ok && (buttons[p.Text.String()] > 1 || isSaidAgain(p.Text.String(), kept) || countsPictures(p.Text.String(), kept, sets[i+1:])) {
			continue
		}
		if _, ok := s.block.(article.Break); ok && (len(kept) == 0 || i == len(sets)-1) {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

// isSaidAgain reports whether a line of some length stands just before as well: many pages
// have a line twice, once for small screens.
func isSaidAgain(text string, before []set) bool {
	if len(before) == 0 || len(text) < 40 {
		return false
	}
	p, ok := before[len(before)-1].block.(article.Paragraph)
	return ok && p.Text.String() == text
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
