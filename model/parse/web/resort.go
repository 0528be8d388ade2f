package web

import (
	"unicode"

	"lede/model/article"
)

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// lastResort makes an article of a page in which none was found.
func (p *page) lastResort(m *metadata) (*article.Article, error) {
	return nil, ErrEmpty
}
