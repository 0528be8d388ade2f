package typeset_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"lede/model/article"
	"lede/ui/typeset"
)

func TestNoWordIsLostAndNoneComesTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := anyArticle(t), anySetting(t)
		s.Captions, s.Overflow = typeset.CaptionsBelow, true
		s.Order = typeset.Order(rapid.IntRange(0, 2).Draw(t, "order"))
		lines := typeset.NewGalley(a, indexed(a), s).Lines(article.Position{}, 1<<20)
		checkText(t, a, lines)
	})
}

type failer interface{ Fatalf(string, ...any) }

// checkText fails unless every span stands where it says in the article, and every
// character that shows stands in one span.
func checkText(t failer, a *article.Article, lines []typeset.Line) {
	for i, b := range a.Body {
		plain := article.Plain(b)
		set := make([]bool, len(plain))
		for _, l := range lines {
			if l.Start.Block != i {
				continue
			}
			for _, s := range l.Spans {
				if s.Offset < 0 {
					continue
				}
				if s.Offset+len(s.Text) > len(plain) || !sameText(plain[s.Offset:s.Offset+len(s.Text)], s.Text) {
					t.Fatalf("block %d has no %q at %d: %q", i, s.Text, s.Offset, plain)
				}
				for k := range s.Text {
					if set[s.Offset+k] {
						t.Fatalf("block %d: %q is set twice", i, s.Text)
					}
					set[s.Offset+k] = true
				}
			}
		}
		for k, r := range plain {
			if !set[k] && !unicode.IsSpace(r) && r != '\u00ad' && r != '\u200b' && r != '\ufffc' {
				t.Fatalf("block %d: %q at %d is not set: %q", i, r, k, plain)
			}
		}
	}
}

// sameText compares what the article has with what is set of it: white space may be
// of another kind, and brackets the other way round.
func sameText(was, set string) bool {
	return was == set || strings.TrimSpace(was)+strings.TrimSpace(set) == "" || strings.ContainsAny(set, "()[]{}<>«»‹›") && len(was) == len(set)
}

func TestNoLineIsWiderThanTheMeasure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := anyArticle(t), anySetting(t)
		g := typeset.NewGalley(a, indexed(a), s)
		g.ScrollRight(rapid.IntRange(0, 40).Draw(t, "shift"))
		for _, l := range g.Lines(article.Position{}, 1<<20) {
			checkWidth(t, l, s.Measure)
		}
	})
}

func checkWidth(t failer, l typeset.Line, measure int) {
	text := flat(l)
	var row strings.Builder // a mark may follow its letter in a span of its own
	for _, s := range l.Spans {
		row.WriteString(s.Seen())
	}
	width, characters := 0, 0
	for rest := row.String(); rest != ""; characters++ {
		first, cells := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		width += cells
		rest = rest[len(first):]
	}
	if width > measure && characters > 1 {
		t.Fatalf("%q takes %d cells of %d", text, width, measure)
	}
	if strings.ContainsAny(text, "\t\n\r") {
		t.Fatalf("%q holds a control character", text)
	}
}

func TestTheWayBackLeadsToTheSameLine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, s := anyArticle(t), anySetting(t)
		if rapid.Bool().Draw(t, "folded") {
			s.Folds = &typeset.Folds{}
		}
		g := typeset.NewGalley(a, indexed(a), s)
		if s.Captions != typeset.CaptionsAlone && rapid.Bool().Draw(t, "filtered") {
			g.Only(anyBlocks(t, len(a.Body)))
		}
		rows := len(g.Lines(article.Position{}, 1<<20))
		if rows == 0 {
			return
		}
		at := rapid.IntRange(0, rows-1).Draw(t, "row")
		p := g.Move(article.Position{}, at)
		n := rapid.IntRange(-at, rows-1-at).Draw(t, "n")
		if back := g.Move(g.Move(p, n), -n); back != p {
			t.Fatalf("%d down from %v and back is %v", n, p, back)
		}
		if got := g.RowsBetween(p, g.Move(p, n), 1<<20); got != n {
			t.Fatalf("%d rows to where %d moves lead", got, n)
		}
	})
}

func TestAGrowingArticleMovesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole, s := anyArticle(t), anySetting(t)
		s.Language = "en"
		grown := &article.Article{Body: whole.Body[:1:1]}
		x := indexed(grown)
		g := typeset.NewGalley(grown, x, s)
		before := g.Lines(article.Position{}, 1<<20)
		grown.Body = append(grown.Body, whole.Body[1:]...)
		x.Grow(grown.Body)
		after := g.Lines(article.Position{}, 1<<20)
		for i, l := range before {
			if flat(after[i]) != flat(l) || after[i].Start != l.Start {
				t.Fatalf("line %d was %q, is %q", i, flat(l), flat(after[i]))
			}
		}
		all := typeset.NewGalley(whole, indexed(whole), s).Lines(article.Position{}, 1<<20)
		if len(all) != len(after) {
			t.Fatalf("%d lines when grown, %d when whole", len(after), len(all))
		}
	})
}
