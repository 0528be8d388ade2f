package config

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
)

func TestSites(t *testing.T) {
	const two = "[\"www.tides.example\"]\nAuthorization = \"Bearer low\"\n\n[\"paper.example\"]\nX-Key = \"1\"\nCookie = \"subscriber=7\"\n"
	for name, c := range map[string]struct {
		text  string
		mode  os.FileMode
		sites []Site
		says  string
	}{
		"two sites": {two, 0o600, []Site{{Host: "paper.example", Headers: [][2]string{{"Cookie", "subscriber=7"}, {"X-Key", "1"}}},
			{Host: "www.tides.example", Headers: [][2]string{{"Authorization", "Bearer low"}}}}, ""},
		"a site that has no https":    {"[\"http://tides.example:8080\"]\nX-Key = \"1\"\n", 0o600, []Site{{Host: "tides.example:8080", Plain: true, Headers: [][2]string{{"X-Key", "1"}}}}, ""},
		"a name that no header has":   {"[\"paper.example\"]\n\"X Key\" = \"1\"\n", 0o600, nil, `for "X Key" under "paper.example" can't be a header`},
		"a value of two lines":        {"[\"paper.example\"]\nCookie = \"a\\nX-Key: b\"\n", 0o600, nil, "can't be a header"},
		"an address for a host":       {"[\"https://paper.example/story\"]\nX-Key = \"1\"\n", 0o600, nil, `"https://paper.example/story" is no host`},
		"a file that others may read": {two, 0o644, nil, "say: chmod 600 "},
		"no TOML":                     {"Cookie: x", 0o600, nil, "it takes a table a host"},
		"a header without a host":     {"Cookie = \"x\"", 0o600, nil, "it takes a table a host"},
	} {
		t.Run(name, func(t *testing.T) {
			if c.mode != 0o600 && runtime.GOOS == "windows" {
				t.Skip("files have no such modes here")
			}
			path := filepath.Join(t.TempDir(), "sites.toml")
			if err := os.WriteFile(path, []byte(c.text), c.mode); err != nil {
				t.Fatal(err)
			}
			sites, err := LoadSites(path)
			if !reflect.DeepEqual(sites, c.sites) || (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, %v", sites, err)
			}
		})
	}
	if sites, err := LoadSites(filepath.Join(t.TempDir(), "none.toml")); sites != nil || err != nil {
		t.Errorf("without a file there are %v, %v", sites, err)
	}
}
