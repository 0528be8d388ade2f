package navigation

import (
	"fmt"
	"testing"

	"lede/model/article"
)

func TestAPlaceIsFoundHoweverFarItHasMoved(t *testing.T) {
	for _, c := range []struct {
		name          string
		added, follow int // paragraphs put before, and the one that was read
	}{
		{"not at all", 0, 50},
		{"a little", 3, 50},
		{"beyond what is nearby", 3 * nearby, 50},
		{"from the end of a long text", 10, 2*nearby - 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := longStory("Harbour", 2*nearby)
			trace := newStory(1, "harbour", Reading{Article: before}).Trace(article.Position{Block: c.follow})
			var after []article.Block
			for i := range c.added {
				after = append(after, article.Paragraph{Text: article.Words(fmt.Sprintf("An addition, number %d.", i))})
			}
			after = append(after, before.Body...)
			story := newStory(2, "harbour", Reading{Article: &article.Article{Body: after}})
			if p, found := story.Find(trace); !found || p != (article.Position{Block: c.added + c.follow}) {
				t.Errorf("found %v at %v", found, p)
			}
		})
	}
}
