package page

import "lede/ui"

// Toggle opens a pane or closes it; one always stays.
func (p *Page) Toggle(pane ui.Pane) (n Notice) {
	p.Zen = false
	open := p.Open.Toggled(pane)
	switch {
	case open == 0:
		return LastPaneStays
	case pane == ui.Captions && p.index.Figures() == 0:
		n = NoFigures
	case pane == ui.Captions && !p.index.Captioned():
		n = NoCaptions
	case pane == ui.Body && !open.Has(ui.Body):
		n = BodyClosed
	}
	p.Open = open
	if p.shownPanes().Has(pane) {
		p.FocusOn(pane)
		if pane != ui.Body && p.Open.Has(ui.Body) && p.set.arrangement.Shown() > 1 {
			p.FocusOn(ui.Body)
		}
	}
	p.LayOut()
	return n
}

// OpenAll opens every pane.
func (p *Page) OpenAll() {
	p.Zen, p.Open = false, ui.AllPanes
	p.LayOut()
}

// ToggleZen shows the body alone, or all as it was.
func (p *Page) ToggleZen() {
	p.Zen = !p.Zen
	if p.Zen {
		p.Focus = ui.Body
	}
	p.LayOut()
}

// FocusNext gives the keys to the pane that many steps further round.
func (p *Page) FocusNext(steps int) { p.FocusOn(p.shownPanes().Next(p.Focus, steps)) }

// FocusOn gives the keys to a pane.
func (p *Page) FocusOn(pane ui.Pane) {
	p.Zen = p.Zen && pane == ui.Body
	p.handKeys(pane)
	p.LayOut()
}

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
