package model

import (
	"image"
	"strings"
	"testing"

	"lede/model/article"
)

// twoNotes is a story with two notes beside each other, and a link to a place in itself.
func twoNotes() *article.Article {
	a := longStory("Notes", 40)
	a.URL = "https://paper.example/notes#top"
	a.Body[0] = paragraph(article.Run{Text: "First"}, article.Run{Text: "1", Note: "1"}, article.Run{Text: " and second"}, article.Run{Text: "2", Note: "2"},
		article.Run{Text: ", and the "}, link("end", "#end"))
	a.Anchors = map[string]article.Position{"end": {Block: 38}}
	for _, label := range []string{"1", "2"} {
		a.Footnotes = append(a.Footnotes, article.Footnote{Label: label, Blocks: []article.Block{paragraph(article.Run{Text: "What note " + label + " says."})}})
	}
	return a
}

func TestTheFooterNamesTheNoteThatIsShown(t *testing.T) {
	r := opensOne(t, desk, twoNotes())
	r.types(")").sees("note 1").types("enter").sees("What note 1 says").types("esc")
	r.types("f", "j").sees("What note 2 says")
	if foot := r.foot(); !strings.HasPrefix(foot, "note 2") {
		t.Errorf("the footer says %q", foot)
	}
	r.types("M").sees("Details")
	if foot := r.foot(); strings.HasPrefix(foot, "note") {
		t.Errorf("over the details the footer says %q", foot)
	}
	r.types("esc")
	if foot := r.foot(); !strings.HasPrefix(foot, "note 1") {
		t.Errorf("back at the first note the footer says %q", foot)
	}
}

// foot is the last row of the screen.
func (r *reader) foot() string {
	screen := r.screen()
	return strings.TrimSpace(screen[strings.LastIndexByte(screen, '\n')+1:])
}

func TestALinkWithinThePageIsYankedWithItsAddress(t *testing.T) {
	for _, c := range []struct{ name, url, ref, want string }{
		{"the page has an address", "https://paper.example/notes#top", "story", "https://paper.example/notes#end"},
		{"the page is a file", "", "/quay/notes.html", "/quay/notes.html#end"},
		{"the page came through a pipe", "", "-", "#end"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := twoNotes()
			a.URL = c.url
			r := opens(t, desk, map[string]*article.Article{c.ref: a}, c.ref)
			got := r.copies()
			r.types(")", ")", ")").sees("→ #end").types("y")
			if *got != c.want {
				t.Errorf("got %q, want %q", *got, c.want)
			}
		})
	}
}

func TestWhatIsSaidOfAnUnknownThemeFitsTheFooter(t *testing.T) {
	r := opensOne(t, image.Pt(80, 24), twoNotes())
	r.types(":").writes("theme nosuch").types("enter").sees(`there is no theme "nosuch": :theme lists them, or name a style file`)
}

func TestWhereNothingIsReadYetTheFooterTellsNoPlace(t *testing.T) {
	r := &reader{t, New(Options{Refs: []string{"ferry.txt"}, Size: image.Pt(60, 20)})}
	r.m.begin() // and nothing comes
	r.m.Update(keyPress("j"))
	if foot := r.foot(); foot != "opening ferry.txt · esc gives up" {
		t.Errorf("the footer says %q", foot)
	}
}
