package plain

import (
	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/plain/shape"
)

// hung reads what stands above the first head: a manual's running head, or what names a
// standard and its authors, and its title in the middle.
func (h *head) hung() bool {
	if !h.setter.layout.hang.on {
		return false
	}
	if parts := parted(h.lines[0].typed()); len(parts) == 3 && parts[0] == parts[2] && h.lines[0].indent == 0 {
		h.article.Headline, h.article.Section = parts[0], parts[1]
		h.setter.folio = parts[0]
		h.at = 1
		return true
	}
	const furthest = 40 // lines
	for i := range h.lines[:min(len(h.lines), furthest)] {
		if hangs(h.lines, i) {
			break
		}
		n := centred(h.lines[i:])
		if n == 0 || i > 0 && h.lines[i].gap == 0 {
			continue
		}
		h.article.Headline = squeezed(h.setter.join(h.lines[i : i+n]))
		if i > 0 {
			h.blocks = append(h.blocks, article.Code{Text: asTheyStand(h.lines[:i])})
			dress(h.blocks, h.lines[:i])
			h.setter.before = listing
			h.issued(h.lines[:i])
		}
		h.at = i + n
		return true
	}
	h.headline()
	return true
}

// issued takes the day from what stands at the right above a title.
func (h *head) issued(lines []line) {
	for _, l := range lines {
		parts := parted(l.typed())
		h.published(anatomy.Dates(parts[len(parts)-1]))
	}
}

// centred is how many lines from the first on stand in the middle of a page and are a
// title, or part of one.
func centred(lines []line) int {
	const deepest, narrowest, widest, most = 5, 64, 90, 4
	n := 0
	for n < len(lines) && n <= most && (n == 0 || lines[n].gap == 0) {
		l := lines[n]
		c := l.column()
		page := c + l.width() - int(l.indent) + c // were it in the middle
		if c < deepest || page < narrowest || page > widest || cells(l.typed()) > 1 || !shape.IsLettered(l.text()) || shape.End(l.text()) == '.' {
			return 0
		}
		n++
	}
	if n > most {
		return 0
	}
	return n
}
