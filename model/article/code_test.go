package article

import (
	"reflect"
	"testing"
)

func TestCodeKnowsWhereItsLinksStand(t *testing.T) {
	c := Code{Language: "go", Text: "set(tide, noon)", Marks: []CodeMark{{From: 4, To: 8, Link: "/tide"}, {From: 10, To: 14, Link: "/noon"}}}
	words := Text{{Text: "set("}, {Text: "tide", Link: "/tide"}, {Text: ", "}, {Text: "noon", Link: "/noon"}, {Text: ")"}}
	if got := c.Words(); !reflect.DeepEqual(got, words) {
		t.Errorf("words are %v", got)
	}
	cut := Code{Language: "go", Text: "de, no", Marks: []CodeMark{{From: 0, To: 2, Link: "/tide"}, {From: 4, To: 6, Link: "/noon"}}}
	if got := c.Slice(6, 12); !reflect.DeepEqual(got, cut) {
		t.Errorf("cut is %v", got)
	}
}
