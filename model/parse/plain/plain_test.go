package plain_test

import (
	"testing"

	"lede/model/article/articletest"
	"lede/model/parse/plain"
	"lede/testdata/golden"
)

// TestParse reads the dumps of testdata/parse/plain-*.txtar, each in a manner of its
// own, and compares their anatomy with the outline beside them.
func TestParse(t *testing.T) {
	golden.Run(t, "parse/plain-*", func(e *golden.Example) {
		page := string(e.Source().Data)
		a := plain.Parse(page)
		if lost := lostWords(page, a); len(lost) > 0 {
			e.Errorf("lost the words %q", lost)
		}
		e.Expect("outline", articletest.Outline(a))
	})
}
