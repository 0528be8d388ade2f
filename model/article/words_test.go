package article_test

import (
	"testing"

	"lede/model/article"
)

func TestWordsOfWhichAPartStandsForTheWhole(t *testing.T) {
	for _, c := range []struct {
		word                string
		title, abbreviation bool
	}{
		{"Dr", true, true}, {"Mme", true, true}, {"ул", true, true},
		{"Sept", false, true}, {"inc", false, true},
		{"quay", false, false}, {"", false, false},
	} {
		if got := article.IsTitle(c.word); got != c.title {
			t.Errorf("%q is a title: %v", c.word, got)
		}
		if got := article.IsAbbreviation(c.word); got != c.abbreviation {
			t.Errorf("%q is an abbreviation: %v", c.word, got)
		}
	}
}

func TestPicturesAreToldByTheirEnding(t *testing.T) {
	for name, want := range map[string]bool{"/a/Ferry.JPG": true, "chart.svg": true, "plan.pdf": false, "jpg": false, "": false} {
		if got := article.IsPicture(name); got != want {
			t.Errorf("%q is a picture: %v", name, got)
		}
	}
}
