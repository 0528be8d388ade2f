package meta

import (
	"lede/model/article"
)

// TellLanguage hears what the words themselves say of the language that a page says, or
// doesn't say, it is written in.
func TellLanguage(a *article.Article) {
	if told := article.Language(article.Prose(a.Body), a.Language); told != a.Language {
		a.Language, a.Direction = told, article.DirectionOf(told)
	}
}
