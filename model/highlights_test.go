package model

import (
	"errors"
	"io"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/export/quotes"
	"lede/ui/theme"
)

// A markingShelf remembers the highlights of one article by their names.
type markingShelf struct {
	rememberer
	kept map[string]article.Highlight
	deny error
}

// annotates is a reader of an article whose highlights are remembered, as far as there are
// some already.
func annotates(t *testing.T, s *markingShelf, reading Reading) *reader {
	if s.kept == nil {
		s.kept = map[string]article.Highlight{}
	}
	r := remembers(t, &s.rememberer, reading, func(o *Options) {
		recall := o.Recall
		o.Recall = func(ref string, a article.Article, whole bool) (article.Memory, error) {
			m, err := recall(ref, a, whole)
			var all []article.Sought
			for _, h := range s.kept {
				if h.Removed.IsZero() {
					all = append(all, article.Sought{Highlight: h, Near: article.AtCharacters(a.Body, h.Start)[0]})
				}
			}
			m.Highlights = article.Stand(a.Body, all)
			return m, err
		}
		o.KeepHighlight = func(id int64, h article.Highlight) error {
			if id != 1 {
				t.Errorf("a highlight of article %d is kept", id)
			}
			if s.deny == nil {
				s.kept[h.UID] = h
			}
			return s.deny
		}
	})
	r.run(r.m.begin())
	return r
}

// lit are the words that look highlighted, a row of the page a line.
func (r *reader) lit() string {
	var rows []string
	for _, line := range r.m.screen().Body {
		row := ""
		for _, s := range line.Spans {
			if s.Over == theme.Highlight {
				row += s.Text
			}
		}
		if row != "" {
			rows = append(rows, row)
		}
	}
	return strings.Join(rows, "\n")
}

func (r *reader) highlights(want string) *reader {
	r.Helper()
	if got := r.lit(); got != want {
		r.Errorf("highlighted is %q, want %q", got, want)
	}
	return r
}

func TestAParagraphIsHighlightedAndRemembered(t *testing.T) {
	a := longStory("Harbour", 60)
	s := &markingShelf{}
	r := annotates(t, s, Reading{Article: a})
	r.types("}", "*").highlights("Harbour, paragraph 2 of 60.").sees("▎ Harbour, paragraph 2").sees("the paragraph is highlighted")
	r.types("}", "*", "g").highlights("Harbour, paragraph 2 of 60.\nHarbour, paragraph 3 of 60.")
	if len(s.kept) != 2 {
		t.Fatalf("kept are %v", s.kept)
	}
	annotates(t, s, Reading{Article: a}).highlights("Harbour, paragraph 2 of 60.\nHarbour, paragraph 3 of 60.")
}

func TestAHighlightIsTakenOffAndBroughtBack(t *testing.T) {
	s := &markingShelf{}
	r := annotates(t, s, Reading{Article: longStory("Harbour", 60)})
	r.types("*").highlights("Harbour, paragraph 1 of 60.")
	r.types("*").highlights("").sees("1 highlight removed · *: bring back")
	for _, h := range s.kept {
		if h.Removed.IsZero() {
			t.Errorf("kept is %+v", h)
		}
	}
	r.types("*").highlights("Harbour, paragraph 1 of 60.").sees("brought back")
	if len(s.kept) != 1 {
		t.Errorf("kept are %v", s.kept)
	}
}

func TestASelectionIsHighlighted(t *testing.T) {
	s := &markingShelf{}
	r := annotates(t, s, Reading{Article: longStory("Harbour", 60)})
	r.types("v", "l", "l").sees("enter highlight")
	r.types("enter").highlights("Harbour, paragraph 1").seesNo("selected")
	r.types("v", "w", "w", "w", "w", "j", "*").sees("the selection is highlighted")
	r.highlights("Harbour, paragraph 1 of 60.\nHarbour, paragraph 2 of 60.")
	r.types("*").highlights("").sees("2 highlights removed")
	r.types("*").highlights("Harbour, paragraph 1 of 60.\nHarbour, paragraph 2 of 60.")
}

