package article

import "time"

// A Left is what a reader leaves in an article, to be found there again.
type Left struct {
	At    time.Time
	Place Trace
	Share float64          // of the article's words that stand before the place, 0 to 1
	Ended bool             // its end has been in view
	Marks map[string]Trace // by their letters
	Finds []string         // what was looked for in it, the last at the end
}

// Percent is a share in whole percents that have been passed: 0.57 is 57, whatever the last
// bit of the number says.
func Percent(share float64) int { return int(100*share + 1e-9) }

// A Memory is what is remembered of an article when it is opened.
type Memory struct {
	ID     int64    // by which more can be remembered of it; 0 where nothing can
	Locked error    // why that is, where the reader should know; nil where there is nothing to say
	Left   Left     // its At is zero where the article has not been read before
	Place  Position // where Left.Place stands now
	Found  bool     // the words that stood there do so still

	Highlights []Standing // in the order in which they stand

	Elsewhere *Elsewhere // where it was left later on another machine; nil for nowhere

	Better time.Time // when a copy was saved that has far more words; zero where none was

	Changed string    // what changed since it was last read, in words; empty for nothing
	Since   time.Time // when that was
}

// An Elsewhere is what a reader left in an article on another machine.
type Elsewhere struct {
	Device string
	Left
}
