package picture

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"strconv"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/iterm2"
)

// ITerm2 returns the bytes that paint a picture over cols and rows of cells from the
// cursor on, after https://iterm2.com/documentation-images.html.
func ITerm2(img image.Image, cols, rows int) (string, error) {
	var file bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&file, img); err != nil {
		return "", fmt.Errorf("send the picture: %w", err)
	}
	return ansi.ITerm2(iterm2.File{
		Size:              int64(file.Len()),
		Width:             strconv.Itoa(cols),
		Height:            strconv.Itoa(rows),
		IgnoreAspectRatio: true,
		Inline:            true,
		DoNotMoveCursor:   true,
		Content:           []byte(base64.StdEncoding.EncodeToString(file.Bytes())),
	}), nil
}
