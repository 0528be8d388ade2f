package article

import (
	"reflect"
	"testing"
)

func TestCodeKnowsWhereItsLinksStand(t *testing.T) {
	c := Code{Language: "go", Text: "set(tide, noon)", Links: []CodeLink{{4, 8, "/tide"}, {10, 14, "/noon"}}}
	words := Text{{Text: "set("}, {Text: "tide", Link: "/tide"}, {Text: ", "}, {Text: "noon", Link: "/noon"}, {Text: ")"}}
	if got := c.Words(); !reflect.DeepEqual(got, words) {
		t.Errorf("words are %v", got)
	}
	cut := Code{Language: "go", Text: "de, no", Links: []CodeLink{{0, 2, "/tide"}, {4, 6, "/noon"}}}
	if got := c.Slice(6, 12); !reflect.DeepEqual(got, cut) {
		t.Errorf("cut is %v", got)
	}
}
