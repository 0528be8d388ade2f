package main

import (
	"slices"
	"strings"
	"testing"
)

func TestLinesAreLabelledInTheOrderOfTheText(t *testing.T) {
	p := page{
		partial:    true,
		headlines:  []string{"The lamp on the pier"},
		deks:       []string{"It burns again, says the board"},
		paragraphs: []string{"The lamp was lit on Friday by the keeper of the north pier.", "No one on the quay said a word of it.", "It is to burn until the winter ferry has come in."},
		crossheads: []string{"Oil"}, captions: []string{"The keeper with her lamp at dusk."}, credits: []string{"Mara Stone"}, authors: []string{"Ada Brandt"},
	}
	lines := []struct{ text, label string }{
		{"Home", other},
		{"It is to burn until the winter ferry has come in.", other}, // a teaser above the text
		{"The lamp on the pier", headline},
		{"It burns again, says the board", dek},
		{"By Ada Brandt", byline},
		{"The keeper with her lamp at dusk.", caption},
		{"Photo: Mara Stone", credit},
		{"The lamp was lit on Friday by the keeper of the north pier.", text},
		{"Oil", crosshead},
		{"No one on the quay said a word of it.", text},
		{"Share", other},
		{"It is to burn until the winter ferry has come in.", text},
		{"Oil", other}, // a tag below it
	}
	var texts, want []string
	for _, l := range lines {
		texts, want = append(texts, l.text), append(want, l.label)
	}
	if got := labelLines(p, texts); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
