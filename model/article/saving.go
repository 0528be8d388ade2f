package article

import "time"

// A Saving is what has come of keeping a whole copy of an article.
type Saving struct {
	Headline string
	Version  int       // of the article, as the shelf has it now: 1 where it was saved for the first time
	Before   time.Time // when it was saved before; zero where it never was
	Same     bool      // it has the words of a version that is there already, and is none of its own
	Worse    string    // why an earlier version is still the one that is shown; empty where this one is
	Pictures int       // that are kept with it
	Missing  []string  // why others are not, a sentence each
	Beyond   int       // others that are more than are kept with one article
}
