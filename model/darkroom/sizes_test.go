package darkroom

import (
	"image"
	"strings"
	"testing"

	"lede/model/article"
)

func TestTheSmallestThatIsWideEnoughIsTriedFirst(t *testing.T) {
	three := []article.Size{{URL: "m", Width: 800}, {URL: "s", Width: 320}, {URL: "l", Width: 1600}}
	for _, c := range []struct {
		name  string
		sizes []article.Size
		width int
		want  string
	}{
		{"the one that is as wide", three, 800, "m l own"},
		{"the next that is wider", three, 801, "l m own"},
		{"the widest where none is wide enough", three, 4000, "l m own"},
		{"the widest where the original is wanted", three, 0, "l m own"},
		{"its own address where it has no others", nil, 900, "own"},
		{"each address once", []article.Size{{URL: "own", Width: 900}}, 900, "own"},
	} {
		got := strings.Join(addresses(Want{Image: article.Image{URL: "own", Sizes: c.sizes}, Width: c.width}), " ")
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
	if got := addresses(Want{}); len(got) != 0 {
		t.Errorf("without any address: %q", got)
	}
}

func TestATallPictureIsNoHigherThanAnyScreen(t *testing.T) {
	for size, want := range map[image.Point]image.Point{
		{800, 600}: {100, 75}, {100, 300}: {100, 300}, {100, 3000}: {10, 300}, {2000, 40000}: {15, 300}, {1, 9000}: {1, 300}, {9000, 1}: {100, 1},
	} {
		if got := (Want{Width: 100}).fit(size); got != want {
			t.Errorf("%v becomes %v, want %v", size, got, want)
		}
	}
}
