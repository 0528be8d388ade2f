package export_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lede/model/article"
	"lede/model/export"
)

// allowed are the elements of a page that HTML writes, and each's attributes.
var allowed = map[string][]string{
	"html": {"lang", "dir"}, "head": nil, "meta": {"charset", "name", "content"}, "title": nil, "link": {"rel", "href"},
	"style": nil, "body": nil, "article": nil, "header": nil, "footer": nil, "p": {"class"}, "time": {"datetime"},
	"h1": nil, "h2": nil, "h3": nil, "h4": nil, "h5": nil, "h6": nil, "aside": {"class"}, "blockquote": nil, "pre": nil,
	"code": {"class"}, "ul": nil, "ol": {"type", "start"}, "li": {"value"}, "table": nil, "thead": nil, "tbody": nil, "tr": nil,
	"th": {"style"}, "td": {"style"}, "figure": nil, "img": {"src", "alt", "width", "height"}, "figcaption": nil, "hr": nil,
	"a": {"href", "id"}, "strong": nil, "em": nil, "s": nil, "u": nil, "mark": nil, "sup": nil, "sub": nil, "small": {"class"},
	"dl": nil, "dt": {"id"}, "dd": nil, "br": nil, "details": {"open"}, "summary": nil, "div": {"class"}, "span": nil,
	"math": {"display"}, "semantics": nil, "mtext": nil, "annotation": {"encoding"},
}

// FuzzHTMLHoldsNothingElse puts a stranger's words into every field of an article and
// looks for what they may have become: a page has the elements it should have, and
// its addresses lead where they may.
func FuzzHTMLHoldsNothingElse(f *testing.F) {
	for _, s := range []string{
		`"><script>alert(1)</script>`, `' onload='x`, "</title><img src=x onerror=y>", "javascript:alert(1)", "java\nscript:x",
		" javascript:x", "data:text/html,x", "JAVASCRIPT:x", "HTTPS://a.example/\"onclick=x", "//a.example", "file:///etc/passwd",
		"</style>", "<!--", "]]>", "&quot;&#34;",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var out bytes.Buffer
		if err := export.HTML(&out, madeOf(s)); err != nil {
			t.Fatal(err)
		}
		page, err := html.Parse(&out)
		if err != nil {
			t.Fatal(err)
		}
		for n := range page.Descendants() {
			if n.Type == html.CommentNode {
				t.Errorf("%q makes a comment", s)
			}
			if n.Type == html.ElementNode {
				check(t, s, n)
			}
		}
	})
}

func check(t *testing.T, s string, n *html.Node) {
	attributes, ok := allowed[n.Data]
	if !ok {
		t.Errorf("%q makes a %s", s, n.Data)
	}
	for _, a := range n.Attr {
		if !slices.Contains(attributes, a.Key) {
			t.Errorf("%q makes %s of %s", s, a.Key, n.Data)
		}
		address := strings.ToLower(a.Val)
		leads := a.Key == "href" || a.Key == "src"
		if leads && !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "mailto:") && !strings.HasPrefix(address, "#") {
			t.Errorf("%q leads to %q", s, a.Val)
		}
	}
}

// madeOf is an article all of whose fields are s.
func madeOf(s string) *article.Article {
	text := article.Text{{Text: s, Link: s, Emphasis: article.Bold | article.Monospace}, {Text: s, Note: s}, {Text: s, Link: s}}
	paragraph := article.Paragraph{Text: text}
	item := []article.Block{paragraph, paragraph}
	return &article.Article{
		Headline: s, Dek: s, Byline: s, Authors: []string{s}, Dateline: s, Site: s, Section: s, URL: s, Language: s,
		Body: []article.Block{
			paragraph,
			article.Crosshead{Level: len(s), Text: text},
			article.List{Ordered: true, Start: len(s), Items: [][]article.Block{item}},
			article.List{Ordered: true, Numbers: []int{2, 1}, Numbering: article.UpperRoman, Items: [][]article.Block{item, item}},
			article.Quote{Blocks: []article.Block{paragraph}},
			article.PullQuote{Text: text},
			article.Code{Language: s, Text: s},
			article.Table{Header: []article.Text{text}, Rows: [][]article.Text{{text}}},
			article.Figure{
				Images: []article.Image{{URL: s, Alt: s}, {URL: "https://a.example/" + s, Alt: s, Width: 1, Height: 2}},
				Media:  s, Content: []article.Block{paragraph}, Caption: article.Caption{Text: text, Credit: s},
			},
			article.Callout{Name: s, Title: text, Blocks: []article.Block{paragraph}},
			article.Details{Title: text, Blocks: []article.Block{paragraph}},
			article.Definitions{Entries: []article.Definition{{Terms: []article.Text{text}, Blocks: []article.Block{paragraph}}}},
			article.Formula{TeX: s, Text: s, Number: s},
			article.Paragraph{Text: article.Text{{Text: s, TeX: s}}},
		},
		Footnotes: []article.Footnote{{Label: s, Blocks: []article.Block{paragraph}}},
		Anchors:   map[string]article.Position{s: {}},
	}
}

// TestWritersTakeAnything has every format write articles made of awkward strings.
func TestWritersTakeAnything(t *testing.T) {
	for _, s := range []string{"", " ", "\n", "a\nb", "#", "1", "-", "\xff", "`", "![]()", "\\"} {
		for name, write := range formats {
			var out bytes.Buffer
			if err := write(&out, madeOf(s)); err != nil {
				t.Errorf("%s of %q: %v", name, s, err)
			}
			if strings.TrimSpace(s) != "" && out.Len() < len(s) {
				t.Errorf("%s of %q is %q", name, s, &out)
			}
		}
	}
}

// A closedDoor takes some bytes and no more.
type closedDoor struct{ room int }

func (d *closedDoor) Write(b []byte) (int, error) {
	if d.room -= len(b); d.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

var errFull = bytes.ErrTooLarge

func TestWritersReturnTheirWritersError(t *testing.T) {
	for name, write := range formats {
		if err := write(&closedDoor{room: 100}, everything()); err != errFull {
			t.Errorf("%s returns %v", name, err)
		}
	}
}

// TestSoftHyphensNeverLeave has every format write words that may be divided.
func TestSoftHyphensNeverLeave(t *testing.T) {
	a := madeOf("light\u00adhouse©")
	for name, write := range formats {
		var out bytes.Buffer
		if err := write(&out, a); err != nil {
			t.Fatal(err)
		}
		if s := strings.ReplaceAll(out.String(), `\[u00A9]`, "©"); strings.Contains(s, "\u00ad") || !strings.Contains(s, "lighthouse©") {
			t.Errorf("%s is %q", name, s)
		}
	}
}
