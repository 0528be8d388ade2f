package phrases

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lede/model/article"
)

func TestIs(t *testing.T) {
	for _, test := range []struct {
		name, text string
		role       Role
		want       bool
	}{
		{"a phrase may have capitals and signs", "Related Articles:", Aside, true},
		{"what has to be the whole line is not found in a longer one", "Related articles of law", Aside, false},
		{"what begins a line needs not be all of it", "More from Ada Keel", Aside, true},
		{"what begins a line is not found within", "There is more from Ada", Aside, false},
		{"what ends a line needs not be all of it", "The Harbour newsletter", Aside, true},
		{"what stands within a line is found anywhere", "Please support our work, today.", Plea, true},
		{"a part of a word is no word", "The bookings of the follow used", Plea, false},
		{"a phrase has only the roles that its row says", "Related articles", Button, false},
		{"nothing is no phrase", " – ", Button, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Is(test.role, test.text); got != test.want {
				t.Errorf("Is(%v, %q) = %v", test.role, test.text, got)
			}
		})
	}
}

func TestTheTableIsWrittenAsTextsAreCompared(t *testing.T) {
	seen := map[string]bool{}
	for row := range strings.Lines(rows) {
		cells := strings.Split(strings.TrimSpace(row), "\t")
		if strings.HasPrefix(row, "#") {
			continue
		}
		if cells[0] != article.Fold(cells[0]) {
			t.Errorf("%q is never found: write it %q", cells[0], article.Fold(cells[0]))
		}
		if key := cells[0] + "\t" + cells[2]; seen[key] {
			t.Errorf("%q stands in two rows: give one all the roles", key)
		} else {
			seen[key] = true
		}
		if len(cells[3]) != 2 {
			t.Errorf("%q is in no language: %q", cells[0], cells[3])
		}
	}
}

// TestLinesAsTheyArePrinted reads lines as pages have them, a file a language: the roles
// that each has, and the line. There is a line for every phrase of the table.
func TestLinesAsTheyArePrinted(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/phrases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no lines", err)
	}
	met := map[phrase]bool{}
	for _, file := range files {
		lines, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(lines)) {
			named, printed, _ := strings.Cut(strings.TrimSpace(line), "\t")
			for name := range strings.SplitSeq(named, ",") {
				role := Role(slices.Index(roleNames[:], name))
				if !Is(role, printed) {
					t.Errorf("%s: %q is no %s", filepath.Base(file), printed, name)
				}
				meet(met, role, article.Fold(printed))
			}
		}
	}
	for _, p := range table().phrases[1:] {
		if !met[p] {
			t.Errorf("no line of testdata/phrases says %q as it has to stand: add one, or take out the phrase", p.words)
		}
	}
}

// meet notes the phrases of a role that a line says.
func meet(met map[phrase]bool, role Role, line string) {
	for p, roles := range table().said(line) {
		if roles.Has(role) {
			met[p] = true
		}
	}
}
