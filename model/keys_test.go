package model

import (
	"bytes"
	"fmt"
	"image"
	"os"
	"strings"
	"testing"
	"unicode"

	"lede/testdata/golden"
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
	for _, g := range pageCommands() {
		for _, c := range g.Commands {
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
				r.sees(KeyLabel(k))
			}
		}
	}
}

// TestTheReadmeListsEveryCommandWithItsKeys compares the README's section "Keys", all
// of it, with the commands.
func TestTheReadmeListsEveryCommandWithItsKeys(t *testing.T) {
	const file, heading = "../README.md", "\n## Keys\n"
	readme, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, section, found := bytes.Cut(readme, []byte(heading))
	if !found {
		t.Fatal("the README has no section of keys")
	}
	section, after, more := bytes.Cut(section, []byte("\n## "))
	if more {
		after = append([]byte("\n## "), after...)
	}
	want := keySection()
	if golden.Updating() {
		readme = append(append(before, heading+want...), after...)
		if err := os.WriteFile(file, readme, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(section) != want {
		t.Errorf("the README says\n%s\nwant (go test ./model -update writes it)\n%s", section, want)
	}
}

// keySection is the README's section of keys, below its heading.
func keySection() string {
	var b strings.Builder
	b.WriteString("\nA number before a motion repeats it: `12j`. `?` shows this list while reading.\n")
	for _, g := range Commands() {
		fmt.Fprintf(&b, "\n| %s | keys |\n|---|---|\n", strings.ToLower(g.Title))
		for _, c := range g.Commands {
			keys := make([]string, len(c.Keys))
			for i, k := range c.Keys {
				keys[i] = "`" + k + "`"
			}
			fmt.Fprintf(&b, "| %s | %s |\n", c.Name, strings.Join(keys, " "))
		}
	}
	return b.String()
}
