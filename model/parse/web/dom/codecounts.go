package dom

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"
)

// IsLineNumber reports whether an element counts lines of code, by its name.
func IsLineNumber(n *Node) bool {
	if n.Letters == 0 || !isTally(n) {
		return false
	}
	return ContainsAny(n.Class(), "lineno", "linenumber", "gutter", "-num", "nums", "hljs-ln", "lnt") || n.Has("data-line-number") && n.Is(atom.Td, atom.Span, atom.A)
}

// mostCounted is the letters of the numbers beside code, at most.
const mostCounted = 6000

// isTally reports whether an element holds nothing but numbers.
func isTally(n *Node) bool { return n.Letters > 0 && n.Letters < mostCounted && IsNumbers(n.Raw()) }

// CountsIn are the elements that count the lines of code in n, whatever they are called:
// each is the first in its line and one more than the one before, or one holds all of
// the numbers; and most lines are counted.
func CountsIn(n *Node) map[*Node]bool {
	groups := map[string][]*Node{}
	others := 0 // letters of other words
	n.Each(func(m *Node) bool {
		switch {
		case m.IsText():
			others += m.Letters
			return false
		case m == n || !isTally(m):
			return true
		case FirstElement(m) != nil && FirstElement(m).Letters == m.Letters:
			return true // the number is within
		}
		if startsLine(m, n) {
			groups[m.Name] = append(groups[m.Name], m)
		} else {
			others += m.Letters
		}
		return false
	})
	found := map[*Node]bool{}
	if others == 0 {
		return nil // they are what it lists
	}
	for _, group := range groups {
		var numbers []int
		for _, m := range group {
			for field := range strings.FieldsSeq(spaced(m)) {
				v, _ := strconv.Atoi(strings.Trim(field, ".:|"))
				numbers = append(numbers, v)
			}
		}
		if len(numbers) <= 1 || len(numbers)*2 < strings.Count(strings.TrimSpace(n.Raw()), "\n") || !isCounting(numbers) {
			continue
		}
		for _, m := range group {
			found[m] = true
		}
	}
	return found
}

// spaced is the text in n with a space for each end of an element.
func spaced(n *Node) string {
	var b strings.Builder
	n.Each(func(m *Node) bool {
		b.WriteString(m.Text)
		if !m.IsText() {
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

// startsLine reports whether nothing stands before an element in its line of the code in root.
func startsLine(n, root *Node) bool {
	for n != root {
		before := n.Prev
		for before != nil && (before.IsText() && before.Text == "" || !before.IsText() && before.First == nil && !before.Is(atom.Br)) {
			before = before.Prev
		}
		if before != nil {
			return before.Is(atom.Br) || IsCodeLine(before) || IsCodeLine(n) || strings.HasSuffix(strings.TrimRight(before.Raw(), " "), "\n")
		}
		n = n.Parent
	}
	return true
}
