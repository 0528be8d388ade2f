package trim

import (
	"lede/model/article"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// wordsOf are the words of a paragraph or a crosshead, none for other blocks.
func wordsOf(s dom.Set) string {
	switch b := s.Block.(type) {
	case article.Paragraph:
		return b.Text.String()
	case article.Crosshead:
		return b.Text.String()
	}
	return ""
}

// asksToSignUp reports whether the words of a link are for who has no account yet.
func asksToSignUp(text string) bool { return len(text) < 200 && phrases.Is(phrases.SignUp, text) }
