package model

import (
	"image"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestEveryKeyIsOneCommandsInItsTable(t *testing.T) {
	by, ids := map[string]string{}, map[ID]bool{}
	for _, g := range Commands() {
		for _, c := range g.Commands {
			if ids[c.ID] {
				t.Errorf("two commands have the ID %q", c.ID)
			}
			ids[c.ID] = true
			for _, k := range c.Keys {
				place := string(g.Table) + " " + k
				if other, taken := by[place]; taken {
					t.Errorf("%s is the key of %q and of %q", place, other, c.Name)
				}
				by[place] = c.Name
			}
		}
	}
}

// The configuration has a command by its ID, and before there were IDs had it by its name.
func TestThePagesCommandsHaveTheirNamesForIDs(t *testing.T) {
	for _, g := range Commands() {
		for _, c := range g.Commands {
			if g.Table != pageTable {
				continue
			}
			words := strings.FieldsFunc(strings.ToLower(c.Name), func(r rune) bool { return !unicode.IsLetter(r) })
			if slug := strings.Join(words, "-"); slug != string(c.ID) {
				t.Errorf("%q has the ID %q, want %q", c.Name, c.ID, slug)
			}
		}
	}
}

func TestDigitsAreLeftForCounts(t *testing.T) {
	for _, g := range Commands() {
		if g.Table != pageTable && g.Table != selectTable {
			continue
		}
		for _, c := range g.Commands {
			for _, k := range c.Keys {
				if len(k) == 1 && k[0] >= '1' && k[0] <= '9' {
					t.Errorf("%q has the key %s, which begins a count", c.Name, k)
				}
			}
		}
	}
}

func TestTheHelpListsEveryCommandWithItsKeys(t *testing.T) {
	r := opens(t, image.Pt(200, 160), nil, "")
	r.types("?")
	for _, g := range Commands() {
		r.sees(g.Title)
		for _, c := range g.Commands {
			r.sees(strings.Fields(c.Name)[0])
			for _, k := range c.Keys {
				r.sees(keyLabel(k))
			}
		}
	}
}

// TestTheReadmeNamesKeysAsTheyAre compares the README's ten keys with the commands.
func TestTheReadmeNamesKeysAsTheyAre(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(readme), "\n## Ten keys\n")
	section, _, _ = strings.Cut(section, "\n## ")
	keys := map[string][]string{}
	for _, g := range Commands() {
		for _, c := range g.Commands {
			if !strings.Contains(string(c.ID), ".") {
				keys[c.Name] = c.Keys
			}
		}
	}
	row := regexp.MustCompile("(?m)^\\| (.+) \\| `(.+)` \\|$")
	told := row.FindAllStringSubmatch(section, -1)
	if len(told) != 10 {
		t.Errorf("the README has %d keys and not ten", len(told))
	}
	for _, r := range told {
		if !slices.Contains(keys[r[1]], r[2]) {
			t.Errorf("the README gives %q to %q, which has %q", r[2], r[1], keys[r[1]])
		}
	}
}
