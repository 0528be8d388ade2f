package theme

import "image/color"

// Ink is the look of text that brings colours of its own, either of them nil for none, in
// those that the theme is reduced to. On a page of the theme's own, letters that could
// not be read on it are drawn nearer to the colour of its words.
func (t *Theme) Ink(letters, ground color.Color) Look {
	switch {
	case letters == nil && ground != nil:
		letters = white
		if isLight(ground) {
			letters = black
		}
	case letters != nil && ground == nil:
		letters = t.legible(letters)
	}
	return t.Shade(Look{Foreground: letters, Background: ground})
}

// legible are letters that can be read on the theme's page, where that is known.
func (t *Theme) legible(letters color.Color) color.Color {
	const steps = 4
	page, words := t.Page.Background, t.Looks[Body].Over(t.Page).Foreground
	if page == nil || words == nil {
		return letters
	}
	for step := range steps {
		if contrast(letters, page) >= readable {
			return letters
		}
		letters = mixed(letters, words, float64(step+1)/steps)
	}
	return words
}
