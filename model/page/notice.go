package page

// A Notice is what a motion or a change has come to, where that is worth telling.
type Notice uint8

const (
	Nothing Notice = iota
	AtTop          // of the article: nothing is above
	AtEnd          // of the article, as far as it has arrived
	NoFigures
	NoFigureBefore
	NoFigureAfter
	NoCaptions     // no figure has one
	CaptionsClosed // they stand under their figures
	CaptionsUnder  // they do, as there is no room for them elsewhere
	NoCrossheads
	NoCrossheadBefore
	NoCrossheadAfter
	LastPaneStays
	AllAreOpen // the panes, already
	BodyClosed
	HeadlineClosed
	AsWideAsThePane
	MeasureChanged // to InUse
	RagChanged
	NothingWide // is in view
	AtRightOfWide
	AtLeftOfWide
	ColumnsChanged // to Columns
	NoRoomForColumns
	NoDetails
	DetailsOpen // all of them
	DetailsShut // those that their page has shut
)
