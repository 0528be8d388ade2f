package markdown

import (
	"strings"

	"lede/model/article"
)

// verseLines is the length of the lines of verse that s begins with, as pandoc has them: a
// bar and a space before each. It is 0 where they are a table, or none.
func verseLines(s string) int {
	n, bars := 0, 0
	for line := range strings.Lines(s) {
		row := strings.TrimRight(line, " \t\n")
		switch {
		case row == "|" || strings.HasPrefix(row, "| "):
			if strings.HasSuffix(row, "|") && row != "|" || len(row) > 1 && strings.Trim(row, "|-: ") == "" {
				return 0
			}
			bars++
		case row == "" || row[0] != ' ' || bars == 0:
			if bars < 2 {
				return 0
			}
			return n
		}
		n += len(line)
	}
	if bars < 2 {
		return 0
	}
	return n
}

// verse are lines of verse, with the blanks that they begin with. Empty ones part stanzas.
func (w *writer) verse(s string) []article.Block {
	var b strings.Builder
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, " \t\n")
		words, isLine := strings.CutPrefix(line, "|")
		switch {
		case !isLine:
			b.WriteString(" " + strings.TrimSpace(line))
		case words == "":
			b.WriteString("\n\n")
		default:
			words = strings.TrimPrefix(words, " ")
			inner := strings.TrimLeft(words, " ")
			if b.Len() > 0 && !strings.HasSuffix(b.String(), "\n") {
				b.WriteString("\\\n")
			}
			b.WriteString(strings.Repeat("\u00a0", len(words)-len(inner)) + inner)
		}
	}
	return w.nested(b.String())
}
