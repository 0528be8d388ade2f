package plain

import (
	"strings"

	"lede/model/article"
)

// book reads the title and the author that the head of a digital library's book
// tells. The lines stay above the body as they are, as do the library's terms.
func (h *head) book() bool {
	var title, author string
	library := 0 // lines of the head, up to the mark at its end
	for i, l := range h.lines[:min(len(h.lines), 60)] {
		text := l.text()
		if strings.HasPrefix(text, "***") && strings.Contains(strings.ToUpper(text), "START OF") {
			library = max(library, i+1)
		}
		name, value, ok := strings.Cut(text, ": ")
		switch {
		case ok && name == "Title" && title == "":
			title = value
			for j := i + 1; j < len(h.lines) && h.lines[j].gap == 0 && h.lines[j].indent > 0; j++ {
				title += " " + h.lines[j].text()
			}
		case ok && name == "Author" && author == "":
			author = value
		}
	}
	if title == "" || library == 0 && author == "" {
		return false
	}
	h.article.Headline = title
	if author != "" {
		h.article.Byline, h.article.Authors = author, []string{author}
	}
	if library > 0 {
		h.blocks = append(h.blocks, article.Code{Text: asTheyStand(h.lines[:library])})
		h.setter.before = listing
		h.at = library
	}
	return true
}
