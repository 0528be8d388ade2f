package theme

import (
	"image/color"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// made are the themes that are made of 21 colours.
var made = []string{"light", "dark", "sepia", "contrast"}

// drawn are roles that are lines and marks, not words, and the contrast that each has at
// least: 3 where it tells something, less where it only divides.
var drawn = map[Role]float64{
	QuoteRule: 3, CodeRule: 2.75, TableRule: 3, FrameFocused: 3, PopupFrame: 2.75, Progress: 3, Dimmed: 3,
	HeadRule: 1.4, TableRowRule: 1.4, Frame: 1.4, ProgressRest: 1.4,
}

// TestWordsCanBeRead holds WCAG's AA, a contrast of 4.5, for all words on the page that
// a theme brings, in true colour and in 256, and its AAA for the theme made for that.
func TestWordsCanBeRead(t *testing.T) {
	for _, name := range made {
		for _, p := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
			th := named(t, name).In(p)
			page := th.Page
			if page == (Look{}) {
				page = th.Paper
			}
			for i, look := range th.Looks {
				least := 4.5
				if name == "contrast" {
					least = 7
				}
				if l, line := drawn[Role(i)]; line {
					least = l
				}
				if look.Foreground == nil && Role(i).inline() {
					continue
				}
				if on := look.Over(page); contrast(on.Foreground, on.Background) < least {
					t.Errorf("%s in %v: %v is %s, a contrast of %.2f", name, p, Role(i), describe(on), contrast(on.Foreground, on.Background))
				}
			}
			if got := contrast(th.Looks[Body].Foreground, page.Background); got < 9.5 {
				t.Errorf("%s in %v: the text has a contrast of %.2f", name, p, got)
			}
			if got := contrast(th.Looks[HeadRule].Foreground, page.Background); got > 2.5 && name != "contrast" {
				t.Errorf("%s in %v: a rule that only divides has a contrast of %.2f", name, p, got)
			}
		}
	}
}

// TestCodeCanBeRead holds the same for what stands on the ground of code.
func TestCodeCanBeRead(t *testing.T) {
	for _, name := range made {
		th := named(t, name)
		for _, c := range []Colour{kw, str, com} {
			for depth, on := range map[string][2]color.Color{
				"full": {th.palette[c].full, th.palette[ground].full}, "256": {th.palette[c].of256, th.palette[ground].of256},
			} {
				if got := contrast(on[0], on[1]); got < 4.5 {
					t.Errorf("%s, %s: %s has a contrast of %.2f", name, depth, colourNames[c], got)
				}
			}
		}
	}
}

// TestThemesSuitOtherPages looks at the pages that terminals usually have: no word is
// fainter than 4.5 there, and where one would be, it takes the next stronger colour.
func TestThemesSuitOtherPages(t *testing.T) {
	for name, pages := range map[string][]string{
		"dark":  {"#000000", "#282c34", "#002b36", "#2e3440", "#44475a"},
		"light": {"#ffffff", "#fdf6e3", "#eff1f5", "#d9d9d9"},
	} {
		for _, page := range pages {
			c, err := parseColour(page)
			if err != nil {
				t.Fatal(err)
			}
			th := named(t, name).Worn(colorprofile.TrueColor, c)
			for _, r := range []Role{Body, Dek, Byline, Credit, Footer, Caption, Quote, Cite} {
				if got := contrast(th.Looks[r].Foreground, c); got < 4.5 {
					t.Errorf("%s on %s: %v has a contrast of %.2f", name, page, r, got)
				}
			}
			if g := th.Looks[Code].Background; g == nil || contrast(g, c) > 1.4 || g == named(t, name).Looks[Code].Background {
				t.Errorf("%s on %s has the ground %s below code", name, page, shown(g))
			}
		}
		if g := named(t, name).Worn(colorprofile.TrueColor, nil); (g.Page == Look{}) && g.Looks[Code].Background != nil {
			t.Errorf("%s has a ground below code on a page that nobody knows", name)
		}
	}
}

// TestGreysStayGrey looks at the colours of which 256 have no good neighbour: what is
// nearly grey is not to become olive.
func TestGreysStayGrey(t *testing.T) {
	for hex, want := range map[string]color.Color{
		"#a8a398": ansi.IndexedColor(247), "#1c1b19": ansi.IndexedColor(234), "#fdfcf9": ansi.IndexedColor(231),
		"#000000": ansi.IndexedColor(16), "#e0ab6a": ansi.IndexedColor(179),
	} {
		c, err := parseColour(hex)
		if err != nil {
			t.Fatal(err)
		}
		if got := neighbour(c); got != want {
			t.Errorf("%s becomes %v, want %v", hex, got, want)
		}
	}
	if got := named(t, "sepia").In(colorprofile.ANSI256).Page.Background; got != ansi.IndexedColor(255) {
		t.Errorf("sepia's page is %v: the theme's own neighbour goes before the nearest", got)
	}
}

// TestSixteenColours has no bold letters in a hue, which many terminals show in another
// colour, and no grounds but those of matches and selections.
func TestSixteenColours(t *testing.T) {
	for _, name := range Names() {
		th := named(t, name).In(colorprofile.ANSI)
		for i, look := range th.Looks {
			if look.Bold && look.Foreground != nil {
				t.Errorf("%s: %v is %s", name, Role(i), describe(look))
			}
		}
		for _, r := range []Role{Code, Popup} {
			if g := th.Looks[r].Background; g != nil && th.palette != nil {
				t.Errorf("%s paints the ground of %v %v", name, r, g)
			}
		}
	}
	dark, light := named(t, "dark").In(colorprofile.ANSI), named(t, "light").In(colorprofile.ANSI)
	for _, c := range []struct {
		what string
		look Look
		want string
	}{
		{"a crosshead has the terminal's own ink", dark.Looks[Crosshead], "bold"},
		{"a kicker is told by its hue", dark.Looks[Kicker], "3"},
		{"what is dim is faint on dark", dark.Looks[Byline], "faint"},
		{"and bright black on light", light.Looks[Byline], "8"},
		{"a cream page is white", named(t, "sepia").In(colorprofile.ANSI).Page, "0 on 15"},
		{"the current match is underlined", light.Looks[MatchCurrent], "15 on 1 underline"},
	} {
		if got := describe(c.look); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}
