package article

// A Query is which articles of the shelf are listed, and in which order. Its zero value is
// all that are at hand, the one opened last first.
type Query struct {
	Pile    Pile
	Tag     string // that they have; empty for any
	Site    string // that they are from; empty for any
	Words   string // that their headlines hold, or their addresses where they have none
	Order   Order
	Reverse bool // the last of the order first
}

// A Pile is one of those that the shelf is in. What is in the trash is in no other.
type Pile int

const (
	AtHand Pile = iota // all but what is archived
	Unread             // of those, as yet
	HalfRead
	Finished
	Saved // of those, as a whole copy
	Archived
	Trash
)

// An Order is one in which articles are listed.
type Order int

const (
	ByOpened   Order = iota // the latest first
	ByAdded                 // the latest first
	ByHeadline              // from A to Z
	BySite                  // from A to Z, and of each the latest first
	ByLength                // the longest first
)

// A Span is a stretch of a list.
type Span struct {
	From   int64 // the article beside it; 0 for the beginning, or the end where it is before
	Before bool  // it stands before that article, else behind it
	Most   int   // articles in it
}

// A Shelving is one thing done to articles of the shelf.
type Shelving struct {
	Do  Deed
	IDs []int64
	Tag string // that is given or taken
}

// A Deed is what a Shelving does.
type Deed int

const (
	Archive Deed = iota
	TakeOut      // of the archive
	Delete       // into the trash
	Restore      // out of it
	GiveTag
	TakeTag
)

// A Tag is a word that the reader has given to articles, and to how many.
type Tag struct {
	Name     string
	Articles int
}

// A Tally counts what is on the shelf.
type Tally struct {
	Piles    map[Pile]int
	Words    int // of all articles, and of those that are finished
	Finished int
	Sites    []Tag // the most frequent first
	Tags     []Tag
	Bytes    int64 // of the files
}

// A Hit is an article in whose text something was found, with words around it.
type Hit struct {
	Entry
	Snippet string
}

// An Excerpt is what the shelf has of an article's words, from where the reader left it or
// its beginning.
type Excerpt struct {
	Byline string
	Body   []string // some paragraphs; none where no words are kept
	From   int      // how many stand before them
}
