package picture

import (
	"image"
	"strconv"
)

// A Sixel picture is painted in bands of six rows of pixels, a colour at a time: each
// byte sets which of a column's six pixels take the colour, and runs are counted. The
// palette is fixed, 6 steps of red, 7 of green and 6 of blue, and what lies between is
// mixed by an ordered pattern of 8×8. That is many times faster than a palette found
// for each picture, and looks smoother.
const redSteps, greenSteps, blueSteps = 6, 7, 6

const sixelColours = redSteps * greenSteps * blueSteps

// bayer is the ordered pattern, from 0 to 63.
var bayer = [8][8]int{
	{0, 32, 8, 40, 2, 34, 10, 42}, {48, 16, 56, 24, 50, 18, 58, 26},
	{12, 44, 4, 36, 14, 46, 6, 38}, {60, 28, 52, 20, 62, 30, 54, 22},
	{3, 35, 11, 43, 1, 33, 9, 41}, {51, 19, 59, 27, 49, 17, 57, 25},
	{15, 47, 7, 39, 13, 45, 5, 37}, {63, 31, 55, 23, 61, 29, 53, 21},
}

// Sixel returns the bytes that paint a picture from the cursor on, a pixel a pixel.
func Sixel(img *image.RGBA) []byte {
	size := img.Bounds().Size()
	b := append([]byte("\x1bP0;1;0q\"1;1;"), strconv.Itoa(size.X)...)
	b = append(append(b, ';'), strconv.Itoa(size.Y)...)
	b = appendPalette(b)
	band := newBand(size.X)
	for y := 0; y < size.Y; y += 6 {
		band.fill(img, y, min(6, size.Y-y))
		b = band.append(b)
		b = append(b, '-')
	}
	return append(b, "\x1b\\"...)
}

// appendPalette says what the colours are, in percent of each channel.
func appendPalette(b []byte) []byte {
	for i := range sixelColours {
		r, g, bl := i/(greenSteps*blueSteps), i/blueSteps%greenSteps, i%blueSteps
		b = append(append(b, '#'), strconv.Itoa(i)...)
		b = append(b, ";2"...)
		for _, percent := range [3]int{r * 100 / (redSteps - 1), g * 100 / (greenSteps - 1), bl * 100 / (blueSteps - 1)} {
			b = append(append(b, ';'), strconv.Itoa(percent)...)
		}
	}
	return b
}

// A band is six rows of pixels while they are sorted by colour.
type band struct {
	width  int
	bits   [sixelColours][]byte // by column: which of the six pixels have the colour; nil while none has
	used   []int                // the colours that some pixel has, as they were met
	isUsed [sixelColours]bool
}

func newBand(width int) *band { return &band{width: width} }

// fill sorts rows of pixels from y on.
func (s *band) fill(img *image.RGBA, y, rows int) {
	for _, c := range s.used {
		clear(s.bits[c])
		s.isUsed[c] = false
	}
	s.used = s.used[:0]
	for dy := range rows {
		row := img.Pix[(y+dy)*img.Stride:]
		pattern := &bayer[(y+dy)&7]
		for x := range s.width {
			p := row[4*x : 4*x+4 : 4*x+4]
			lift := pattern[x&7]
			c := (level(p[0], redSteps, lift)*greenSteps+level(p[1], greenSteps, lift))*blueSteps + level(p[2], blueSteps, lift)
			if !s.isUsed[c] {
				s.isUsed[c] = true
				s.used = append(s.used, c)
				if s.bits[c] == nil {
					s.bits[c] = make([]byte, s.width)
				}
			}
			s.bits[c][x] |= 1 << dy
		}
	}
}

// level is the step of a channel, the next one up where the pattern lifts it there.
func level(v uint8, steps, lift int) int {
	return (int(v)*(steps-1)*64 + lift*255) / (255 * 64)
}

// append writes the band, a colour after the other over the same six rows.
func (s *band) append(b []byte) []byte {
	for i, c := range s.used {
		if i > 0 {
			b = append(b, '$') // back to the left
		}
		b = append(append(b, '#'), strconv.Itoa(c)...)
		b = appendRuns(b, s.bits[c])
	}
	return b
}

// appendRuns writes columns, a run of like ones as its count. What is blank at the end
// is left out.
func appendRuns(b []byte, columns []byte) []byte {
	end := len(columns)
	for end > 0 && columns[end-1] == 0 {
		end--
	}
	for at := 0; at < end; {
		run := at + 1
		for run < end && columns[run] == columns[at] {
			run++
		}
		sign := '?' + columns[at]
		if n := run - at; n > 3 {
			b = append(append(b, '!'), strconv.Itoa(n)...)
			b = append(b, sign)
		} else {
			for range n {
				b = append(b, sign)
			}
		}
		at = run
	}
	return b
}
