package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
	"lede/ui/theme"
)

func TestALinkBrokenOverLinesIsOneForTheTerminal(t *testing.T) {
	const address = "https://paper.example/story?a=1"
	lines := setLines(article.Text{{Text: "the harbour wall", Link: address}}, 8)
	p := NewPainter(theme.Terminal(), theme.Look{}, ansi.StringWidth)
	var drawn []string
	for _, l := range lines {
		drawn = append(drawn, string(p.fill(nil, l, 0, 8)))
	}
	const open, end = "\x1b]8;id=ubxhyg;" + address + "\x1b\\", "\x1b]8;;\x1b\\"
	want := []string{
		open + "\x1b[4mthe\x1b[m" + end + "     ",
		open + "\x1b[4mharbour\x1b[m" + end + " ",
		open + "\x1b[4mwall\x1b[m" + end + "    ",
	}
	if strings.Join(drawn, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q\nwant %q", drawn, want)
	}
}

func TestTheTerminalIsToldOfCleanLinksToOtherPlaces(t *testing.T) {
	for address, told := range map[string]bool{
		"https://paper.example/":          true,
		"HTTP://paper.example/":           true,
		"mailto:desk@paper.example":       true,
		"#notes":                          false,
		"file:///etc/hosts":               false,
		"javascript:alert(1)":             false,
		"ssh://paper.example":             false,
		"https://paper.example/\x1b]0;x":  false,
		"https://paper.example/caf\u00e9": false,
		"":                                false,

		"https://paper.example/" + strings.Repeat("a", 2061): true,
		"https://paper.example/" + strings.Repeat("a", 2062): false,
	} {
		if leadsOut(address) != told {
			t.Errorf("%q is told: %v", address, !told)
		}
	}
}
