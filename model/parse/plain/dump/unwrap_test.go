package dump_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"lede/model/parse/plain/dump"
	"lede/model/parse/plain/shape"
)

func TestAddressesAtTheEndOfADump(t *testing.T) {
	links := ""
	for i := range 6 {
		links += fmt.Sprintf("   [%d]Quay\n", i+1)
	}
	for name, list := range map[string]string{
		"beside their numbers": "References\n\n   1. https://a.example/\n   2. https://b.example/\n   3. mailto:c@d.example\n   4. #e\n   5. //f.example/\n   6. https://g.example/\n",
		"below their titles": "References\n\n   Visible links\n   1. https://a.example/\n   2. The second quay\n\thttps://b.example/\n   3. Write to us\n\tmailto:c@d.example\n" +
			"   4. #e\n   5. //f.example/\n   6. Quay\n\thttps://g.example/\n",
	} {
		t.Run(name, func(t *testing.T) {
			rest, found := dump.References(dump.Lines(links + "\n" + list))
			want := map[int]string{1: "https://a.example/", 2: "https://b.example/", 3: "mailto:c@d.example", 4: "#e", 5: "//f.example/", 6: "https://g.example/"}
			if len(rest) != 6 || !maps.Equal(found, want) {
				t.Errorf("%d lines are left, and the addresses are %v", len(rest), found)
			}
		})
	}
}

func TestWordsThatALinkJoinsArePartedAgain(t *testing.T) {
	joined := strings.Repeat("The_third_gate of the harbour.\n\n", 10)
	for text, want := range map[string]string{
		joined + "****** The gate is open ******":          "The gate is open",
		joined + "Of half_a_day, at https://a.example/b_c": "Of half a day, at https://a.example/b_c",
		"The name of the file is long_name, and no link's": "The name of the file is long_name, and no link's",
	} {
		rows := dump.Unwrap(dump.Lines(text)).Rows
		if got := rows[len(rows)-1].Text; got != want {
			t.Errorf("%q is read as %q", want, got)
		}
	}
}

func TestACentredHeadingOfTwoLinesIsOneRow(t *testing.T) {
	const prose = "   The third gate of the harbour was opened on Friday, nine years after\n   the first stone was laid and four years after the day on which it\n   should have been finished, the board of the harbour said on Friday.\n\n"
	text := prose + "Harbour of Maren - «The board has said nothing of the swans for nine years, and\n                                 nobody asked»\n\n" + prose + prose + prose
	rows := dump.Unwrap(dump.Lines(text)).Rows
	if want := "Harbour of Maren - «The board has said nothing of the swans for nine years, and nobody asked»"; len(rows) != 5 || rows[1].Text != want {
		t.Errorf("there are %d rows, the second is %q", len(rows), rows[1].Text)
	}
}

func TestMenusThatStandSideBySideAreSeen(t *testing.T) {
	for text, want := range map[string]int{"HomeNewsSportWeather": 3, "Home News Sport": 0, "ZprávyDomácí": 1, "NATO": 0} {
		if got := shape.Count(text).Seams; got != want {
			t.Errorf("%q has %d seams, want %d", text, got, want)
		}
	}
}
