package change

import (
	"strings"
	"testing"

	"lede/model/article"
)

func TestAPlaceIsFollowedThroughTheChanges(t *testing.T) {
	for _, c := range []struct {
		name  string
		after article.Wording
		from  string // a word of the earlier version
		to    string // what stands where it leads
		found bool
	}{
		{"where nothing changed", said(ferry, council, tickets), "promised", "promised the boat", true},
		{"where something stands above", said(second, ferry, council, tickets), "promised", "promised the boat", true},
		{"where the paragraph was moved", said(council, tickets, ferry), "nine years", "nine years after", true},
		{"where words before it changed", said(ferry, "The council of Marren had never promised the boat twice, and twice the money went elsewhere: first to the road, then to the school.", tickets), "promised", "promised the boat", true},
		{"to the word that stands in its place", said(ferry, strings.Replace(council, "promised", "sold", 1), tickets), "promised", "sold the boat", false},
		{"to the paragraph after one that is gone", said(ferry, tickets), "promised", "Tickets cost", false},
		{"to the end where all behind it is gone", said(ferry), "Tickets", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := said(ferry, council, tickets)
			var p article.Position
			for block, text := range before.Body {
				if i := strings.Index(text, c.from); i >= 0 {
					p = article.Position{Block: block, Offset: i}
				}
			}
			at, found := Follow(Between(before, c.after), p)
			rest := ""
			if at.Block < len(c.after.Body) {
				rest = c.after.Body[at.Block][at.Offset:]
			}
			if found != c.found || !strings.HasPrefix(rest, c.to) || (c.to == "") != (rest == "") {
				t.Errorf("it leads (%v) to %q, want %q", found, rest, c.to)
			}
		})
	}
}
