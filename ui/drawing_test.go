package ui

import (
	"fmt"
	"image"
	"strings"
)

// drawing draws an arrangement, columns and rows that are alike once.
func drawing(size image.Point, w Wish) string {
	cells := letters(size, w)
	rows, heights := folded(cells)
	columns, widths := folded(turned(rows))
	var b strings.Builder
	b.WriteString("   ")
	for _, n := range widths {
		fmt.Fprintf(&b, "%-4d", n)
	}
	for i, row := range turned(columns) {
		fmt.Fprintf(&b, "\n%-3d", heights[i])
		for _, letter := range row {
			fmt.Fprintf(&b, "%-4c", letter)
		}
	}
	return undented(b.String())
}

// letters has a letter for each cell of the screen.
func letters(size image.Point, w Wish) []string {
	a := Arrange(size, w)
	text := a.Body
	text.Min.X = a.Edge
	text.Max.X = a.Edge + a.Measure
	panes := []struct {
		letter string
		pane   Pane
		at     image.Rectangle
	}{{"h", Headline, a.Headline}, {"b", Body, a.Body}, {"c", Captions, a.Captions}, {"|", panes, text.Intersect(a.Body)}, {"~", panes, a.Rule}, {"=", panes, a.Footer}}
	rows := make([]string, size.Y)
	for y := range rows {
		for x := range size.X {
			letter := "+"
			for _, p := range panes {
				if image.Pt(x, y).In(p.at) {
					letter = p.letter
					if p.pane == w.Focus {
						letter = strings.ToUpper(letter)
					}
				}
			}
			rows[y] += letter
		}
	}
	return rows
}

// folded is rows without those that are like the one above, and how many each stands for.
func folded(rows []string) (once []string, times []int) {
	for i, r := range rows {
		if i == 0 || r != rows[i-1] {
			once, times = append(once, r), append(times, 0)
		}
		times[len(times)-1]++
	}
	return once, times
}

// turned is rows as columns.
func turned(rows []string) []string {
	columns := make([]string, len(rows[0]))
	for x := range columns {
		for _, r := range rows {
			columns[x] += r[x : x+1]
		}
	}
	return columns
}

// undented is text without what stands left of all its lines, and without empty ones.
func undented(text string) string {
	var b strings.Builder
	indent := -1
	for line := range strings.SplitSeq(text, "\n") {
		words := strings.TrimLeft(line, "\t")
		if strings.TrimSpace(words) == "" {
			continue
		}
		if indent < 0 {
			indent = len(line) - len(words)
		}
		b.WriteString(strings.TrimRight(line[min(indent, len(line)):], " ") + "\n")
	}
	return b.String()
}
