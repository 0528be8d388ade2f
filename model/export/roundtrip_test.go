package export_test

import (
	"bytes"
	"net/url"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	xhtml "golang.org/x/net/html"
	"pgregory.net/rapid"

	"lede/model/article"
	"lede/model/export"
	"lede/model/parse/markdown"
)

// looks are the elements that a page shows looks by.
var looks = map[string]article.Emphasis{
	"strong": article.Bold, "em": article.Italic, "code": article.Monospace, "del": article.Struck, "s": article.Struck,
	"u": article.Underlined, "mark": article.Marked, "sup": article.Superscript, "sub": article.Subscript, "small": article.Small,
}

// A letter is a character of a text with its look and where it leads.
type letter struct {
	r    rune
	look article.Emphasis
	link string
}

// letters are a text's characters without blanks: where those go within a mark is
// Markdown's to say.
func letters(t article.Text) []letter {
	var ls []letter
	for _, run := range t {
		for _, r := range run.Unmoved() {
			if !unicode.IsSpace(r) {
				ls = append(ls, letter{r, run.Emphasis, run.Link})
			}
		}
	}
	return ls
}

// shown are the runs of text in a page, below n.
func shown(n *xhtml.Node, look article.Emphasis, link string) article.Text {
	if n.Type == xhtml.TextNode {
		return article.Text{{Text: n.Data, Emphasis: look, Link: link}}
	}
	if n.Type == xhtml.ElementNode {
		look |= looks[n.Data]
		for _, a := range n.Attr {
			if n.Data == "a" && a.Key == "href" {
				link, _ = url.PathUnescape(a.Val)
			}
		}
	}
	var t article.Text
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t = append(t, shown(c, look, link)...)
	}
	return t
}

// render is a Markdown text as a page, by a reader of Markdown that isn't ours.
func render(t interface{ Fatal(...any) }, markdown []byte) *xhtml.Node {
	reader := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote, extension.DefinitionList),
		goldmark.WithRendererOptions(html.WithUnsafe()))
	var page bytes.Buffer
	if err := reader.Convert(markdown, &page); err != nil {
		t.Fatal(err)
	}
	doc, err := xhtml.Parse(&page)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// alphabet is what Markdown and HTML make something of, among letters.
var alphabet = []rune("aab é中1.)( *_`~#>+-=|[]!<>/&;:\\\"'^{}%@\u00a0€“")

// anyText makes texts of runs that end anywhere, even within a word. An address that is
// no link stands in none of them: most readers make it one.
func anyText() *rapid.Generator[article.Text] {
	words := rapid.OneOf(
		rapid.StringOfN(rapid.SampledFrom(alphabet), 1, 8, -1),
		rapid.SampledFrom([]string{"harbour", "sea ", " two", "&amp;", "<b>", "1. ", "# ", "- ", "---", "!", "snake_case_word", "&*;",
			"{{< a >}}", "{% a %}", "{{/* a */}}", ":tada:", "::a::", "%%a%%", "(1) ", "(@a) ", "#. ", "[TOC]", "id:: a", "| a", "(a)=", "% a", "+++", "==a==", "{#a}", "#+BEGIN_a", "import 'a'"}))
	look := rapid.OneOf(rapid.Just(uint16(0)), rapid.SampledFrom([]uint16{1, 2, 3, 4}), rapid.Uint16Range(0, 1<<9-1))
	link := rapid.SampledFrom([]string{"", "", "", "https://a.example/x_y_", "https://b.example/(a)/?q=1&copy;=2", "http://a.example", "#part"})
	return rapid.Custom(func(t *rapid.T) article.Text {
		return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) article.Run {
			run := article.Run{
				Text:     words.Draw(t, "words"),
				Emphasis: article.Emphasis(look.Draw(t, "look")),
				Link:     link.Draw(t, "link"),
			}
			if run.Link != "" && rapid.Bool().Draw(t, "bare") {
				run.Text = run.Link
			}
			return run
		}), 1, 5).Draw(t, "runs")
	})
}

