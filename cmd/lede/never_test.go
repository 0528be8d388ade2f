package main

import (
	"path/filepath"
	"testing"

	"lede/model/shelf"
)

func TestNothingIsRememberedOfSomeSitesAndFolders(t *testing.T) {
	home := t.TempDir()
	in := func(parts ...string) string { return filepath.Join(append([]string{home}, parts...)...) }
	for _, c := range []struct {
		name  string
		never string
		shelf.Copy
		want bool
	}{
		{"a site", "bank.example", shelf.Copy{Address: "https://bank.example/statement"}, true},
		{"one below it", "bank.example", shelf.Copy{Address: "http://my.Bank.example:8080/"}, true},
		{"one that only ends like it", "bank.example", shelf.Copy{Address: "https://riverbank.example/"}, false},
		{"a site as people write it", "https://www.bank.example/", shelf.Copy{Address: "https://bank.example/x"}, true},
		{"a file in a folder", "~/letters/*", shelf.Copy{Path: in("letters", "ada.txt")}, true},
		{"one further down", "~/letters/*", shelf.Copy{Path: in("letters", "old", "ada.txt")}, true},
		{"the folder without a star", "~/letters", shelf.Copy{Path: in("letters", "ada.txt")}, true},
		{"a folder by its whole path", in("letters"), shelf.Copy{Path: in("letters", "ada.txt")}, true},
		{"some files of a folder", "~/letters/*.txt", shelf.Copy{Path: in("letters", "ada.md")}, false},
		{"a folder that only begins like it", "~/letters", shelf.Copy{Path: in("letters-to-print", "ada.txt")}, false},
		{"what comes from a pipe", "~/letters", shelf.Copy{}, false},
	} {
		if got := isNever(c.Copy, []string{"other.example", c.never}, home); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	c := shelf.Copy{Path: in("page.html")}
	if c.URL = "https://bank.example/statement"; !isNever(c, []string{"bank.example"}, home) {
		t.Error("a page of it that was kept as a file is remembered")
	}
}