func TestTheRulerSaysWhatIsHighlighted(t *testing.T) {
	a := &article.Article{Headline: "Harbour", Body: []article.Block{article.Paragraph{Text: article.Words("The pumps failed. Nobody was hurt. The basin is shut.")}}}
	r := annotates(t, &markingShelf{}, Reading{Article: a})
	r.types("Z", "Z", "j", "*").sees("the sentence is highlighted").types("esc").highlights("Nobody was hurt.")
}

func TestHighlightsFollowTheirWordsIntoANewReading(t *testing.T) {
	a := longStory("Harbour", 60)
	shelf := map[string]*article.Article{"harbour": a}
	r := opens(t, laptop, shelf, "harbour")
	r.types("}", "*").highlights("Harbour, paragraph 2 of 60.").sees("until you leave")
	edited := *a
	edited.Body = append([]article.Block{article.Paragraph{Text: article.Words("A correction stands first.")}}, a.Body...)
	shelf["harbour"] = &edited
	r.types("r", "g").sees("A correction").highlights("Harbour, paragraph 2 of 60.")
}

func TestHighlightsArrivePartByPart(t *testing.T) {
	whole := longStory("Harbour", 60)
	begun, rest := *whole, whole.Body[10:]
	begun.Body = whole.Body[:10:10]
	s := &markingShelf{kept: map[string]article.Highlight{}}
	for _, block := range []int{1, 30} {
		h := article.Highlighted(whole.Body, article.Position{Block: block}, article.Position{Block: block, Offset: 40})
		h.UID = string(rune('a' + block))
		s.kept[h.UID] = h
	}
	r := annotates(t, s, Reading{Article: &begun, More: func() (Addition, error) {
		if len(rest) == 0 {
			return Addition{}, io.EOF
		}
		blocks := rest
		rest = nil
		return Addition{Blocks: blocks}, nil
	}})
	r.highlights("Harbour, paragraph 2 of 60.").types("4", "8", "%").highlights("Harbour, paragraph 31 of 60.")
}

func TestAHighlightThatCannotBeKeptIsSaidToBeSo(t *testing.T) {
	s := &markingShelf{deny: errors.New("the disk is full")}
	r := annotates(t, s, Reading{Article: longStory("Harbour", 60)})
	r.types("*").sees("the highlight is not kept: the disk is full").highlights("Harbour, paragraph 1 of 60.")
	if err := r.m.LeaveOff(); err == nil || err.Error() != "a highlight is not kept: the disk is full" {
		t.Errorf("leaving says %v", err)
	}
	s.deny = nil
	if err := r.m.LeaveOff(); err != nil || len(s.kept) != 1 {
		t.Errorf("leaving says %v and keeps %v", err, s.kept)
	}
}

func TestWhoHearsThePageIsToldOfHighlights(t *testing.T) {
	r := &reader{t, New(Options{Reading: Reading{Article: longStory("Harbour", 60)}, Size: laptop, Plain: true})}
	r.types("*", "}", "*", "g").sees("2 highlights on this page").types("G").seesNo("highlight")
}

func TestNothingIsHighlightedWhereThereAreNoWords(t *testing.T) {
	a := &article.Article{Headline: "Harbour", Body: []article.Block{article.Break{}, article.Paragraph{Text: article.Words("Nobody was hurt.")}}}
	r := &reader{t, New(Options{Reading: Reading{Article: a}, Size: laptop})}
	r.types("*").sees("there is nothing to highlight").highlights("")
}

func TestANoteIsWrittenSeenAndChanged(t *testing.T) {
	s := &markingShelf{}
	r := annotates(t, s, Reading{Article: longStory("Harbour", 60)})
	r.types("}", "a").sees("─ Note ─").sees("ctrl+s keep")
	r.types("w", "h", "o", "?", "enter", "h", "o", "w").sees("│ who?").sees("│ how")
	r.types("ctrl+s").seesNo("─ Note ─").sees("the note is kept").sees("• Harbour, paragraph 2").highlights("Harbour, paragraph 2 of 60.")
	for _, h := range s.kept {
		if h.Note != "who?\nhow" {
			t.Errorf("kept is %q", h.Note)
		}
	}
	r.types("enter").sees("─ Note ─").sees("who?").sees("how").types("esc")
	r.types("a", "up", "ctrl+e", "!", "ctrl+s", "A").sees("who?! how").types("esc")
	r.types("a", "ctrl+k", "ctrl+u", "backspace", "ctrl+u", "ctrl+s").sees("the highlight stays").sees("▎ Harbour, paragraph 2")
}

