package model

import (
	"image"
	"os/exec"
	"strings"
	"testing"

	"lede/model/article"
)

func link(words, address string) article.Run { return article.Run{Text: words, Link: address} }

func paragraph(runs ...article.Run) article.Paragraph { return article.Paragraph{Text: runs} }

// harbour is an article with links of every kind, two notes and a story elsewhere.
func harbour() map[string]*article.Article {
	story := longStory("Harbour", 40)
	story.URL = "https://paper.example/harbour"
	story.Body[0] = paragraph(
		article.Run{Text: "The "}, link("lighthouse", "https://paper.example/lighthouse#lamp"), article.Run{Text: " and the "},
		link("end", "#end"), article.Run{Text: ", seen by the crew"}, article.Run{Text: "1", Note: "1"}, article.Run{Text: "."})
	story.Body[1] = paragraph(
		link("https://bank.example", "https://thief.example/"), article.Run{Text: " or "}, link("a plan", "https://paper.example/plan.pdf"),
		article.Run{Text: " or "}, link("a file", "file:///etc/hosts"), article.Run{Text: " or "}, link("a shell", "ssh://thief.example"))
	story.Body[30] = paragraph(link("far below", "mailto:desk@paper.example"))
	story.Anchors = map[string]article.Position{"end": {Block: 38}}
	story.Footnotes = []article.Footnote{{Label: "1", Blocks: []article.Block{paragraph(article.Run{Text: "Two sailors and "}, link("a cook", "https://paper.example/cook"))}}}
	lamp := longStory("Lighthouse", 40)
	lamp.Anchors = map[string]article.Position{"lamp": {Block: 20}}
	return map[string]*article.Article{"https://paper.example/harbour": story, "https://paper.example/lighthouse": lamp}
}

func readsHarbour(t *testing.T) (*reader, *[]string) {
	r := opens(t, laptop, harbour(), "https://paper.example/harbour")
	var browsed []string
	r.m.options.Browse = func(address string) (*exec.Cmd, error) { browsed = append(browsed, address); return nil, nil }
	return r, &browsed
}

func TestHintsStandOnTheLinksInView(t *testing.T) {
	r, _ := readsHarbour(t)
	r.types("f").sees("The fighthouse and the jnd, seen by the crewd.").sees("kttps://bank.example or s plan or l file or a shell")
	r.types("esc").sees("The lighthouse and the end, seen by the crew¹.")
	r.types("f", "x").sees("no link has the letters x").sees("The lighthouse")
}

func TestALinkOpensHereAtItsPlaceAndBackReturns(t *testing.T) {
	r, _ := readsHarbour(t)
	before := r.types("j", "k").screen()
	r.types("f", "f").sees("Lighthouse, paragraph 21 of 40").seesNo("paragraph 20 of 40")
	r.types("backspace")
	if r.screen() != before {
		t.Errorf("back again:\n%s", r.screen())
	}
	r.types("f", "j").sees("Harbour, paragraph 39 of 40").seesNo("lighthouse")
	r.types("backspace").sees("The lighthouse")
}

func TestWhatLedeCannotReadGoesToTheBrowser(t *testing.T) {
	r, browsed := readsHarbour(t)
	r.types("f", "s").sees("opened in the browser: https://paper.example/plan.pdf")
	r.types("F", "f").sees("opened in the browser: https://paper.example/lighthouse#lamp")
	r.types("F", "l").sees("a page from elsewhere may not open files")
	r.types("F", "a").sees("lede opens no ssh links")
	r.types("f", "a").sees("lede opens no ssh links")
	r.types("F", "j").sees("this leads to a place in the article itself")
	if got := strings.Join(*browsed, " "); got != "https://paper.example/plan.pdf https://paper.example/lighthouse#lamp" {
		t.Errorf("the browser was given %s", got)
	}
}

func TestALinkThatReadsAsAnotherAddressSaysSoFirst(t *testing.T) {
	r, _ := readsHarbour(t)
	r.types("f", "k").sees("→ https://thief.example/ · but it reads https://bank.example")
	r.types("enter").sees("there is no https://thief.example/")
}

func TestLinksAreWalkedThroughTheWholeArticle(t *testing.T) {
	r, browsed := readsHarbour(t)
	r.types(")").sees("→ https://paper.example/lighthouse#lamp")
	r.types(")").sees("→ #end")
	r.types(")").sees("note 1")
	r.types("4", ")").sees("→ ssh://thief.example").seesNo("far below")
	r.types(")").sees("→ mailto:desk@paper.example").sees("far below")
	r.types("enter").sees("opened in the browser: mailto:desk@paper.example")
	r.types(")").sees("→ https://paper.example/cook")
	r.types(")").sees("no link after this")
	r.types("(").sees("→ mailto:desk@paper.example")
	r.types("(").sees("→ ssh://thief.example")
	r.types("esc").seesNo("→")
	if len(*browsed) != 1 {
		t.Errorf("the browser was given %v", *browsed)
	}
}

func TestANoteIsShownOverThePage(t *testing.T) {
	r, _ := readsHarbour(t)
	before := r.types("j").screen()
	r.types("f", "d").sees("Note 1").sees("Two sailors and a cook").sees("enter go there")
	r.types("esc")
	if r.screen() != before {
		t.Errorf("after the note:\n%s", r.screen())
	}
	r.types("f", "d", "enter").sees("Two sailors and a cook").seesNo("Note 1")
	r.types("backspace").sees("The lighthouse")
}

