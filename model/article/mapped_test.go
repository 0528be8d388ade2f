package article_test

import (
	"reflect"
	"strings"
	"testing"

	"lede/model/article"
)

// TestMapTexts puts every text of a body in capitals, and leaves the body as it was.
func TestMapTexts(t *testing.T) {
	body := func(say func(string) string) []article.Block {
		words := func(s string) article.Text { return article.Words(say(s)) }
		p := []article.Block{article.Paragraph{Text: words("the tide")}}
		return []article.Block{
			article.Paragraph{Text: words("at noon")},
			article.Crosshead{Level: 2, Text: words("the quay")},
			article.PullQuote{Text: words("it was low")},
			article.Quote{Blocks: p},
			article.Callout{Name: "note", Title: words("mind"), Blocks: p},
			article.Details{Title: words("more"), Blocks: p},
			article.Figure{Content: p, Caption: article.Caption{Text: words("the ferry"), Credit: "Ivo Lind"}},
			article.Table{Header: []article.Text{words("day")}, Rows: [][]article.Text{{words("one")}, {words("two")}}},
			article.List{Items: [][]article.Block{p, p}},
			article.Definitions{Entries: []article.Definition{{Terms: []article.Text{words("ebb")}, Blocks: p}}},
			article.Code{Text: "go ashore"},
			article.Break{},
		}
	}
	quiet := body(strings.Clone)
	loud := article.MapTexts(quiet, func(t article.Text) article.Text { return article.Words(strings.ToUpper(t.String())) })
	if want := body(strings.ToUpper); !reflect.DeepEqual(loud, want) {
		t.Errorf("it became %v\nand not %v", loud, want)
	}
	if want := body(strings.Clone); !reflect.DeepEqual(quiet, want) {
		t.Errorf("what was there is now %v", quiet)
	}
}
