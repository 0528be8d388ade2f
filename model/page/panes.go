package page

import "lede/ui"

// Toggle opens a pane or closes it; one always stays.
func (p *Page) Toggle(pane ui.Pane) (n Notice) {
	p.Zen = false
	open, hadRoom := p.Open.Toggled(pane), p.focusable().Has(ui.Captions)
	switch {
	case open == 0:
		return LastPaneStays
	case pane == ui.Captions && p.index.Figures() == 0:
		n = NoFigures
	case pane == ui.Captions && !p.hasCaptions():
		n = NoCaptions
	case pane == ui.Body && !open.Has(ui.Body):
		n = BodyClosed
	}
	p.Open = open
	if p.shownPanes().Has(pane) {
		p.FocusOn(pane)
		if pane != ui.Body && p.Open.Has(ui.Body) {
			p.FocusOn(ui.Body)
		}
	}
	p.LayOut()
	if n == Nothing && pane == ui.Captions && !hadRoom && !p.focusable().Has(ui.Captions) {
		return CaptionsUnder
	}
	return n
}

// OpenAll opens every pane.
func (p *Page) OpenAll(int) Notice {
	if p.Open == ui.AllPanes && !p.Zen {
		return AllAreOpen
	}
	p.Zen, p.Open = false, ui.AllPanes
	p.LayOut()
	return Nothing
}

// ToggleZen shows the body alone, or all as it was.
func (p *Page) ToggleZen(int) Notice {
	p.Zen = !p.Zen
	if p.Zen {
		p.Focus = ui.Body
	}
	p.LayOut()
	return Nothing
}

// FocusNext gives the keys to the pane that many steps further round.
func (p *Page) FocusNext(steps int) Notice {
	p.FocusOn(p.focusable().Next(p.Focus, steps))
	return Nothing
}

// focusable are the panes that may have the keys: a head that scrolls with the text has
// none of its own, nor have captions under their figures.
func (p *Page) focusable() ui.Panes {
	if p.Plain {
		return p.shownPanes()
	}
	a, can := p.set.arrangement, ui.Panes(0)
	for _, pane := range []ui.Pane{ui.Headline, ui.Body, ui.Captions} {
		if !a.Pane(pane).Empty() || pane == ui.Captions && a.Below {
			can |= ui.Just(pane)
		}
	}
	return can
}

// FocusOn gives the keys to a pane.
func (p *Page) FocusOn(pane ui.Pane) {
	p.Zen = p.Zen && pane == ui.Body
	p.handKeys(pane)
	p.LayOut()
}
