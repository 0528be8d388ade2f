package model

import (
	"fmt"
	"image"
	"io"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/navigation"
	"lede/ui/theme"
)

var desk = image.Pt(80, 24)

// mooringStory is an article with words to find in all its parts.
func mooringStory() *article.Article {
	a := longStory("The harbour wall", 60)
	a.Dek = "Nothing but stone"
	a.Byline = "By Ada Quill"
	a.Body[20] = article.Paragraph{Text: article.Words("A mooring was found under the stones of the old quay where nobody had looked.")}
	a.Body[40] = article.Figure{Images: []article.Image{{Alt: "stones"}},
		Caption: article.Caption{Text: article.Words("A mooring post"), Credit: "A. LENS / AGENCY"}}
	a.Body[41] = article.List{Items: [][]article.Block{
		{article.Paragraph{Text: article.Text{{Text: "one "}, {Text: "moor", Emphasis: article.Bold}, {Text: "ing more"}}}},
	}}
	a.Footnotes = []article.Footnote{{Label: "1", Blocks: []article.Block{article.Paragraph{Text: article.Words("Of the last mooring nothing is known.")}}}}
	return a
}

func opensOne(t *testing.T, size image.Point, a *article.Article) *reader {
	return opens(t, size, map[string]*article.Article{"story": a}, "story")
}

// writes types text into a prompt.
func (r *reader) writes(text string) *reader { return r.types(strings.Split(text, "")...) }

func TestFindGoesThereWhileItIsTyped(t *testing.T) {
	r := opensOne(t, desk, mooringStory())
	r.types("/").writes("moor").sees("A mooring was found").sees("/moor").sees("1 of 4")
	r.types("esc").sees("paragraph 1 of 60").seesNo("A mooring was found")
	if r.m.search != nil {
		t.Error("matches are marked after the prompt was left")
	}
}

func TestEscapeLeadsBackToTheVeryPlace(t *testing.T) {
	r := opensOne(t, desk, mooringStory()).types("j", "j", "j", "p")
	before, screen := r.m.page.Place, r.screen()
	r.types("/").writes("quill").types("esc")
	if r.m.page.Place != before || r.screen() != screen {
		t.Errorf("back at %+v, was at %+v", r.m.page.Place, before)
	}
}

func TestMatchesAreWalkedInAllPartsOfTheArticle(t *testing.T) {
	r := opensOne(t, desk, mooringStory())
	r.types("/").writes("mooring").types("enter").sees("1 of 4").sees("under the stones")
	r.types("n").sees("2 of 4").sees("A mooring post")
	r.types("n").sees("3 of 4").sees("one mooring more")
	r.types("n").sees("4 of 4").sees("Of the last mooring")
	r.types("n").sees("1 of 4 · from the top again")
	r.types("N").sees("4 of 4 · from the end again")
	r.types("2", "N").sees("2 of 4").types("4", "n").sees("from the top again")
}

func TestTheHeadlineIsSearched(t *testing.T) {
	r := opensOne(t, desk, mooringStory())
	r.types("/").writes("wall").sees("1 of 58")
	r.types("enter")
	if got := r.m.search.Current.Block; got != article.HeadlineBlock {
		t.Errorf("the first match is in block %d", got)
	}
	r.types("/").writes("quill").types("enter")
	if got := r.m.search.Current.Block; got != article.BylineBlock {
		t.Errorf("the byline's match is in block %d", got)
	}
	r = opensOne(t, image.Pt(40, 12), mooringStory())
	r.types("G", "/").writes("Quill").types("enter").sees("By Ada Quill")
	r.types("/").writes("old quay").types("enter").sees("old quay")
}

func TestMatchesAreMarkedAcrossLineEnds(t *testing.T) {
	a := &article.Article{Language: "en", Body: []article.Block{article.Paragraph{Text: article.Words(
		"The harbourmaster’s representatives congratulated the municipality’s extraordinary undertaking.")}}}
	r := opensOne(t, image.Pt(24, 12), a)
	typed := "representatives congratulated the municipality's"
	r.types("/").writes(typed).types("enter").sees("1 of 1")
	marked, lines := "", 0
	for _, l := range r.m.marked(r.m.page.Body().Lines(article.Position{}, 12)) {
		on := ""
		for _, s := range l.Spans {
			if s.Over == theme.MatchCurrent && s.Offset >= 0 {
				on += s.Text
			}
		}
		if on != "" {
			lines++
			marked += on
		}
	}
	if bare := strings.NewReplacer(" ", "").Replace(marked); bare != strings.NewReplacer(" ", "", "'", "’").Replace(typed) || lines < 3 {
		t.Errorf("marked on %d lines: %q", lines, marked)
	}
}

