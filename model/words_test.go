package model

import (
	"strings"
	"testing"

	"lede/model/find"
)

func TestTextComesApart(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		by               func(string) []find.Range
	}{
		{"words keep their marks", "“Yes,” she said — twice.", "“Yes,”|she|said|—|twice.", words},
		{"an apostrophe and a hyphen are within a word", "the harbour’s sea-wall", "the|harbour’s|sea-wall", words},
		{"lines part words", "old\nquay", "old|quay", words},
		{"Chinese", "新港口，「旧」。", "新|港|口，|「旧」。", words},
		{"Chinese among other words", "the 港口 wall", "the|港|口|wall", words},
		{"spaces alone are no words", "  ", "", words},
		{"sentences", "It rained. Did it? It did!  So.", "It rained.|Did it?|It did!|So.", sentences},
		{"a title ends no sentence", "She met Dr. Stone at St. Ives. He left.", "She met Dr. Stone at St. Ives.|He left.", sentences},
		{"an initial ends no sentence", "By J. Doe. It rained.", "By J. Doe.|It rained.", sentences},
		{"a quotation keeps its marks", "“It rained.” She left.", "“It rained.”|She left.", sentences},
		{"lines part sentences", "One item\nDr.\nAnother", "One item|Dr.|Another", sentences},
	} {
		t.Run(c.name, func(t *testing.T) {
			var parts []string
			for _, f := range c.by(c.text) {
				parts = append(parts, c.text[f.From:f.To])
			}
			if got := strings.Join(parts, "|"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
