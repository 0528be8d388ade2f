package plain

import (
	"fmt"
	"strings"
	"testing"

	"lede/model/article"
)

// TestFarDownALineIsWhatThoseAboveWere reads a text in which lines with and without a
// capital stand between paragraphs, and more of them than are judged.
func TestFarDownALineIsWhatThoseAboveWere(t *testing.T) {
	const paragraph = "The harbour master counted the boats again, as his mother had done, and wrote down what was left of them after the winter, which was fewer than ever.\n\n"
	var b strings.Builder
	b.WriteString("The boats of the harbour\n\n")
	for n := 0; n < 2*mostJudged; n += 4 {
		fmt.Fprintf(&b, "What the harbour saw in winter %d\n\n%sand then, for the whole of winter %d\n\n%s", n, paragraph, n, paragraph)
	}
	r := Start()
	r.Add(b.String())
	r.End()
	var body []article.Block
	for !r.IsOver() {
		blocks, _ := r.Take()
		body = append(body, blocks...)
	}
	for i, block := range body[len(body)-40:] {
		_, isCrosshead := block.(article.Crosshead)
		if text := article.Plain(block); isCrosshead != strings.HasPrefix(text, "What") {
			t.Errorf("block %d is %T: %.60q", i, block, text)
		}
	}
}
