// Package navigation is the way from article to article: the story that is read, where
// the reader has been, which articles were named, and which one is being opened. It knows
// nothing of the screen. What is to be fetched it returns as work for its caller to have
// done, and what came of that is handed back to it.
//
//	n := navigation.New[left](refs, reading)
//	trip, ok := n.Back()
//	work, progress := n.Open(ctx, trip, open)   // both run on other goroutines
//	trip, err, ok = n.Opened(work())
//	arrival := n.Arrive(trip, here)
package navigation

import (
	"errors"
	"io"
	"strings"
	"time"

	"lede/model/article"
)

// A Reading is an article, perhaps one that is still arriving.
type Reading struct {
	Article *article.Article
	More    func() (article.Addition, error) // what came next; io.EOF at the end. Nil: all is here
	Size    int64                            // bytes in all; less than 1 where nobody knows
	Version string                           // of the source, in the words of whoever opened it
	Saved   time.Time                        // when the copy was saved that is read in place of the source; zero where it is the source
	Why     string                           // why that copy is; empty where it was asked for
	Texts   []string                         // what all texts are opened by that the source holds, where this is the first of several
}

// Rest reads an article to its end.
func (r Reading) Rest() error {
	for r.More != nil {
		more, err := r.More()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		r.Article.Grow(more)
	}
	return nil
}

// A Story is an article that was opened, and how much of it has arrived.
type Story struct {
	Ref     string           // what it was opened from; empty for the page that lede brings
	Named   string           // as Ref; where that is a text of an archive that was named, the archive
	Article *article.Article // nil where it has been let go
	Index   *article.Index
	Version string    // of its source when it was opened
	Ticket  int       // of the story; what has another is about another one
	Saved   time.Time // when the copy was saved that is read; zero where it is the source
	Why     string    // why that copy is; empty where it was asked for

	more  func() (article.Addition, error)
	asked bool // more is at work
	read  int64
	size  int64
}

func newStory(ticket int, ref string, r Reading) *Story {
	s := &Story{Ref: ref, Named: ref, Article: r.Article, Index: &article.Index{}, Version: r.Version, Ticket: ticket, Saved: r.Saved, Why: r.Why, more: r.More, size: r.Size}
	if s.Article == nil {
		s.Article = &article.Article{}
	}
	if len(r.Texts) > 0 {
		s.Ref = r.Texts[0]
	}
	s.Index.Grow(s.Article.Body)
	return s
}

// Arriving reports whether there is more to come of the article.
func (s *Story) Arriving() bool { return s.more != nil }

// Bytes is how many have arrived, and how many there are in all; that is less than 1
// where nobody knows.
func (s *Story) Bytes() (read, size int64) { return s.read, s.size }

// Words is how many words the whole article has, of which some have arrived: an
// estimate by its bytes while it is still arriving.
func (s *Story) Words() int {
	arrived := s.Index.Words()
	if s.Arriving() && s.read > 0 && s.size > s.read {
		return int(float64(arrived) * float64(s.size) / float64(s.read))
	}
	return arrived
}

// HasSource reports whether a story stands somewhere and can be read there again.
func (s *Story) HasSource() bool {
	return s.Ref != "" && s.Ref != "-" && !strings.HasPrefix(s.Ref, "-#")
}

// IsFile reports whether a story was opened from a file.
func (s *Story) IsFile() bool {
	return s.HasSource() && (!strings.Contains(s.Ref, "://") || strings.HasPrefix(s.Ref, "file:"))
}

// canBeOpened reports whether a story that is dropped from memory can be opened again. A
// story that is still arriving is better kept.
func (s *Story) canBeOpened() bool { return s.HasSource() && !s.Arriving() }

// Growth is what has arrived of a story, or with which error it has ended: io.EOF where
// it is whole.
type Growth struct {
	Ticket int
	More   article.Addition
	Err    error
}

// ReadOn returns a function that waits for the next part of the story, on any goroutine.
// ReadOn returns nil where nothing is to come or somebody is waiting already.
func (s *Story) ReadOn() func() Growth {
	if !s.Arriving() || s.asked {
		return nil
	}
	s.asked = true
	ticket, more := s.Ticket, s.more
	return func() Growth {
		addition, err := more()
		return Growth{ticket, addition, err}
	}
}

// grow takes in what has arrived.
func (s *Story) grow(g Growth) {
	if g.Err != nil {
		s.more = nil
		return
	}
	s.Index.Cut(g.More.Firm(len(s.Article.Body)))
	s.Article.Grow(g.More)
	s.Index.Grow(s.Article.Body)
	s.read = g.More.Read
	s.asked = false
}
