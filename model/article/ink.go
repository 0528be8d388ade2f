package article

import "strconv"

// An Ink is the colours that a text has of its own, as those that a program writes into
// its output. The zero Ink is none: the text has the colours of whatever theme shows it.
type Ink struct {
	Letters Colour
	Ground  Colour // below the letters
}

// A Colour is one of a terminal's 256 or a mix of light. The zero Colour is none.
type Colour uint32

const (
	indexed Colour = 1 << 24 // a number of the terminal's colours is in the lowest byte
	mixed   Colour = 2 << 24 // red, green and blue are in the lower bytes
)

// Indexed is the colour that a terminal has under that number. The first sixteen are
// as its user has set them.
func Indexed(n uint8) Colour { return indexed | Colour(n) }

// Mixed is the colour of so much red, green and blue.
func Mixed(red, green, blue uint8) Colour {
	return mixed | Colour(red)<<16 | Colour(green)<<8 | Colour(blue)
}

// Index is the number of a colour that has one.
func (c Colour) Index() (n uint8, ok bool) { return uint8(c), c&indexed != 0 }

// Parts are the red, green and blue of a colour that is mixed of them.
func (c Colour) Parts() (red, green, blue uint8, ok bool) {
	return uint8(c >> 16), uint8(c >> 8), uint8(c), c&mixed != 0
}

// String is the colour as style files have it: its number, or "#rrggbb"; empty for none.
func (c Colour) String() string {
	switch {
	case c&indexed != 0:
		return strconv.Itoa(int(uint8(c)))
	case c&mixed != 0:
		return "#" + strconv.FormatUint(uint64(c&0xffffff|1<<24), 16)[1:]
	}
	return ""
}
