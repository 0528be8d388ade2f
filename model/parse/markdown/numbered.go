package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"lede/model/article"
)

// countdown are the numbers of a list's items as they are written, where each is one less
// than the one before it; nil where they aren't. Markdown itself counts upwards.
func (w *writer) countdown(n *ast.List) []int {
	if n.ChildCount() < 2 || n.Start < n.ChildCount()-1 {
		return nil
	}
	var numbers []int
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		number, ok := w.numberBefore(c)
		if last := len(numbers) - 1; !ok || last >= 0 && number != numbers[last]-1 {
			return nil
		}
		numbers = append(numbers, number)
	}
	return numbers
}

// numberBefore is the number that an item is written with.
func (w *writer) numberBefore(item ast.Node) (int, bool) {
	first := item.FirstChild()
	if first == nil || first.Type() != ast.TypeBlock || first.Lines().Len() == 0 {
		return 0, false
	}
	at := first.Lines().At(0).Start
	marker := strings.TrimRight(w.source[max(at-20, 0):at], " \t")
	marker = strings.TrimRight(marker, ".)")
	from := len(marker)
	for from > 0 && '0' <= marker[from-1] && marker[from-1] <= '9' {
		from--
	}
	number, err := strconv.Atoi(marker[from:])
	return number, err == nil
}

// itemLabel is a letter, a Roman number or a number that an item begins with: "b. ", "iv) ".
var itemLabel = pattern(`^(\(?)([a-zA-Z]|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|[0-9]{1,3})([.)])[ \t]+`)

// labelOf is the label that s begins with, and the length of it all; 0 for none.
func labelOf(s string) (string, int) {
	m := itemLabel().FindStringSubmatch(s)
	if m == nil || m[1] != "" && m[3] != ")" {
		return "", 0
	}
	return m[2], len(m[0])
}

// fewestCapitals is how many items a list by capitals has at least: two may be initials.
const fewestCapitals = 3

// numbering tells how items with such labels are numbered, and the number of the first.
// They must follow each other, but for figures.
func numbering(labels []string) (n article.Numbering, numbers []int, ok bool) {
	if len(labels) < 2 {
		return 0, nil, false
	}
	for _, n := range []article.Numbering{article.Decimal, article.LowerAlpha, article.UpperAlpha, article.LowerRoman, article.UpperRoman} {
		if (n == article.UpperAlpha || n == article.UpperRoman) && len(labels) < fewestCapitals {
			continue
		}
		if numbers, ok := numbersOf(n, labels); ok {
			return n, numbers, true
		}
	}
	return 0, nil, false
}

// mostLetters is how many items a list by letters or Roman numbers may have.
const mostLetters = 200

// numbersOf are the numbers of labels, if they are written so. Letters and Roman numbers
// follow each other, or any word of a few letters would be one.
func numbersOf(n article.Numbering, labels []string) ([]int, bool) {
	numbers := make([]int, len(labels))
	if n == article.Decimal {
		for i, l := range labels {
			number, err := strconv.Atoi(l)
			if err != nil {
				return nil, false
			}
			numbers[i] = number
		}
		return numbers, true
	}
	start := 1
	for start <= mostLetters && n.Label(start) != labels[0] {
		start++
	}
	for i, l := range labels {
		if n.Label(start+i) != l {
			return nil, false
		}
		numbers[i] = start + i
	}
	return numbers, true
}

// numberedList is a list of such numbers.
func numberedList(n article.Numbering, numbers []int) article.List {
	l := article.List{Ordered: true, Start: numbers[0], Numbering: n}
	for i, number := range numbers {
		if number != l.Start+i {
			l.Numbers = numbers
		}
	}
	return l
}

// labelled is a list whose items begin with letters or numbers in their words, as the
// list that it is.
func labelled(l article.List) article.List {
	var labels []string
	var lengths []int
	for _, item := range l.Items {
		p, ok := item[0].(article.Paragraph)
		if !ok {
			return l
		}
		label, n := labelOf(p.Text.String())
		if n == 0 {
			return l
		}
		labels, lengths = append(labels, label), append(lengths, n)
	}
	n, numbers, ok := numbering(labels)
	if !ok {
		return l
	}
	numbered := numberedList(n, numbers)
	for i, item := range l.Items {
		item[0] = article.Paragraph{Text: rest(item[0].(article.Paragraph).Text, lengths[i])}
		numbered.Items = append(numbered.Items, item)
	}
	return numbered
}

// A letteredItem is a part of a paragraph that begins with a label of so many bytes.
type letteredItem struct {
	first, end ast.Node
	label      int
}

// lettered reads a list by letters or Roman numbers, which Markdown doesn't have: lines or
// paragraphs that begin with "a.", "b." and so on. It reports false where n begins none.
func (w *writer) lettered(n ast.Node) ([]article.Block, ast.Node, bool) {
	var items []letteredItem
	var labels []string
	next := n
	for next != nil && next.Kind() == ast.KindParagraph && w.labelAt(next.FirstChild()) > 0 {
		more, theirs := w.letteredItems(next)
		all := append(labels, theirs...)
		if _, _, ok := numbering(all); !ok && len(all) > 1 {
			break
		}
		items, labels = append(items, more...), all
		next = next.NextSibling()
	}
	way, numbers, ok := numbering(labels)
	if !ok || way == article.Decimal || numbers[0] != 1 {
		return nil, nil, false
	}
	l := numberedList(way, numbers)
	for _, i := range items {
		l.Items = append(l.Items, one(article.Paragraph{Text: rest(w.text(i.first, i.end, 0), i.label)}))
	}
	return one(l), next, true
}

// letteredItems are the parts of a paragraph that begin with labels, as its first does.
func (w *writer) letteredItems(n ast.Node) (items []letteredItem, labels []string) {
	for first := n.FirstChild(); first != nil; first = lineEnd(first) {
		if length := w.labelAt(first); length > 0 {
			label, _ := labelOf(w.source[first.(*ast.Text).Segment.Start:])
			labels = append(labels, label)
			items = append(items, letteredItem{first: first, label: length})
		}
		items[len(items)-1].end = lineEnd(first)
	}
	return items, labels
}

// labelAt is the length of the label that the line of n begins with, 0 for none.
func (w *writer) labelAt(n ast.Node) int {
	t, ok := n.(*ast.Text)
	if !ok || t.Segment.Len() < len("a.") {
		return 0
	}
	s := w.source[t.Segment.Start:]
	_, length := labelOf(s[:min(len(s), 16)])
	return length
}
