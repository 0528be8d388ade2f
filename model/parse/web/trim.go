package web

import (
	"strings"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/anatomy"
)

// trim cuts off what stands before and after the text: the lines around the headline
// that the article has in places of their own, and the pleas, lists and boxes below
// it. It never cuts running text: what goes is short, or links, or under a heading
// that says what it is.
func trim(sets []set, m *metadata) []set {
	t := &trimmer{m: m}
	t.total = length(sets)
	sets = t.head(sets)
	sets = t.tail(t.cut(sets))
	return t.within(sets)
}

type trimmer struct {
	m     *metadata
	total int // letters of the article, about
}

// head drops the lines before the text that repeat the headline, name the writer, the
// day and the section, or offer to share.
func (t *trimmer) head(sets []set) []set {
	var kept []set
	for i, s := range sets {
		if i >= 16 || t.begins(s) {
			return append(kept, sets[i:]...)
		}
		if !t.isHeadLine(s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// begins reports whether the text begins with a block: a paragraph of some length, or
// a line that ends as sentences do.
func (t *trimmer) begins(s set) bool {
	p, ok := s.block.(article.Paragraph)
	if !ok {
		_, figure := s.block.(article.Figure)
		_, list := s.block.(article.List)
		_, head := s.block.(article.Crosshead)
		return !figure && !list && !head
	}
	text := p.Text.String()
	if sameWords(text, t.m.dek) || sameWords(text, t.m.headline) {
		return false
	}
	return utf8.RuneCountInString(text) > 160
}

func (t *trimmer) isHeadLine(s set) bool {
	text := ""
	switch b := s.block.(type) {
	case article.Paragraph:
		text = b.Text.String()
	case article.Crosshead:
		text = b.Text.String()
		return sameWords(text, t.m.headline) || sameWords(text, t.m.dek) || anatomy.Dates(text).Alone || isFurniture(text)
	case article.List:
		return linkShare(b) > 0.8 && inKin(s.from, junk, t.total/5) || t.isFurnitureList(b)
	default:
		return false
	}
	return t.isCredential(text, s) || sameWords(text, t.m.dek) || sameWords(text, t.m.headline) || isFurniture(text) ||
		t.isLabel(text, s) || linkShare(s.block) > 0.9 && len(text) < 60 && !strings.ContainsAny(text, ".!?")
}

// isFurnitureList reports whether every item of a list is a line of furniture or of
// the writer and the day.
func (t *trimmer) isFurnitureList(l article.List) bool {
	for _, item := range l.Items {
		for _, b := range item {
			p, ok := b.(article.Paragraph)
			if text := p.Text.String(); !ok || !t.isCredential(text, set{}) && !isFurniture(text) {
				return false
			}
		}
	}
	return true
}

// isCredential reports whether a line says who wrote the article or when.
func (t *trimmer) isCredential(text string, s set) bool {
	if len(text) > 200 {
		return false
	}
	if d := anatomy.Dates(text); d.Alone || len(text) < 60 && !(d.Published.IsZero() && d.Updated.IsZero()) && !strings.HasSuffix(text, ".") && s.from != nil && inKin(s.from, kinByline|kinDate, 300) {
		return true
	}
	if sameWords(text, t.m.byline) {
		return true
	}
	for _, a := range t.m.authors {
		if sameWords(text, a) || sameWords(text, "by "+a) || sameWords(text, "written by "+a) {
			return true
		}
	}
	if _, ok := anatomy.Byline(text); ok && len(text) < 120 {
		return true
	}
	if s.from != nil && len(text) < 120 {
		if line, _ := besideDate(s.from); line != "" {
			return true
		}
	}
	return s.from != nil && len(text) < 120 && inKin(s.from, kinByline, 300) && !strings.HasSuffix(text, ".")
}

// isLabel reports whether a line names the publication or its part, and remembers it.
func (t *trimmer) isLabel(text string, s set) bool {
	site, section := anatomy.Labels(text)
	if site == "" && section == "" {
		return sameWords(text, t.m.section) || sameWords(text, t.m.site)
	}
	if t.m.section == "" {
		t.m.section = section
	}
	return true
}

// cut drops the sections whose headings say that they are no part of the article:
// those made of links, and the last one where it is short; and all that follows the
// heading of the readers' comments.
func (t *trimmer) cut(sets []set) []set {
	before, all := 0, length(sets)
	var kept []set
	for i := 0; i < len(sets); i++ {
		s := sets[i]
		if text, heading := headingOf(s); heading && before*10 > all*3 {
			if isCommentsHeading(text) {
				return kept
			}
			if isTailHeading(text) {
				end := sectionEnd(sets, i)
				short := end == len(sets) && (all-before)*6 < all
				if short || mostlyLinks(sets[i+1:end]) {
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

// tail drops blocks from the end as long as they are furniture.
func (t *trimmer) tail(sets []set) []set {
	for len(sets) > 1 {
		last := sets[len(sets)-1]
		if _, headed := sets[len(sets)-2].block.(article.Crosshead); !t.isTailLine(last, headed) {
			break
		}
		sets = sets[:len(sets)-1]
	}
	return sets
}

func (t *trimmer) isTailLine(s set, headed bool) bool {
	switch b := s.block.(type) {
	case article.Crosshead, article.Break:
		return true
	case article.Paragraph:
		text := b.Text.String()
		if len(text) > 400 {
			return false
		}
		return inKin(s.from, junk|kinAuthor, t.total/5) || t.isCredential(text, s) || isFurniture(text) || isPlea(text) || isFiled(text) ||
			linkShare(b) > 0.9 && len(text) < 160
	case article.List:
		return inKin(s.from, junk|kinAuthor, t.total/5) && article.Extent(b) < t.total/4 || t.isFurnitureList(b) || !headed && linkShare(b) > 0.95 && len(b.Items) > 2
	case article.Figure:
		return inKin(s.from, junk|kinAuthor, t.total/5) && b.Caption.IsZero()
	}
	return false
}

// within drops the lines within the text that lead to other articles.
func (t *trimmer) within(sets []set) []set {
	kept := sets[:0]
	buttons := repeatedLinks(sets)
	for i, s := range sets {
		if p, ok := s.block.(article.Paragraph); ok {
			text := p.Text.String()
			if buttons[text] > 1 || isPlaceholderLine(text) || linkShare(p) > 0.6 && len(text) < 250 && isCrossReference(text) || strings.HasPrefix(text, "{{") && strings.HasSuffix(text, "}}") {
				continue
			}
		}
		if _, ok := s.block.(article.Break); ok && (len(kept) == 0 || i == len(sets)-1) {
			continue
		}
		kept = append(kept, s)
	}
	return kept
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
