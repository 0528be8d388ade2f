package plain

import "lede/model/parse/judge"

// Explain says of each part of a text what it was taken for, or that it was left out, and
// what weighed most where that was judged.
func Explain(text string) []judge.Opinion {
	r := Start()
	r.opinions = &opinions{}
	r.Add(text)
	r.End()
	for !r.IsOver() {
		r.Take()
	}
	return r.opinions.all
}
