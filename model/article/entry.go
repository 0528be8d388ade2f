package article

import "time"

// An Entry is an article on the shelf, as it is listed.
type Entry struct {
	ID       int64
	UID      string // the same on every machine: 32 hexadecimal digits
	Headline string // empty where it has none
	Site     string
	URL      string
	Path     string // of the file in which it was seen last; empty for none
	Words    int
	Added    time.Time // when it came onto the shelf
	Opened   time.Time // and last; when it was added, where it never was
	Finished time.Time // when its end was first in view; zero where it never was
	Saved    time.Time // when a whole copy of it was kept last; zero where none was
	Progress float64   // share of the words before the place where it was left, 0 to 1
	Furthest float64   // the largest that this has been
	Archived bool
	Deleted  time.Time // when it was put into the trash; zero where it was not
	Tags     []string  // in alphabetical order
	Note     string    // of the reader, on the whole

	Highlights int // how many stand in it
}

// State is a word for how far an article has been read.
func (e Entry) State() string {
	switch {
	case !e.Finished.IsZero():
		return "finished"
	case e.Furthest > 0:
		return "reading"
	}
	return "unread"
}
