package page

import (
	"reflect"

	"lede/ui/typeset"
)

// Setting is how text beside the body is set at a measure.
func (p *Page) Setting(measure int) typeset.Setting {
	return typeset.Setting{Measure: measure, Width: p.width, Theme: p.theme, ASCII: p.ASCII}
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
	s := p.Setting(measure)
	s.Leading, s.Rag, s.Paragraphs, s.Hang = p.Style.Leading, p.Style.Rag, p.Style.Paragraphs, p.Style.Hang
	s.ScreenReader = p.Plain
	s.Pictures, s.Measured = p.pictures(measure, shareBeside), p.Measured
	return s
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
