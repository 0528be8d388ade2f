package article

// A Block is one part of the body, set below the one before it. It is one of
//
//	Paragraph   running text
//	Crosshead   a heading within the body
//	List        items, each of blocks
//	Quote       somebody else's words, of blocks
//	PullQuote   words of the article itself, set large
//	Code        lines kept as they stand
//	Table       rows of cells
//	Figure      pictures, a video or other matter, with a caption
//	Break       a pause between two parts
//	Callout     a note, a warning, a tip, set apart from the text
//	Details     words that stand behind a line until it is opened
//	Definitions terms, each with what it means
//	Formula     a formula in rows of its own
type Block interface{ block() }

// A Paragraph is running text.
type Paragraph struct{ Text Text }

// A Crosshead heads a part of the body. Level 2 is the highest, as in a page whose
// first level is the headline; 6 is the lowest.
type Crosshead struct {
	Level int
	Text  Text
}

// A List is a run of items. An ordered one counts from Start, unless Numbers has the
// number of each item.
type List struct {
	Ordered   bool
	Start     int
	Numbers   []int     // of the items, where they do not count upwards by one; nil where they do
	Numbering Numbering // how an ordered list writes its numbers
	Items     [][]Block
}

// Numbering is how an ordered list writes its numbers.
type Numbering uint8

const (
	Decimal    Numbering = iota // 1 2 3
	LowerAlpha                  // a b c
	UpperAlpha                  // A B C
	LowerRoman                  // i ii iii
	UpperRoman                  // I II III
)

// A Quote is a passage from elsewhere.
type Quote struct{ Blocks []Block }

// A PullQuote repeats words of the article to draw the eye.
type PullQuote struct{ Text Text }

// Code is text whose line ends and spaces count: a program, a poem, a drawing.
type Code struct {
	Language string     // as the source names it, "go"; empty where it doesn't
	Text     string     // lines end in newline, but the last
	Marks    []CodeMark // in order, none over another; nil where all of it looks the same and leads nowhere
}

// A CodeMark is the bytes of code from From up to To, which lead to an address or have a
// look that the source gave them.
type CodeMark struct {
	From, To int
	Link     string
	Emphasis Emphasis
	Ink      Ink
}

// Tick is what stands before an item of a list of things to do: a box that is ticked where
// it is done.
func Tick(done bool) string {
	if done {
		return "☑ "
	}
	return "☐ "
}

// A Table is rows of cells. Cells that span others are followed by empty ones, so
// that all rows have the same number of cells.
type Table struct {
	Header []Text // empty where no row is a header
	Rows   [][]Text
	Align  []Align // by column; may be shorter than a row
}

// Align is where a table cell's text stands.
type Align uint8

const (
	AlignStart Align = iota
	AlignCentre
	AlignEnd
)

// A Break is a pause: a row of asterisks, a rule.
type Break struct{}

// A Callout is set apart from the text to be noticed: a note, a warning, a tip.
type Callout struct {
	Name   string // its kind in lower case, as the source names it: "note", "warning"; may be empty
	Title  Text   // as printed; empty where the source prints none
	Blocks []Block
}

// Details are words that stand behind a line until it is opened, as HTML's details do.
type Details struct {
	Title  Text // the line, HTML's summary
	Blocks []Block
	Open   bool // they are open at first
}

// Definitions are terms, each with what it means.
type Definitions struct{ Entries []Definition }

// A Definition is what one or more terms mean.
type Definition struct {
	Terms  []Text
	Blocks []Block
}

// A Formula is a formula that stands in rows of its own.
type Formula struct {
	TeX    string // as LaTeX writes it, without the marks around it
	Text   string // the same in one row of Unicode, for where it can't be set
	Number string // that it is referred to by, without brackets: "2.1"; empty where it has none
}

func (Paragraph) block()   {}
func (Crosshead) block()   {}
func (List) block()        {}
func (Quote) block()       {}
func (PullQuote) block()   {}
func (Code) block()        {}
func (Table) block()       {}
func (Figure) block()      {}
func (Break) block()       {}
func (Callout) block()     {}
func (Details) block()     {}
func (Definitions) block() {}
func (Formula) block()     {}
