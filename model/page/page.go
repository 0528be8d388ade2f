// Package page is the page that is read: how wide its lines are, which panes are open,
// where the reader is, and every motion from there. It sets the article through ui and
// typeset, and returns what happened; the words for it are its caller's.
//
//	p := page.New(page.Style{}, open, size)
//	p.Wear(theme, width)
//	p.Show(article, index, false)
//	notice := p.Turn(1)
package page

import (
	"image"

	"lede/model/article"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A Page is an article as it stands on the screen. The place in it is Place; all else
// can be worked out again, so nothing that is laid out anew loses the place.
type Page struct {
	Place
	Style          Style
	Head           ui.HeadMode
	Frames         ui.Frames
	ASCII          bool // no signs of other alphabets are used
	Plain          bool // for a screen reader: captions are read in the body, which has one column
	WordsPerMinute int  // of the reader

	Pictures typeset.PictureForm                 // how those of figures are shown
	Cell     image.Point                         // pixels of a cell; zero where nobody knows
	Measured func(figure, image int) image.Point // as in typeset.Setting

	// Figure is the number of the figure that the reader is at, as Follow found it; 0 for
	// none.
	Figure int

	Moment Moment

	usual    Style // that the page began with
	size     image.Point
	theme    *theme.Theme
	width    func(string) int
	article  *article.Article
	index    *article.Index
	arriving bool             // more of the article is to come
	entire   bool             // nothing was to come when the head was set, so that it may speak of the whole
	waits    bool             // the reader waits for the article's end
	sought   article.Position // what the reader looks for, where that is in a caption
	only     []int            // the blocks that are shown; nil for all

	set composed
}

// A Place is where the reader is in an article, and what of it is open.
type Place struct {
	Top      article.Position // of the body's first row; only the reader moves it
	Jump     Jump             // where the reader last jumped to
	Scrolled int              // cells by which what is wider than the page is moved to the left
	Picked   int              // the figure whose caption is in focus in the captions pane
	Open     ui.Panes
	Focus    ui.Pane
	Zen      bool // the body alone is shown
	Scrolls  Scrolls
	Folds    *typeset.Folds // which details are shut; nil for those that their page has shut
}

// Scrolls is where the small panes are scrolled to.
type Scrolls struct {
	Headline int              // rows of the head out of sight, of its pane or of the text that it begins
	Captions article.Position // of the first row in the captions pane
}

// A Moment is what is shown until the next key.
type Moment struct {
	Fresh   *article.Position // the first line that a short turn of the page brought; nil for none
	Counted bool              // the reader has gone from figure to figure
}

// A Jump is a place that the reader went to. Near the article's end it may stay below the
// first row, as the page cannot move up further. From is the first row after the jump; as
// long as that is the first row, the reader is at the place.
type Jump struct{ To, From article.Position }

// New is a page without an article.
func New(s Style, open ui.Panes, size image.Point) Page {
	return Page{Style: s, usual: s, Place: Place{Open: open, Focus: ui.Body}, size: size}
}

// Wear sets the page in a theme, in cells as width counts them.
func (p *Page) Wear(th *theme.Theme, width func(string) int) {
	p.theme, p.width = th, width
	p.set = composed{}
	if p.article != nil {
		p.LayOut()
	}
}

// Show sets an article, of which more may be arriving, at the place that the page has.
// The index is the caller's, who keeps it grown.
func (p *Page) Show(a *article.Article, x *article.Index, arriving bool) {
	p.article, p.index, p.arriving, p.waits, p.only = a, x, arriving, false, nil
	p.entire = !arriving
	p.set = composed{}
	p.LayOut()
}

// Grew takes in that the article has grown, to its end where it is arriving no more.
// Changed says that blocks were withdrawn, and others may stand in their places.
func (p *Page) Grew(arriving, changed bool) {
	if changed {
		p.set = composed{}
		p.LayOut()
	}
	if !arriving && p.above() == 0 && p.set.arrangement.Headline.Empty() {
		p.entire = true // a head in view stays as it is
	}
	if p.arriving != arriving || p.set.captioned != p.hasCaptions() {
		p.arriving = arriving
		p.LayOut()
	}
	if p.waits {
		p.toEnd()
		p.waits = arriving
	}
}

// StopWaiting keeps the page from following an article that arrives, and reports whether
// it did.
func (p *Page) StopWaiting() bool {
	waited := p.waits
	p.waits = false
	return waited
}

// Resize sets the page for a screen of another size.
func (p *Page) Resize(size image.Point) {
	p.size, p.entire = size, !p.arriving
	p.LayOut()
}

// Size is the screen's.
func (p *Page) Size() image.Point { return p.size }
