package trim

import (
	"strings"
	"unicode"

	"lede/model/article"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// isCrossReference reports whether a line leads to another article: it begins with
// words for that, and the rest is a link.
func isCrossReference(p article.Paragraph) bool {
	text := p.Text.String()
	if len(text) > dom.LongestAsked {
		return false
	}
	share := dom.LinkShare(p)
	label, sign := crossLabel(text)
	switch {
	case phrases.Is(phrases.CrossReference, label):
		return share > 0.6 || share > 0.15 && sign
	case phrases.Is(phrases.Loose, label):
		return sign
	}
	return share > 0.6 && phrases.Begins(phrases.CrossReference, text)
}

// crossLabel is what stands before the first colon, bar or arrow of a line, and
// whether there is one.
func crossLabel(text string) (label string, sign bool) {
	for i, r := range text {
		switch {
		case i > 60:
			return "", false
		case r == ':' || r == '|' || r == '>' || r == '»' || r == '→' || r == '–':
			if strings.IndexFunc(text[:i], unicode.IsLetter) >= 0 {
				return text[:i], true
			}
		}
	}
	return text, false
}
