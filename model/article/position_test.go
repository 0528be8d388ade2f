package article_test

import (
	"testing"

	"lede/model/article"
)

// blocks has one block of every kind, some within others.
var blocks = []article.Block{
	article.Paragraph{Text: article.Text{{Text: "The ferry "}, {Text: "Margarethe", Emphasis: article.Italic}, {Text: " sailed at noon."}}},
	article.Crosshead{Level: 2, Text: article.Words("A quiet harbour")},
	article.List{Items: [][]article.Block{
		{article.Paragraph{Text: article.Words("ropes")}},
		{article.Paragraph{Text: article.Words("nets")}, article.Figure{Caption: article.Caption{Text: article.Words("A net"), Credit: "I. Holm"}}},
	}},
	article.Quote{Blocks: []article.Block{article.Paragraph{Text: article.Words("We left.")}, article.Paragraph{Text: article.Words("We came back.")}}},
	article.PullQuote{Text: article.Words("We left.")},
	article.Code{Text: "a\n\tb"},
	article.Table{Header: []article.Text{article.Words("Port"), article.Words("Depth")}, Rows: [][]article.Text{{article.Words("Nordby"), nil}}},
	article.Figure{Images: []article.Image{{Alt: "A mast"}}},
	article.Figure{Images: []article.Image{{Alt: "A mast"}}, Caption: article.Caption{Text: article.Words("The mast"), Credit: "I. Holm"}},
	article.Figure{Media: "https://paper.example/film"},
	article.Break{},
	article.Paragraph{Text: article.Words("Rope Walk 3\nPort Elder")},
	article.Callout{Name: "note", Title: article.Words("Mind the step"), Blocks: []article.Block{article.Crosshead{Level: 4, Text: article.Words("Why")}}},
	article.Callout{Name: "tip"},
	article.Callout{},
	article.Details{Title: article.Words("More"), Blocks: []article.Block{article.Paragraph{Text: article.Words("It rusts.")}}},
	article.Definitions{Entries: []article.Definition{
		{Terms: []article.Text{article.Words("Wick"), article.Words("Cord")}, Blocks: []article.Block{article.Paragraph{Text: article.Words("What burns.")}}},
		{Terms: []article.Text{article.Words("Pane")}, Blocks: []article.Block{article.Figure{Images: []article.Image{{Alt: "A pane"}}}}},
	}},
	article.Formula{TeX: `x^2`, Text: "x²", Number: "2.1"},
	article.Formula{TeX: `x^2`},
	article.Formula{Number: "3"},
}

func TestPlainJoinsTheTextsOfABlock(t *testing.T) {
	want := []string{
		"The ferry Margarethe sailed at noon.",
		"A quiet harbour",
		"ropes\nnets\nA net\nI. Holm",
		"We left.\nWe came back.",
		"We left.",
		"a\n\tb",
		"Port\tDepth\nNordby\t",
		"A mast",
		"The mast\nI. Holm",
		"paper.example",
		"* * *",
		"Rope Walk 3\nPort Elder",
		"Mind the step\nWhy",
		"Tip",
		"\ufffc",
		"More\nIt rusts.",
		"Wick\nCord\nWhat burns.\nPane\nA pane",
		"x² (2.1)",
		"x^2",
		"(3)",
	}
	for i, b := range blocks {
		if got := article.Plain(b); got != want[i] {
			t.Errorf("Plain(%#v) = %q, want %q", b, got, want[i])
		}
	}
}

func TestExtentIsTheLengthOfPlain(t *testing.T) {
	for _, b := range blocks {
		if got, want := article.Extent(b), len(article.Plain(b)); got != want || got == 0 {
			t.Errorf("Extent(%#v) = %d, want %d", b, got, want)
		}
	}
}

func TestPartsStandAtTheirOffsetsInPlain(t *testing.T) {
	for _, b := range blocks {
		plain := article.Plain(b)
		for _, p := range article.Parts(b) {
			text := p.Text.String()
			if got := plain[p.Offset : p.Offset+len(text)]; got != text {
				t.Errorf("in %q the part %q stands at an offset that holds %q", plain, text, got)
			}
		}
	}
}

func TestPositionsAreOrderedFromTheTopDown(t *testing.T) {
	order := []article.Position{{Block: 0, Offset: 0}, {Block: 0, Offset: 7}, {Block: 1, Offset: 0}, {Block: 2, Offset: 3}}
	for i := range order {
		for j := range order {
			if got := order[i].Compare(order[j]); (got < 0) != (i < j) || (got == 0) != (i == j) {
				t.Errorf("%v.Compare(%v) = %d", order[i], order[j], got)
			}
		}
	}
}