// settings are the kinds of block that a text may stand in.
var settings = map[string]func(article.Text) article.Block{
	"paragraph": func(t article.Text) article.Block { return article.Paragraph{Text: t} },
	"crosshead": func(t article.Text) article.Block { return article.Crosshead{Level: 3, Text: t} },
	"cell": func(t article.Text) article.Block {
		return article.Table{Rows: [][]article.Text{{t, article.Words("x")}}}
	},
	"quote": func(t article.Text) article.Block {
		return article.Quote{Blocks: []article.Block{article.Paragraph{Text: t}}}
	},
	"item": func(t article.Text) article.Block {
		return article.List{Items: [][]article.Block{{article.Paragraph{Text: t}, article.Paragraph{Text: article.Words("x")}}}}
	},
}

func TestMarkdownKeepsEveryText(t *testing.T) {
	rapid.Check(t, keepsText(export.Markdown, func(t *rapid.T, b []byte) article.Text { return shown(render(t, b), 0, "") }))
}

func TestOurOwnReaderOfMarkdownKeepsEveryText(t *testing.T) {
	rapid.Check(t, keepsText(export.Markdown, func(t *rapid.T, b []byte) article.Text {
		var text article.Text
		for _, block := range markdown.Parse(string(b), markdown.Options{}).Body {
			for _, part := range article.Parts(block) {
				text = append(text, part.Text...)
			}
		}
		return text
	}))
}

func TestHTMLKeepsEveryText(t *testing.T) {
	rapid.Check(t, keepsText(export.HTML, func(t *rapid.T, b []byte) article.Text {
		page, err := xhtml.Parse(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		for n := range page.Descendants() {
			if n.Data == "header" {
				return shown(n.Parent, 0, "")[len(shown(n, 0, "")):]
			}
		}
		t.Fatal("there is no article")
		return nil
	}))
}

// TestMarkdownReadBackAndWrittenAgain has our own reader read articles of every kind of
// block: what it makes of them is written the same.
func TestMarkdownReadBackAndWrittenAgain(t *testing.T) {
	for _, a := range []*article.Article{everything(), kinds()} {
		var first, second bytes.Buffer
		if err := export.Markdown(&first, a); err != nil {
			t.Fatal(err)
		}
		if err := export.Markdown(&second, markdown.Parse(first.String(), markdown.Options{})); err != nil {
			t.Fatal(err)
		}
		if first.String() != second.String() {
			t.Errorf("first\n%s\nthen\n%s", &first, &second)
		}
	}
}

// keepsText checks that any text, in any setting, is read back with the letters, looks
// and links it had.
func keepsText(write writer, read func(*rapid.T, []byte) article.Text) func(*rapid.T) {
	return func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		setting := rapid.SampledFrom([]string{"paragraph", "crosshead", "cell", "quote", "item"}).Draw(t, "setting")
		want := letters(text)
		if len(want) == 0 {
			return // how a block without words is read back is for examples
		}
		if setting == "cell" || setting == "item" {
			want = append(want, letter{r: 'x'})
		}
		headline := article.Paragraph{Text: article.Words("x")} // lest a crosshead be taken for it
		var out bytes.Buffer
		if err := write(&out, &article.Article{Body: []article.Block{headline, settings[setting](text)}}); err != nil {
			t.Fatal(err)
		}
		got := letters(read(t, out.Bytes()))
		if want = append([]letter{{r: 'x'}}, want...); len(got) != len(want) {
			t.Fatalf("%d letters became %d:\n%s", len(want), len(got), &out)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("%v became %v:\n%s", want[i], got[i], &out)
			}
		}
	}
}

