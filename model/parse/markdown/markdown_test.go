package markdown

import (
	"fmt"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/testdata/golden"
)

// TestCases reads each page beside its outline.
func TestCases(t *testing.T) {
	golden.Run(t, "parse/markdown-*", func(e *golden.Example) {
		e.Expect("outline", articletest.Outline(Parse(string(e.Source().Data), Options{})))
	})
}

// TestLongTextsReadInParts compares what comes of a long text in parts with what comes
// of it read at once: blocks, links and notes defined far away, and anchors.
func TestLongTextsReadInParts(t *testing.T) {
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "# Part %d\n\nWords of *part* %d, as [defined][far] below[^note].\n\n```\nA fence\n\nis not cut\n```\n\n- one\n\n  two\n\n", i, i)
	}
	text.WriteString("[far]: https://far.example/\n\n[^note]: The note.\n")
	r := Start(text.String(), Options{})
	a := r.Article()
	if r.Whole() || len(a.Body) > 2000 {
		t.Fatalf("the first part has %d blocks", len(a.Body))
	}
	for part, ok := r.Next(); ok; part, ok = r.Next() {
		a.Grow(part)
	}
	if len(a.Body) != 4*3000-1 || len(a.Footnotes) != 1 {
		t.Errorf("%d blocks, %d notes", len(a.Body), len(a.Footnotes))
	}
	want := `crosshead 2 Part 2999
paragraph  Words of «part|italic» 2999, as «defined|→ https://far.example/» below«1|sup note 1».
code       A fence⏎⏎is not cut
list
  item
    paragraph  one
    paragraph  two
`
	if got := articletest.Outline(&article.Article{Body: a.Body[len(a.Body)-4:]}); got != want {
		t.Errorf("the last part is\n%s", got)
	}
	if p := a.Anchors["part-2999"]; p.Block != len(a.Body)-4 {
		t.Errorf("the last part is at %v of %d", p, len(a.Body))
	}
}

// TestLineEndsOfAllKindsAreTheSame reads a text with the line ends of three systems.
func TestLineEndsOfAllKindsAreTheSame(t *testing.T) {
	text := "---\ntitle: Rope\n---\nA rope[^1] and\nmore.\n\n- one\n\n  two\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: A note.\n\n    More.\n"
	want := articletest.Outline(Parse(text, Options{}))
	for _, end := range []string{"\r", "\r\n"} {
		if got := articletest.Outline(Parse(strings.ReplaceAll(text, "\n", end), Options{})); got != want {
			t.Errorf("with %q: got\n%s\nwant\n%s", end, got, want)
		}
	}
}

// TestNoPartEndsWithinABox reads a long text of boxes in parts.
func TestNoPartEndsWithinABox(t *testing.T) {
	var text strings.Builder
	for range 2000 {
		text.WriteString("<details>\n<summary>More</summary>\n\nA line.\n\nAnother.\n\n</details>\n\n:::note\nA line.\n\nAnother.\n:::\n\n")
	}
	a := Parse(text.String(), Options{})
	for i, b := range a.Body {
		if words := article.Plain(b); words != "More\nA line.\nAnother." && words != "Note\nA line.\nAnother." {
			t.Fatalf("block %d is %q", i, words)
		}
	}
	if len(a.Body) != 4000 {
		t.Errorf("%d blocks, want 4000", len(a.Body))
	}
}

// TestNoPartIsLong cuts texts that have no good place for it.
func TestNoPartIsLong(t *testing.T) {
	for _, c := range []struct {
		name, line string
		most       int
	}{
		{"quotations, one below the other", "> The ferry sails again.\n\n", blankWillDo},
		{"paragraphs that begin with a mark", "**The ferry** sails again.\n\n", blankWillDo},
		{"one list", "- the ferry\n", lineWillDo},
	} {
		at, _ := boundary(strings.Repeat(c.line, 2*lineWillDo/len(c.line)), laterPart)
		if at < laterPart || at > c.most+len(c.line) {
			t.Errorf("%s: the part has %d bytes, want about %d", c.name, at, c.most)
		}
	}
}

// TestCellsBeyondMeasureStayWords reads tables of more cells than a text may have.
func TestCellsBeyondMeasureStayWords(t *testing.T) {
	table := "|a|b|\n|-|-|\n|c|d|\n\n"
	r := Start("", Options{})
	r.limits = limits{marks: 100, cells: 20}
	blocks := r.read(table + table + table).Blocks
	tables := 0
	for _, b := range blocks {
		if _, ok := b.(article.Table); ok {
			tables++
		}
	}
	if last := article.Plain(blocks[2]); tables != 2 || !strings.Contains(last, "c|d") {
		t.Errorf("%d tables, and the last is %q", tables, last)
	}
}

// TestWhatWouldTakeTooLong holds no clock to it: without caution these take minutes.
func TestWhatWouldTakeTooLong(t *testing.T) {
	for _, part := range []string{"[", "[a](", "*a_ ", ">", "> ", "- ", "<a ", "a\n: b\n\n", "|a|b", "www.", "http://", "http://a.b.", "[a]: b\n", `\(a `, "{% a ", "{a ", "{: a ", "{{a ", "^[a", "::: a\n"} {
		text := strings.Repeat(part, 300_000/len(part))
		a := Parse(text, Options{})
		said := 0
		for _, b := range a.Body {
			said += len(article.Plain(b))
		}
		if letters := strings.Count(text, "a"); letters > 0 && said < letters && part != "[a]: b\n" {
			t.Errorf("of %q %d bytes are left", part, said)
		}
	}
	Parse("|a|\n|"+strings.Repeat("-|", 50_000)+"\n"+strings.Repeat("|x|\n", 50_000), Options{})
}

func BenchmarkParse(b *testing.B) {
	paragraph := strings.Repeat("Plain words, *some* with [a link](https://a.example/) and `code`. ", 8)
	text := strings.Repeat(paragraph+"\n\n", 2000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(text, Options{})
	}
}

// BenchmarkStart is what stands between a long text and its first screen.
func BenchmarkStart(b *testing.B) {
	text := strings.Repeat(strings.Repeat("Plain words, *some* of them. ", 20)+"\n\n", 20_000)
	b.ReportAllocs()
	for b.Loop() {
		Start(text, Options{})
	}
}
