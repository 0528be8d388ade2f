package markdown

import (
	"unicode"

	"lede/model/article"
)

// enoughLetters is how many letters tell which way a text runs.
const enoughLetters = 500

// direction is the way that most of the first letters run.
func direction(body []article.Block) article.Direction {
	letters, leftward := 0, 0
	for _, b := range body {
		for _, r := range article.Plain(b) {
			if letters >= enoughLetters {
				break
			}
			if !unicode.IsLetter(r) {
				continue
			}
			letters++
			if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) {
				leftward++
			}
		}
	}
	if leftward*2 > letters {
		return article.RightToLeft
	}
	return article.LeftToRight
}
