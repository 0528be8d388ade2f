package web

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"
)

// isLineNumber reports whether an element counts lines of code, by its name.
func isLineNumber(n *node) bool {
	if n.letters == 0 || !isTally(n) {
		return false
	}
	for _, key := range []string{"class", "data-line-number"} {
		v := strings.ToLower(n.get(key))
		for _, w := range []string{"lineno", "line-number", "linenumber", "gutter", "line-num", "blob-num", "linenos", "ln-num", "rouge-gutter", "hljs-ln", "nums", "-num", "lnt"} {
			if strings.Contains(v, w) {
				return true
			}
		}
	}
	return n.has("data-line-number") && n.is(atom.Td, atom.Span, atom.A)
}

// isTally reports whether an element holds nothing but numbers.
func isTally(n *node) bool { return n.letters > 0 && n.letters < 6000 && isNumbers(n.raw()) }

// countsIn are the elements that count the lines of code in n, whatever they are called:
// each is the first in its line and one more than the one before, or one holds all of
// the numbers; and most lines are counted.
func countsIn(n *node) map[*node]bool {
	groups := map[string][]*node{}
	others := 0 // letters of other words
	n.each(func(m *node) bool {
		switch {
		case m.isText():
			others += m.letters
			return false
		case m == n || !isTally(m):
			return true
		case firstElement(m) != nil && firstElement(m).letters == m.letters:
			return true // the number is within
		}
		if startsLine(m, n) {
			key := m.name + " " + shape(m)
			groups[key] = append(groups[key], m)
		} else {
			others += m.letters
		}
		return false
	})
	found := map[*node]bool{}
	if others == 0 {
		return nil
	}
	for _, group := range groups {
		var numbers []int
		for _, m := range group {
			for field := range strings.FieldsSeq(spaced(m)) {
				v, err := strconv.Atoi(strings.Trim(field, ".:|"))
				if err != nil {
					v = -1
				}
				numbers = append(numbers, v)
			}
		}
		if len(numbers) < 2 || len(numbers)*2 < strings.Count(strings.TrimSpace(n.raw()), "\n") || !isCounting(numbers) {
			continue
		}
		for _, m := range group {
			found[m] = true
		}
	}
	return found
}

// spaced is the text in n with a space for each end of an element.
func spaced(n *node) string {
	var b strings.Builder
	n.each(func(m *node) bool {
		b.WriteString(m.text)
		if !m.isText() {
			b.WriteByte(' ')
		}
		return true
	})
	return b.String()
}

func isCounting(numbers []int) bool {
	for i := 1; i < len(numbers); i++ {
		if numbers[i] != numbers[i-1]+1 {
			return false
		}
	}
	return numbers[0] >= 0
}

// shape is what counts of the same column have in common.
func shape(n *node) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, n.get("class")+" "+n.get("style"))
}

// startsLine reports whether nothing stands before an element in its line of the code in root.
func startsLine(n, root *node) bool {
	for n != root {
		before := n.prev
		for before != nil && (before.isText() && before.text == "" || !before.isText() && before.first == nil && !before.is(atom.Br)) {
			before = before.prev
		}
		switch {
		case before == nil:
		case before.is(atom.Br), isCodeLine(before), isCodeLine(n):
			return true
		case before.isText():
			return strings.HasSuffix(strings.TrimRight(before.text, " "), "\n")
		default:
			return strings.HasSuffix(before.raw(), "\n")
		}
		n = n.parent
	}
	return true
}

// isNumbers reports whether a text is nothing but numbers and white space.
func isNumbers(s string) bool {
	digits := false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits = true
		case r != ' ' && r != '\n' && r != '\t' && r != '\r' && r != '|' && r != '.' && r != ':' && r != '\u00a0':
			return false
		}
	}
	return digits
}
