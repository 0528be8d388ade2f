package plain

import "testing"

func TestTheTitleOfAPageIsHeadlineAndSite(t *testing.T) {
	for _, test := range []struct{ name, title, headline, site string }{
		{"the site stands behind a bar", "Harbour opens its third gate | The Marren Herald", "Harbour opens its third gate", "The Marren Herald"},
		{"or behind a dash, and the headline may have one too", "Ferry – the last one – is sold - Marren Herald", "Ferry – the last one – is sold", "Marren Herald"},
		{"what is long behind a dash is none", "Harbour opens its gate - and nobody knows what the swans will do", "Harbour opens its gate - and nobody knows what the swans will do", ""},
		{"a short headline keeps what is behind it", "Lamp - a story", "Lamp - a story", ""},
	} {
		if headline, site := ofTitle(test.title); headline != test.headline || site != test.site {
			t.Errorf("%s: %q and %q", test.name, headline, site)
		}
	}
}
