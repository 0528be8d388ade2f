package articletest

import (
	"fmt"
	"iter"
	"testing"

	"lede/model/article"
)

// An Edited is a text before and after it was edited.
type Edited struct {
	Body, Now []article.Block
	Starts    map[article.Position]int // of the sentences of the text before, by their numbers

	starts map[article.Position]int // of those of the text after
	stands map[int]bool             // which sentences are in the text after
}

// EditedTexts are texts of which a share of the words was edited at random, the same each
// time.
func EditedTexts(share float64) iter.Seq[Edited] {
	return func(yield func(Edited) bool) {
		for seed := range uint64(40) {
			s := NewScribe(seed)
			was := s.Writes(20)
			e := Edited{stands: map[int]bool{}}
			e.Body, e.Starts = was.Body()
			e.Now, e.starts = s.Edits(was, share).Body()
			for _, n := range e.starts {
				e.stands[n] = true
			}
			if !yield(e) {
				return
			}
		}
	}
}

// Holds reports whether the text after has the sentence still.
func (e *Edited) Holds(number int) bool { return e.stands[number] }

// IsNear reports whether a place in the text after is in a sentence or beside it.
func (e *Edited) IsNear(number int, p article.Position) bool {
	for ; p.Offset >= 0; p.Offset-- {
		if n, ok := e.starts[p]; ok {
			return n >= number-1 && n <= number+1
		}
	}
	return true // what was put in stands beside it
}

// A Tally counts what came of looking for things in edited texts.
type Tally struct{ Right, Astray, Lost int }

// Count counts one, which was found near its sentence or elsewhere, or not at all.
func (t *Tally) Count(found, near bool) {
	switch {
	case !found:
		t.Lost++
	case near:
		t.Right++
	default:
		t.Astray++
	}
}

// Check fails where fewer than a share are right, or more than one astray.
func (t *Tally) Check(tb testing.TB, right, astray float64) {
	tb.Helper()
	all := float64(t.Right + t.Astray + t.Lost)
	told := fmt.Sprintf("of %.0f %.2f %% are right, %.2f %% astray, %.2f %% lost", all, 100*float64(t.Right)/all, 100*float64(t.Astray)/all, 100*float64(t.Lost)/all)
	tb.Log(told)
	if float64(t.Right)/all < right || float64(t.Astray)/all > astray {
		tb.Errorf("%s; want at least %.1f %% right, and at most %.1f %% astray", told, 100*right, 100*astray)
	}
}
