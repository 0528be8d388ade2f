package plain

import "strings"

// dek reads the sentence under the headline, if the line is one rather than the
// body's first.
func (h *head) dek() bool {
	if h.article.Headline == "" || h.article.Dek != "" || h.setter.before != nothing || h.setter.manner.measure > 0 {
		return false
	}
	text := h.text()
	if len(strings.Fields(text)) < 4 || len(text) > 320 || listed(text) || h.at+1 >= len(h.lines) {
		return false
	}
	if !h.repeated(text) {
		return false
	}
	h.article.Dek = text
	return true
}

// repeated reports whether the body says the same again.
func (h *head) repeated(text string) bool {
	for _, l := range h.lines[h.at+1:] {
		if strings.HasPrefix(l.text(), text) {
			return true
		}
	}
	return false
}
