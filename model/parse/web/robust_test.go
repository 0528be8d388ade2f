package web

import (
	"context"
	"strings"
	"testing"

	"lede/model/article"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/set"
)

type hostilePage struct {
	name string
	page func(n int) string
	full int // parts of the page at its full size
}

// hostile are the pages that were written to be too much, each made of n parts.
var hostile = []hostilePage{
	{"nothing but links in boxes", func(n int) string {
		return strings.Repeat(`<div><a href="/tide">the tide, the quay and the ferry again</a></div>`, n)
	}, 150_000},
	{"links in boxes in boxes", func(n int) string {
		return strings.Repeat(strings.Repeat("<div>", 60)+strings.Repeat(`<a href="/tide">tide</a> the quay. `, 10)+strings.Repeat("</div>", 60), n/10)
	}, 60_000},
	{"lists of links in a row", func(n int) string {
		return strings.Repeat(`<ul><li><a href="/tide">tide</a></li></ul>`, n)
	}, 150_000},
	{"elements nested without end", func(n int) string {
		return strings.Repeat("<div>", n) + "<p>The ferry sails again.</p>" + strings.Repeat("</div>", n)
	}, 100_000},
	{"boxes nested without end, with much to read in the innermost", func(n int) string {
		return strings.Repeat("<div>", n) + strings.Repeat("The ferry sails again. ", 20)
	}, 200_000},
	{"lists nested without end", func(n int) string { return strings.Repeat("<ul><li>tide", n) }, 100_000},
	{"tables nested without end", func(n int) string { return strings.Repeat("<table><tr><td>tide", n) }, 50_000},
	{"marks opened and never shut", func(n int) string {
		return strings.Repeat("<b><i><p>The ferry, said the <font size=3>keeper", n)
	}, 50_000},
	{"one line", func(n int) string { return "<p>" + strings.Repeat("The ferry sails again. ", n) }, 450_000},
	{"one word", func(n int) string { return "<p>" + strings.Repeat("tide", n) }, 2_500_000},
	{"rows of a table", func(n int) string {
		return "<table>" + strings.Repeat("<tr><td>7:15</td><td>quay</td><td>island</td></tr>", n) + "</table>"
	}, 200_000},
	{"one wide row among narrow ones", func(n int) string {
		return "<table><tr>" + strings.Repeat("<td>quay", 200) + strings.Repeat("<tr><td>tide", n) + "</table>"
	}, 420_000},
	{"cells that span", func(n int) string {
		return "<table>" + strings.Repeat("<tr><td colspan=60><td colspan=60><td colspan=60><td>x", n) + "</table>"
	}, 168_000},
	{"lines in one box", func(n int) string { return "<p>The ferry sails again.</p>" + strings.Repeat("tide<br><br>", n) }, 400_000},
	{"quotations nested without end", func(n int) string { return strings.Repeat("<blockquote>tide", n) }, 800_000},
	{"attributes without a value", func(n int) string { return strings.Repeat("<p a b c d e f g h i j k l m n o>tide", n) }, 800_000},
	{"pictures in a line", func(n int) string { return "<p>The ferry" + strings.Repeat("<img src=quay.png><img src=ferry.png>", n) }, 90_000},
	{"more tags than fit", func(n int) string { return "<p>" + strings.Repeat("<b>tide</b> <i>  quay</i>", n) }, 1_200_000},
	{"notes and links to them", func(n int) string {
		return "<p>" + strings.Repeat(`The tide<sup><a href="#n">1</a></sup>, `, n) + `</p><p id=n>A note.</p>`
	}, 100_000},
	{"nothing but angles", func(n int) string { return strings.Repeat("<", n) }, 10_000_000},
}

// TestHostilePages reads the pages at a hundredth of their size: nothing that takes
// time or memory out of proportion would come back even so.
func TestHostilePages(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			_, _ = Parse(context.Background(), h.page(h.full/100), "")
		})
	}
}

func TestDeepWordsAreRead(t *testing.T) {
	page := strings.Repeat("<div><section>", 3000) + "<p>The ferry sails again.</p>" + strings.Repeat("</section></div>", 3000) + "<p>And again.</p>"
	a, err := Parse(context.Background(), page, "")
	if err != nil {
		t.Fatal(err)
	}
	if got := plain(a); !strings.Contains(got, "The ferry sails again.") || !strings.Contains(got, "And again.") {
		t.Errorf("got %q", got)
	}
}

// TestThinnedWordsAreRead reads a page with more tags than are kept.
func TestThinnedWordsAreRead(t *testing.T) {
	page := "<h1>Tides</h1><p>low <b>and</b> high</p><script>var no</script>" + strings.Repeat("<i>x</i>", 10)
	got := dom.Thin(page)
	if want := "<h1>Tides</h1><p>low  and high"; !strings.HasPrefix(got, want) || strings.Contains(got, "var no") {
		t.Errorf("got %q, want it to begin with %q and to hold no script", got, want)
	}
}

func TestAttributesAreCounted(t *testing.T) {
	if n := dom.Attributes(`<p class="a b" id=c hidden>x <a href='y'/z>=<br/></p>`); n != 5 {
		t.Errorf("got %d, want 5", n)
	}
}

// TestCellsThatDoNotFitAreWords reads a table that would have too many cells if all its
// rows were as wide as one is.
func TestCellsThatDoNotFitAreWords(t *testing.T) {
	const rows = set.MostCells/set.MostColumns + 1
	page := "<table><tr>" + strings.Repeat("<td>quay", set.MostColumns) + strings.Repeat("<tr><td>tide", rows) + "</table>"
	a := &article.Article{Body: Fragment(page, "")}
	if got := strings.Count(plain(a), "tide"); got != rows {
		t.Errorf("%d of %d rows are left", got, rows)
	}
	for _, b := range a.Body {
		if _, ok := b.(article.Table); ok {
			t.Error("it is a table")
		}
	}
}

// TestCancelled gives up a page when its reader has.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Parse(ctx, "<p>The ferry sails again.", ""); err != context.Canceled {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

func plain(a *article.Article) string {
	var b strings.Builder
	for _, block := range a.Body {
		b.WriteString(article.Plain(block) + "\n")
	}
	return b.String()
}
