package model

import (
	"context"
	"testing"

	"lede/model/article"
)

// readsSource is a reader of an article whose source has other words than it, as markup has.
func readsSource(t *testing.T) *reader {
	r := opens(t, laptop, map[string]*article.Article{"story.html": longStory("Harbour", 40)}, "story.html")
	r.m.options.Raw = func(context.Context, string, func(read, total int64)) (Reading, error) {
		return Reading{Article: longStory("Markup", 90)}, nil
	}
	return r
}

func TestTheSourceLeadsBackToWhereTheArticleWasLeft(t *testing.T) {
	r := readsSource(t).types("5", "0", "%")
	before := r.screen()
	r.types(`\`).sees("Markup, paragraph").sees("everything as it stands").types(`\`)
	if r.types("esc"); r.screen() != before {
		t.Errorf("back again:\n%s\nwant\n%s", r.screen(), before)
	}
}

func TestWhoHasMovedInTheSourceComesBackAsFarDown(t *testing.T) {
	r := readsSource(t).types(`\`, "5", "0", "%", `\`)
	r.sees("Harbour, paragraph 21 of 40").seesNo("gone").seesNo("the file has changed")
}

func TestASourceThatCannotBeHadLeavesTheArticle(t *testing.T) {
	r := readsSource(t)
	r.m.options.Raw = func(context.Context, string, func(read, total int64)) (Reading, error) {
		return Reading{}, context.DeadlineExceeded
	}
	if r.types(`\`).sees("Harbour, paragraph"); r.m.raw.shown {
		t.Error("the article is taken for its source")
	}
}

func TestWhatIsReadAgainKeepsTheRowsOfItsHeadThatAreOutOfView(t *testing.T) {
	r := readsSource(t).types("j", "j")
	before := r.screen()
	if r.types("r").sees("read again").types("esc"); r.screen() != before {
		t.Errorf("read again:\n%s\nwant\n%s", r.screen(), before)
	}
}
