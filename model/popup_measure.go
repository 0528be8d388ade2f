package model

import "lede/ui"

// popupMeasure is how wide a popup is set: as the text, and in narrow windows less, for its
// frame.
func popupMeasure(m *Model) int {
	s := ui.Screen{Size: m.page.Size(), Arrangement: m.page.Arrangement(), Plain: m.options.Plain}
	return min(m.page.Measure(), s.PopupRoom())
}
