package model

import (
	"errors"
	"image"
	"strings"
	"testing"

	"lede/model/article"
)

// copies lets a reader copy, and tells what was copied last.
func (r *reader) copies() *string {
	last := new(string)
	r.m.options.Copy = func(text string) (bool, error) { *last = text; return true, nil }
	return last
}

func quayStory() *article.Article {
	return &article.Article{
		Headline: "Old [quay] found", Byline: "By Ada Quill", Site: "The Daily Signal",
		URL: "https://paper.example/quay_(1)",
		Body: []article.Block{
			article.Paragraph{Text: article.Words("The har\u00adbour wall was built of stone that nobody had counted, and of some that everybody had.")},
			article.Paragraph{Text: article.Words("It stands. So does the quay.")},
			article.List{Items: [][]article.Block{{article.Paragraph{Text: article.Words("one")}}, {article.Paragraph{Text: article.Words("two")}}}},
			article.Code{Text: "if stone {\n\tbuild()\n}"},
			article.Paragraph{Text: article.Words("The end.")},
		},
	}
}

func TestSelectionIsYanked(t *testing.T) {
	for _, c := range []struct{ name, keys, want string }{
		{"a word", "v y", "The"},
		{"three words, hyphens undone", "v l w y", "The harbour wall"},
		{"with a count", "v 4 w y", "The harbour wall was built"},
		{"back again", "v w w b y", "The harbour"},
		{"to the end of the line", "v $ y", "The harbour wall was built of stone that"},
		{"from the middle of a line, down", "v 2 w o w o j y", "harbour wall was built of stone that nobody had counted,"},
		{"up over its beginning", "j j v k y", "nobody had counted, and of some that everybody"},
		{"to the end of the paragraph", "v } y", "The harbour wall was built of stone that nobody had counted, and of some that everybody had."},
		{"to the end of the next", "j j v } } y", "everybody had.\n\nIt stands. So does the quay."},
		{"into the next paragraph", "v } w y", "The harbour wall was built of stone that nobody had counted, and of some that everybody had.\n\nIt"},
		{"paragraphs", "V j j j y", "The harbour wall was built of stone that nobody had counted, and of some that everybody had.\n\nIt stands. So does the quay."},
		{"a paragraph from within", "v w V y", "The harbour wall was built of stone that nobody had counted, and of some that everybody had."},
		{"to the end of the article", "} } v G y", "one\ntwo\n\nif stone {\n\tbuild()\n}\n\nThe end."},
		{"to what is found", "v / s o enter y", "The harbour wall was built of stone that nobody had counted, and of some"},
		{"half a page down", "v d y", "The harbour wall was built of stone that nobody had counted, and of some that everybody had.\n\nIt"},
		{"to the start of the paragraph above", "} v { y", "The harbour wall was built of stone that nobody had counted, and of some that everybody had.\n\nIt"},
		{"back to the start of the paragraph", "v 5 w o { o { y", "The"},
		{"nothing selected: the paragraph on top", "} y", "It stands. So does the quay."},
		{"nothing selected: the code", "} } } y", "if stone {\n\tbuild()\n}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := opensOne(t, image.Pt(43, 8), quayStory()).types("H")
			got := r.copies()
			r.types(strings.Fields(c.keys)...).sees("copied")
			if *got != c.want {
				t.Errorf("got %q, want %q", *got, c.want)
			}
			if r.m.selection() != nil {
				t.Error("the selection is still there")
			}
		})
	}
}

func TestSelectionSaysHowMuchItIs(t *testing.T) {
	r := opensOne(t, desk, quayStory())
	got := r.copies()
	r.types("v", "w", "w").sees("3 words selected").types("y").sees("3 words copied")
	r.types("V", "}").sees("23 words selected").types("esc").seesNo("selected")
	r.types("y").sees("the paragraph, 17 words copied")
	r.types("v", "v").seesNo("selected")
	r.m.options.Copy = func(string) (bool, error) { return false, errors.New("xclip could not take it") }
	r.types("y").sees("17 words copied, but xclip could not take it")
	r.m.options.Copy = nil
	r.m.nav.Article.Body[0] = article.Paragraph{Text: article.Words(strings.Repeat("stone ", 20000))}
	r.types("y").sees("20000 words copied, if the terminal takes as much as 156 KB")
	if *got == "" {
		t.Error("nothing was copied")
	}
}

func TestInTextWithoutSpacesTwoCharactersCountAsAWord(t *testing.T) {
	a := &article.Article{Headline: "水車", Language: "ja", Body: []article.Block{article.Paragraph{Text: article.Words("月が回す水車は、毎日二度、潮で動く。")}}}
	opensOne(t, desk, a).types("v", "}").sees("9 words selected")
}

func TestTheCursorStandsWhereTheSelectionMoves(t *testing.T) {
	r := opensOne(t, image.Pt(43, 8), quayStory()).types("H")
	r.types("v", "w", "j")
	c := r.m.View().Cursor
	if c == nil {
		t.Fatal("there is no cursor")
	}
	row := []rune(strings.Split(r.screen(), "\n")[c.Y])
	if !strings.HasPrefix(string(row[c.X:]), "nobody") {
		t.Errorf("the cursor stands before %q", string(row[c.X:]))
	}
	r.types("y")
	if r.m.View().Cursor != nil {
		t.Error("the cursor is still there")
	}
}

func TestWhatIsInFocusIsYanked(t *testing.T) {
	a := mooringStory()
	a.Body[1] = article.Paragraph{Text: article.Text{{Text: "see the "}, {Text: "tide table", Link: "https://paper.example/tides"}}}
	r := opensOne(t, image.Pt(120, 40), a)
	got := r.copies()
	for _, c := range []struct{ keys, want string }{
		{") y", "https://paper.example/tides"},
		{"esc tab y", "A mooring post\nA. LENS / AGENCY"},
		{"tab y", "The harbour wall\nNothing but stone\nBy Ada Quill"},
	} {
		r.types(strings.Fields(c.keys)...)
		if *got != c.want {
			t.Errorf("%s yanks %q, want %q", c.keys, *got, c.want)
		}
	}
}

func TestCitationIsMarkdown(t *testing.T) {
	r := opensOne(t, desk, quayStory())
	got := r.copies()
	const citation = `Ada Quill, [Old \[quay\] found](https://paper.example/quay_%281%29), *The Daily Signal*`
	r.types("Y").sees("the citation")
	if *got != citation {
		t.Errorf("got %q, want %q", *got, citation)
	}
	r.types("v", "w", "Y")
	if want := "> The harbour\n>\n> — " + citation; *got != want {
		t.Errorf("got %q, want %q", *got, want)
	}
}
