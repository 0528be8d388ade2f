package page

import "lede/ui/typeset"

// The most that a picture takes of the window's rows, in percent: beside the text and in
// it, and where it is laid over the page's end.
const (
	shareBeside = 60
	shareBelow  = 33
)

// pictures is how pictures stand in lines of a measure, of which each may have so much of
// the window's rows.
func (p *Page) pictures(measure, share int) typeset.Pictures {
	if p.Plain {
		return typeset.Pictures{}
	}
	return typeset.Pictures{Form: p.Pictures, Cols: measure, Rows: max(1, p.size.Y*share/100), Cell: p.Cell}
}

// hasCaptions reports whether a figure has something to show in the captions' pane.
func (p *Page) hasCaptions() bool {
	return p.index.Captioned() || p.Pictures != typeset.NoPictures && p.index.Pictured()
}

// captionedAt reports whether a figure has something to show in the captions' pane.
func (p *Page) captionedAt(number int) bool {
	f, _ := p.index.Figure(number)
	return len(f.Words()) > 0 || f.Caption.Credit != "" || p.Pictures != typeset.NoPictures && f.Picture() >= 0
}

// rowsBelow is how many rows of captions are laid over the page's end at most: those of
// the words, and above them the picture of the figure in hand.
func (p *Page) rowsBelow() int {
	words := max(1, p.size.Y/3)
	if p.set.captions == nil || p.Picked < 1 {
		return words
	}
	return words + strips(p.set.captions.Lines(p.figureAt(min(p.Picked, p.index.Figures())), p.size.Y))
}

// strips is how many of the first of lines are rows of a picture.
func strips(lines []typeset.Line) int {
	for n := range lines {
		if !lines[n].IsStrip() {
			return n
		}
	}
	return len(lines)
}
