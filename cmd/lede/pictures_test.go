package main

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/kitty"
)

// storyWithPictures is a page in a folder of its own, with a picture beside it that
// compresses badly.
func storyWithPictures(t *testing.T) string {
	t.Helper()
	page := writeFile(t, "story.html", `<!doctype html><html><head><title>The ferry is back</title></head><body><article>
<h1>The ferry is back</h1><p>The morning ferry crossed the sound again, nine years after the last of the old boats.</p>
<figure><img src="quay.png" width="900" height="600"><figcaption>The ferry comes in.</figcaption></figure>
<p>Most of the town came down to see it, and some of them had brought chairs with them.</p></article></body></html>`)
	img := image.NewRGBA(image.Rect(0, 0, 900, 600))
	seed := uint32(1)
	for y := range 600 {
		for x := range 900 {
			seed = seed*1664525 + 1013904223
			img.SetRGBA(x, y, color.RGBA{uint8(seed >> 24), uint8(x), uint8(y), 255})
		}
	}
	file, err := os.Create(filepath.Join(filepath.Dir(page), "quay.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, img); err != nil {
		t.Fatal(err)
	}
	return page
}

var placeholder = string(kitty.Placeholder)

// TestPicturesAreSentToTheScreenThatShowsThem looks at the order of the bytes: a terminal
// has one store of pictures for each of its screens.
func TestPicturesAreSentToTheScreenThatShowsThem(t *testing.T) {
	for _, quit := range []string{"q", "Q"} {
		c := newConsole(t, image.Pt(120, 40))
		p := c.starts(nil, colorprofile.TrueColor, nil, "--images", "kitty", storyWithPictures(t))
		c.sees(placeholder)
		c.press(quit)
		p.ends(0)
		inOrder(t, string(c.all), []string{
			ansi.SetModeAltScreenSaveCursor,
			"The morning ferry",
			"\x1b_Gq=2,a=T,U=1,f=100,i=1,",
			"\x1b_Gq=2,m=1;",
			"\x1b_Gq=2,m=0;",
			placeholder,
			"\x1b_Gq=2,a=d,d=I,i=1\x1b\\",
			ansi.ResetModeAltScreenSaveCursor,
		})
	}
}

func TestAResizedPictureIsSentAnew(t *testing.T) {
	c := newConsole(t, image.Pt(120, 40))
	p := c.starts(nil, colorprofile.TrueColor, nil, "--images", "kitty", storyWithPictures(t))
	c.sees(placeholder)
	c.press("C") // into the text, where it is larger
	c.await(func(string) bool { return c.wrote("a=T,U=1,f=100,i=2,") }, patienceOfTests)
	c.sees(placeholder)
	c.press("i")
	c.seesNo(placeholder)
	c.sees("PNG · 900 × 600")
	c.press("Q")
	p.ends(0)
	inOrder(t, string(c.all), []string{"a=T,U=1,f=100,i=1,", "a=d,d=I,i=1\x1b\\", "a=T,U=1,f=100,i=2,", "a=d,d=I,i=2\x1b\\", ansi.ResetModeAltScreenSaveCursor})
}

func TestTheReaderMayQuitWhileAPictureIsOnItsWay(t *testing.T) {
	c := newConsole(t, image.Pt(120, 40))
	p := c.starts(nil, colorprofile.TrueColor, nil, "--images", "kitty", storyWithPictures(t))
	c.await(func(string) bool { return c.wrote("\x1b_Gq=2,a=T,") }, patienceOfTests)
	c.press("Q")
	p.ends(0)
	inOrder(t, string(c.all), []string{"a=T,U=1,f=100,i=1,", "a=d,d=I,i=1\x1b\\", ansi.ResetModeAltScreenSaveCursor})
}

// inOrder checks that parts are written one after the other.
func inOrder(t *testing.T, written string, parts []string) {
	t.Helper()
	for i, part := range parts {
		at := strings.Index(written, part)
		if at < 0 {
			t.Fatalf("%q is not written after %q", part, parts[:i])
		}
		written = written[at+len(part):]
	}
}

func TestALargePictureIsPaintedOnceItsRowsAreBlank(t *testing.T) {
	c := newConsole(t, image.Pt(120, 40))
	p := c.starts(nil, colorprofile.TrueColor, nil, "--images", "sixel", storyWithPictures(t))
	c.sees("▄")
	c.press("I")
	c.await(func(string) bool { return c.wrote("\x1bP0;1;0q") }, patienceOfTests)
	c.press("esc")
	c.sees("▄")
	c.press("Q")
	p.ends(0)
	written := string(c.all)
	_, after, painted := strings.Cut(written, ansi.SaveCursor+"\x1b[1;")
	if !painted || !strings.Contains(after, ansi.EraseEntireScreen) {
		t.Error("what was painted is not wiped away")
	}
}
