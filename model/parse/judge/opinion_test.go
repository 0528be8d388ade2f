package judge

import (
	"strings"
	"testing"
)

func TestOpinionsAreTold(t *testing.T) {
	var b strings.Builder
	err := Print(&b, []Opinion{
		{Kind: "paragraph", Text: "The lamp on the north pier\nwas lit again on Friday.", Judged: true, Score: 3 * Unit, Reasons: []Reason{{"letters", 45, Unit}, {"links", 0, -Unit / 2}}},
		{Kind: "list", Text: "Share\nPrint", Left: true, Why: "is there to share the article", Judged: true, Score: -2*Unit - Unit/2},
		{Kind: "paragraph", Text: "Menu", Left: true, Why: "a menu"},
	})
	const want = `taken   +3.0  paragraph  The lamp on the north pier was lit again on Friday.
             letters = 45 (+1.0), links = 0 (-0.5)
left    -2.5  list       Share Print
             because: is there to share the article
left          paragraph  Menu
             because: a menu
`
	if b.String() != want || err != nil {
		t.Errorf("got\n%s\nwant\n%s %v", b.String(), want, err)
	}
}
