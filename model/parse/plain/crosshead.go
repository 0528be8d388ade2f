package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/plain/short"
)

const maxCrosshead = 200 // bytes in a crosshead's line

// crosshead reads a heading within the body: an underlined line, or one by itself
// that the evidence speaks for.
func (s *setter) crosshead(lines []line) (article.Crosshead, int) {
	l := lines[0]
	text := l.text()
	if len(text) > maxCrosshead || !s.mayHead(lines) {
		return article.Crosshead{}, 0
	}
	if len(lines) > 1 && lines[1].gap == 0 && underline(lines[1].text(), l.width()) {
		level := 2
		if lines[1].text()[0] != '=' {
			level = 3
		}
		return article.Crosshead{Level: level, Text: s.text(text)}, 2
	}
	if hashes := len(text) - len(strings.TrimLeft(text, "#")); hashes > 0 && hashes < 7 && strings.HasPrefix(text[hashes:], " ") {
		return article.Crosshead{Level: max(hashes, 2), Text: s.text(strings.Trim(text[hashes:], " #"))}, 1
	}
	if s.verdict(lines) != short.Crosshead {
		return article.Crosshead{}, 0
	}
	return article.Crosshead{Level: 2, Text: s.text(text)}, 1
}

// mayHead reports whether the first line stands by itself, as headings do: not
// joined to the line before it or to a paragraph wrapped below it.
func (s *setter) mayHead(lines []line) bool {
	underlined := len(lines) > 1 && lines[1].gap == 0 && underline(lines[1].text(), lines[0].width())
	if underlined || s.layout.measure == 0 {
		return true
	}
	return s.span(lines) == 1
}
