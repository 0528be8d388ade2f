package page

import (
	"lede/model/article"
	"lede/ui/typeset"
)

// TurnDetails opens the details that begin at a place, or shuts them. The first row stays.
func (p *Page) TurnDetails(at article.Position) { p.fold(p.folds().Turn(at)) }

// TurnAllDetails opens all details, or where all are open, shuts those that their page has
// shut.
func (p *Page) TurnAllDetails(int) Notice {
	switch {
	case len(p.index.Details()) == 0:
		return NoDetails
	case p.folds().AllOpen:
		p.fold(nil)
		return DetailsShut
	}
	p.fold(&typeset.Folds{AllOpen: true})
	return DetailsOpen
}

// fold sets the page with other details shut.
func (p *Page) fold(f *typeset.Folds) {
	p.Folds = f
	p.LayOut()
	p.Top = p.set.body.Snap(p.Top)
	p.keepFull()
}

// uncover opens the details that hide a place.
func (p *Page) uncover(at article.Position) {
	hiding := p.hiding(at)
	if len(hiding) == 0 {
		return
	}
	f := p.folds()
	for _, d := range hiding {
		f = f.Turn(d)
	}
	p.Folds = f
	p.LayOut()
}

// Hides reports whether a place is out of sight: in details that are shut, or left out of
// what is shown.
func (p *Page) Hides(at article.Position) bool { return !p.Shows(at) || len(p.hiding(at)) > 0 }

// hiding are the details that are shut over a place.
func (p *Page) hiding(at article.Position) (hiding []article.Position) {
	if at.Block < 0 || at.Block >= len(p.article.Body) || !p.index.HasDetails(at.Block) {
		return nil
	}
	article.Each(p.article.Body[at.Block], func(b article.Block, offset int) {
		d, is := b.(article.Details)
		begins := article.Position{Block: at.Block, Offset: offset}
		if !is || !p.folds().Shut(d, begins) {
			return
		}
		if within := at.Offset - offset; within > d.Title.Len() && within < article.Extent(d) {
			hiding = append(hiding, begins)
		}
	})
	return hiding
}
