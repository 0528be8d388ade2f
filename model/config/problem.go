package config

import (
	"fmt"
	"strings"
)

// A Problem is something in the configuration that could not be followed, and where.
// It is an error.
type Problem struct {
	Source string // a file's path, or a variable's name
	Line   int    // from 1; 0 where there are no lines
	Text   string // what is wrong, and what would be right
}

func (p Problem) Error() string {
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", p.Source, p.Line, p.Text)
	}
	return p.Source + ": " + p.Text
}

// because is the problem at that place with words of its own.
func (p Problem) because(format string, args ...any) Problem {
	p.Text = fmt.Sprintf(format, args...)
	return p
}

// Nearest is the one of names that word was probably meant to be; empty where none is
// near.
func Nearest(word string, names []string) string {
	best, least := "", max(1, min(len(word)/3, 3))+1
	for _, name := range names {
		if d := distance(strings.ToLower(word), strings.ToLower(name)); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance is how many letters are to be put in, left out, changed or swapped with
// their neighbour to make a into b.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, above := []int(nil), make([]int, len(y)+1) // rows for shorter beginnings of a
	for j := range above {
		above[j] = j
	}
	for i := range x {
		row := make([]int, len(y)+1)
		row[0] = i + 1
		for j := range y {
			change := above[j]
			if x[i] != y[j] {
				change++
			}
			row[j+1] = min(change, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above = above, row
	}
	return above[len(y)]
}

// meant is a question to follow an unknown word, or nothing.
func meant(word string, names []string) string {
	if name := Nearest(word, names); name != "" {
		return fmt.Sprintf("; did you mean %q?", name)
	}
	return ""
}

// orList is names as a sentence has them: `"a", "b" or "c"`.
func orList(names []string) string {
	var b strings.Builder
	for i, name := range names {
		switch {
		case i == 0:
		case i == len(names)-1:
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", name)
	}
	return b.String()
}
