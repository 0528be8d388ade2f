package web

import (
	"slices"
	"strings"

	"lede/model/article"
)

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
