package find

import (
	"testing"

	"lede/model/article"
)

// paragraphs are a text of that many blocks.
type paragraphs []string

func (p paragraphs) End() int { return len(p) }

func (p paragraphs) Plain(block int) string {
	if block < 0 || block >= len(p) {
		return ""
	}
	return p[block]
}

var quays = paragraphs{"old quay", "a wall", "new quay", "quay by quay", "the sea"}

// through looks through all of a text.
func (s *Search) through(t Text) {
	for look := s.NextBatch(t); look != nil; look = s.NextBatch(t) {
		s.Add(look())
	}
}

// A search begins where the reader is, and what is above is searched last: matches are
// counted from the top all the same.
func TestASearchGoesAcrossThePlaceWhereItBegan(t *testing.T) {
	at := func(block, offset int) article.Position { return article.Position{Block: block, Offset: offset} }
	for _, c := range []struct {
		name   string
		origin int
		sought Sought
		want   article.Position
		answer Answer
		number int
	}{
		{"the first below", 2, Sought{From: at(2, 0), Steps: 1}, at(2, 4), There, 2},
		{"the next but one below", 2, Sought{From: at(2, 0), Steps: 3}, at(3, 8), There, 4},
		{"round the end to the top", 2, Sought{From: at(3, 9), Steps: 1}, at(0, 4), RoundTheEnd, 1},
		{"up across the origin", 2, Sought{From: at(2, 4), Steps: -1}, at(0, 4), There, 1},
		{"down across the origin", 3, Sought{From: at(1, 0), Steps: 2}, at(3, 0), There, 3},
		{"round the top to the end", 2, Sought{From: at(0, 0), Steps: -1}, at(3, 8), RoundTheEnd, 4},
		{"twice round", 2, Sought{From: at(2, 0), Steps: 9}, at(2, 4), RoundTheEnd, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := NewPattern("quay", AsItLooks)
			if err != nil {
				t.Fatal(err)
			}
			s := NewSearch(p, 1, c.origin)
			s.Want(&c.sought)
			s.through(quays)
			x, answer := s.Seek(quays, false)
			if x.Start() != c.want || answer != c.answer {
				t.Errorf("found %v (%d), want %v (%d)", x.Start(), answer, c.want, c.answer)
			}
			s.Current = &x
			if got := s.Count(quays, false); got != (Count{Number: c.number, Total: 4}) {
				t.Errorf("counted %+v, want number %d of 4", got, c.number)
			}
		})
	}
}

func TestAMatchIsNotNumberedBeforeWhatIsAboveIsSearched(t *testing.T) {
	p, err := NewPattern("quay", AsItLooks)
	if err != nil {
		t.Fatal(err)
	}
	s := NewSearch(p, 1, 2)
	s.Want(&Sought{From: article.Position{Block: 2}, Steps: 1})
	s.Add(s.NextBatch(quays)())
	x, answer := s.Seek(quays, false)
	if s.Current = &x; answer != There {
		t.Fatalf("the first match below is not found: %d", answer)
	}
	if got := s.Count(quays, false); got != (Count{Total: 3, More: true}) {
		t.Errorf("counted %+v, want 3 and more", got)
	}
}

func TestWhatIsForgottenIsLookedThroughAgain(t *testing.T) {
	p, err := NewPattern("quay", AsItLooks)
	if err != nil {
		t.Fatal(err)
	}
	for origin := range quays {
		for from := article.HeadlineBlock; from < len(quays); from++ {
			s := NewSearch(p, 1, origin)
			s.through(quays)
			s.Forget(from)
			late := s.NextBatch(quays)
			s.Forget(from)
			s.Add(late()) // of what was forgotten meanwhile
			s.through(quays)
			if n := s.Count(quays, false); n.Total != 4 || n.More {
				t.Errorf("begun at %d and again from %d it counts %+v", origin, from, n)
			}
		}
	}
}
