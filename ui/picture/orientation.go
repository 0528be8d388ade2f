package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// An orientation is how a camera held a picture, as Exif counts: 1 is upright, 2 to 4
// are mirrored or upside down, and from 5 on width and height change places. Zero is
// unknown, and upright.
type orientation uint16

func (o orientation) turns() bool { return o >= 5 && o <= 8 }

// orientationOf reads the orientation out of a file's Exif record.
func orientationOf(file []byte, format string) orientation {
	var record []byte
	switch format {
	case "jpeg":
		record = jpegExif(file)
	case "png":
		record = chunk(file, 8, "eXIf", binary.BigEndian, 4, 12)
	case "webp":
		record = chunk(file, 12, "EXIF", binary.LittleEndian, 0, 8)
	}
	return exifOrientation(record)
}

// jpegExif is the Exif record among the segments before a JPEG's picture.
func jpegExif(file []byte) []byte {
	for at := 2; at+4 <= len(file) && file[at] == 0xff; {
		kind, size := file[at+1], int(binary.BigEndian.Uint16(file[at+2:]))
		if kind == 0xda || size < 2 || at+2+size > len(file) {
			return nil
		}
		if rest, ok := bytes.CutPrefix(file[at+4:at+2+size], []byte("Exif\x00\x00")); ok && kind == 0xe1 {
			return rest
		}
		at += 2 + size
	}
	return nil
}

// chunk finds a chunk by its name in a PNG, whose sizes stand before the names, or a
// WebP, whose names come first. Frame is the bytes that a chunk has besides its content.
func chunk(file []byte, at int, name string, order binary.ByteOrder, nameAt, frame int) []byte {
	for at+8 <= len(file) {
		size := int(order.Uint32(file[at+4-nameAt:]))
		if size < 0 || at+frame+size > len(file) {
			return nil
		}
		if string(file[at+nameAt:at+nameAt+4]) == name {
			return file[at+8 : at+8+size]
		}
		at += frame + size
		if nameAt == 0 && size%2 == 1 {
			at++ // WebP's chunks begin at even bytes
		}
	}
	return nil
}

// orientationTag is Exif's number for the orientation.
const orientationTag = 0x0112

func exifOrientation(record []byte) orientation {
	record, _ = bytes.CutPrefix(record, []byte("Exif\x00\x00"))
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case len(record) < 8:
		return 0
	case record[0] == 'M':
		order = binary.BigEndian
	}
	at := int(order.Uint32(record[4:]))
	if at < 8 || at+2 > len(record) {
		return 0
	}
	entries := int(order.Uint16(record[at:]))
	for i := range entries {
		entry := at + 2 + 12*i
		if entry+12 > len(record) {
			return 0
		}
		if order.Uint16(record[entry:]) == orientationTag {
			if o := orientation(order.Uint16(record[entry+8:])); o <= 8 {
				return o
			}
			return 0
		}
	}
	return 0
}

// apply turns a picture upright.
func (o orientation) apply(src image.Image) image.Image {
	if o < 2 || o > 8 {
		return src
	}
	b := src.Bounds()
	w, h := b.Dx(), b.Dy()
	size := image.Rect(0, 0, w, h)
	if o.turns() {
		size = image.Rect(0, 0, h, w)
	}
	dst := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			to := image.Pt(x, y)
			switch o {
			case 2:
				to = image.Pt(w-1-x, y)
			case 3:
				to = image.Pt(w-1-x, h-1-y)
			case 4:
				to = image.Pt(x, h-1-y)
			case 5:
				to = image.Pt(y, x)
			case 6:
				to = image.Pt(h-1-y, x)
			case 7:
				to = image.Pt(h-1-y, w-1-x)
			case 8:
				to = image.Pt(y, w-1-x)
			}
			dst.Set(to.X, to.Y, src.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return dst
}
