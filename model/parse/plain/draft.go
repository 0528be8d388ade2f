package plain

import (
	"maps"
	"slices"

	"lede/model/article"
)

// Draft is the article as it would be if the text ended with these words, its body being
// what has not been taken yet. Nothing of it counts: what comes may have a paragraph go on,
// or show that a headline was none.
func (r *Reader) Draft(words string) article.Article {
	d := r.aside()
	d.queue.add(words)
	d.End()
	a := d.article
	for {
		blocks, notes := d.Take()
		if len(blocks)+len(notes) == 0 {
			a.Omitted = d.omitted
			return a
		}
		a.Body, a.Footnotes = append(a.Body, blocks...), append(a.Footnotes, notes...)
	}
}

// aside is a reading that goes on from this one and leaves it as it is.
func (r *Reader) aside() *Reader {
	d := *r
	d.blocks, d.notes, d.omitted, d.opinions = nil, nil, nil, nil
	d.queue.held = slices.Clone(r.queue.lines())
	d.queue.at = 0
	d.queue.tail = slices.Clone(r.queue.tail)
	d.queue.looks = slices.Clone(r.queue.looks)
	d.setter.window.above = slices.Clone(r.setter.window.above)
	d.setter.experience = maps.Clone(r.setter.experience)
	d.setter.runs = nil
	if r.whole != nil {
		whole := *r.whole
		d.whole = &whole
	}
	return &d
}
