package export_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"lede/model/article"
	"lede/model/export"
	"lede/model/parse"
	"lede/testdata/golden"
)

type writer = func(io.Writer, *article.Article) error

// formats are what each file of an archive is written by.
var formats = map[string]writer{
	"json": export.JSON,
	"text": export.Text,
	"md":   export.Markdown,
	"html": export.HTML,
	"man":  manual,
}

// manual writes a page of the first section.
func manual(w io.Writer, a *article.Article) error { return export.Man(w, a, 1) }

// TestExport writes the articles below in every format that their archive names.
func TestExport(t *testing.T) {
	for name, a := range articles() {
		t.Run(name, func(t *testing.T) {
			golden.Play(t, "export/"+name, func(e *golden.Example) {
				for _, f := range e.Archive.Files {
					e.Expect(f.Name, written(t, f.Name, a))
				}
			})
		})
	}
}

// TestRenderings writes the articles of testdata/parse in the formats that their archives
// name.
func TestRenderings(t *testing.T) {
	golden.Run(t, "parse/*", func(e *golden.Example) {
		e.ExpectEach(func(part string) (string, bool) {
			if formats[part] == nil {
				return "", false
			}
			s := e.Source()
			a, err := parse.Read(context.Background(), bytes.NewReader(s.Data), parse.Hint{Name: s.Name})
			if err != nil {
				e.Fatal(err)
			}
			return written(e.T, part, a), true
		})
	})
}

