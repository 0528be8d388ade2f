package main

import (
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"lede/model"
	"lede/model/config"
)

// TestTheManualPageTellsWhatTheHelpTells looks in the page that man shows for its title,
// its sections, and all that the help is made of.
func TestTheManualPageTellsWhatTheHelpTells(t *testing.T) {
	release, built = "1.2.0", "2026-11-30T10:00:00Z"
	defer func() { release, built = "", "" }()
	code, page, err := called(t, "", "man")
	if code != 0 || err != "" {
		t.Fatalf("man ends with %d and says %q", code, err)
	}
	tells := func(words string) {
		t.Helper()
		if !strings.Contains(page, words) {
			t.Errorf("the page has no %q", words)
		}
	}
	tells("\n.TH \"LEDE\" 1 \"2026-11-30\" \"lede 1.2.0\"\n")
	tells("\n.SH \"NAME\"\nlede \\- read an article in the terminal\n")
	for _, section := range []string{"Synopsis", "Description", "Examples", "Commands", "Flags", "Exit status", "Environment", "Files"} {
		tells("\n.SH \"" + strings.ToUpper(section) + "\"\n")
	}
	for _, topic := range helpTopics[1:] {
		a, err := helpArticle(topic)
		if err != nil {
			t.Fatal(err)
		}
		tells("\n.SH \"" + strings.ToUpper(a.Headline) + "\"\n")
	}
	rootCommand(nil).Flags().VisitAll(func(f *pflag.Flag) {
		tells(strings.ReplaceAll(`\fB--`+f.Name, "-", `\-`))
	})
	for _, s := range config.Settings() {
		tells(`\fB` + s.Name + " = ")
	}
	for _, g := range model.Commands() {
		tells("\n.SS \"" + strings.ReplaceAll(g.Title, "'", `\(aq`) + "\"\n")
	}
	for _, letter := range page {
		if letter > '~' {
			t.Fatalf("the page has %q, which not every formatter reads", letter)
		}
	}
}
