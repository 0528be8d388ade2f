package change

import (
	"fmt"
	"strings"

	"lede/model/article"
)

// A Tally is how much changed between two versions.
type Tally struct {
	Changed, Added, Removed, Moved int // paragraphs
	WordsAdded, WordsRemoved       int
	Over                           []string // of what stands over the body, what changed: "headline", "dek", "byline"
}

// Count counts what changed.
func Count(before, after article.Wording, paragraphs []Paragraph) Tally {
	var t Tally
	for i, what := range []string{"headline", "dek", "byline"} {
		if key(before.Over[i]) != key(after.Over[i]) {
			t.Over = append(t.Over, what)
		}
	}
	for _, p := range paragraphs {
		if p.Moved {
			t.Moved++
		}
		switch p.Kind {
		case Changed:
			t.Changed++
			for _, e := range p.Edits {
				switch e.Kind {
				case Added:
					t.WordsAdded += countWords(e.Text)
				case Removed:
					t.WordsRemoved += countWords(e.Text)
				}
			}
		case Added:
			t.Added++
			t.WordsAdded += countWords(after.Body[p.After])
		case Removed:
			t.Removed++
			t.WordsRemoved += countWords(before.Body[p.Before])
		}
	}
	return t
}

// IsZero reports whether nothing changed.
func (t Tally) IsZero() bool {
	return t.Changed+t.Added+t.Removed+t.Moved == 0 && len(t.Over) == 0
}

// String is the tally in a line: "4 paragraphs changed, 1 added, 1 moved; +212 −80 words".
func (t Tally) String() string {
	if t.IsZero() {
		return "nothing changed"
	}
	var parts []string
	for _, what := range t.Over {
		parts = append(parts, what+" changed")
	}
	noun := "paragraph"
	for _, p := range []struct {
		n    int
		what string
	}{{t.Changed, "changed"}, {t.Added, "added"}, {t.Removed, "removed"}, {t.Moved, "moved"}} {
		switch {
		case p.n == 0:
			continue
		case noun == "":
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		case p.n == 1:
			parts = append(parts, fmt.Sprintf("1 %s %s", noun, p.what))
		default:
			parts = append(parts, fmt.Sprintf("%d %ss %s", p.n, noun, p.what))
		}
		noun = ""
	}
	words := strings.Join(parts, ", ")
	if t.WordsAdded+t.WordsRemoved > 0 {
		words += fmt.Sprintf("; +%d −%d words", t.WordsAdded, t.WordsRemoved)
	}
	return words
}
