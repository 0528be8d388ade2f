package model

import (
	"fmt"
	"image"
	"testing"

	"lede/model/article"
	"lede/model/navigation"
)

var laptop = image.Pt(80, 24)

func TestBackLeadsToTheExactPlace(t *testing.T) {
	shelf := map[string]*article.Article{"harbour": longStory("Harbour", 60), "lighthouse": longStory("Lighthouse", 60)}
	r := opens(t, laptop, shelf, "harbour", "lighthouse")
	r.types("j", "space", "C", "H", "j")
	before := r.screen()
	r.types("J").sees("Lighthouse, paragraph 1 of 60").sees("article 2 of 2")
	r.types("G").sees("Lighthouse, paragraph 60")
	after := r.screen()
	r.types("backspace")
	if r.screen() != before {
		t.Errorf("before:\n%s\nback again:\n%s", before, r.screen())
	}
	r.types("alt+right")
	if r.screen() != after {
		t.Errorf("before:\n%s\nforward again:\n%s", after, r.screen())
	}
	r.types("alt+right").sees("nowhere to go forward to")
	r.types("K").sees("article 1 of 2")
	r.types("J", "J").sees("no article after this")
}

func TestArticlesLetGoAreOpenedAgainWhereTheReaderWas(t *testing.T) {
	shelf := map[string]*article.Article{}
	var refs []string
	for i := range 3 * navigation.StoriesKept {
		ref := fmt.Sprintf("Story%d", i)
		shelf[ref] = longStory(ref, 60)
		refs = append(refs, ref)
	}
	r := opens(t, laptop, shelf, refs...)
	r.types("space", "j", "j")
	first := r.screen()
	for range refs[1:] {
		r.types("J", "space")
	}
	for range refs[1:] {
		r.types("backspace")
	}
	if r.screen() != first {
		t.Errorf("before:\n%s\nback again:\n%s", first, r.screen())
	}
}

func TestAPlaceIsFoundAgainInAChangedArticle(t *testing.T) {
	shelf := map[string]*article.Article{}
	var refs []string
	for i := range navigation.StoriesKept + 1 {
		ref := fmt.Sprintf("Story%d", i)
		shelf[ref] = longStory(ref, 60)
		refs = append(refs, ref)
	}
	r := opens(t, laptop, shelf, refs...)
	r.types("2", "0", "}").sees("Story0, paragraph 21")
	for range refs[1:] {
		r.types("J")
	}
	changed := longStory("Story0", 60)
	changed.Body = append([]article.Block{article.Paragraph{Text: article.Words("A correction stands first.")}}, changed.Body...)
	shelf["Story0"] = changed
	for range refs[1:] {
		r.types("backspace")
	}
	r.sees("Story0, paragraph 21").seesNo("Story0, paragraph 20")
}

func TestAnArticleThatIsNotThereLeavesTheReaderWhereHeIs(t *testing.T) {
	shelf := map[string]*article.Article{"harbour": longStory("Harbour", 60)}
	r := opens(t, laptop, shelf, "harbour", "nowhere")
	r.types("space")
	r.types("J").sees("there is no nowhere").sees("Harbour, paragraph 1")
	r.types("backspace").sees("nowhere to go back to")
}

func TestAnArticleThatCannotBeReadIsPassedOver(t *testing.T) {
	shelf := map[string]*article.Article{"harbour": longStory("Harbour", 60), "lighthouse": longStory("Lighthouse", 60)}
	r := opens(t, laptop, shelf, "harbour", "nowhere", "lighthouse")
	r.types("space", "J").sees("there is no nowhere").sees("Harbour")
	r.types("J").sees("Lighthouse, paragraph 1").sees("article 3 of 3")
	r.types("K").sees("there is no nowhere").sees("Lighthouse")
	r.types("K").sees("article 1 of 3").sees("Harbour").seesNo("paragraph 1 of")
}
