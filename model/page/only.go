package page

// ShowOnly shows some blocks of the article alone, in their order, footnotes among them by
// their places below the body; nil shows all. The first row stays, or is the nearest to it
// that is left.
func (p *Page) ShowOnly(blocks []int) {
	p.only = blocks
	p.set.body.Only(blocks)
	p.set.spread, p.set.sheet = nil, sheet{}
	if p.Top = p.set.body.Snap(p.Top); !p.begins() {
		p.passHead()
	}
	p.Jump = Jump{}
	p.keepFull()
}
