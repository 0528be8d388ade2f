package page

import (
	"lede/ui"
	"lede/ui/typeset"
)

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

// ShowPictures has the pictures of figures shown in another form.
func (p *Page) ShowPictures(form typeset.PictureForm) {
	p.Pictures = form
	p.set.whole = wholeRows{}
	p.LayOut()
}

// hasCaptions reports whether a figure has something to show in the captions' pane.
func (p *Page) hasCaptions() bool {
	return p.index.Captioned() || p.Pictures != typeset.NoPictures && p.index.Pictured()
}

// Plates are the pictures on the screen and within a screen of it, the nearest first.
func (p *Page) Plates() []typeset.Plate {
	if p.Pictures != typeset.ShownPictures || p.Plain || !p.index.Pictured() {
		return nil
	}
	var plates gathered
	plates.take(p.InView())
	if p.set.arrangement.Body.Empty() {
		return plates.all
	}
	rows := p.Rows(ui.Body)
	next := p.set.body.Move(p.Top, rows)
	plates.takeNear(p, p.set.body.Lines(next, rows))
	before := p.set.body.Move(p.Top, -rows)
	plates.takeNear(p, p.set.body.Lines(before, p.set.body.RowsBetween(before, p.Top, rows)))
	return plates.all
}

// HeedSize heeds the size of a picture that has come, where its room is out of sight; the
// room of one in view stays as it is.
func (p *Page) HeedSize(at typeset.Plate) {
	if p.set.body == nil || at.Figure > p.index.Figures() || holds(p.InView(), at) {
		return
	}
	_, place := p.index.Figure(at.Figure)
	p.set.body.Reset(place)
	if p.set.captions != nil {
		p.set.captions.Reset(place)
	}
	p.set.sheet, p.set.spread = sheet{}, nil
}

// holds reports whether rows of a picture are among lines.
func holds(lines []typeset.Line, at typeset.Plate) bool {
	var g gathered
	g.take(lines)
	return g.have[at]
}

// gathered are plates, each once.
type gathered struct {
	all  []typeset.Plate
	have map[typeset.Plate]bool
}

// take gathers what stands in lines.
func (g *gathered) take(lines []typeset.Line) {
	for i := range lines {
		for _, s := range lines[i].Spans {
			if s.Strip == nil || g.have[s.Strip.Plate] {
				continue
			}
			if g.have == nil {
				g.have = map[typeset.Plate]bool{}
			}
			g.have[s.Strip.Plate] = true
			g.all = append(g.all, s.Strip.Plate)
		}
	}
}

// takeNear gathers what stands in lines of the body that are out of sight, or will stand
// beside or below them when they are in view.
func (g *gathered) takeNear(p *Page, lines []typeset.Line) {
	g.take(lines)
	for i := range lines {
		if !ui.IsMark(&lines[i]) {
			continue
		}
		switch number := lines[i].Figure; {
		case p.set.bodyIn.Beside:
			g.take(p.captionLines(number))
		case p.set.bodyIn.Below:
			g.take(p.captionInRows(number, 1))
		}
	}
}

// strips is how many of the first of lines are rows of a picture.
func strips(lines []typeset.Line) int {
	for n := range lines {
		if !IsStrip(&lines[n]) {
			return n
		}
	}
	return len(lines)
}

// IsStrip reports whether a line is a row of a picture.
func IsStrip(l *typeset.Line) bool {
	for i := range l.Spans {
		if l.Spans[i].Strip != nil {
			return true
		}
	}
	return false
}
