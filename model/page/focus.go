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
	case p.Zen || shown.Has(p.Focus) && p.keepsFocus(shown):
	case shown.Has(ui.Body):
		p.handKeys(ui.Body)
	default:
		p.handKeys(shown.Next(p.Focus, 1))
	}
}

// keepsFocus reports whether the pane in focus has rows of its own as the panes stand now.
func (p *Page) keepsFocus(shown ui.Panes) bool {
	if p.Focus == ui.Body || p.Plain || p.set.body == nil {
		return true
	}
	a := p.arrange(shown, p.Focus)
	return !a.Pane(p.Focus).Empty() || p.Focus == ui.Captions && a.Below
}

// shownPanes are the open ones that have something to show.
func (p *Page) shownPanes() ui.Panes {
	shown := p.Open
	if p.Plain && shown.Has(ui.Body) && shown.Has(ui.Captions) {
		shown = shown.Toggled(ui.Captions) // they are read in the body
	}
	if !p.hasCaptions() && shown.Has(ui.Captions) && shown != ui.Just(ui.Captions) {
		shown = shown.Toggled(ui.Captions)
	}
	return shown
}
