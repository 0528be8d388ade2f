package page

import (
	"lede/ui"
	"lede/ui/typeset"
)

// ShowPictures sets the page anew with the pictures of figures in a form, in the sizes that
// are known by now.
func (p *Page) ShowPictures(form typeset.PictureForm) {
	p.Pictures = form
	p.set.whole, p.set.bodyAs, p.set.captionsAs = wholeRows{}, typeset.Setting{}, typeset.Setting{}
	p.LayOut()
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

// HeedSize heeds the size of a picture that has come, where that moves no text in view: in
// the captions' pane, and out of sight.
func (p *Page) HeedSize(at typeset.Plate) {
	if p.set.body == nil || at.Figure > p.index.Figures() {
		return
	}
	_, place := p.index.Figure(at.Figure)
	if p.set.captions != nil {
		p.set.captions.Reset(place)
	}
	if !holds(p.Lines(), at) {
		p.set.body.Reset(place)
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
