package picture

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/kitty"
)

// Kitty's graphics protocol, https://sw.kovidgoyal.net/kitty/graphics-protocol, paints a
// picture where its placeholders stand. These are plain cells that scroll and are
// covered like letters: the picture is sent once, and the rest is text.

// KittyIDs are the pictures that a terminal can hold at one time: an id is told by the
// placeholder's colour, which is one of the palette's, so that it survives in terminals
// of 256 colours. 0 is none.
const KittyIDs = 255

// chunkBytes is how much of a picture one command of the protocol may hold.
const chunkBytes = 4096

// Transmit returns the commands that send a picture to be shown by placeholders of cols
// and rows, each whole, in the order that they have to be written. With wrapped each is
// put in the envelope by which tmux hands it on to the terminal around it.
func Transmit(id, cols, rows int, img image.Image, wrapped bool) ([]string, error) {
	var file bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&file, img); err != nil {
		return nil, fmt.Errorf("send the picture: %w", err)
	}
	text := base64.StdEncoding.EncodeToString(file.Bytes())
	var commands []string
	for first := true; first || text != ""; first = false {
		part := text[:min(len(text), chunkBytes)]
		text = text[len(part):]
		options := []string{"q=2"} // no answers, which would come as keys
		if first {
			options = append(options, "a=T", "U=1", "f=100", "i="+strconv.Itoa(id), "c="+strconv.Itoa(cols), "r="+strconv.Itoa(rows))
		}
		if text != "" {
			options = append(options, "m=1")
		} else if !first {
			options = append(options, "m=0")
		}
		commands = append(commands, command(part, wrapped, options...))
	}
	return commands, nil
}

// Delete is the command that has the terminal forget a picture.
func Delete(id int, wrapped bool) string {
	return command("", wrapped, "q=2", "a=d", "d=I", "i="+strconv.Itoa(id))
}

// BreakOff ends a picture of which only a part was sent. The terminal finds it broken, and
// keeps nothing of it.
func BreakOff(wrapped bool) string { return command("", wrapped, "q=2", "m=0") }

func command(payload string, wrapped bool, options ...string) string {
	c := ansi.KittyGraphics([]byte(payload), options...)
	if wrapped {
		return ansi.TmuxPassthrough(c)
	}
	return c
}

// Placeholders are the rows of cells that the terminal paints a picture over. Each cell
// says its row, its column and the id's high byte, for terminals that draw cells one by
// one, or want all three.
func Placeholders(id, cols, rows int) []string {
	lines := make([]string, rows)
	for y := range lines {
		var b strings.Builder
		fmt.Fprintf(&b, "\x1b[38;5;%dm", id)
		for x := range cols {
			b.WriteRune(kitty.Placeholder)
			b.WriteRune(kitty.Diacritic(y))
			b.WriteRune(kitty.Diacritic(x))
			b.WriteRune(kitty.Diacritic(0))
		}
		b.WriteString("\x1b[m")
		lines[y] = b.String()
	}
	return lines
}

// MostPlaceholders is how many rows or columns placeholders can tell apart.
const MostPlaceholders = 297
