package typeset_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lede/model/article"
	"lede/ui/typeset"
)

// indexed is a's index, grown.
func indexed(a *article.Article) *article.Index {
	x := new(article.Index)
	x.Grow(a.Body)
	return x
}

func words(s string) article.Text { return article.Words(s) }

func anyText(t *rapid.T, label string) article.Text {
	word := rapid.StringMatching(`[a-z]{1,12}|[A-Z][a-zé]{1,6}[,.]?|well-known|“quoted”|漢字かな|e\x{301}tude|👩‍👩‍👧|a/b|מילה`)
	list := rapid.SliceOfN(word, 0, 40).Draw(t, label)
	text := article.Text{}
	for i, w := range list {
		if i > 0 {
			w = rapid.SampledFrom([]string{" ", " ", " ", " ", " ", " ", "\n", "\n\n"}).Draw(t, "between") + w
		}
		text = append(text, article.Run{Text: w, Emphasis: article.Emphasis(i / 5 % 3)})
	}
	return text
}

func anyBlock(t *rapid.T, depth int) article.Block {
	kinds := 13
	if depth > 2 {
		kinds = 5
	}
	blocks := func() []article.Block {
		bs := make([]article.Block, rapid.IntRange(0, 3).Draw(t, "blocks"))
		for i := range bs {
			bs[i] = anyBlock(t, depth+1)
		}
		return bs
	}
	switch rapid.IntRange(0, kinds-1).Draw(t, "kind") {
	case 1:
		return article.Crosshead{Level: rapid.IntRange(0, 9).Draw(t, "level"), Text: anyText(t, "crosshead")}
	case 2:
		return article.Break{}
	case 3:
		return article.Code{Text: rapid.StringMatching(`([a-z\t ]{0,30}\n){0,4}[a-z漢]{0,90}`).Draw(t, "code")}
	case 4:
		return article.PullQuote{Text: anyText(t, "pull quote")}
	case 5:
		return article.Quote{Blocks: blocks()}
	case 6:
		items := make([][]article.Block, rapid.IntRange(0, 3).Draw(t, "items"))
		for i := range items {
			items[i] = blocks()
		}
		return article.List{Ordered: len(items)%2 == 0, Start: 8, Items: items}
	case 7:
		rows := make([][]article.Text, rapid.IntRange(0, 3).Draw(t, "rows"))
		for i := range rows {
			rows[i] = []article.Text{anyText(t, "cell"), anyText(t, "cell"), anyText(t, "cell")}
		}
		return article.Table{Rows: rows}
	case 9:
		return article.Callout{Name: rapid.SampledFrom([]string{"", "note"}).Draw(t, "name"), Title: anyText(t, "title"), Blocks: blocks()}
	case 10:
		return article.Details{Title: anyText(t, "title"), Blocks: blocks()}
	case 11:
		entries := make([]article.Definition, rapid.IntRange(0, 3).Draw(t, "entries"))
		for i := range entries {
			entries[i] = article.Definition{Terms: []article.Text{anyText(t, "term"), anyText(t, "term")}, Blocks: blocks()}
		}
		return article.Definitions{Entries: entries}
	case 12:
		return article.Formula{Text: anyText(t, "formula").String(), Number: rapid.SampledFrom([]string{"", "2.1"}).Draw(t, "number")}
	case 8:
		f := article.Figure{Caption: article.Caption{Text: anyText(t, "caption"), Credit: "A. NAME / AGENCY"}}
		if rapid.Bool().Draw(t, "bare") {
			f = article.Figure{Images: []article.Image{{Alt: "a harbour"}}}
		}
		if rapid.Bool().Draw(t, "picture") {
			f.Images = []article.Image{{URL: rapid.SampledFrom([]string{"quay.jpg", "chart.svg"}).Draw(t, "kind"), Width: 300, Height: rapid.IntRange(0, 900).Draw(t, "height")}}
		}
		if depth == 0 && rapid.Bool().Draw(t, "content") { // a figure holds no other figures
			f.Content = []article.Block{anyBlock(t, 3), article.Quote{Blocks: []article.Block{anyBlock(t, 3)}}}
		}
		f.Media = rapid.SampledFrom([]string{"", "", "https://www.player.example/watch?v=3", "https://paper.example/films/crossing.mp4"}).Draw(t, "media")
		return f
	}
	return article.Paragraph{Text: anyText(t, "paragraph")}
}

func anyArticle(t *rapid.T) *article.Article {
	a := new(article.Article)
	for range rapid.IntRange(1, 6).Draw(t, "length") {
		a.Body = append(a.Body, anyBlock(t, 0))
	}
	return a
}

func anySetting(t *rapid.T) typeset.Setting {
	return typeset.Setting{
		Measure:    rapid.OneOf(rapid.IntRange(1, 12), rapid.IntRange(13, 90)).Draw(t, "measure"),
		Leading:    rapid.IntRange(-1, 2).Draw(t, "leading"),
		Captions:   typeset.Captions(rapid.IntRange(0, 2).Draw(t, "captions")),
		Rag:        typeset.Rag(rapid.IntRange(0, 2).Draw(t, "rag")),
		Hang:       rapid.Bool().Draw(t, "hang"),
		Paragraphs: typeset.Paragraphs(rapid.IntRange(0, 1).Draw(t, "paragraphs")),
		Pictures: typeset.Pictures{Form: typeset.PictureForm(rapid.IntRange(0, 2).Draw(t, "pictures")),
			Cols: rapid.IntRange(0, 60).Draw(t, "columns of pictures"), Rows: rapid.IntRange(0, 12).Draw(t, "rows of pictures")},
		Language: rapid.SampledFrom([]string{"en", "de", ""}).Draw(t, "language"),
	}
}

func TestEveryRowHasAPlaceOfItsOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := anyArticle(t), anySetting(t)
		x := indexed(a)
		g := typeset.NewGalley(a, x, s)
		lines := g.Lines(article.Position{}, 10000)
		for i, l := range lines {
			if i > 0 && lines[i-1].Start.Compare(l.Start) >= 0 {
				t.Fatalf("line %d starts at %v, line %d at %v", i-1, lines[i-1].Start, i, l.Start)
			}
			fresh := typeset.NewGalley(a, x, s)
			if at := fresh.Snap(l.Start); at != l.Start {
				t.Fatalf("line %d starts at %v, which is found at %v", i, l.Start, at)
			}
			if at := fresh.Move(lines[0].Start, i); at != l.Start {
				t.Fatalf("%d lines down is %v, want %v", i, at, l.Start)
			}
			if n := fresh.RowsBetween(lines[0].Start, l.Start, 10000); n != i {
				t.Fatalf("%d rows down to line %d", n, i)
			}
			if n := fresh.RowsBetween(l.Start, lines[0].Start, 10000); n != -i {
				t.Fatalf("%d rows up from line %d", n, i)
			}
			back := fresh.Move(l.Start, -i)
			if back != lines[0].Start {
				t.Fatalf("%d lines up from %v is %v", i, l.Start, back)
			}
			if got := fresh.Lines(l.Start, 3); len(got) == 0 || flat(got[0]) != flat(l) {
				t.Fatalf("line %d reads %q when asked for by itself, else %q", i, flat(got[0]), flat(l))
			}
		}
		if len(lines) > 0 {
			if end := g.End(); end != lines[len(lines)-1].Start {
				t.Fatalf("the end is %v, the last line starts at %v", end, lines[len(lines)-1].Start)
			}
		}
	})
}

func flat(l typeset.Line) string {
	var b strings.Builder
	for _, s := range l.Spans {
		b.WriteString(s.Seen())
	}
	return b.String()
}
