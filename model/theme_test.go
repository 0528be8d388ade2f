package model

import (
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/ui/theme"
)

func TestTheThemeFollowsTheTerminalsBackground(t *testing.T) {
	white, black := tea.BackgroundColorMsg{Color: color.White}, tea.BackgroundColorMsg{Color: color.Black}
	sepia, err := theme.Named("sepia")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		chosen *theme.Theme
		says   tea.Msg
		want   string
	}{
		{"a white terminal has the light theme", nil, white, "light"},
		{"a black terminal has the dark one", nil, black, "dark"},
		{"the reader's choice stays on white", sepia, white, "sepia"},
		{"the reader's choice stays on black", sepia, black, "sepia"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := New(Options{Reading: Reading{Article: longStory("Ferry", 9)}, Theme: c.chosen, Size: usualSize})
			m.Update(c.says)
			if m.theme.Name != c.want {
				t.Errorf("the theme is %s, want %s", m.theme.Name, c.want)
			}
		})
	}
}

func TestTheNextThemeIsNeverOfTheOtherGround(t *testing.T) {
	for _, c := range []struct {
		name       string
		background color.Color
		want       []string
	}{
		{"on black", color.Black, []string{"contrast", "terminal", "dracula", "pink", "tokyo-night", "dark"}},
		{"on white", color.White, []string{"sepia", "terminal", "pink", "light"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := New(Options{Reading: Reading{Article: longStory("Ferry", 9)}, Size: usualSize})
			m.Update(tea.BackgroundColorMsg{Color: c.background})
			for _, want := range c.want {
				if m.nextTheme(); m.theme.Name != want {
					t.Fatalf("after %v comes %s, want %s", c.want, m.theme.Name, want)
				}
			}
		})
	}
}
