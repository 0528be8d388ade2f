package web

import (
	"lede/model/article"
	"lede/model/parse/anatomy"
)

// tellLanguage hears what the words themselves say of the language that a page says, or
// doesn't say, it is written in.
func tellLanguage(a *article.Article) {
	told := anatomy.Language(article.Prose(a.Body), a.Language)
	if told == a.Language {
		return
	}
	a.Language, a.Direction = told, article.LeftToRight
	if anatomy.RunsRightToLeft(told) {
		a.Direction = article.RightToLeft
	}
}
