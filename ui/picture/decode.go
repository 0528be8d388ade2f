package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif" // the first frame of one that moves
	_ "image/jpeg"
	_ "image/png"

	_ "golang.org/x/image/webp"
)

// What a picture may be at most: bytes of its file, and pixels, of which those of more
// than 8 bits a channel count twice. Decoding can't be stopped once it has begun, so
// that the file's own word is heard first.
const (
	MostBytes  = 32 << 20
	mostPixels = 40_000_000
)

// Why a picture is not drawn. The errors of Measure and Decode wrap one of these where
// the reader deserves more than that it is broken.
var (
	ErrUnknown  = errors.New("no picture that can be drawn here")
	ErrTooLarge = errors.New("too large to be drawn")
	ErrTiny     = errors.New("too small to show anything")
)

// About is what a picture's file says of it before it is decoded.
type About struct {
	Format string      // "jpeg", "png", "gif", "webp"
	Size   image.Point // pixels, as it is to be shown
}

// Measure reads how large a picture is. It refuses what may not be decoded.
func Measure(file []byte) (About, error) {
	if len(file) > MostBytes {
		return About{}, fmt.Errorf("%w: %d MB", ErrTooLarge, len(file)>>20)
	}
	if name := namedOnly(file); name != "" {
		return About{Format: name}, fmt.Errorf("%w: it is %s", ErrUnknown, name)
	}
	c, format, err := image.DecodeConfig(bytes.NewReader(file))
	switch {
	case errors.Is(err, image.ErrFormat):
		return About{}, ErrUnknown
	case err != nil:
		return About{Format: format}, fmt.Errorf("read the picture: %v", err)
	}
	about := About{Format: format, Size: image.Pt(c.Width, c.Height)}
	if pixels := c.Width * c.Height * depth(c.ColorModel); c.Width > mostPixels || c.Height > mostPixels || pixels > mostPixels {
		return about, fmt.Errorf("%w: %d × %d pixels", ErrTooLarge, c.Width, c.Height)
	}
	if c.Width < 2 || c.Height < 2 {
		return about, ErrTiny
	}
	if orientationOf(file, format).turns() {
		about.Size.X, about.Size.Y = about.Size.Y, about.Size.X
	}
	return about, nil
}

// depth is how often the pixels of a colour model count.
func depth(m color.Model) int {
	switch m {
	case color.RGBA64Model, color.NRGBA64Model, color.Gray16Model, color.Alpha16Model:
		return 2
	}
	return 1
}

// Decode makes a picture of a file that Measure did not refuse, turned the way it is to
// be shown.
func Decode(file []byte) (img image.Image, err error) {
	about, err := Measure(file)
	if err != nil {
		return nil, err
	}
	defer func() { // a file can still be more than its decoder bargained for
		if r := recover(); r != nil {
			img, err = nil, fmt.Errorf("decode the picture: %v", r)
		}
	}()
	img, _, err = image.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("decode the picture: %v", err)
	}
	return orientationOf(file, about.Format).apply(img), nil
}

// namedOnly is the name of a format that is known but not drawn; empty for others.
func namedOnly(file []byte) string {
	head := file[:min(len(file), 512)]
	switch {
	case bytes.HasPrefix(head, []byte("RIFF")) && len(head) > 20 && string(head[8:16]) == "WEBPVP8X" && head[20]&2 != 0:
		return "a moving WebP picture"
	case len(head) > 11 && string(head[4:8]) == "ftyp" && (bytes.Contains(head[8:min(len(head), 40)], []byte("avif")) || bytes.Contains(head[8:min(len(head), 40)], []byte("avis"))):
		return "an AVIF picture"
	case bytes.HasPrefix(head, []byte{0xff, 0x0a}), bytes.HasPrefix(head, []byte("\x00\x00\x00\x0cJXL ")):
		return "a JPEG XL picture"
	case bytes.Contains(head, []byte("<svg")):
		return "an SVG drawing"
	}
	return ""
}
