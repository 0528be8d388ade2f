package main

import (
	"slices"
	"strings"
	"testing"
)

func TestALetterTakesNothingOfTheReadersWithIt(t *testing.T) {
	for address, want := range map[string]string{
		"mailto:desk@paper.example":                                            "mailto:desk@paper.example",
		"mailto:desk@paper.example?attach=/etc/passwd":                         "mailto:desk@paper.example",
		"mailto:desk@paper.example?Subject=A%20tip&ATTACH=~/.ssh&attachment=x": "mailto:desk@paper.example?subject=A%20tip",
		"mailto:?to=a@paper.example&body=1%2B1%26&cc=b@paper.example":          "mailto:?to=a%40paper.example&cc=b%40paper.example&body=1%2B1%26",
		"mailto:a@paper.example?body=one%0D%0Atwo;attach=x":                    "mailto:a@paper.example",
	} {
		if got := letter(address); got != want {
			t.Errorf("%s goes out as %s, want %s", address, got, want)
		}
	}
}

func TestTheBrowsersOfTheReadersChoice(t *testing.T) {
	const address = "https://paper.example/a%20b?%s"
	for browsers, want := range map[string][]string{
		"":                                nil,
		"w3m":                             {"w3m|" + address},
		"firefox --new-tab %s:w3m":        {"firefox|--new-tab|" + address, "w3m|" + address},
		":lynx -x=%s -dump::":             {"lynx|-x=" + address + "|-dump"},
		"show 100%% %s; rm -rf $HOME %%s": {"show|100%|" + address + ";|rm|-rf|$HOME|%s"},
	} {
		var got []string
		for _, way := range chosenWays(browsers, address) {
			got = append(got, strings.Join(way, "|"))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", browsers, got, want)
		}
	}
}
