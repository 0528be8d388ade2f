package page

import (
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
)

// shows is a page of an article on a screen of that size.
func shows(size image.Point, open ui.Panes, blocks ...article.Block) *Page {
	a, x := &article.Article{Body: blocks}, &article.Index{}
	x.Grow(a.Body)
	p := New(Style{}, open, size)
	p.WordsPerMinute = 240
	p.Wear(theme.Terminal(), ansi.StringWidth)
	p.Show(a, x, false)
	return &p
}

func paragraph(words string) article.Block {
	return article.Paragraph{Text: article.Words(words)}
}

var long = paragraph(strings.Repeat("Stone lies upon stone, and nobody has counted them. ", 200))

func TestTwoPagesShareALine(t *testing.T) {
	p := shows(image.Pt(60, 20), ui.AllPanes, long)
	lines := p.Lines()
	last := lines[len(lines)-1].Start
	if n := p.Turn(1); n != Nothing || p.Top != last {
		t.Errorf("the next page begins at %v (%d), want the last line of the one before, at %v", p.Top, n, last)
	}
	second := p.Top
	p.Turn(1)
	if p.Turn(-1); p.Top != second {
		t.Errorf("on and back lead to %v, want %v", p.Top, second)
	}
}

func TestAMotionSaysWhatHasHappened(t *testing.T) {
	head := article.Crosshead{Level: 2, Text: article.Words("The quay")}
	p := shows(image.Pt(60, 12), ui.AllPanes, paragraph("First."), head, long, paragraph("Last."))
	for _, c := range []struct {
		name string
		do   func() Notice
		want Notice
	}{
		{"up from the top", func() Notice { return p.Scroll(-1) }, AtTop},
		{"to the only crosshead", func() Notice { return p.NextCrosshead(1) }, Nothing},
		{"and on", func() Notice { return p.NextCrosshead(1) }, NoCrossheadAfter},
		{"back beyond the only crosshead", func() Notice { p.ToBottom(); return p.PreviousCrosshead(9) }, Nothing},
		{"there are no figures", func() Notice { return p.NextFigure(1) }, NoFigures},
		{"to the end", p.ToBottom, Nothing},
		{"down from the end", func() Notice { return p.Scroll(1) }, AtEnd},
		{"nothing is wide", func() Notice { return p.ShiftWide(1) }, NothingWide},
		{"no room for columns", func() Notice { return p.ToggleColumns(1) }, NoRoomForColumns},
		{"the only pane", func() Notice { p.Toggle(ui.Headline); p.Toggle(ui.Captions); return p.Toggle(ui.Body) }, LastPaneStays},
	} {
		if got := c.do(); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestBackFromWithinAFigureLeadsToItsStart(t *testing.T) {
	caption := article.Caption{Text: article.Words(strings.Repeat("What the picture shows is told at length. ", 40))}
	figure := article.Figure{Images: []article.Image{{Alt: "a quay"}}, Caption: caption}
	p := shows(image.Pt(60, 12), ui.Just(ui.Body), paragraph("First."), figure, long)
	p.NextFigure(1)
	start := p.Top
	p.Scroll(3)
	if p.Top == start {
		t.Fatal("the page does not move")
	}
	if n := p.NextFigure(-1); n != Nothing || p.Top != start {
		t.Errorf("back leads to %v (%d), want %v", p.Top, n, start)
	}
}

func TestWhatIsWaitedForIsGoneToWhileItArrives(t *testing.T) {
	a, x := &article.Article{Body: []article.Block{long}}, &article.Index{}
	x.Grow(a.Body)
	p := New(Style{}, ui.AllPanes, image.Pt(60, 12))
	p.WordsPerMinute = 240
	p.Wear(theme.Terminal(), ansi.StringWidth)
	p.Show(a, x, true)
	p.ToBottom()
	grow := func(words string, arriving bool) {
		a.Grow(article.Addition{Blocks: []article.Block{paragraph(words)}})
		x.Grow(a.Body)
		p.Grew(arriving, false)
	}
	shown := func() string {
		var b strings.Builder
		for _, l := range p.Lines() {
			for _, s := range l.Spans {
				b.WriteString(s.Text)
			}
		}
		return b.String()
	}
	if grow("The mole.", true); !strings.Contains(shown(), "The mole.") {
		t.Errorf("the end is not shown: %q", shown())
	}
	if !p.StopWaiting() || p.StopWaiting() {
		t.Error("the waiting is stopped once")
	}
	if grow(strings.Repeat("The light. ", 200)+"The end.", false); strings.Contains(shown(), "The end.") {
		t.Error("the page follows nobody who waits")
	}
}

// TestWhatArrivesMovesNothing lets an article arrive whose head could say more, and take
// less room, once all is there.
func TestWhatArrivesMovesNothing(t *testing.T) {
	a, x := &article.Article{Headline: "Stones", Body: []article.Block{paragraph("Stone lies upon stone.")}}, &article.Index{}
	x.Grow(a.Body)
	p := New(Style{}, ui.AllPanes, image.Pt(80, 32))
	p.WordsPerMinute = 240
	p.Wear(theme.Terminal(), ansi.StringWidth)
	p.Show(a, x, true)
	before, _ := p.Rowed()
	for _, arriving := range []bool{true, true, false} {
		a.Body = append(a.Body, paragraph("And another."))
		x.Grow(a.Body)
		p.Grew(arriving, false)
		after, _ := p.Rowed()
		for i := range before {
			if len(before[i].Spans) != len(after[i].Spans) || before[i].Start != after[i].Start {
				t.Fatalf("row %d was %v, is %v", i, before[i], after[i])
			}
		}
		before = after
	}
	if p.Resize(image.Pt(80, 31)); len(p.set.head) == 0 || p.head().Minutes == "" {
		t.Error("in a window of another size the head does not say how long the article takes")
	}
}

func TestAVeryLongWayIsReckoned(t *testing.T) {
	many := slices.Repeat([]article.Block{long}, 3_000) // of 200 rows or so each
	p := shows(image.Pt(60, 20), ui.AllPanes, many...)
	exact := p.set.body.Move(article.Position{}, 80_000)
	p.Scroll(80_000)
	if off := p.Top.Block - exact.Block; off < -30 || off > 30 {
		t.Errorf("80,000 rows on from the top is %v, by rows that are set one by one %v", p.Top, exact)
	}
	if p.Turn(-4_500); p.Top.Block > 60 {
		t.Errorf("4,500 pages back is %v", p.Top)
	}
	if n := p.Scroll(-999_999); !p.begins() {
		t.Errorf("as far up as can be is %v (%d)", p.Top, n)
	}
	p.ToBottom()
	end := p.Top
	p.ToTop()
	for range 2 {
		if p.Turn(999_999); p.Top != end {
			t.Errorf("as far down as can be is %v, want %v", p.Top, end)
		}
	}
	if n := p.Scroll(999_999); n != AtEnd {
		t.Errorf("further down is %v (%d), want the end said", p.Top, n)
	}
}

func TestAPercentIsReachedWithinALongBlock(t *testing.T) {
	p := shows(image.Pt(60, 20), ui.AllPanes, paragraph("First."), long, paragraph("Last."))
	p.ToPercent(50)
	if p.Top.Block != 1 || p.WordsBefore(p.Top)*100/p.index.Words() < 47 {
		t.Errorf("half of a long paragraph is %v, below %d words of %d", p.Top, p.WordsBefore(p.Top), p.index.Words())
	}
	short := strings.Repeat("Stone lies upon stone. ", 20)
	p = shows(image.Pt(60, 20), ui.AllPanes, paragraph(short), paragraph(short), paragraph(short), paragraph(short), paragraph(short), paragraph(short))
	p.ToPercent(40)
	if p.Top != (article.Position{Block: 2}) {
		t.Errorf("40 %% of short paragraphs is %v, want a paragraph's start", p.Top)
	}
}

func TestAPageEndsNeitherInAFormulaNorBesideATablesRule(t *testing.T) {
	cells := func(words string) []article.Text { return []article.Text{article.Words(words), article.Words(words)} }
	table := article.Table{Header: cells("Hour"), Rows: [][]article.Text{cells("6"), cells("7"), cells("8"), cells("9"), cells("10")}}
	for above := range 12 {
		blocks := slices.Repeat([]article.Block{paragraph("One line.")}, above)
		p := shows(image.Pt(60, 12), ui.Just(ui.Body), append(blocks, article.Formula{TeX: `\frac{a}{b}`}, table, long)...)
		var formula, rows int // in view
		for _, l := range p.Lines() {
			switch {
			case len(l.Spans) == 0:
			case isRule(&l) || l.Start.Block == above+1:
				rows++
			case l.Start.Block == above:
				formula++
			}
		}
		if formula%3 != 0 {
			t.Errorf("below %d paragraphs the page ends after %d rows of a formula", above, formula)
		}
		if slices.Contains([]int{1, 2, 3, 8}, rows) {
			t.Errorf("below %d paragraphs the page ends after %d rows of a table", above, rows)
		}
	}
}
