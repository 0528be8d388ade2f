package plain

import (
	"strconv"
	"strings"

	"lede/model/article"
)

// note reads the footnote that the first line begins, if the text has marked it.
func (s *setter) note(lines []line) (article.Footnote, int) {
	text := lines[0].text()
	number, size := bracketed(text)
	if size == 0 {
		number, size = raised(text)
	}
	if size == 0 || number > s.notes.last {
		return article.Footnote{}, 0
	}
	n := s.span(lines)
	first := lines[0]
	first.indent += int32(len(text) - len(strings.TrimLeft(text[size:], " :.\t\u00a0")))
	words := s.join(append([]line{first}, lines[1:n]...))
	if words == "" {
		return article.Footnote{}, 0
	}
	return article.Footnote{Label: strconv.Itoa(number), Blocks: []article.Block{article.Paragraph{Text: s.text(words)}}}, n
}
