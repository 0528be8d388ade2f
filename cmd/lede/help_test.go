package main

import (
	"strings"
	"testing"

	"lede/model"
	"lede/model/config"
)

// TestTheHelpTellsOfEverything looks for each flag, command, key and setting in the topic
// that is for it.
func TestTheHelpTellsOfEverything(t *testing.T) {
	printed := func(topic string) string {
		t.Helper()
		code, out, err := called(t, "", "help", topic)
		if code != 0 || err != "" {
			t.Fatalf("help %s ends with %d and says %q", topic, code, err)
		}
		if strings.Contains(out, "{{") {
			t.Errorf("help %s has a place that nothing was put into:\n%s", topic, out)
		}
		return out
	}
	tells := func(topic, out, words string) {
		t.Helper()
		if !strings.Contains(out, words) {
			t.Errorf("help %s says nothing of %q", topic, words)
		}
	}
	keys := printed("keys")
	for _, g := range model.Commands() {
		tells("keys", keys, g.Title)
		for _, c := range g.Commands {
			tells("keys", keys, c.Name+"\t"+strings.Join(c.Keys, " "))
		}
	}
	settings := printed("configuration")
	for _, s := range config.Settings() {
		tells("configuration", settings, s.Name+" = ")
	}
	_, usage, _ := called(t, "", "--help")
	commands := printed("commands")
	for _, word := range strings.Fields(usage) {
		if strings.HasPrefix(word, "--") && len(word) > 2 && word != "--help" && word != "--version" {
			tells("commands", commands, strings.Trim(word, ".,"))
		}
	}
	for _, command := range []string{"lede config", "lede doctor", "lede licences", "lede save", "lede shelf", "lede completion", "lede man", "lede help"} {
		tells("commands", commands, command)
	}
}

// TestEachTopicIsAnArticle reads each topic as lede shows it.
func TestEachTopicIsAnArticle(t *testing.T) {
	for _, topic := range helpTopics {
		a, err := helpArticle(topic)
		if err != nil {
			t.Fatal(err)
		}
		if a.Headline == "" || a.Dek == "" || len(a.Body) == 0 {
			t.Errorf("%s has headline %q, dek %q and %d blocks", topic, a.Headline, a.Dek, len(a.Body))
		}
		if len(a.Omitted) > 0 {
			t.Errorf("%s leaves out %v", topic, a.Omitted)
		}
		if code, out, _ := called(t, "", "help", topic); code != 0 || !strings.HasPrefix(out, a.Headline) {
			t.Errorf("help %s ends with %d and begins with %.40q", topic, code, out)
		}
	}
	if code, out, err := called(t, "", "help", "tides"); code != exitUsage || out != "" || !strings.Contains(err, `no help on "tides"; there is on commands, keys`) {
		t.Errorf("help on what there is none of ends with %d, prints %q and says %q", code, out, err)
	}
	if _, out, _ := called(t, "", "help", "config"); !strings.Contains(out, "TOML") {
		t.Errorf("a command's help is %q", out)
	}
}
