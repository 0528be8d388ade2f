package trim

import (
	"strings"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/meta"
)

// head drops the lines before the text that repeat the headline, name the writer, the
// day and the section, or offer to share.
func (t *trimmer) head(sets []dom.Set) []dom.Set {
	var kept []dom.Set
	for i := 0; i < len(sets); i++ {
		if n := t.dekAt(sets[i:]); n > 0 {
			i += n - 1
			continue
		}
		if i >= 16 || t.begins(sets[i]) {
			return append(kept, sets[i:]...)
		}
		if !t.isHeadLine(sets[i]) {
			kept = append(kept, sets[i])
		}
	}
	return kept
}

// dekAt is how many of the first blocks are the dek, which may stand in a quotation or be
// parted in a few paragraphs.
func (t *trimmer) dekAt(sets []dom.Set) int {
	const most = 6
	said, dek := "", article.Fold(t.m.Dek)
	for i, s := range sets[:min(most, len(sets))] {
		switch s.Block.(type) {
		case article.Paragraph, article.Quote:
		default:
			return 0
		}
		said = strings.TrimLeft(said+" "+article.Fold(article.Plain(s.Block)), " ")
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
func (t *trimmer) begins(s dom.Set) bool {
	p, ok := s.Block.(article.Paragraph)
	if !ok {
		_, figure := s.Block.(article.Figure)
		_, list := s.Block.(article.List)
		_, head := s.Block.(article.Crosshead)
		return !figure && !list && !head
	}
	text := p.Text.String()
	if dom.SameWords(text, t.m.Headline) {
		return false
	}
	return utf8.RuneCountInString(text) > dom.LongByline
}

func (t *trimmer) isHeadLine(s dom.Set) bool {
	text := ""
	switch b := s.Block.(type) {
	case article.Paragraph:
		text = b.Text.String()
	case article.Crosshead:
		text = b.Text.String()
		return dom.SameWords(text, t.m.Headline) || dom.SameWords(text, t.m.Dek) || anatomy.Dates(text).Alone || dom.IsBoilerplate(text)
	case article.List:
		return dom.LinkShare(b) > 0.8 && t.chosen.IsHinted(s.From, dom.Junk, t.total/5)
	case article.Figure:
		return t.isPortrait(b)
	default:
		return false
	}
	return t.isCredential(text, s) || dom.SameWords(text, t.m.Headline) || dom.IsBoilerplate(text) ||
		t.isLabel(text) || dom.LinkShare(s.Block) > 0.9 && len(text) < dom.ShortLine && !strings.ContainsAny(text, ".!?")
}

// isPortrait reports whether a figure without a caption shows the writer.
func (t *trimmer) isPortrait(f article.Figure) bool {
	if !f.Caption.IsZero() || len(f.Images) != 1 || len(f.Content) > 0 {
		return false
	}
	if t.m.IsAuthor(f.Images[0].Alt) {
		return true
	}
	return dom.ContainsAny(strings.ToLower(f.Images[0].URL), "avatar", "headshot", "/author", "author-")
}

// mostAround is how large the element may be that a line stands in, for what else is
// there to tell of the line.
const mostAround = 1000

// longestCredential is the bytes of a line that says who wrote something, or asks to sign up, at most.
const longestCredential = 200

// isCredential reports whether a line says who wrote the article or when.
func (t *trimmer) isCredential(text string, s dom.Set) bool {
	if len(text) > longestCredential {
		return false
	}
	d := anatomy.Dates(text)
	if d.Alone || dom.SameWords(text, t.m.Byline) {
		return true
	}
	if t.m.IsAuthor(strings.TrimPrefix(strings.TrimPrefix(article.Fold(text), "written "), "by ")) {
		return true
	}
	if _, ok := anatomy.Byline(text); ok && len(text) < dom.LongestTitle {
		return true
	}
	if s.From == nil || len(text) > dom.LongestTitle || strings.HasSuffix(text, ".") || s.From.Size() > mostAround {
		return false
	}
	line, _ := meta.BesideDate(s.From)
	if line == "" && len(text) < dom.LongestLabel {
		announcement, _ := meta.Announced(s.From)
		line = dom.FirstOf(announcement, meta.AmongOthers(text))
	}
	return line != "" || t.chosen.IsHinted(s.From, dom.HintByline, 300)
}

// isLabel reports whether a line names the publication or its part, and remembers it.
func (t *trimmer) isLabel(text string) bool {
	site, section := anatomy.Labels(text)
	if site == "" && section == "" {
		return dom.SameWords(text, t.m.Section) || dom.SameWords(text, t.m.Site)
	}
	if t.m.Section == "" {
		t.m.Section = section
	}
	return true
}
