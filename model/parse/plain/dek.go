package plain

import (
	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
	"lede/model/parse/plain/short"
)

// dek reads the sentence under the headline, if the line is one rather than the body's
// first, and returns how many lines it takes.
func (h *head) dek() int {
	s := h.setter
	if h.article.Headline == "" || h.article.Dek != "" || s.before != nothing || h.at+1 >= len(h.lines) {
		return 0
	}
	rest := h.lines[h.at:]
	if s.begin(); s.verse(rest) > 0 || s.rows(rest) > 0 {
		return 0
	}
	n := s.paragraph(rest)
	if n >= len(rest) || rest[n].gap == 0 && s.layout.spaced {
		return 0
	}
	text := s.join(rest[:n])
	_, filed := anatomy.Dateline(text)
	if shape.IsListed(text) || rule(text) || quoteSign(text) != "" || filed > 0 || s.notes.mayMark(text) || h.isAboveCode(rest[n:]) {
		return 0
	}
	row, at := s.row(rest)
	values := s.habits.Values(row, at)
	if values == nil || !short.IsDek(values) || s.layout.measure > 0 && short.Score(short.Dek, values) < judge.Unit {
		return 0 // what is wrapped is seldom a crawl's, and has to be surer
	}
	h.article.Dek = text
	return n
}

// isAboveCode reports whether a listing stands below: what introduces it is body.
func (h *head) isAboveCode(below []line) bool {
	in := setter{layout: h.setter.layout, habits: h.setter.habits, window: h.setter.window}
	for _, b := range in.compose(below).blocks {
		if _, ok := b.(article.Code); ok {
			return true
		}
	}
	return false
}
