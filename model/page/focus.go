package page

import "lede/ui"

// handKeys gives the keys to a pane; the captions take them at the figure that the
// reader is at.
func (p *Page) handKeys(pane ui.Pane) {
	if pane == ui.Captions && p.Focus != pane {
		p.Picked = max(1, p.CurrentFigure())
	}
	p.Focus = pane
}

// settleFocus takes the keys from a pane that is not shown.
func (p *Page) settleFocus() {
	switch shown := p.shownPanes(); {
	case p.Zen || shown.Has(p.Focus):
	case shown.Has(ui.Body):
		p.handKeys(ui.Body)
	default:
		p.handKeys(shown.Next(p.Focus, 1))
	}
}

// shownPanes are the open ones that have something to show.
func (p *Page) shownPanes() ui.Panes {
	shown := p.Open
	if p.Plain && shown.Has(ui.Body) && shown.Has(ui.Captions) {
		shown = shown.Toggled(ui.Captions) // they are read in the body
	}
	if !p.index.Captioned() && shown.Has(ui.Captions) && shown != ui.Just(ui.Captions) {
		shown = shown.Toggled(ui.Captions)
	}
	return shown
}