// written is an article in one of the formats.
func written(t *testing.T, format string, a *article.Article) string {
	t.Helper()
	var b bytes.Buffer
	if err := formats[format](&b, a); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func articles() map[string]*article.Article {
	return map[string]*article.Article{"everything": everything(), "empty": {}, "figures": figures(), "kinds": kinds()}
}

// everything is an article that has each part and each kind of block.
func everything() *article.Article {
	plain := func(s string) article.Block { return article.Paragraph{Text: article.Words(s)} }
	return &article.Article{
		Headline:  "Ferry <Aurora> sails again & is full",
		Dek:       "After two winters in dock, the island’s only boat takes passengers",
		Byline:    "By Mira Holt and Jonas Feld",
		Authors:   []string{"Mira Holt", "Jonas Feld"},
		Dateline:  "SKARHOLM, Sept 10 (Nordwire)",
		Published: article.Date{Time: time.Date(2022, 9, 10, 14, 31, 0, 0, time.UTC), Clock: true},
		Updated:   article.Date{Time: time.Date(2022, 9, 11, 0, 0, 0, 0, time.UTC)},
		Site:      "The Daily Signal",
		Section:   "Islands",
		URL:       "https://signal.example/islands/aurora?a=1&b=2",
		Language:  "en-GB",
		Anchors:   map[string]article.Position{"cost": {Block: 2}},
		Body: []article.Block{
			article.Figure{
				Images:  []article.Image{{URL: "https://signal.example/aurora.jpg", Alt: "A white ferry", Width: 1200, Height: 800}},
				Caption: article.Caption{Text: article.Words("The Aurora leaves the harbour"), Credit: "KARI LUND / NORDWIRE"},
			},
			article.Paragraph{Text: article.Text{
				{Text: "The ferry sailed at dawn, "},
				{Text: "on time", Emphasis: article.Italic},
				{Text: ", as "},
				{Text: "the ", Link: "https://signal.example/timetable"},
				{Text: "timetable", Emphasis: article.Bold, Link: "https://signal.example/timetable"},
				{Text: " said."},
				{Text: "1", Note: "1"},
			}},
			article.Crosshead{Level: 2, Text: article.Words("What it cost")},
			article.List{Items: [][]article.Block{
				{plain("two engines")},
				{plain("paint"), article.List{Ordered: true, Start: 3, Items: [][]article.Block{{plain("white")}, {plain("blue")}}}},
			}},
			article.Quote{Blocks: []article.Block{plain("We had given up."), plain("Then she whistled.")}},
			article.PullQuote{Text: article.Words("Then she whistled.")},
			article.Code{Language: "go", Text: "for ship := range fleet {\n\n\tship.Sail()\n}", Marks: []article.CodeMark{{From: 28, To: 37, Link: "https://fleet.example.org/sail"}}},
			article.Code{Text: "-wait(6)\n+wait(12)", Marks: []article.CodeMark{
				{From: 0, To: 8, Ink: article.Ink{Letters: article.Indexed(1)}},
				{From: 9, To: 18, Emphasis: article.Bold, Ink: article.Ink{Letters: article.Mixed(0, 128, 0), Ground: article.Indexed(7)}},
			}},
			article.Table{
				Header: []article.Text{article.Words("Boat"), article.Words("Knots")},
				Rows:   [][]article.Text{{article.Words("Aurora"), article.Words("17")}, {article.Words("Tern"), nil}},
				Align:  []article.Align{article.AlignStart, article.AlignEnd},
			},
			article.Break{},
			article.Paragraph{Text: article.Text{
				{Text: "More in "},
				{Text: "the archive", Link: "https://archive.example/"},
				{Text: " and the "},
				{Text: "timetable", Link: "https://signal.example/timetable"},
				{Text: ", or "},
				{Text: "the archive", Link: "https://archive.example/"},
				{Text: " again."},
			}},
		},
		Footnotes: []article.Footnote{{Label: "1", Blocks: []article.Block{
			article.Paragraph{Text: article.Text{{Text: "At 05:12, "}, {Text: "by the log", Emphasis: article.Monospace | article.Small}, {Text: "."}}},
		}}},
	}
}

// figures is an article of figures in odd places.
func figures() *article.Article {
	within := article.Figure{Media: "https://signal.example/whistle.mp3", Caption: article.Caption{Text: article.Words("Her whistle")}}
	return &article.Article{
		Headline: "Odd places", Authors: []string{"Dana Reef"}, Site: "Signal", Dateline: "Posted on 3 March 2021 · 4 min read",
		Body: []article.Block{
			article.Quote{Blocks: []article.Block{
				article.Paragraph{Text: article.Words("Seen here:")},
				article.Figure{Images: []article.Image{{URL: "a.jpg", Alt: "A buoy"}, {URL: "b.jpg"}}},
			}},
			article.Figure{
				Content: []article.Block{article.Code{Text: "tooot"}, within},
				Caption: article.Caption{Text: article.Words("What it sounds like")},
			},
			article.Figure{Images: []article.Image{{URL: "c.jpg"}}},
		},
		Footnotes: []article.Footnote{{Label: "*", Blocks: []article.Block{article.Figure{Caption: article.Caption{Credit: "STAFF"}}}}},
	}
}

// kinds is an article of what is rarer than words, lists and pictures.
func kinds() *article.Article {
	p := func(s string) article.Block { return article.Paragraph{Text: article.Words(s)} }
	row := article.Run{Text: "a² = b²/2", TeX: `a^2 = \frac{b^2}{2}`}
	return &article.Article{
		Headline: "How the lamp is kept",
		Image:    &article.Image{URL: "https://signal.example/lamp.jpg", Alt: "The lamp"},
		Omitted:  []article.Omission{{Block: p("Read this too"), Reason: "links to other articles"}},
		Body: []article.Block{
			article.Paragraph{Text: article.Text{{Text: "Lund Lamps\nRope Walk 3\n"}, {Text: "Port\nElder", Emphasis: article.Bold}, {Text: "\n1. of May"}}},
			article.Quote{Blocks: []article.Block{p("the lamp on the pier\nthe wick in the oil"), p("and still it is lit\nand still it is cold")}},
			article.Crosshead{Level: 2, Text: article.Words("The wick\nand the oil")},
			article.Callout{Name: "warning", Title: article.Text{{Text: "Mind the "}, {Text: "ladder", Emphasis: article.Italic}}, Blocks: []article.Block{p("It is rusted."), p("All of it.")}},
			article.Callout{Name: "tip", Blocks: []article.Block{article.List{Items: [][]article.Block{{p("Trim it dry.")}}}}},
			article.Callout{Blocks: []article.Block{p("A box of its own.")}},
			article.Details{Title: article.Words("How to trim it <square>"), Blocks: []article.Block{p("Cut it."), article.Code{Text: "cut --square"}}},
			article.Definitions{Entries: []article.Definition{
				{Terms: []article.Text{article.Words("wick"), article.Words("cord")}, Blocks: []article.Block{p("What burns."), p("Also: who trims it.")}},
				{Terms: []article.Text{article.Words("pane")}, Blocks: []article.Block{p("A sheet of the glass.")}},
			}},
			article.List{Ordered: true, Start: 3, Numbering: article.LowerRoman, Items: [][]article.Block{{p("the oil")}, {p("the wick")}}},
			article.List{Ordered: true, Start: 3, Numbers: []int{3, 2, 1}, Items: [][]article.Block{{p("three")}, {p("two")}, {p("one")}}},
			article.Paragraph{Text: article.Text{{Text: "For "}, row, {Text: " it costs $5, or $6 for two; "}, row, {Text: "1 is dearer."}}},
			article.Formula{TeX: `\frac{a}{b} = c`, Text: "a/b = c", Number: "2.1"},
			article.Formula{Text: "x = 1"},
			article.Table{Rows: [][]article.Text{{article.Words("12 High Street\nLondon"), {{Text: "|x|", TeX: `|x|`}}}}},
			article.Figure{Images: []article.Image{{URL: "b.jpg"}}, Caption: article.Caption{Text: article.Words("The lamp\nby night")}},
		},
	}
}

func TestAHeadlineAloneIsOneLineOfText(t *testing.T) {
	var out strings.Builder
	if err := export.Text(&out, &article.Article{Headline: "Ferry returns"}); err != nil || out.String() != "Ferry returns\n" {
		t.Errorf("the text is %q, %v", out.String(), err)
	}
}
