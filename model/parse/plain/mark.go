package plain

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A noteCounter counts the marks of footnotes. A number is a mark only where its
// turn has come: "km²" is none, and neither is the first "[12]" of a text.
type noteCounter struct {
	last   int      // the highest mark so far
	found  []string // marks in the step that is being composed
	sign   string   // the superscript of number
	number int
}

func (n *noteCounter) count(marks []string) {
	for _, m := range marks {
		if i, _ := strconv.Atoi(m); i > n.last {
			n.last = i
		}
	}
}

// next is the highest number that may be marked now.
func (n *noteCounter) next() int {
	if len(n.found) > 0 {
		i, _ := strconv.Atoi(n.found[len(n.found)-1])
		return max(i, n.last) + 1
	}
	return n.last + 1
}

// mayMark is a quick look whether t may hold a mark.
func (n *noteCounter) mayMark(t string) bool {
	if next := n.next(); next != n.number {
		n.sign, n.number = superscript(next), next
	}
	return strings.IndexByte(t, '[') >= 0 || strings.Contains(t, n.sign)
}

// mark is the label of the mark at i, which is behind the start of t, and its length.
func (n *noteCounter) mark(t string, i int) (label string, size int) {
	if i == 0 {
		return "", 0
	}
	number := 0
	if t[i] == '[' {
		number, size = bracketed(t[i:])
	} else if t[i-1] != ' ' {
		number, size = raised(t[i:])
	}
	if size == 0 || number < 1 || number > n.next() {
		return "", 0
	}
	label = strconv.Itoa(number)
	n.found = append(n.found, label)
	return label, size
}

// bracketed reads "[12]" at the start of s.
func bracketed(s string) (number, size int) {
	shut := strings.IndexByte(s[:min(len(s), 6)], ']')
	if shut < 2 || s[0] != '[' {
		return 0, 0
	}
	number, err := strconv.Atoi(s[1:shut])
	if err != nil || s[1] < '1' || s[1] > '9' {
		return 0, 0
	}
	return number, shut + 1
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// raised reads a number in superscript at the start of s.
func raised(s string) (number, size int) {
	for _, r := range s {
		digit := strings.IndexRune(superscripts, r)
		if digit < 0 || number > 999 {
			break
		}
		number = number*10 + utf8.RuneCountInString(superscripts[:digit])
		size += utf8.RuneLen(r)
	}
	return number, size
}

func superscript(number int) string {
	digits := []rune(superscripts)
	s := []rune(strconv.Itoa(number))
	for i, r := range s {
		s[i] = digits[r-'0']
	}
	return string(s)
}
