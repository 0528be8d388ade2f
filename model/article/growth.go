package article

import "maps"

// An Addition is what has come of an article that is still arriving, to be put after what is
// there. The end of a text that a program is still at work on comes as a draft, which is
// withdrawn when more is known.
type Addition struct {
	Revised   *Article // what stands in place of all that came before; nil where that was no draft
	Withdrawn int      // how many of the last blocks were a draft: the new ones stand in their place
	Blocks    []Block
	Footnotes []Footnote
	Anchors   map[string]Position // places in the article as it then is
	Omitted   []Omission
	Read      int64 // bytes read so far, of all
}

// IsEmpty reports whether nothing has come.
func (m *Addition) IsEmpty() bool {
	return m.Revised == nil && m.Withdrawn+len(m.Blocks)+len(m.Footnotes)+len(m.Anchors)+len(m.Omitted) == 0
}

// Firm is the number of blocks that stay as they are, of so many that there were before.
func (m *Addition) Firm(before int) int {
	if m.Revised != nil {
		return 0
	}
	return before - m.Withdrawn
}

// Grow takes in what came of an article. Who holds the body as it was before may go on
// reading it.
func (a *Article) Grow(m Addition) {
	if m.Revised != nil {
		*a = *m.Revised
	}
	if m.Withdrawn > 0 {
		n := len(a.Body) - m.Withdrawn
		a.Body = a.Body[:n:n]
	}
	a.Body = append(a.Body, m.Blocks...)
	a.Footnotes = append(a.Footnotes, m.Footnotes...)
	a.Omitted = append(a.Omitted, m.Omitted...)
	if a.Anchors == nil && len(m.Anchors) > 0 {
		a.Anchors = map[string]Position{}
	}
	maps.Copy(a.Anchors, m.Anchors)
}
