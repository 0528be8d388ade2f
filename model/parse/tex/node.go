package tex

// A Node is a part of a formula. It is one of
//
//	Line      parts side by side
//	Sign      a letter, a number, a sign
//	Words     running text within the formula
//	Space     room between two parts
//	Fraction  one part over another
//	Root      a square root, or one of another degree
//	Scripts   a part with others at its foot and its head
//	Accent    a part with a mark over it or below
//	Stack     a part with others right above and below
//	Fence     a part between brackets that are as high as it
//	Grid      rows of cells
//	Box       a part in a frame
//	Struck    a part that is struck out
type Node interface{ node() }

// A Sequence is parts side by side.
type Sequence []Node

// A Sign is a letter, a number, or the sign or name that a command stands for. A
// command that is not known stands for itself.
type Sign struct {
	Text  string
	Class Class
}

// A Class is what a sign is in a formula, which tells the room around it.
type Class uint8

const (
	Ordinary    Class = iota
	Binary            // between two terms: "+"
	Relation          // between two sides: "="
	Large             // limits stand above and below it: "∑"
	Integral          // limits stand at its foot and head
	Opening           // "("
	Closing           // ")"
	Punctuation       // ","
	Function          // "sin"
	Limit             // a function whose limit stands below it: "lim"
)

// Words are running text, with its blanks.
type Words struct{ Text string }

// Space is room for so many characters.
type Space struct{ Cells int }

// A Fraction is one part over another, with a bar between them or none.
type Fraction struct {
	Over, Under Node
	Bar         bool
}

// A Root is a square root where Degree is nil.
type Root struct{ Of, Degree Node }

// Scripts stand at the foot and the head of a base, or below and above it. Those that
// are missing are nil.
type Scripts struct {
	Base, Sub, Super Node
	Limits           bool // below and above, where there is room
}

// An Accent is a mark over a part, or below it: the combining character of it.
type Accent struct {
	Mark  rune
	Below bool
	Of    Node
}

// A Stack is a part with others, of which one may be nil, right above and below.
type Stack struct{ Base, Above, Below Node }

// A Fence is a part between brackets; either may be "".
type Fence struct {
	Open, Shut string
	Of         Node
}

// A Grid is rows of cells, within brackets where Open or Shut is one.
type Grid struct {
	Rows       [][]Node
	Aligned    bool    // its columns are the sides of relations, one at its right and the next at its left
	Align      []Align // of columns; the middle for those that it has none for
	Bars       []int   // the columns that a line stands before, counted from 0
	Open, Shut string
}

// Align is where a cell of a Grid stands.
type Align uint8

const (
	AlignCentre Align = iota
	AlignLeft
	AlignRight
)

// A Box is a part in a frame.
type Box struct{ Of Node }

// Struck is a part that is struck out.
type Struck struct{ Of Node }

func (Sequence) node() {}
func (Sign) node()     {}
func (Words) node()    {}
func (Space) node()    {}
func (Fraction) node() {}
func (Root) node()     {}
func (Scripts) node()  {}
func (Accent) node()   {}
func (Stack) node()    {}
func (Fence) node()    {}
func (Grid) node()     {}
func (Box) node()      {}
func (Struck) node()   {}
