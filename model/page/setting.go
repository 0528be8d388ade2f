package page

import (
	"reflect"

	"lede/ui/typeset"
)

// Setting is how text beside the body is set at a measure.
func (p *Page) Setting(measure int) typeset.Setting {
	return typeset.Setting{Measure: measure, Width: p.width, Theme: p.theme, ASCII: p.ASCII, Order: p.Order()}
}

// captionSetting is how captions are set in their pane, each below its picture, which may
// take a share of the window's rows.
func (p *Page) captionSetting(measure, share int) typeset.Setting {
	s := p.Setting(measure)
	s.Pictures, s.Measured = p.pictures(measure, share), p.Measured
	return s
}

// bodySetting is how the body is set at a measure.
func (p *Page) bodySetting(measure int) typeset.Setting {
	s := p.Style.Setting(measure)
	s.Width, s.Theme, s.ASCII, s.Order = p.width, p.theme, p.ASCII, p.Order()
	s.Folds = p.folds()
	s.ScreenReader = p.Plain
	s.Pictures, s.Measured = p.pictures(measure, shareBeside), p.Measured
	return s
}

// Setting is how an article is set in this style, at a measure.
func (s *Style) Setting(measure int) typeset.Setting {
	return typeset.Setting{Measure: measure, Leading: s.Leading, Rag: s.Rag, Paragraphs: s.Paragraphs, Hang: s.Hang, Order: s.Order}
}

// Order is who puts text in order that runs to the left. Who hears the screen has it as it
// is read.
func (p *Page) Order() typeset.Order {
	if p.Plain {
		return typeset.ReadingOrder
	}
	return p.Style.Order
}

// SameSetting compares all but the functions, whose change makes all anew.
func SameSetting(a, b typeset.Setting) bool {
	a.Width, b.Width, a.Measured, b.Measured = nil, nil, nil, nil
	return reflect.DeepEqual(a, b)
}

// mostCells is the width that lines may have.
func (s *Style) mostCells() int {
	if s.Measure == 0 {
		return usualMeasure
	}
	return s.Measure
}