func TestFindIsToldHowToRead(t *testing.T) {
	a := longStory("Signs", 5)
	a.Body[3] = article.Paragraph{Text: article.Words("a w.ll and a well and a (wall)")}
	r := opensOne(t, desk, a)
	r.types("/").writes("w.ll").sees("1 of 3 · regular expression")
	r.types("ctrl+r").sees("1 of 1 · words")
	r.types("ctrl+r").sees("1 of 3 · regular expression")
	r.types("backspace", "backspace", "backspace", "(").sees("no regular expression: missing closing )")
	r.types("ctrl+r").sees("not found · words").types("enter").sees("“w(” is not found")
}

func TestWhatWasLookedForComesBack(t *testing.T) {
	r := opensOne(t, desk, mooringStory())
	r.types("n").sees("nothing has been looked for yet")
	r.types("/", "enter").sees("nothing has been looked for yet")
	r.types("/").writes("mooring").types("enter", "/").writes("quay").types("enter")
	r.types("/", "up", "up").sees("/mooring").sees("of 4")
	r.types("down").sees("/quay").types("esc").sees("1 of 1")
	r.types("esc")
	if r.m.search != nil {
		t.Error("esc leaves the marks")
	}
	r.types("n").sees("1 of 1").types("/", "enter").sees("1 of 1")
}

func TestWhatArrivesLaterIsFoundToo(t *testing.T) {
	parts := 0
	more := func() (Addition, error) {
		if parts++; parts > 30 {
			return Addition{}, io.EOF
		}
		words := fmt.Sprintf("part %d", parts)
		if parts%10 == 5 {
			words += " has a mooring"
		}
		return Addition{Blocks: []article.Block{article.Paragraph{Text: article.Words(words)}}}, nil
	}
	m := New(Options{Reading: Reading{Article: longStory("Growing", 1), More: more}, Size: desk})
	r := &reader{t, m}
	r.types("/").writes("moo").sees("not found so far")
	_, cmd := m.Update(navigation.Growth{Ticket: m.nav.Ticket})
	r.run(cmd)
	r.sees("1 of 3").sees("part 5 has a mooring").types("enter", "n", "n").sees("3 of 3")
}

func TestASearchIsStopped(t *testing.T) {
	r := opensOne(t, desk, mooringStory())
	r.m.Update(keyPress("/"))
	r.m.Update(keyPress("g")) // and what this asks for is never answered
	r.m.Update(keyPress("enter"))
	r.sees("looking…")
	r.m.Update(keyPress("esc"))
	r.sees("the search is stopped")
}

func TestWhatWasFoundIsKeptWithItsArticle(t *testing.T) {
	r := opens(t, desk, map[string]*article.Article{"one": mooringStory(), "two": longStory("Two", 9)}, "one", "two")
	r.types("/").writes("mooring").types("enter", "n").sees("2 of 4")
	r.types("J", "n").sees("“mooring” is not found").types("K", "j").sees("2 of 4")
	r.run(r.m.reload(false))
	r.types("j").sees("4 found").types("n").sees("of 4")
}

func TestMarksLeadBack(t *testing.T) {
	r := opensOne(t, desk, mooringStory())
	r.types("5", "}", "m", "a").sees("mark a is set").types("G").seesNo("paragraph 6 of 60")
	r.types("'").sees("'").types("a").sees("paragraph 6 of 60")
	r.types("'", "'").sees("Of the last mooring").types("'", "'").sees("paragraph 6 of 60")
	r.types("'", "b").sees("mark b is not set").types("m", "7").sees("a letter from a to z")
	r.types("G")
	r.run(r.m.reload(false))
	r.types("'", "a").sees("paragraph 6 of 60")
	opensOne(t, desk, mooringStory()).types("'", "'").sees("you have come from nowhere yet")
}

func TestAMatchDeepInACaptionComesIntoView(t *testing.T) {
	a := longStory("Long", 30)
	words := strings.Repeat("Stone lies upon stone. ", 60) + "The lighthouse stands."
	a.Body[20] = article.Figure{Caption: article.Caption{Text: article.Words(words)}}
	r := opensOne(t, desk, a)
	r.types("/").writes("lighthouse").types("enter").sees("lighthouse stands.").sees("▸ 1")
	r.types("j").seesNo("lighthouse stands.")
}

func TestAMatchBesideThePageComesIntoView(t *testing.T) {
	a := longStory("Wide", 9)
	header := make([]article.Text, 30)
	row := make([]article.Text, 30)
	for i := range row {
		header[i] = article.Words(fmt.Sprintf("column %d", i))
		row[i] = article.Words(fmt.Sprintf("cell no. %d", i))
	}
	a.Body[2] = article.Table{Header: header, Rows: [][]article.Text{row}}
	r := opensOne(t, desk, a).seesNo("cell no. 20")
	r.types("/").writes("cell no. 20").types("enter").sees("cell no. 20")
	r.types("/").writes("cell no. 0").types("enter").sees("cell no. 0")
}
