package picture

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/kitty"
)

// noisy is a picture that compresses badly, so that it takes more than one command.
func noisy(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	r := rand.New(rand.NewPCG(1, 2))
	for i := range img.Pix {
		img.Pix[i] = uint8(r.Uint32())
		if i%4 == 3 {
			img.Pix[i] = 255
		}
	}
	return img
}

func TestWhatIsSentToKittyIsThePicture(t *testing.T) {
	img := noisy(60, 40)
	commands, err := Transmit(7, 30, 10, img, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(commands) < 2 {
		t.Fatalf("%d commands; the test wants a picture that takes several", len(commands))
	}
	var payload strings.Builder
	for i, c := range commands {
		body, ok := strings.CutPrefix(strings.TrimSuffix(c, "\x1b\\"), "\x1b_G")
		options, part, _ := strings.Cut(body, ";")
		if !ok || len(part) > chunkBytes || !strings.Contains(options, "q=2") {
			t.Errorf("command %d is %.60q…", i, c)
		}
		var o kitty.Options
		if err := o.UnmarshalText([]byte(options)); err != nil {
			t.Fatal(err)
		}
		if i == 0 && (o.ID != 7 || o.Columns != 30 || o.Rows != 10 || !o.VirtualPlacement || o.Action != kitty.TransmitAndPut) {
			t.Errorf("the first command asks for %+v", o)
		}
		if more := i < len(commands)-1; strings.Contains(options, "m=1") != more {
			t.Errorf("command %d of %d has options %s", i+1, len(commands), options)
		}
		payload.WriteString(part)
	}
	file, err := base64.StdEncoding.DecodeString(payload.String())
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []image.Point{{0, 0}, {59, 39}, {20, 30}} {
		if color.RGBAModel.Convert(got.At(at.X, at.Y)) != img.At(at.X, at.Y) {
			t.Errorf("pixel %v is %v, want %v", at, got.At(at.X, at.Y), img.At(at.X, at.Y))
		}
	}
}

func TestThroughTmuxEachCommandHasItsEnvelope(t *testing.T) {
	commands, err := Transmit(7, 3, 3, noisy(60, 40), true)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range append(commands, Delete(7, true)) {
		if !strings.HasPrefix(c, "\x1bPtmux;\x1b\x1b_G") || !strings.HasSuffix(c, "\x1b\x1b\\\x1b\\") {
			t.Errorf("%.30q…%q", c, c[len(c)-6:])
		}
	}
}

func TestPlaceholdersSayRowColumnAndID(t *testing.T) {
	rows := Placeholders(42, 2, 2)
	want := "\x1b[38;5;42m\U0010eeee\u030d\u0305\u0305\U0010eeee\u030d\u030d\u0305\x1b[m"
	if len(rows) != 2 || rows[1] != want {
		t.Errorf("got %q\nwant %q", rows, want)
	}
	for _, width := range []int{ansi.StringWidth(rows[0]), ansi.StringWidthWc(rows[0])} {
		if width != 2 {
			t.Errorf("two placeholders are %d cells wide", width)
		}
	}
}

func TestASixelPictureIsThePictureInItsOwnColours(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 50, 13))
	for y := range 13 {
		for x := range 50 {
			img.SetRGBA(x, y, color.RGBA{uint8(51 * (x / 9)), 85, uint8(51 * (y / 3)), 255})
		}
	}
	got := painted(t, string(Sixel(img)))
	if size := got.Bounds().Size(); size != img.Bounds().Size() {
		t.Fatalf("size %v, want %v", size, img.Bounds().Size())
	}
	for y := range 13 {
		for x := range 50 {
			// a mixed channel is at most a step away from its own
			c, want := got.RGBAAt(x, y), img.RGBAAt(x, y)
			if abs(int(c.R)-int(want.R)) > 51 || abs(int(c.G)-int(want.G)) > 43 || abs(int(c.B)-int(want.B)) > 51 {
				t.Fatalf("pixel %d,%d is %v, want %v", x, y, c, want)
			}
		}
	}
}

// painted is what a terminal makes of a Sixel picture, read by the rules of DEC's manual
// and not by our own.
func painted(t *testing.T, out string) *image.RGBA {
	t.Helper()
	_, rest, ok := strings.Cut(strings.TrimSuffix(out, "\x1b\\"), "q\"1;1;")
	if !ok {
		t.Fatalf("%.40q begins no Sixel picture with its size", out)
	}
	var colours [256]color.RGBA
	ink, x, y, run := 0, 0, 0, 1
	w, rest := number(rest)
	h, rest := number(rest[1:])
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for rest != "" {
		c := rest[0]
		rest = rest[1:]
		switch {
		case c == '#':
			ink, rest = number(rest)
			if !strings.HasPrefix(rest, ";2;") {
				continue
			}
			var rgb [3]int
			rest = rest[2:]
			for i := range rgb {
				rgb[i], rest = number(rest[1:])
			}
			colours[ink] = color.RGBA{uint8(rgb[0] * 255 / 100), uint8(rgb[1] * 255 / 100), uint8(rgb[2] * 255 / 100), 255}
		case c == '!':
			run, rest = number(rest)
		case c == '$':
			x = 0
		case c == '-':
			x, y = 0, y+6
		default:
			for ; run > 0; run-- {
				for dy := range 6 {
					if (c-'?')&(1<<dy) != 0 {
						img.SetRGBA(x, y+dy, colours[ink])
					}
				}
				x++
			}
			run = 1
		}
	}
	return img
}

func number(s string) (int, string) {
	end := 0
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	n, _ := strconv.Atoi(s[:end])
	return n, s[end:]
}

func TestRunsOfASixelAreCounted(t *testing.T) {
	if got := string(appendRuns(nil, []byte{1, 1, 1, 1, 0, 2, 0, 0})); got != "!4@?A" {
		t.Errorf("got %q", got)
	}
}

func TestAnITerm2PictureSaysItsCells(t *testing.T) {
	out, err := ITerm2(corner(20, 20), 12, 6)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"\x1b]1337;File=", "width=12", "height=6", "inline=1", "doNotMoveCursor=1"} {
		if !strings.Contains(out, part) {
			t.Errorf("%.80q lacks %s", out, part)
		}
	}
	_, text, _ := strings.Cut(strings.TrimRight(out, "\x07"), ":")
	file, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(bytes.NewReader(file)); err != nil {
		t.Error(err)
	}
}

func BenchmarkBlocks(b *testing.B) {
	img := noisy(60, 40)
	for b.Loop() {
		Blocks(img, TrueColor)
	}
}

func BenchmarkSixelScreen(b *testing.B) {
	img := Scale(noisy(160, 100), image.Pt(1134, 703), color.Black)
	for b.Loop() {
		b.SetBytes(int64(len(Sixel(img))))
	}
}
