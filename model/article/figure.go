package article

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

// A Caption is the words under a figure and whose work the figure is. The credit
// is no part of the words: "MOHAMMED SALEM/ REUTERS".
type Caption struct {
	Text   Text
	Credit string
}

// IsZero reports whether there is neither caption nor credit.
func (c Caption) IsZero() bool { return len(c.Text) == 0 && c.Credit == "" }

// Words are what stands under a figure: its caption, or where a figure of pictures has
// none, what they are said to show.
func (f Figure) Words() Text {
	if len(f.Caption.Text) > 0 || len(f.Content) > 0 {
		return f.Caption.Text
	}
	return Words(f.Alt())
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
