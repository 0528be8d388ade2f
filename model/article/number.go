package article

import (
	"strconv"
	"strings"
)

// Number is the number of the item at index i.
func (l List) Number(i int) int {
	if i < len(l.Numbers) {
		return l.Numbers[i]
	}
	return l.Start + i
}

// Label is the number of the item at index i as the list writes it: "4", "d", "iv".
func (l List) Label(i int) string { return l.Numbering.Label(l.Number(i)) }

// Slice is the list of the items from one index up to another, with the numbers they
// have in l.
func (l List) Slice(from, to int) List {
	part := List{Ordered: l.Ordered, Start: l.Start + from, Numbering: l.Numbering, Items: l.Items[from:to]}
	if from < len(l.Numbers) {
		part.Numbers = l.Numbers[from:min(to, len(l.Numbers))]
	}
	return part
}

// Label writes a number. What a way of writing has no number for comes out in figures.
func (n Numbering) Label(number int) string {
	label := ""
	switch n {
	case LowerAlpha, UpperAlpha:
		label = letters(number)
	case LowerRoman, UpperRoman:
		label = roman(number)
	}
	switch {
	case label == "":
		return strconv.Itoa(number)
	case n == LowerAlpha || n == LowerRoman:
		return strings.ToLower(label)
	}
	return label
}

// letters counts A to Z, then AA, AB and so on.
func letters(n int) string {
	label := ""
	for ; n > 0; n = (n - 1) / 26 {
		label = string(rune('A'+(n-1)%26)) + label
	}
	return label
}

// romans are the Roman numerals and what is written as one less than them.
var romans = []struct {
	value int
	sign  string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// mostRoman is the highest number that is written in Roman numerals.
const mostRoman = 3999

func roman(n int) string {
	if n > mostRoman {
		return ""
	}
	label := ""
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			label += r.sign
		}
	}
	return label
}
