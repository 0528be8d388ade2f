package main

import "testing"

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
