package page

import (
	"lede/ui"
	"lede/ui/typeset"
)

// composed is the article set for the screen as it is arranged. It can always be made again
// from the article, the size of the screen and the reader's choices.
type composed struct {
	arrangement ui.Arrangement
	bodyIn      ui.Arrangement // of the body, or as it will be when it is shown again
	body        *typeset.Galley
	bodyAs      typeset.Setting
	spread      *Spread // the body's page, where it stands in columns
	captions    *typeset.Galley
	captionsAs  typeset.Setting
	captioned   bool // the article had captions
	head        []typeset.Line
	headFor     headSetting
	heights     map[headSetting]int            // of heads
	headsTried  map[headSetting][]typeset.Line // while the panes are arranged
	whole       wholeRows
	sheet       sheet
}

// LayOut arranges the panes and sets what stands in them, where that has changed.
func (p *Page) LayOut() {
	p.settleFocus()
	p.set.captioned = p.hasCaptions()
	gone := p.headGone()
	a := p.arrange(p.shownPanes(), p.Focus)
	p.set.arrangement = a
	p.setCaptions(a)
	if a.Body.Empty() {
		a = p.arrange(p.shownPanes()|ui.Just(ui.Body), ui.Body)
	}
	p.setBody(a)
	p.setHead(a)
	p.set.headsTried = nil
	if gone {
		p.Scrolls.Headline = 0 // of a head that stays now
		p.passHead()
	}
	p.set.sheet = sheet{}
}

// setBody makes the body's galley. A body that is not on the screen is set as it will
// be when it comes back: how far the reader is does not change meanwhile.
func (p *Page) setBody(a ui.Arrangement) {
	p.set.bodyIn = a
	setting := p.bodySetting(a.Measure)
	setting.Left, setting.Right = a.Beyond()
	setting.Air = a.Air == ui.FullAir
	if a.Beside || a.Below {
		setting.Captions = typeset.CaptionsAside
	}
	if p.set.body == nil || !SameSetting(setting, p.set.bodyAs) {
		p.set.body, p.set.bodyAs = typeset.NewGalley(p.article, p.index, setting), setting
	}
	p.set.body.Whole(!p.arriving)
	p.set.body.Only(p.only)
	p.set.body.ScrollRight(p.Scrolled)
}

func (p *Page) setCaptions(a ui.Arrangement) {
	if a.Captions.Empty() && !a.Below && p.set.captions != nil {
		return
	}
	share := shareBeside
	if a.Below {
		share = shareBelow
	}
	setting := p.captionSetting(max(1, a.CaptionsMeasure()), share)
	setting.Captions = typeset.CaptionsAlone
	if p.set.captions == nil || !SameSetting(setting, p.set.captionsAs) {
		p.set.captions, p.set.captionsAs = typeset.NewGalley(p.article, p.index, setting), setting
	}
}

// Body is the body as it is set.
func (p *Page) Body() *typeset.Galley { return p.set.body }

// WholeBody is the body with all that is set of it, whatever is shown alone, in lines of so
// many cells at most.
func (p *Page) WholeBody(most int) *typeset.Galley {
	as := p.set.bodyAs
	if p.only == nil && as.Measure <= most {
		return p.set.body
	}
	as.Measure = min(as.Measure, most)
	g := typeset.NewGalley(p.article, p.index, as)
	g.Whole(!p.arriving)
	return g
}

// Measure is the width that the body is set in, in cells.
func (p *Page) Measure() int { return p.set.bodyAs.Measure }
