package markdown

import (
	"strings"

	"lede/model/article"
)

// pandoc draws tables in lines: a grid with bars, or columns under dashes.

// mostColumns is how many columns a drawn table may have.
const mostColumns = 60

// gridLines is the length of the grid that s begins with, 0 for none.
func gridLines(s string) int {
	if line, _, _ := strings.Cut(s, "\n"); !isGridRule(line) {
		return 0
	}
	n, lines, last := 0, 0, ""
	for line := range strings.Lines(s) {
		row := strings.TrimRight(line, " \t\n")
		if row == "" || row[0] != '+' && row[0] != '|' {
			break
		}
		n, lines, last = n+len(line), lines+1, row
	}
	if lines < 3 || !isGridRule(last) {
		return 0
	}
	return n
}

// isGridRule reports whether a line is one of a grid's: "+-----+====+".
func isGridRule(line string) bool {
	line = strings.TrimRight(line, " \t")
	return len(line) > 2 && line[0] == '+' && line[len(line)-1] == '+' && strings.Trim(line, "+-=:") == "" && strings.ContainsAny(line, "-=")
}

// grid is the table that a grid draws. One whose cells span others stays as it is drawn.
func (w *writer) grid(s string) []article.Block {
	lines := strings.Split(s, "\n")
	bounds := boundsOf(lines[0])
	if len(bounds) > mostColumns {
		return one(article.Code{Text: s})
	}
	t := article.Table{Align: make([]article.Align, len(bounds)-1)}
	cells := make([][]string, len(bounds)-1)
	end := func(header bool) {
		row, said := make([]article.Text, len(cells)), false
		for i, c := range cells {
			row[i] = w.cell(c)
			said = said || len(row[i]) > 0
			cells[i] = nil
		}
		switch {
		case header && len(t.Rows) == 0:
			t.Header = row
		case said:
			t.Rows = append(t.Rows, row)
		}
	}
	for n, line := range lines {
		line = strings.TrimRight(line, " \t")
		if isGridRule(line) {
			if !meets(line, bounds, "+-=:") {
				return one(article.Code{Text: s})
			}
			if n > 0 {
				end(strings.Contains(line, "="))
			}
			if n == 0 || strings.Contains(line, "=") {
				t.Align = gridAlignments(line, bounds, t.Align)
			}
			continue
		}
		if !meets(line, bounds, "|") {
			return one(article.Code{Text: s})
		}
		for i, part := range cutAt(line, bounds) {
			cells[i] = append(cells[i], part)
		}
	}
	return one(t)
}

// boundsOf are where the plus signs of a rule stand, in letters.
func boundsOf(rule string) []int {
	var bounds []int
	for i, c := range []byte(strings.TrimRight(rule, " \t")) {
		if c == '+' {
			bounds = append(bounds, i)
		}
	}
	return bounds
}

// meets reports whether one of the signs stands in a line at each of the bounds.
func meets(line string, bounds []int, signs string) bool {
	letters := []rune(line)
	for _, b := range bounds {
		if b >= len(letters) || !strings.ContainsRune(signs, letters[b]) {
			return false
		}
	}
	return len(letters) == bounds[len(bounds)-1]+1
}

// cutAt are the parts of a line between bounds.
func cutAt(line string, bounds []int) []string {
	letters := []rune(line)
	var parts []string
	for i := 1; i < len(bounds); i++ {
		from, to := min(bounds[i-1]+1, len(letters)), min(bounds[i], len(letters))
		parts = append(parts, string(letters[from:max(from, to)]))
	}
	return parts
}

// gridAlignments are those that colons in a rule ask for.
func gridAlignments(rule string, bounds []int, otherwise []article.Align) []article.Align {
	if !strings.Contains(rule, ":") {
		return otherwise
	}
	var all []article.Align
	for _, part := range cutAt(rule, bounds) {
		a := article.AlignStart
		switch {
		case strings.HasPrefix(part, ":") && strings.HasSuffix(part, ":"):
			a = article.AlignCentre
		case strings.HasSuffix(part, ":"):
			a = article.AlignEnd
		}
		all = append(all, a)
	}
	return all
}

// cell is what the lines of a cell say. Paragraphs and items begin lines of their own.
func (w *writer) cell(lines []string) article.Text {
	var parts []article.Text
	for _, block := range w.nested(dedented(strings.Join(lines, "\n"))) {
		switch block := block.(type) {
		case article.Paragraph:
			parts = append(parts, block.Text)
		case article.List:
			for i, item := range block.Items {
				label := "• "
				if block.Ordered {
					label = block.Numbering.Label(block.Start+i) + ". "
				}
				for _, b := range item {
					parts = append(parts, append(article.Words(label), textOf(b)...))
					label = ""
				}
			}
		default:
			parts = append(parts, textOf(block))
		}
	}
	return joinLines(parts, article.LineBreak)
}

// textOf is what a block says, in one text.
func textOf(b article.Block) article.Text {
	if p, ok := b.(article.Paragraph); ok {
		return p.Text
	}
	return article.Words(article.Plain(b))
}

// dedented is s without the blanks that all of its lines begin with, and without empty lines
// at its ends.
func dedented(s string) string {
	indent := -1
	for line := range strings.Lines(s) {
		if words := strings.TrimLeft(line, " "); strings.TrimSpace(words) != "" && (indent < 0 || len(line)-len(words) < indent) {
			indent = len(line) - len(words)
		}
	}
	var b strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		b.WriteString(strings.TrimRight(line[min(max(indent, 0), len(line)):], " ") + "\n")
	}
	return strings.Trim(b.String(), "\n")
}
