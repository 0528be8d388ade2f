package model

import (
	"testing"
	"time"

	"lede/model/article"
)

func TestWhatHasNotChangedIsLeftOut(t *testing.T) {
	a := longStory("Slipways", 30)
	before := article.WordingOf(a)
	a.Body[4] = article.Paragraph{Text: article.Words("Slipways, paragraph 5 of 30, greased with soap.")}
	a.Body[25] = article.Paragraph{Text: article.Words("Slipways, paragraph 26 of 30, and a ton of it.")}
	r := opensOne(t, desk, a)
	r.m.options.Recall = func(string, article.Article, bool) (article.Memory, error) { return article.Memory{ID: 1}, nil }
	r.m.options.Versions = func(int64) ([]article.Version, error) {
		return []article.Version{{Read: time.Now(), Wording: before}}, nil
	}
	r.types("c").sees("greased with soap").sees("2 changes").seesNo("unchanged")
	r.types("&").sees("4 paragraphs unchanged").sees("greased with soap").sees("20 paragraphs unchanged").sees("a ton of it")
	r.types(")").sees("change 2 of 2")
	r.types("&").sees("a ton of it").seesNo("unchanged")
	r.types("&", "c").sees("paragraph 1 of 30").seesNo("unchanged")
	if r.m.comparison != nil {
		t.Error("the article is still compared")
	}
}