// TestMarkdownKeepsTheOrderOfBlocks has a reader of Markdown find the elements that an
// article's blocks stand for.
func TestMarkdownKeepsTheOrderOfBlocks(t *testing.T) {
	p := func(s string) article.Block { return article.Paragraph{Text: article.Words(s)} }
	list := func(ordered bool, start int, items ...[]article.Block) article.Block {
		return article.List{Ordered: ordered, Start: start, Items: items}
	}
	for _, test := range []struct {
		name string
		body []article.Block
		want string
	}{
		{"three lists in a row stay three", []article.Block{
			list(false, 0, []article.Block{p("a")}), list(false, 0, []article.Block{p("b")}), list(false, 0, []article.Block{p("c")}),
		}, "ul(li(a)) ul(li(b)) ul(li(c))"},
		{"numbered lists too, with their numbers", []article.Block{
			list(true, 3, []article.Block{p("a")}), list(true, 1, []article.Block{p("b")}),
		}, "ol 3(li(a)) ol(li(b))"},
		{"a list that counts from seven stands below words", []article.Block{
			list(false, 0, []article.Block{p("a"), list(true, 7, []article.Block{p("b")})}),
		}, "ul(li(p(a) ol 7(li(b))))"},
		{"code keeps its fences, blank lines and blanks", []article.Block{
			article.Quote{Blocks: []article.Block{article.Code{Language: "md", Text: "```\n\n    x  \n```"}}}, p("a"),
		}, "blockquote(pre(code(```⏎⏎    x  ⏎```⏎))) p(a)"},
		{"two quotations in a row stay two", []article.Block{
			article.Quote{Blocks: []article.Block{p("a"), article.Quote{Blocks: []article.Block{p("b")}}}}, article.Quote{Blocks: []article.Block{p("c")}},
		}, "blockquote(p(a) blockquote(p(b))) blockquote(p(c))"},
		{"an item may begin with anything", []article.Block{
			list(false, 0, []article.Block{article.Code{Text: "a"}}, []article.Block{article.Break{}}, []article.Block{}, []article.Block{article.Quote{Blocks: []article.Block{p("b")}}}),
		}, "ul(li(pre(code(a⏎))) li(hr()) li() li(blockquote(p(b))))"},
		{"a table without a header has rows of one length", []article.Block{
			article.Table{Rows: [][]article.Text{{article.Words("a|b")}, {article.Words("c"), article.Words("d")}}},
		}, "table(thead(tr(th() th())) tbody(tr(td(a|b) td()) tr(td(c) td(d))))"},
		{"pictures carry what is said of them", []article.Block{
			article.Figure{
				Images:  []article.Image{{URL: "https://a.example/1 2.jpg", Alt: "A [boat]*"}},
				Caption: article.Caption{Text: article.Words(`The "Tern" & crew`), Credit: "K. LUND"},
			},
		}, `p(img https://a.example/1%202.jpg;A [boat]*;The "Tern" & crew (credit: K. LUND)())`},
		{"levels, breaks and paragraphs", []article.Block{
			article.Crosshead{Level: 6, Text: article.Words("C #")}, article.Break{}, p("1986. A great year."), p(""), p("- no item"),
		}, "h6(C #) hr() p(1986. A great year.) p(- no item)"},
	} {
		var out bytes.Buffer
		if err := export.Markdown(&out, &article.Article{Body: test.body}); err != nil {
			t.Fatal(err)
		}
		body := render(t, out.Bytes()).LastChild.LastChild
		if got := elements(body); got != test.want {
			t.Errorf("%s:\n%s\nis read as\n%s\nwant\n%s", test.name, &out, got, test.want)
		}
	}
}

// elements writes down what is within n: "p(words) ul(li(words))".
func elements(n *xhtml.Node) string {
	var parts []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == xhtml.TextNode && c.Parent.Data != "code" && strings.TrimSpace(c.Data) == "":
		case c.Type == xhtml.TextNode && c.Parent.Data == "code":
			parts = append(parts, strings.ReplaceAll(c.Data, "\n", "⏎"))
		case c.Type == xhtml.TextNode:
			parts = append(parts, strings.TrimSpace(c.Data))
		default:
			parts = append(parts, c.Data+attributes(c)+"("+elements(c)+")")
		}
	}
	return strings.Join(parts, " ")
}

func attributes(n *xhtml.Node) string {
	var values []string
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" {
			values = append(values, a.Val)
		}
	}
	if len(values) == 0 {
		return ""
	}
	return " " + strings.Join(values, ";")
}
