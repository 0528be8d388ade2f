package parse

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
)

// A program says a piece, and the next one only when that has been shown.
type program struct {
	said  *io.PipeWriter
	shown *Growing
}

func starts(t *testing.T, first string) *program {
	t.Helper()
	r, w := io.Pipe()
	go io.WriteString(w, first)
	g, err := Begin(context.Background(), r, Hint{})
	if err != nil {
		t.Fatal(err)
	}
	return &program{w, g}
}

func (p *program) says(piece string) {
	go io.WriteString(p.said, piece)
	p.shows()
}

func (p *program) ends() {
	p.said.Close()
	for p.shows() == nil {
	}
}

func (p *program) shows() error {
	more, err := p.shown.More()
	p.shown.Article().Grow(more)
	return err
}

func TestWhatASlowProgramHasSaidIsShown(t *testing.T) {
	p := starts(t, "Ferry returns after nine years\n")
	words := "Ferry returns after nine years\n"
	for _, step := range []struct{ says, shows string }{
		{"", "headline   Ferry returns after nine years\n"},
		{"\nThe morning ferry crossed", "paragraph  The morning ferry crossed\n"},
		{" the sound again\non Tuesday", "paragraph  The morning ferry crossed the sound again\nparagraph  on Tuesday\n"},
		{", with the mayor on board.\n\n- ropes\n", "list\n  item\n    paragraph  ropes\n"},
		{"- ne", "    paragraph  ropes\n  item\n    paragraph  ne\n"},
		{"ts\n\n" + strings.Repeat("The harbour office had kept the rolls of tickets in a drawer. ", 9) + "\n", "  item\n    paragraph  nets\nparagraph  The harbour office"},
	} {
		if step.says != "" {
			p.says(step.says)
			words += step.says
		}
		if got := articletest.Outline(p.shown.Article()); !strings.Contains(got, step.shows) {
			t.Errorf("after %q it shows\n%s", step.says, got)
		}
	}
	p.ends()
	whole, err := Read(context.Background(), strings.NewReader(words), Hint{Format: Text})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := articletest.Outline(p.shown.Article()), articletest.Outline(whole); got != want {
		t.Errorf("it ends with\n%s\nand would be, at once,\n%s", got, want)
	}
}

// In a text whose beginning is settled, a paragraph goes on in its place.
func TestTheLastParagraphOfALongTextGoesOn(t *testing.T) {
	p := starts(t, "Ferry returns after nine years\n\n"+strings.Repeat(strings.Repeat("The morning ferry crossed the sound again on Tuesday. ", 8)+"\n\n", 90))
	for i := 1; i < 9; i++ {
		p.says("Tickets cost what they did. ")
		body := p.shown.Article().Body
		if got, want := article.Plain(body[len(body)-1]), strings.TrimSpace(strings.Repeat("Tickets cost what they did. ", i)); len(body) != 91 || got != want {
			t.Fatalf("it ends with %q, want %q", got, want)
		}
	}
	p.ends()
	if n := len(p.shown.Article().Body); n != 91 {
		t.Errorf("there are %d paragraphs in the end", n)
	}
}

func TestAProgramThatBreaksOffHasSaidWhatItSaid(t *testing.T) {
	p := starts(t, "Ferry returns after nine years\n\nThe morning ferry crossed the sound again.\n")
	broken := errors.New("the line went dead")
	p.said.CloseWithError(broken)
	err := error(nil)
	for err == nil {
		err = p.shows()
	}
	if a := p.shown.Article(); err != broken || a.Headline == "" || len(a.Body) != 1 {
		t.Errorf("%v; it shows\n%s", err, articletest.Outline(a))
	}
}
