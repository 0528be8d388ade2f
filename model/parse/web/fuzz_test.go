package web

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"unicode"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/testdata/golden"
)

// FuzzParse holds whatever page comes in to this: no panic, nothing in any string of
// the article that the gate for text from outside would not let through, and no block
// without matter.
func FuzzParse(f *testing.F) {
	for _, s := range golden.Sources(f, "parse/web-*") {
		f.Add(string(s.Data))
	}
	for _, s := range []string{"", "<", "<p", "<table><td rowspan=99999 colspan=99999>", "<dl><dd><dt>", "<math><mfrac>", "<a href=#x id=x>x</a>", "<ruby><rt>", "<figure><figcaption>x", "<pre>\x00\x1b[m", "<script type=math/tex>\\frac{\\sqrt[", "<p>a<sup><a href=#n>1</a></sup><p id=n><a href=#>1</a>.", "<p>A word or two. </p>\n <section>\n<li>one<li>two</section>", "<base href='::'><a href='%zz'>x</a>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, page string) {
		a, err := Parse(context.Background(), page, "https://signal.example.org/a/b?c=d#e")
		if err != nil {
			if !errors.Is(err, ErrNoArticle) {
				t.Fatal(err)
			}
			return
		}
		checkStrings(t, reflect.ValueOf(*a), "article")
		checkBlocks(t, a.Body)
		for _, n := range a.Footnotes {
			checkBlocks(t, n.Blocks)
		}
		for name, at := range a.Anchors {
			if at.Block < 0 || at.Block >= len(a.Body) || at.Offset < 0 || at.Offset > article.Extent(a.Body[at.Block]) {
				t.Fatalf("the anchor %q is at %v, beyond the body", name, at)
			}
		}
		article.Outline(a)
	})
}

// checkStrings looks at every string that v holds.
func checkStrings(t *testing.T, v reflect.Value, name string) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		if clean.Text(s) != s {
			t.Fatalf("%s is not clean: %q", name, s)
		}
		for _, r := range s {
			if unicode.IsControl(r) && name != "Code.Text" && !(name == "Run.Text" && string(r) == article.LineBreak) {
				t.Fatalf("%s holds the control character %U: %q", name, r, s)
			}
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[article.Date]() {
			return
		}
		for i := range v.NumField() {
			checkStrings(t, v.Field(i), v.Type().Name()+"."+v.Type().Field(i).Name)
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkStrings(t, v.Index(i), name)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			checkStrings(t, k, name)
		}
	case reflect.Interface:
		checkStrings(t, v.Elem(), name)
	}
}

// checkBlocks looks for blocks and items without matter, and tables that are not
// square.
func checkBlocks(t *testing.T, blocks []article.Block) {
	t.Helper()
	for _, b := range blocks {
		switch b := b.(type) {
		case article.Paragraph:
			checkText(t, b.Text, "paragraph")
		case article.Crosshead:
			checkText(t, b.Text, "crosshead")
			if b.Level < 2 || b.Level > 6 {
				t.Fatalf("a crosshead of level %d", b.Level)
			}
		case article.PullQuote:
			checkText(t, b.Text, "pull quote")
		case article.Quote:
			checkHeld(t, b.Blocks, "quote")
		case article.List:
			if len(b.Items) == 0 {
				t.Fatal("a list without items")
			}
			for _, item := range b.Items {
				checkHeld(t, item, "item")
			}
		case article.Code:
			if b.Text == "" {
				t.Fatal("code without text")
			}
		case article.Table:
			checkTable(t, b)
		case article.Figure:
			if len(b.Images) == 0 && b.Media == "" && len(b.Content) == 0 && b.Caption.IsZero() {
				t.Fatal("a figure of nothing")
			}
			checkBlocks(t, b.Content)
		}
	}
}

func checkHeld(t *testing.T, blocks []article.Block, what string) {
	t.Helper()
	if len(blocks) == 0 {
		t.Fatalf("a %s without blocks", what)
	}
	checkBlocks(t, blocks)
}

func checkText(t *testing.T, text article.Text, what string) {
	t.Helper()
	if text.Len() == 0 {
		t.Fatalf("a %s without text", what)
	}
	for _, r := range text {
		if r.Text == "" {
			t.Fatalf("a %s with an empty run: %q", what, text)
		}
	}
}

func checkTable(t *testing.T, table article.Table) {
	t.Helper()
	width := len(table.Header)
	if len(table.Rows) > 0 && width == 0 {
		width = len(table.Rows[0])
	}
	if width == 0 {
		t.Fatal("a table without cells")
	}
	for _, r := range table.Rows {
		if len(r) != width {
			t.Fatalf("a row of %d cells in a table of %d columns", len(r), width)
		}
	}
}
