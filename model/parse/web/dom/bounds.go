package dom

// The bounds of what is given to the finder. Beyond them a page's elements share
// the fate of those before them.
const (
	MostElements = 60_000
	MostSiblings = 400  // paragraphs, items or rows of one parent
	LongestText  = 2000 // bytes of one text
)
