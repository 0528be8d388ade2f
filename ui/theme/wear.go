package theme

import (
	"image/color"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Worn is the theme on a terminal that has the colours of a profile, and a page of its
// own in a colour; nil where it didn't say. Its Page is what lies under everything
// there.
func (t *Theme) Worn(p colorprofile.Profile, page color.Color) *Theme {
	worn := *t
	worn.Page = t.Ground(page != nil && !isLight(page))
	if worn.Page == (Look{}) {
		worn.onPage(page)
	}
	return worn.In(p)
}

// The share of the letters' colour in the grounds that are mixed on a terminal's own page,
// in percent.
const (
	groundMix = 6
	raisedMix = 8
)

// onPage puts the theme on a page that the terminal paints: one of that colour, or one
// that nobody knows.
func (t *Theme) onPage(page color.Color) {
	t.mixGrounds(page)
	if page == nil || t.palette == nil {
		return
	}
	for i := range t.Looks {
		t.Looks[i].Foreground = t.strongEnough(recipes[i].letters, t.Looks[i], page)
	}
}

// mixGrounds has the grounds of code and popups mixed from the page and the letters, as
// those that a theme brings are for its own page. There are none on an unknown one.
func (t *Theme) mixGrounds(page color.Color) {
	letters := t.Looks[Body].Foreground
	for i := range t.Looks {
		look, part := &t.Looks[i], 0.0
		switch recipes[i].on {
		case ground:
			part = groundMix
		case raised:
			part = raisedMix
		default:
			continue
		}
		look.Background = nil
		if page != nil && letters != nil {
			look.Background = mixed(letters, page, (100-part)/part)
		}
	}
}

// strongEnough is the colour of a look's letters, or where it is too faint for the page,
// the next stronger of the colours that words have.
func (t *Theme) strongEnough(letters Colour, look Look, page color.Color) color.Color {
	if letters != dim && letters != soft || look.Foreground != t.palette.full(letters) {
		return look.Foreground
	}
	for _, c := range [...]Colour{dim, soft, ink} {
		look.Foreground = t.palette.full(c)
		on := look.Over(Look{Background: page})
		if c <= letters && contrast(on.Foreground, on.Background) >= readable {
			break
		}
	}
	return look.Foreground
}

// readable is the contrast that letters have at least, as WCAG's AA has it.
const readable = 4.5

// In is the theme in the colours that a terminal of that profile has. Where there are
// no colours, what a background colour would set apart is reversed.
func (t *Theme) In(p colorprofile.Profile) *Theme {
	reduced := *t
	reduced.profile = p
	for i, look := range t.Looks {
		switch made := t.palette != nil && !t.own[i]; {
		case made && p == colorprofile.ANSI:
			look = t.palette.in16(recipes[i])
		case made && p < colorprofile.ANSI:
			look = recipes[i].bare
		default:
			look = t.reduced(look, p)
			look.Reverse = look.Reverse || p < colorprofile.ANSI && t.Looks[i].Background != nil
		}
		reduced.Looks[i] = look
	}
	reduced.Page, reduced.Paper = t.reducedPage(t.Page, p), t.reducedPage(t.Paper, p)
	if p < colorprofile.ANSI256 {
		reduced.Glamour.CodeBlock.Theme = codeStyle
	}
	return &reduced
}

// Shade is a look of code, which a theme's Chroma style has in full colour, in the
// colours that the theme is reduced to.
func (t *Theme) Shade(l Look) Look {
	switch t.profile {
	case colorprofile.Unknown, colorprofile.TrueColor:
		return l
	}
	return t.reduced(l, t.profile)
}

// reduced is a look in the colours of p.
func (t *Theme) reduced(l Look, p colorprofile.Profile) Look {
	of := p.Convert
	if p == colorprofile.ANSI256 {
		of = neighbour
		if t.palette != nil {
			of = t.palette.of256
		}
	}
	for _, c := range []*color.Color{&l.Foreground, &l.Background} {
		switch (*c).(type) {
		case nil:
		case ansi.BasicColor, ansi.IndexedColor:
			if p < colorprofile.ANSI256 {
				*c = p.Convert(*c)
			}
		default:
			*c = of(*c)
		}
	}
	if p == colorprofile.ANSI && l.Foreground != nil {
		l.Bold = false
	}
	return l
}

// reducedPage is a page in the colours of p. Of 16 the nearest to cream is a bright yellow,
// so that a page is white or black there.
func (t *Theme) reducedPage(l Look, p colorprofile.Profile) Look {
	reduced := t.reduced(l, p)
	if p == colorprofile.ANSI && t.palette != nil && l.Background != nil {
		reduced.Background = ansi.Black
		if isLight(l.Background) {
			reduced.Background = ansi.BrightWhite
		}
	}
	return reduced
}

// converted256 is the nearest of the terminal's 256.
func converted256(c color.Color) color.Color { return colorprofile.ANSI256.Convert(c) }

// nearestGrey is the shade of the grey ramp, black and white at its ends, that is
// nearest to a grey of so much light, from 0 to 255.
func nearestGrey(light int) color.Color {
	switch step := (light - 8 + 5) / 10; {
	case light < 4:
		return ansi.IndexedColor(16)
	case light > 246:
		return ansi.IndexedColor(231)
	default:
		return ansi.IndexedColor(232 + max(0, min(step, 23)))
	}
}
