package web

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/phrases"
)

// head drops the lines before the text that repeat the headline, name the writer, the
// day and the section, or offer to share.
func (t *trimmer) head(sets []set) []set {
	var kept []set
	for i := 0; i < len(sets); i++ {
		if n := t.dekAt(sets[i:]); n > 0 {
			i += n - 1
			continue
		}
		if i >= 16 || t.begins(sets[i]) {
			return append(kept, sets[i:]...)
		}
		if !t.isHeadLine(sets[i]) && !(isStrangers(sets[i]) && !hasParagraph(kept)) {
			kept = append(kept, sets[i])
		}
	}
	return kept
}

// isStrangers reports whether a block is a crosshead over other articles.
func isStrangers(s set) bool {
	c, ok := s.block.(article.Crosshead)
	return ok && phrases.Is(phrases.Aside, c.Text.String())
}

func hasParagraph(sets []set) bool {
	return slices.ContainsFunc(sets, func(s set) bool {
		_, ok := s.block.(article.Paragraph)
		return ok
	})
}

// dekAt is how many of the first blocks are the dek, which may stand in a quotation or be
// parted in a few paragraphs.
func (t *trimmer) dekAt(sets []set) int {
	const most = 6
	said, dek := "", bare(t.m.dek)
	for i, s := range sets[:min(most, len(sets))] {
		switch s.block.(type) {
		case article.Paragraph, article.Quote:
		default:
			return 0
		}
		said = strings.TrimLeft(said+" "+bare(article.Plain(s.block)), " ")
		if said == "" || !strings.HasPrefix(dek, said) {
			return 0
		}
		if said == dek {
			return i + 1
		}
	}
	return 0
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
	if sameWords(text, t.m.headline) {
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
		return linkShare(b) > 0.8 && t.chosen.inKin(s.from, junk, t.total/5) || t.isFurnitureList(b)
	case article.Figure:
		return t.isPortrait(b)
	default:
		return false
	}
	return t.isCredential(text, s) || sameWords(text, t.m.headline) || isFurniture(text) ||
		t.isLabel(text) || linkShare(s.block) > 0.9 && len(text) < 60 && !strings.ContainsAny(text, ".!?")
}

// isPortrait reports whether a figure without a caption shows the writer.
func (t *trimmer) isPortrait(f article.Figure) bool {
	if !f.Caption.IsZero() || len(f.Images) != 1 || len(f.Content) > 0 {
		return false
	}
	if t.m.isAuthor(f.Images[0].Alt) {
		return true
	}
	address := strings.ToLower(f.Images[0].URL)
	for _, w := range []string{"avatar", "gravatar", "headshot", "/author", "author-"} {
		if strings.Contains(address, w) {
			return true
		}
	}
	return false
}

// isFurnitureList reports whether every item of a list is a line of furniture, of the
// writer and the day, or a word that the article is filed under.
func (t *trimmer) isFurnitureList(l article.List) bool {
	for _, item := range l.Items {
		for _, b := range item {
			p, ok := b.(article.Paragraph)
			if text := p.Text.String(); !ok || !t.isCredential(text, set{}) && !isFurniture(text) && !isShelfMark(p.Text) {
				return false
			}
		}
	}
	return true
}

// mostAround is how large the element may be that a line stands in, for what else is
// there to tell of the line.
const mostAround = 1000

// isCredential reports whether a line says who wrote the article or when.
func (t *trimmer) isCredential(text string, s set) bool {
	if len(text) > 200 {
		return false
	}
	d := anatomy.Dates(text)
	if d.Alone || sameWords(text, t.m.byline) {
		return true
	}
	if t.m.isAuthor(strings.TrimPrefix(strings.TrimPrefix(bare(text), "written "), "by ")) {
		return true
	}
	if _, ok := anatomy.Byline(text); ok && len(text) < 120 {
		return true
	}
	if s.from == nil || len(text) > 120 || strings.HasSuffix(text, ".") || s.from.size() > mostAround {
		return false
	}
	line, _ := besideDate(s.from)
	if line == "" && len(text) < 80 {
		announcement, _ := announced(s.from)
		line = firstOf(announcement, amongOthers(text))
	}
	dated := len(text) < 60 && !(d.Published.IsZero() && d.Updated.IsZero())
	return line != "" || t.chosen.inKin(s.from, kinByline, 300) || dated && t.chosen.inKin(s.from, kinDate, 300)
}

// isLabel reports whether a line names the publication or its part, and remembers it.
func (t *trimmer) isLabel(text string) bool {
	site, section := anatomy.Labels(text)
	if site == "" && section == "" {
		return sameWords(text, t.m.section) || sameWords(text, t.m.site)
	}
	if t.m.section == "" {
		t.m.section = section
	}
	return true
}