func TestHintsAreNeverTheBeginningOfOthers(t *testing.T) {
	for _, n := range []int{1, 2, 9, 10, 17, 18, 81, 200} {
		hints := lettersFor(n)
		if len(hints) != n {
			t.Errorf("%d hints for %d links", len(hints), n)
		}
		for i, h := range hints {
			for j, other := range hints {
				if i != j && strings.HasPrefix(other, h) {
					t.Errorf("of %d hints, %q begins %q", n, h, other)
				}
			}
		}
	}
}

func TestLinksWhoseWordsAreAnotherAddress(t *testing.T) {
	for _, c := range []struct {
		words, leads string
		pretends     bool
	}{
		{"https://bank.example", "https://thief.example", true},
		{"www.bank.example/login", "https://thief.example/login", true},
		{"bank.example", "https://bank.example.thief.example/", true},
		{"desk@bank.example", "mailto:desk@thief.example", true},
		{"bank.example/rules", "https://bank.example/prices", true},
		{"bank.example", "https://www.bank.example/", false},
		{"HTTPS://Bank.example/", "http://bank.example", false},
		{"bank.example/rules", "https://bank.example/rules?from=page", false},
		{"bank.example/long/wa…", "https://bank.example/long/way/down", false},
		{"desk@bank.example", "mailto:desk@bank.example", false},
		{"the bank", "https://thief.example", false},
		{"e.g. this", "https://paper.example", false},
		{"main.go", "https://paper.example/main.go", false},
		{"Node.js", "https://paper.example/", false},
	} {
		if got := pretends(c.words, c.leads) != ""; got != c.pretends {
			t.Errorf("%s → %s: pretends is %v", c.words, c.leads, got)
		}
	}
}

func TestLinksInNarrowPlaces(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {5, 3}, {12, 6}, {40, 12}, {200, 60}} {
		r := opens(t, size, harbour(), "https://paper.example/harbour")
		r.types("f")
		r.screen()
		r.types("esc", ")", ")", ")", "enter")
		r.screen()
		r.types("enter", "backspace")
		r.screen()
	}
}

func TestFilesThatAProgramMightRunAreNotHandedOn(t *testing.T) {
	story := longStory("Harbour", 5)
	story.Body[0] = paragraph(link("a plan", "file:///harbour/plan.pdf"), article.Run{Text: " "}, link("a program", "file:///harbour/setup.exe"),
		article.Run{Text: " "}, link("a starter", "file:///harbour/start.desktop"))
	r := opens(t, laptop, map[string]*article.Article{"harbour.md": story}, "harbour.md")
	var browsed []string
	r.m.options.Browse = func(address string) (*exec.Cmd, error) { browsed = append(browsed, address); return nil, nil }
	r.types("f", "f").sees("opened in the browser: file:///harbour/plan.pdf")
	r.types("f", "j").sees("lede gives other programs no such files: file:///harbour/setup.exe")
	r.types("F", "d").sees("lede gives other programs no such files: file:///harbour/start.desktop")
	if len(browsed) != 1 {
		t.Errorf("the browser was given %v", browsed)
	}
}

func TestACountOfMoreLinksThanThereAreLeadsToTheLast(t *testing.T) {
	r, _ := readsHarbour(t)
	r.types("4", ")").sees("https://thief.example")
	r.types("9", "9", ")").sees("https://paper.example/cook").types(")").sees("no link after this")
}

func TestEscapeIsNotSpentOnALinkThatIsOutOfSight(t *testing.T) {
	r, _ := readsHarbour(t)
	r.types(")", "G", "Z").types("esc")
	if r.m.ruler != nil {
		t.Error("the ruler is still there, as a link out of sight took the key")
	}
}

func TestAPopupOverASearchSaysItsOwnKeys(t *testing.T) {
	r, _ := readsHarbour(t)
	r.types("/").writes("crew").types("enter").sees("/crew").types("M").sees("esc close").seesNo("/crew")
}

func TestTheFootOfANoteHasItsKeysAndASelectionItsWords(t *testing.T) {
	r, _ := readsHarbour(t)
	r.types(")", ")", ")", "enter").sees("note 1  enter go there  esc close")
	r.types("esc", "v").sees("1 word").seesNo("  note 1").types("esc").sees("note 1")
}

func TestAPopupWithMoreThanThereIsRoomForSaysSo(t *testing.T) {
	r := opens(t, image.Pt(40, 8), harbour(), "https://paper.example/harbour")
	r.types("M").sees("j more").types("space", "space", "space").seesNo("j more").sees("esc close")
}

// TestAPopupInANarrowWindowIsNotCut is of a window in which the frame leaves less than the
// measure.
func TestAPopupInANarrowWindowIsNotCut(t *testing.T) {
	for _, width := range []int{20, 40, 43} {
		r := opens(t, image.Pt(width, 24), harbour(), "https://paper.example/harbour")
		r.types("M").sees("│ Headline Harbour").seesNo("…")
		r.types("esc", ")", ")", ")", "enter").sees("Two sailors").seesNo("…")
	}
}