func TestWhatWasWrittenIsNotGivenUpAtOnce(t *testing.T) {
	s := &markingShelf{}
	r := annotates(t, s, Reading{Article: longStory("Harbour", 60)})
	r.types("a", "w", "h", "o", "esc").sees("who").sees("once more gives up").types("!", "esc").sees("who!").types("esc").seesNo("who!").highlights("")
	if len(s.kept) > 0 {
		t.Errorf("kept are %v", s.kept)
	}
	r.types("a", "esc").seesNo("─ Note ─")
}

func TestHighlightsAreListedNarrowedAndTakenOff(t *testing.T) {
	s := &markingShelf{}
	r := annotates(t, s, Reading{Article: longStory("Harbour", 60)})
	r.types("A").sees("nothing is highlighted here")
	r.types("*", "}", "*", "4", "0", "%", "*", "g", "A").sees("3 of 3").sees("Harbour, paragraph 25 of 60.")
	r.types("2", "5").sees("1 of 3").types("ctrl+x").sees("taken off").types("ctrl+x").seesNo("taken off").types("enter")
	r.highlights("Harbour, paragraph 25 of 60.").types("g", "A", "ctrl+x", "esc").highlights("Harbour, paragraph 2 of 60.")
	r.types("A", "ctrl+t", "h", "m", "ctrl+s", "A").sees("hm")
}

func TestALostHighlightIsListedWhereItWouldStand(t *testing.T) {
	a := longStory("Harbour", 60)
	gone := article.Highlighted([]article.Block{article.Paragraph{Text: article.Words("The pumps under the old quay failed twice in one night.")}}, article.Position{}, article.Position{Offset: 55})
	gone.UID, gone.Note = "gone", "remember this"
	r := annotates(t, &markingShelf{kept: map[string]article.Highlight{"gone": gone}}, Reading{Article: a})
	r.highlights("").types("A").sees("lost").sees("The pumps under the old quay").sees("remember this").sees("it would stand at 0 %")
	r.types("enter").sees("paragraph 1 of 60")
}

func TestHighlightsAreGivenOut(t *testing.T) {
	a := longStory("Harbour", 60)
	s := &markingShelf{}
	r := annotates(t, s, Reading{Article: a})
	var copied, wrote string
	r.m.options.Copy = func(text string) (bool, error) { copied = text; return true, nil }
	r.m.options.TellOfShelf = func(id int64) (article.Annotated, error) {
		return article.Annotated{Article: &article.Article{}, UID: "0a0b", Filed: []string{"harbour"}}, nil
	}
	r.m.options.WriteHighlights = func(ref string, f quotes.Format, a article.Annotated) (string, error) {
		wrote = strings.Join([]string{ref, f.String(), a.Headline, a.UID, a.Filed[0], a.Highlights[0].Note}, " ")
		return "Harbour.md", nil
	}
	r.types("S").sees("nothing is highlighted here")
	r.types("a").types("W", "h", "y", "ctrl+s")
	r.types("S").sees("Readwise").types("t", "e", "x", "t", "enter").sees("Harbour.txt").types("c", "l", "i", "p", "enter")
	if !strings.HasPrefix(copied, "Harbour\n") || !strings.Contains(copied, "  — Why\n") {
		t.Errorf("copied is %q", copied)
	}
	r.types("S", "o", "b", "s", "enter", "enter").sees("the highlights are in Harbour.md")
	if wrote != "harbour obsidian Harbour 0a0b harbour Why" {
		t.Errorf("written is %q", wrote)
	}
	r.m.options.WriteHighlights = func(string, quotes.Format, article.Annotated) (string, error) {
		return "", errors.New("the disk is full")
	}
	r.types("S", "enter", "enter").sees("the highlights are not written: the disk is full")
}
