package dom

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
)

func TestASrcsetIsReadByHTMLsOwnRules(t *testing.T) {
	for _, c := range []struct{ name, srcset, want string }{
		{"widths", "s.jpg 320w, l.jpg 1440w", "s.jpg 320w|l.jpg 1440w"},
		{"densities", "s.jpg, l.jpg 2x,m.jpg 1.5x", "s.jpg 1x|l.jpg 2x|m.jpg 1.5x"},
		{"lines and tabs", "\n\ts.jpg\t320w,\r\n\tl.jpg\n\t1440w\n", "s.jpg 320w|l.jpg 1440w"},
		{"no space behind the comma", "s.jpg 320w,l.jpg 1440w", "s.jpg 320w|l.jpg 1440w"},
		{"an address with commas", "/w_320,h_200/s.jpg 320w, /w_1440,h_900/l.jpg 1440w", "/w_320,h_200/s.jpg 320w|/w_1440,h_900/l.jpg 1440w"},
		{"an address alone, with a comma at its end", "s.jpg, , l.jpg", "s.jpg 1x|l.jpg 1x"},
		{"a height beside the width", "s.jpg 320w 200h", "s.jpg 320w"},
		{"brackets hold commas", "s.jpg (a, b), l.jpg 2x", "l.jpg 2x"},
		{"wrong descriptors are no candidates", "a.jpg 0w, b.jpg -1x, c.jpg wide, d.jpg 1x 2x, e.jpg Infw, f.jpg w, g.jpg 10w", "g.jpg 10w"},
		{"what holds a place open", "data:image/gif;base64,R0lGOD 1x, l.jpg 2x", "l.jpg 2x"},
		{"commas alone", ",, ,", ""},
		{"nothing", "", ""},
	} {
		var got []string
		for _, f := range candidates(c.srcset) {
			if f.width > 0 {
				got = append(got, fmt.Sprintf("%s %gw", f.address, f.width))
			} else {
				got = append(got, fmt.Sprintf("%s %gx", f.address, f.density))
			}
		}
		if got := strings.Join(got, "|"); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestNoPictureIsAPlaceholder(t *testing.T) {
	for markup, want := range map[string]string{
		`<img src=quay.jpg>`:                                              "quay.jpg",
		`<img src=quay-blurred.jpg data-src=quay.jpg>`:                    "quay.jpg",
		`<img src=quay.jpg data-src=/gallery/7>`:                          "quay.jpg",
		`<img src=/placeholder-16x9.gif data-src=/pictures/quay>`:         "/pictures/quay",
		`<img src="data:image/gif;base64,R0lGOD" data-original=quay.jpg>`: "quay.jpg",
		`<img src=quay.jpg data-src=/spacer.gif>`:                         "quay.jpg",
		`<img src="data:image/gif;base64,R0lGOD">`:                        "",
	} {
		p := Read("<!doctype html><body>"+markup, "")
		if got := p.Source(p.Root.Find(atom.Img)); got != want {
			t.Errorf("%s: got %q, want %q", markup, got, want)
		}
	}
	p := Read(`<!doctype html><video poster="data:image/png;base64,iVBORw0" data-posterurl=still.jpg>`, "")
	if got := p.Poster(p.Root.Find(atom.Video)); got != "still.jpg" {
		t.Errorf("a video's poster is %q", got)
	}
}

func TestAPictureComesInTheSizesThatItsPageOffers(t *testing.T) {
	for _, c := range []struct{ name, markup, want string }{
		{"its own", `<img src=m.jpg width=600 srcset="m.jpg, l.jpg 2x">`, "m.jpg 600|l.jpg 1200"},
		{"of an unknown width", `<img src=m.jpg srcset="l.jpg 2x">`, "l.jpg 1280"},
		{"a script's", `<img src="data:image/gif;base64,R0lGOD" srcset="data:image/gif;base64,R0lGOD" data-srcset="l.jpg 1440w">`, "l.jpg 1440"},
		{"the first source that is drawn", `<picture><source type=image/avif srcset="a.avif 900w"><source type=image/webp srcset="b.webp 900w"><img src=c.jpg srcset="c.jpg 800w"></picture>`, "b.webp 900"},
		{"the one for a wide window", `<picture><source media="(max-width: 600px)" srcset="narrow.jpg 600w"><source media="(min-width: 37.5em)" srcset="wide.jpg 1200w"><img src=c.jpg></picture>`, "wide.jpg 1200"},
		{"not the one for a dark page or for paper", `<picture><source media="(prefers-color-scheme: dark)" srcset="night.jpg 9w"><source media="print" srcset="paper.jpg 9w"><img src=c.jpg srcset="day.jpg 900w"></picture>`, "day.jpg 900"},
		{"none where there is one file", `<img src=m.jpg width=600>`, ""},
		{"no spacers", `<img src=m.jpg srcset="/spacer.gif 10w, l.jpg 900w">`, "l.jpg 900"},
	} {
		p := Read("<!doctype html><body>"+c.markup, "https://paper.example/story/")
		i, ok := p.PictureOf(p.Root.Find(atom.Img))
		var got []string
		for _, s := range i.Sizes {
			got = append(got, fmt.Sprintf("%s %d", strings.TrimPrefix(s.URL, "https://paper.example/story/"), s.Width))
		}
		if got := strings.Join(got, "|"); got != c.want || !ok {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func FuzzSrcset(f *testing.F) {
	f.Add("s.jpg 320w, l.jpg 1440w")
	f.Add("/w_320,h_200/s.jpg (a,\tb) 2x,,")
	f.Fuzz(func(t *testing.T, srcset string) {
		for _, c := range candidates(srcset) {
			if c.address == "" || strings.ContainsAny(c.address, whiteSpace) || (c.width > 0) == (c.density > 0) {
				t.Errorf("%q offers %+v", srcset, c)
			}
		}
	})
}
