package plain

import (
	"strings"

	"lede/model/parse/anatomy"
	"lede/model/parse/plain/shape"
	"lede/model/parse/plain/short"
)

// furniture reads what a page has between headline and byline: buttons, rubrics, the dek
// once more. It is kept above the body. There is none where no byline comes, and no note is
// among it.
func (h *head) furniture() int {
	if h.article.Byline != "" || h.setter.layout.measure > 0 || !h.bylineBelow() {
		return 0
	}
	p := h.setter.compose(h.lines[h.at:])
	if len(p.notes) > 0 {
		return 0
	}
	h.blocks = append(h.blocks, p.blocks...)
	h.setter.notes.count(p.marks)
	return p.lines
}

// bylineBelow reports whether a byline stands further down, above all running text.
func (h *head) bylineBelow() bool {
	for i := h.at; i < min(len(h.lines), mostMatter); i++ {
		if _, ok := h.bylineAt(i); ok {
			return true
		}
		text := h.lines[i].text()
		isDek := h.article.Dek != "" && strings.HasPrefix(text, h.article.Dek)
		if len(text) > short.Longest || shape.IsRunning(text) && !isDek {
			return false
		}
	}
	return false
}

// bylineAt reports whether a line is a byline, by its words or, where it is nothing but a
// name, by what stands around it.
func (h *head) bylineAt(i int) (authors []string, ok bool) {
	text := h.lines[i].text()
	if authors, ok = anatomy.Byline(text); ok || h.setter.layout.measure > 0 || !anatomy.Name(text) || !strings.Contains(text, " ") {
		return authors, ok
	}
	looks := h.setter.looksAt(h.lines[:min(len(h.lines), i+1+short.Reach)])
	row := h.setter.habits.Values(looks, i)
	return []string{text}, row != nil && short.IsByline(row)
}
