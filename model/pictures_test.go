package model

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"lede/model/parse"
	"lede/model/pictures"
	"lede/model/terminal"
	"lede/testdata/golden"
)

// inks are the colours of the pictures of these tests, by the letters that the examples
// have for them.
var inks = map[byte]color.RGBA{
	'r': {255, 0, 0, 255}, 'g': {0, 255, 0, 255}, 'b': {0, 0, 255, 255}, 'w': {255, 255, 255, 255},
}

// quartered is a picture of four colours, from the upper left to the lower right.
func quartered(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, inks["rgbw"[2*(2*y/h)+2*x/w]])
		}
	}
	return img
}

// painted is a picture as its name says: "harbour-1600x1000.png".
func painted(_ context.Context, want PictureRequest) (image.Image, error) {
	name := want.Image.URL[strings.LastIndexByte(want.Image.URL, '/')+1:]
	var w, h int
	if _, size, ok := strings.Cut(name, "-"); ok {
		fmt.Sscanf(size, "%dx%d", &w, &h)
	}
	switch {
	case strings.HasPrefix(name, "gone"):
		return nil, fmt.Errorf("there is no picture at %s any more", name)
	case strings.HasPrefix(name, "asked") && !want.Asked:
		return nil, pictures.ErrNotAsked
	}
	img := quartered(w, h).(*image.RGBA)
	if strings.HasPrefix(name, "noise") { // which takes many pieces to be sent
		seed := uint32(1)
		for i := range img.Pix {
			seed = seed*1664525 + 1013904223
			img.Pix[i] = uint8(seed >> 24)
		}
	}
	return img, nil
}

// inBlocks is a terminal that shows half blocks.
var inBlocks = terminal.Abilities{Known: true, Pane: terminal.Blocks, Large: terminal.Blocks, Colours: colorprofile.TrueColor, Cell: image.Pt(10, 20)}

// pictured is a reader of an article at a terminal that shows pictures.
func pictured(t *testing.T, source string, size image.Point, how terminal.Abilities) *reader {
	t.Helper()
	a, err := parse.Read(context.Background(), strings.NewReader(source), parse.Hint{Name: "story.html", Base: "https://herald.example/story"})
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{t, New(Options{
		Reading: Reading{Article: a}, Refs: []string{"story.html"}, Size: size,
		Picture: painted, Terminal: &how,
		After: func(_ time.Duration, msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } },
	})}
	r.hears(answersCame{})
	return r
}

// hears gives the model a message, and does what follows.
func (r *reader) hears(msg tea.Msg) *reader {
	_, cmd := r.m.Update(msg)
	r.run(cmd)
	return r
}

// TestPicturesOnTheScreen draws the articles of testdata/pictures with pictures in half
// blocks. A letter stands for each block: the colour of its upper pixel.
func TestPicturesOnTheScreen(t *testing.T) {
	golden.Run(t, "pictures/*", func(e *golden.Example) {
		e.ExpectEach(func(part string) (string, bool) {
			words := strings.Fields(part)
			size, err := parseSize(words[0])
			if err != nil {
				return "", false
			}
			r := pictured(e.T, string(e.Source().Data), size, inBlocks)
			r.types(words[1:]...)
			return lettered(r.m.View().Content), true
		})
	})
}

// lettered is a screen with a letter in the place of each half block.
func lettered(screen string) string {
	for letter, c := range inks {
		upper := fmt.Sprintf("\x1b[48;2;%d;%d;%dm", c.R, c.G, c.B)
		var b strings.Builder
		for i, part := range strings.Split(screen, upper) {
			if i > 0 {
				b.WriteString(upper)
				end := 0
				for strings.HasPrefix(part[end:], "▄") {
					end += len("▄")
				}
				b.WriteString(strings.Repeat(string(letter), end/len("▄")))
				part = part[end:]
			}
			b.WriteString(part)
		}
		screen = b.String()
	}
	var rows strings.Builder
	for row := range strings.SplitSeq(ansi.Strip(screen), "\n") {
		rows.WriteString(strings.TrimRight(row, " ") + "\n")
	}
	return rows.String()
}

func TestAPictureIsKeptAsAFile(t *testing.T) {
	r := pictured(t, onePicture, image.Pt(90, 24), inBlocks)
	r.m.options.KeepPicture = func(_ context.Context, want PictureRequest) (string, error) {
		if !want.Asked || want.Width != 0 {
			return "", fmt.Errorf("not the original: %+v", want)
		}
		return "quay-800x400.png", nil
	}
	r.types("I", "S").sees("kept as quay-800x400.png")
}

func TestPicturesComeBackWhereAProgramCannotBeStopped(t *testing.T) {
	r := pictured(t, onePicture, image.Pt(90, 24), inBlocks).types("C").sees("▄")
	r.types("ctrl+z").seesNo("▄").types("j").sees("▄")
}

func TestWherePicturesAreNotDrawnTheyAreNamed(t *testing.T) {
	none := terminal.Abilities{Known: true, Pane: terminal.Named, Large: terminal.Named}
	r := pictured(t, onePicture, image.Pt(90, 24), none)
	r.types("C").sees("PNG · 800 × 400").types("I").sees("pictures can't be shown here")
	r.types("i").seesNo("PNG").types("i").sees("PNG · 800 × 400")
}

func TestAPictureIsDescribedToWhoHearsTheScreen(t *testing.T) {
	a, err := parse.Read(context.Background(), strings.NewReader(onePicture), parse.Hint{Name: "story.html"})
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{t, New(Options{Reading: Reading{Article: a}, Size: image.Pt(60, 20), Plain: true, Picture: painted})}
	r.sees("Picture: A ferry between two moles").sees("Figure 1: The ferry comes in.")
}

const onePicture = `<!doctype html><html><head><title>The ferry is back</title></head><body><article><h1>The ferry is back</h1>
<p>The morning ferry crossed the sound again, nine years after the last of the old boats was laid up at the north quay.</p>
<figure><img src="quay-800x400.png" width="800" height="400" alt="A ferry between two moles"><figcaption>The ferry comes in.</figcaption></figure>
<p>Most of the town came down to see it, and some of them had brought chairs with them.</p></article></body></html>`
