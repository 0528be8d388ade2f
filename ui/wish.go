package ui

// Frames is how the parts of the screen are set apart.
type Frames uint8

const (
	LightFrames Frames = iota // by a rule under the head and one above the foot
	NoFrames
	FullFrames // by a box around all, and lines between the panes
)

// HeadMode is what becomes of the head when the text is scrolled.
type HeadMode uint8

const (
	HeadAuto    HeadMode = iota // it stays where the window is high and the head is not
	HeadScrolls                 // it scrolls away, and the foot names the article
	HeadLine                    // a row stays that names the article
	HeadStays
)

// Wish is what the panes have to show, and how the reader wants it.
type Wish struct {
	Open  Panes
	Focus Pane
	Zen   bool // the body alone, without foot and frame
	Plain bool // for a screen reader: one pane below the other, from the left edge on

	Frames   Frames
	Head     HeadMode
	Measure  int  // of the text at most
	Margin   int  // cells that stay free at its sides, where there is room
	Columns  int  // as columnsWithin has it
	Beside   bool // there are captions to stand beside the text
	Mirrored bool

	// HeadRows tells how many rows the head takes in lines of a measure. Fits tells
	// whether all of the article goes into so many rows, and is there.
	HeadRows func(measure int, air Air) int
	Fits     func(measure, rows int, air Air) bool
}

// measureWithin is the measure of text in a window so wide.
func (w *Wish) measureWithin(width int) int {
	const wide = 30 // cells in which one may stay free at each side, where the reader wants more than the gutter
	room := width
	switch {
	case width >= roomyWidth:
		room = width - 2*max(gutter, min(w.Margin, width/wide))
	case width >= gutterWidth:
		room = width - gutter - 1
	}
	return max(1, min(w.Measure, room))
}
