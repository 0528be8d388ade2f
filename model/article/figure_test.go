package article_test

import (
	"testing"

	"lede/model/article"
)

func TestWordsUnderAFigure(t *testing.T) {
	shown := []article.Image{{URL: "/quay.jpg"}, {URL: "/boat.jpg", Alt: "a boat at the quay"}}
	for _, c := range []struct {
		name   string
		figure article.Figure
		want   string
	}{
		{"are its caption", article.Figure{Images: shown, Caption: article.Caption{Text: article.Words("The quay.")}}, "The quay."},
		{"are what it shows where it has no caption", article.Figure{Images: shown}, "a boat at the quay"},
		{"are what it shows where it has a credit only", article.Figure{Images: shown, Caption: article.Caption{Credit: "A. Diver"}}, "a boat at the quay"},
		{"are none where matter of another kind stands for itself", article.Figure{Images: shown, Content: []article.Block{article.Break{}}}, ""},
	} {
		if got := c.figure.Words().String(); got != c.want {
			t.Errorf("words %s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAPictureIsNamedByWhatItsCaptionDoesNotSay(t *testing.T) {
	for _, c := range []struct{ alt, caption, want string }{
		{"A white ferry", "The ferry comes in.", "A white ferry · JPEG"},
		{"The ferry comes in between the moles", "The white ferry comes in, between the two moles of the quay.", "JPEG"},
		{"The ferry", "", "JPEG"},
		{"", "The ferry comes in.", "JPEG"},
	} {
		f := article.Figure{Images: []article.Image{{URL: "ferry.jpg", Alt: c.alt}}, Caption: article.Caption{Text: article.Words(c.caption)}}
		if got := f.PictureName(); got != c.want {
			t.Errorf("alternative text %q, caption %q: got %q, want %q", c.alt, c.caption, got, c.want)
		}
	}
}
