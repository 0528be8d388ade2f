package article_test

import (
	"strings"
	"testing"

	"lede/model/article"
)

func paragraphs(texts ...string) []article.Block {
	var body []article.Block
	for _, s := range texts {
		body = append(body, article.Paragraph{Text: article.Words(s)})
	}
	return body
}

const (
	first  = "The harbour master closed the eastern basin on Tuesday, after a night in which the pumps had failed twice."
	second = "Nobody was hurt, she said, but eleven boats had to be towed to the northern quay before the tide turned."
	third  = "The basin will open again when the pumps have been tested, which may take until the end of the month."
)

func TestAPassageIsFoundAgain(t *testing.T) {
	at := article.Position{Block: 1, Offset: strings.Index(second, "eleven")}
	for _, c := range []struct {
		name string
		now  []article.Block
		want string // what stands at the place that is found
	}{
		{"in the same text", paragraphs(first, second, third), "eleven boats"},
		{"when paragraphs were put in above", paragraphs("New.", "And new.", first, second, third), "eleven boats"},
		{"when its paragraph was put first", paragraphs(second, first, third), "eleven boats"},
		{"when words before it were changed", paragraphs(first, strings.Replace(second, "Nobody was hurt", "No one came to harm", 1), third), "eleven boats"},
		{"when its own end was changed", paragraphs(first, strings.Replace(second, "northern", "southern", 1), third), "eleven boats"},
		{"by what stood before it when it is gone", paragraphs(first, "Nobody was hurt, she said, but the rest is not known.", third), "the rest is"},
		{"in a block that was split in two", paragraphs(first, second[:at.Offset], second[at.Offset:], third), "eleven boats"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := article.PassageAt(paragraphs(first, second, third), at)
			found, ok := p.Find(c.now, at)
			if !ok {
				t.Fatalf("%+v was not found", p)
			}
			if rest := article.Plain(c.now[found.Block])[found.Offset:]; !strings.HasPrefix(rest, c.want) {
				t.Errorf("found %v, where %q stands; want %q", found, rest, c.want)
			}
		})
	}
}

func TestOfTwoPlacesAPassageTakesTheOneWithItsSurroundings(t *testing.T) {
	line := "Nothing more was said about it, and the session was closed for the evening."
	body := paragraphs(first, line, second, line, third)
	for _, block := range []int{1, 3} {
		at := article.Position{Block: block}
		moved := append(paragraphs("Put in above."), body...)
		found, ok := article.PassageAt(body, at).Find(moved, at)
		if want := (article.Position{Block: block + 1}); !ok || found != want {
			t.Errorf("from %v: found %v, %v; want %v", at, found, ok, want)
		}
	}
}

func TestAPassageWithNothingLeftIsNotFound(t *testing.T) {
	p := article.PassageAt(paragraphs(first), article.Position{Offset: 4})
	if found, ok := p.Find(paragraphs(third[:30]), article.Position{}); ok {
		t.Errorf("found %v in another text", found)
	}
}

func TestAPassageAtTheEndOfTheArticleIsEmpty(t *testing.T) {
	if p := article.PassageAt(paragraphs(first), article.Position{Block: 1}); p != (article.Passage{}) {
		t.Errorf("got %+v", p)
	}
}
