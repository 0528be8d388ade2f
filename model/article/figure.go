package article

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
)

// A Figure is what a newspaper puts a caption to: pictures, a video, or a table,
// quotation or code that stands apart. It owns its caption, and its number is its
// place among the article's figures, counted from 1.
type Figure struct {
	Images  []Image
	Media   string  // the address of the video, sound or embedded page it stands for
	Content []Block // matter of another kind that it holds
	Caption Caption
}

// An Image is one picture.
type Image struct {
	URL           string
	Alt           string // what the picture shows, for who doesn't see it
	Width, Height int    // pixels; 0 where the source doesn't say
	Sizes         []Size // in which the source offers the picture, beside that of URL
}

// A Size is a picture's file in one of its sizes.
type Size struct {
	URL   string
	Width int // pixels of the file, about
}

// Kind is what an image is a file of, as its address tells: "JPEG". It is empty where
// that says nothing.
func (i Image) Kind() string {
	if rest, ok := strings.CutPrefix(i.URL, "data:image/"); ok {
		kind, _, _ := strings.Cut(rest, ";")
		kind, _, _ = strings.Cut(kind, "+") // svg+xml
		return pictureKinds["."+strings.ToLower(kind)]
	}
	if u, err := url.Parse(i.URL); err == nil {
		return pictureKinds[strings.ToLower(path.Ext(u.Path))]
	}
	return ""
}

// IsDrawn reports whether an image may be of a kind that is drawn, as far as its address
// tells. Others are named.
func (i Image) IsDrawn() bool {
	kind := i.Kind()
	return i.URL != "" && kind != "AVIF" && kind != "SVG"
}

// Picture is which of the figure's images stands for it, the first that may be drawn; -1
// where none has an address.
func (f Figure) Picture() int {
	named := -1
	for n, i := range f.Images {
		if i.IsDrawn() {
			return n
		}
		if i.URL != "" && named < 0 {
			named = n
		}
	}
	return named
}

// PictureName says in a line what the figure's picture is: its alternative text, where
// that does not stand for the caption already, its kind and its size, and of one that is
// not drawn its address. It is empty where nothing is known.
func (f Figure) PictureName() string {
	n := f.Picture()
	if n < 0 {
		return ""
	}
	i, parts := f.Images[n], []string(nil)
	if len(f.Caption.Text) > 0 && !isSaidIn(i.Alt, f.Caption.Text.String()) {
		parts = append(parts, i.Alt)
	}
	if kind := i.Kind(); kind != "" {
		parts = append(parts, kind)
	}
	if i.Width > 0 && i.Height > 0 {
		parts = append(parts, fmt.Sprintf("%d × %d", i.Width, i.Height))
	}
	if !i.IsDrawn() && !strings.HasPrefix(i.URL, "data:") {
		parts = append(parts, i.URL)
	}
	return strings.Join(parts, " · ")
}

// isSaidIn reports whether most words of a text stand in another, too.
func isSaidIn(text, other string) bool {
	words, others := strings.Fields(Fold(text)), strings.Fields(Fold(other))
	there := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			there++
		}
	}
	const most = 0.7
	return float64(there) >= most*float64(len(words))
}

// A Caption is the words under a figure and whose work the figure is. The credit
// is no part of the words: "MOHAMMED SALEM/ REUTERS".
type Caption struct {
	Text   Text
	Credit string
}

// IsZero reports whether there is neither caption nor credit.
func (c Caption) IsZero() bool { return len(c.Text) == 0 && c.Credit == "" }

// Words are what stands under a figure: its caption, or where a figure of pictures has
// none, what they are said to show; of a video, a sound or a page without a word, where
// it is.
func (f Figure) Words() Text {
	switch alt := f.Alt(); {
	case len(f.Caption.Text) > 0 || len(f.Content) > 0:
		return f.Caption.Text
	case alt == "" && f.Caption.Credit == "" && f.Venue() != "":
		return Text{{Text: f.Venue(), Link: f.Media}}
	default:
		return Words(alt)
	}
}

// Leads reports whether a figure's words do not say where its video, sound or page is to be
// seen.
func (f Figure) Leads() bool {
	words := f.Words()
	return f.Venue() != "" && len(words) > 0 && words[0].Link != f.Media
}

// Venue is where a figure's video, sound or page is to be seen, in a word: the host's name,
// and that of the file where it is one. It is empty where the figure stands for none.
func (f Figure) Venue() string {
	u, err := url.Parse(f.Media)
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.TrimPrefix(u.Hostname(), "www.")
	if file := path.Base(u.Path); path.Ext(file) != "" {
		return host + "/" + file
	}
	return host
}

// Alt is what the figure's first picture with an alternative text is said to show.
func (f Figure) Alt() string {
	for _, i := range f.Images {
		if i.Alt != "" {
			return i.Alt
		}
	}
	return ""
}
