package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"testing"
)

func encoded(t testing.TB, encode func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := encode(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func pngOf(t testing.TB, img image.Image) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, img) })
}

func jpegOf(t testing.TB, img image.Image) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, img, nil) })
}

// held is a JPEG as a camera writes it that was held in another way.
func held(file []byte, o byte) []byte {
	record := []byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00")
	record[6+8+2+9] = o
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(record)+2))
	return bytes.Join([][]byte{file[:2], segment, record, file[2:]}, nil)
}

func TestAPictureIsMeasuredBeforeItIsDecoded(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 30, 20))
	for _, c := range []struct {
		name   string
		file   []byte
		format string
		size   image.Point
		err    error
	}{
		{"PNG", pngOf(t, img), "png", image.Pt(30, 20), nil},
		{"JPEG", jpegOf(t, img), "jpeg", image.Pt(30, 20), nil},
		{"GIF", encoded(t, func(b *bytes.Buffer) error { return gif.Encode(b, img, nil) }), "gif", image.Pt(30, 20), nil},
		{"a JPEG held upright is measured as it is shown", held(jpegOf(t, img), 6), "jpeg", image.Pt(20, 30), nil},
		{"a drawing is named", []byte(`<?xml version="1.0"?><svg xmlns="…"/>`), "an SVG drawing", image.Point{}, ErrUnknown},
		{"AVIF is named", []byte("\x00\x00\x00\x20ftypavif\x00\x00\x00\x00mif1"), "an AVIF picture", image.Point{}, ErrUnknown},
		{"JPEG XL is named", []byte("\x00\x00\x00\x0cJXL \r\n\x87\n"), "a JPEG XL picture", image.Point{}, ErrUnknown},
		{"a moving WebP is named", []byte("RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00"), "a moving WebP picture", image.Point{}, ErrUnknown},
		{"a page is no picture", []byte("<!doctype html><p>not found"), "", image.Point{}, ErrUnknown},
		{"nothing is no picture", nil, "", image.Point{}, ErrUnknown},
		{"a single pixel shows nothing", pngOf(t, image.NewRGBA(image.Rect(0, 0, 1, 1))), "png", image.Pt(1, 1), ErrTiny},
		{"a file that says it is huge is refused", huge(t, 8), "png", image.Pt(30_000, 30_000), ErrTooLarge},
		{"pixels of sixteen bits count twice", sized(t, 5000, 5000, 16), "png", image.Pt(5000, 5000), ErrTooLarge},
		{"the same pixels of eight bits are drawn", sized(t, 5000, 5000, 8), "png", image.Pt(5000, 5000), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			about, err := Measure(c.file)
			if !errors.Is(err, c.err) {
				t.Fatalf("error %v, want %v", err, c.err)
			}
			if about.Format != c.format || about.Size != c.size {
				t.Errorf("got %+v, want %s of %v", about, c.format, c.size)
			}
		})
	}
}

func huge(t testing.TB, bits byte) []byte { return sized(t, 30_000, 30_000, bits) }

// sized is the head of a PNG that says it has a size, and nothing more.
func sized(t testing.TB, w, h uint32, bits byte) []byte {
	t.Helper()
	head := binary.BigEndian.AppendUint32([]byte("IHDR"), w)
	head = binary.BigEndian.AppendUint32(head, h)
	head = append(head, bits, 6, 0, 0, 0)
	file := binary.BigEndian.AppendUint32([]byte("\x89PNG\r\n\x1a\n"), uint32(len(head)-4))
	file = append(file, head...)
	return binary.BigEndian.AppendUint32(file, crc32.ChecksumIEEE(head))
}

func TestAPictureThatBreaksOffIsAnErrorAndNoPanic(t *testing.T) {
	whole := pngOf(t, corner(40, 40))
	for _, file := range [][]byte{whole[:len(whole)/2], sized(t, 100, 100, 8), append([]byte("RIFF\x24\x00\x00\x00WEBPVP8 \x18\x00\x00\x00"), make([]byte, 24)...)} {
		if img, err := Decode(file); err == nil {
			t.Errorf("a picture of %v came out of half a file", img.Bounds())
		}
	}
}

func TestAPictureIsTurnedTheWayTheCameraWasHeld(t *testing.T) {
	// the corner that is red in each of the eight ways, after Exif 2.32, figure 4
	want := []image.Point{1: {0, 0}, 2: {29, 0}, 3: {29, 19}, 4: {0, 19}, 5: {0, 0}, 6: {19, 0}, 7: {19, 29}, 8: {0, 29}}
	for o := 1; o <= 8; o++ {
		img := orientation(o).apply(corner(30, 20))
		if r, _, _, _ := img.At(want[o].X, want[o].Y).RGBA(); r>>8 != 255 {
			t.Errorf("orientation %d: %v is not the red corner", o, want[o])
		}
	}
}

func TestOrientationIsReadOutOfEachFormat(t *testing.T) {
	exif := "MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x08\x00\x00\x00\x00\x00\x00"
	plain := pngOf(t, corner(4, 4))
	chunk := append(binary.BigEndian.AppendUint32(nil, uint32(len(exif))), "eXIf"+exif+"\x00\x00\x00\x00"...)
	withChunk := bytes.Join([][]byte{plain[:33], chunk, plain[33:]}, nil)
	webp := append(binary.LittleEndian.AppendUint32([]byte("RIFF\x00\x00\x00\x00WEBPVP8 \x01\x00\x00\x00x\x00EXIF"), uint32(len(exif))), exif...)
	for format, file := range map[string][]byte{"png": withChunk, "webp": webp, "jpeg": held(jpegOf(t, corner(4, 4)), 8)} {
		if o := orientationOf(file, format); o != 8 {
			t.Errorf("%s: orientation %d, want 8", format, o)
		}
	}
}

func TestWhatIsTransparentShowsTheGround(t *testing.T) {
	ground := color.RGBA{10, 20, 30, 255}
	if c := Scale(image.NewRGBA(image.Rect(0, 0, 9, 9)), image.Pt(2, 2), ground).RGBAAt(1, 1); c != ground {
		t.Errorf("got %v, want %v", c, ground)
	}
}

func TestAPartOfAPictureFillsTheSize(t *testing.T) {
	img := ScalePart(corner(10, 10), image.Rect(5, 5, 20, 20), image.Pt(8, 6), nil)
	if size := img.Bounds().Size(); size != image.Pt(8, 6) {
		t.Fatalf("size %v", size)
	}
	if c := img.RGBAAt(0, 0); c != (color.RGBA{0, 0, 255, 255}) {
		t.Errorf("the part without the red corner begins with %v", c)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(pngOf(f, corner(5, 4)))
	f.Add(held(jpegOf(f, corner(5, 4)), 6))
	f.Add([]byte("RIFF\x24\x00\x00\x00WEBPVP8L"))
	f.Fuzz(func(t *testing.T, file []byte) {
		about, err := Measure(file)
		if err != nil || about.Size.X*about.Size.Y > 1_000_000 {
			return
		}
		if img, err := Decode(file); err == nil && img.Bounds().Size() != about.Size && about.Format != "gif" {
			t.Errorf("measured %v, decoded %v", about.Size, img.Bounds().Size())
		}
	})
}
