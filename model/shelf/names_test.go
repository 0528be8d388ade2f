package shelf

import "testing"

func TestTwoWaysToAPageAreOneAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.Paper.example:443/salt/":              "paper.example/salt",
		"http://m.paper.example/salt?b=2&utm_medium=x&a=1": "paper.example/salt?a=1&b=2",
		"https://amp.paper.example/salt?fbclid=7#comments": "paper.example/salt",
		"https://paper.example/app#!/salt":                 "paper.example/app#!/salt",
		"https://paper.example:8080/salt":                  "paper.example:8080/salt",
		"https://m.example/":                               "m.example",
		"file:///salt.md":                                  "",
		"salt.md":                                          "",
		"https://paper.example/a%2Fb?q=caf%C3%A9&mc_cid=3&ref_src=twsrc&x=%26": "paper.example/a%2Fb?q=caf%C3%A9&x=%26",
	} {
		if got := canonical(address); got != want {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
}

func TestAPageIsCalledByTheAddressThatItTellsOfItsOwnSite(t *testing.T) {
	for _, c := range []struct {
		opened, told string
		names        int
	}{
		{"https://paper.example/s/77", "https://paper.example/salt", 2},
		{"https://paper.example/s/77", "https://other.example/salt", 1},
		{"https://paper.example/s/77", "https://paper.example/", 1},
		{"", "https://paper.example/salt", 1},
		{"", "https://paper.example/", 0},
	} {
		copied := Copy{Address: c.opened}
		copied.URL = c.told
		if got := lying(copied); len(got) != c.names {
			t.Errorf("%s, which says it is %s, has the names %v", c.opened, c.told, got)
		}
	}
}

func TestThePlaceOfTheShelfIsThePlatforms(t *testing.T) {
	if got := Folder([]string{"HOME=/home/ann", "XDG_DATA_HOME=/data"}); got != "/data/lede" {
		t.Errorf("it is in %s", got)
	}
	for _, env := range [][]string{nil, {"HOME="}, {"XDG_DATA_HOME=not/absolute"}} {
		if got := Folder(env); got != "" {
			t.Errorf("%q leads to %s", env, got)
		}
	}
}
