package set

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/web/dom"
)

// said completes a figure of one picture by what linked data and the picture's own title
// say of it, where the page prints nothing.
func (s *setter) said(f article.Figure, titles []string) article.Figure {
	if len(f.Images) != 1 {
		return f
	}
	record := s.Pictured[dom.Unsized(f.Images[0].URL)]
	if text := record.Text.String(); len(f.Caption.Text) == 0 && f.Caption.Credit == "" && !s.repeats(text) && dom.Agreement(text, f.Images[0].Alt) < 0.8 && strings.Contains(text, " ") {
		f.Caption = s.caption(record.Text, "")
	}
	if f.Caption.Credit == "" {
		f.Caption.Credit = record.Credit
	}
	for _, title := range titles {
		if f.Caption.Credit == "" {
			f.Caption.Credit = creditOfTitle(title)
		}
	}
	return f
}

// repeats reports whether a text says what the headline says already.
func (s *setter) repeats(text string) bool { return dom.SameWords(text, s.title) }

// creditOfTitle is the credit at the end of a picture's title, behind a rule: "The quay at
// dawn | Ann Diver/Northwire".
func creditOfTitle(title string) string {
	at := strings.LastIndex(title, " | ")
	if at < 0 {
		return ""
	}
	tail := strings.TrimSpace(title[at+3:])
	if before, credit := anatomy.Credit(tail); credit != "" && before == "" || anatomy.MayName(tail) {
		return tail
	}
	return ""
}
