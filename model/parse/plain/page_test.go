package plain_test

import (
	"fmt"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/model/parse/plain"
	"lede/testdata/golden"
)

// TestWholePages reads what programs dump of whole pages, and compares what is the
// article with the outline beside it.
func TestWholePages(t *testing.T) {
	golden.Run(t, "parse/dump-*", func(e *golden.Example) {
		a := plain.Parse(string(e.Source().Data))
		if a.Method != article.WholePage {
			e.Errorf("it was taken for %s", a.Method)
		}
		e.Expect("outline", articletest.Outline(a))
	})
}

// TestWhatIsLeftOutOfAPageIsKept holds that each line of a page's dump is in the article
// or among what was left out.
func TestWhatIsLeftOutOfAPageIsKept(t *testing.T) {
	golden.Run(t, "parse/dump-*", func(e *golden.Example) {
		text := string(e.Source().Data)
		a := plain.Parse(text)
		var have strings.Builder
		keep := func(s string) { have.WriteString(strings.Join(words(s), "") + " ") } // no spaces within: lines are joined
		eachString(a, keep)
		for _, o := range a.Omitted {
			keep(article.Plain(o.Block))
		}
		body, _, _ := strings.Cut(text, "\nReferences\n")
		for _, w := range words(body) {
			if !strings.Contains(have.String(), w) && !isNumber(w) && w != "button" && w != "submit" {
				e.Errorf("lost the word %q", w)
			}
		}
	})
}

func isNumber(w string) bool { return strings.Trim(w, "0123456789") == "" }

// TestAPageReadsTheSameInPieces reads a page as it would arrive.
func TestAPageReadsTheSameInPieces(t *testing.T) {
	golden.Run(t, "parse/dump-*", func(e *golden.Example) {
		text := string(e.Source().Data)
		if grown, whole := articletest.Outline(inPieces(text, 13)), articletest.Outline(plain.Parse(text)); grown != whole {
			e.Errorf("in pieces it is\n%s\nand as a whole\n%s", grown, whole)
		}
	})
}

// TestAPageIsNotAwaitedForEver reads a page that arrives without an end.
func TestAPageIsNotAwaitedForEver(t *testing.T) {
	page := string(golden.Sources(t, "parse/dump-lynx")[0].Data)
	r := plain.Start()
	r.Await()
	r.Add(strings.Repeat(page, 1+100<<10/len(page)))
	if body, _ := r.Take(); len(body) > 0 {
		t.Error("its end was not awaited")
	}
	r.Hurry()
	if body, _ := r.Take(); len(body) == 0 || r.Article().Method != article.WholePage {
		t.Errorf("it is still awaited, as %s", r.Article().Method)
	}
}

// TestAPageIsShownFromItsFirst64KB reads a long page that goes on arriving: no more is held
// back, and nothing above the text changes once it has been shown.
func TestAPageIsShownFromItsFirst64KB(t *testing.T) {
	page := string(golden.Sources(t, "parse/dump-crawl")[0].Data)
	above, below, _ := strings.Cut(page, "What the swans do\n")
	page = above + strings.ReplaceAll(story(300<<10), "\n\n", "\n") + "What the swans do\n" + below
	r := plain.Start()
	r.Add(page[:63<<10])
	if body, _ := r.Take(); len(body) > 0 {
		t.Fatal("it was told from an article before the first 64 KB were seen")
	}
	r.Add(page[63<<10 : 65<<10])
	body, _ := r.Take()
	shown := 0
	for _, b := range body {
		shown += len(article.Plain(b))
	}
	if shown < 48<<10 {
		t.Errorf("of 65 KB it has shown %d bytes", shown)
	}
	head := fmt.Sprint(*r.Article())
	for rest := page[65<<10:]; rest != ""; rest = rest[min(len(rest), 4<<10):] {
		r.Add(rest[:min(len(rest), 4<<10)])
		r.Take()
	}
	r.End()
	if now := fmt.Sprint(*r.Article()); now != head {
		t.Errorf("what was shown above the text was %s and became %s", head, now)
	}
}

// TestLinksOfALongPageAreKnown reads a file in which the addresses stand far below the
// links: they are awaited.
func TestLinksOfALongPageAreKnown(t *testing.T) {
	page := string(golden.Sources(t, "parse/dump-lynx")[0].Data)
	more := "   " + strings.ReplaceAll(strings.TrimSpace(wrapped(story(150<<10), 72)), "\n", "\n   ")
	above, below, ok := strings.Cut(page, "What the gate has cost\n")
	if !ok {
		t.Fatal("the page has another crosshead")
	}
	menu := ""
	for i := range 40 {
		menu += fmt.Sprintf("     * Quay %d\n", i)
	}
	page = menu + above + more + "\n\nWhat the gate has cost\n" + below
	r := plain.Start()
	r.Await()
	r.Add(page[:100<<10])
	r.Add(page[100<<10:])
	r.End()
	links, blocks := 0, 0
	for !r.IsOver() {
		body, _ := r.Take()
		for _, b := range body {
			blocks++
			for _, p := range article.Parts(b) {
				for _, run := range p.Text {
					if run.Link != "" {
						links++
					}
				}
			}
		}
	}
	if r.Article().Method != article.WholePage || links == 0 || blocks < 100 {
		t.Errorf("it was read as %s, %d blocks with %d links", r.Article().Method, blocks, links)
	}
	for _, o := range r.TakeOmitted() {
		if s := article.Plain(o.Block); strings.Contains(s, "https://") {
			t.Errorf("an address was left out as a line: %q", s)
		}
	}
}
