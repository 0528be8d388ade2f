package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/plain/shape"
)

// display reads what is kept as it stands: listings, tables, drawings and verse.
func (s *setter) display(lines []line) (article.Block, int) {
	if n := fenced(lines); n > 0 {
		language := strings.Trim(lines[0].text(), "`~ ")
		last := n
		if n > 1 && strings.Trim(lines[n-1].text(), "`~ ") == "" {
			last--
		}
		if last > 1 && !strings.ContainsAny(language, " {}") {
			return article.Code{Language: language, Text: asTheyStand(lines[1:last])}, n
		}
	}
	for _, lengthOf := range []func([]line) int{table, s.program, s.verse, s.rows} {
		if n := lengthOf(lines); n > 0 {
			return article.Code{Text: asTheyStand(lines[:n])}, n
		}
	}
	return nil, 0
}

// fenced is the number of lines of a listing between two rows of backticks.
func fenced(lines []line) int {
	fence := lines[0].text()
	if !strings.HasPrefix(fence, "```") && !strings.HasPrefix(fence, "~~~") || strings.ContainsAny(fence[3:], "`~") {
		return 0
	}
	const most = 1024 // lines between them
	for n := 1; n < min(len(lines), most); n++ {
		if strings.HasPrefix(lines[n].text(), fence[:3]) && strings.Trim(lines[n].text(), fence[:1]) == "" {
			return n + 1
		}
	}
	return 0
}

// drawn reports whether the lines begin a table that is drawn.
func drawn(lines []line) bool { return table(lines) > 0 }

// table is the number of lines of a table: cells between bars, or columns that
// blanks or tabs hold apart in every line.
func table(lines []line) int {
	bars := runOf(lines, func(l line) bool {
		t := l.text()
		return strings.IndexByte(t, '|') >= 0 && strings.Count(t, "|") >= 2 || strings.Contains(t, "│") || strings.Contains(t, "║") || framed(t)
	})
	if bars >= 2 {
		return bars
	}
	columns := runOf(lines, func(l line) bool { return cells(l.typed()) >= 2 && len(l.raw) < 200 })
	if columns >= 3 || columns == 1 && cells(lines[0].typed()) >= 3 && lines[0].indent > 1 || columns == 2 && cells(lines[0].typed()) >= 3 && cells(lines[1].typed()) >= 3 {
		return columns
	}
	return 0
}

// program is the number of lines of a listing: indented lines of which most look
// like no prose.
func (s *setter) program(lines []line) int {
	indented := func(l line) bool { return l.column() >= s.layout.column+2 }
	if !indented(lines[0]) || lines[0].gap == 0 && s.before == prose && s.layout.measure > 0 {
		return 0
	}
	const sample = 32 // lines that tell a listing
	n, bytes, codes := 0, 0, 0
	for n < len(lines) && indented(lines[n]) && (n == 0 || lines[n].gap <= 1) && bytes < longest {
		if n < sample && shape.IsCode(lines[n].text()) {
			codes++
		}
		if bytes += len(lines[n].raw); n == sample && codes*2 < sample {
			return 0
		}
		n++
	}
	if codes*2 < min(n, sample) {
		return 0
	}
	return n
}

// verse is the number of lines of a poem in a text whose prose is wrapped: lines
// that end well before they would have had to.
func (s *setter) verse(lines []line) int {
	if s.layout.measure == 0 || s.layout.indented && lines[0].column() == s.layout.column {
		return 0
	}
	n, bytes := 0, 0
	for ; n < len(lines) && (n == 0 || lines[n].gap == 0) && bytes < longest; n++ {
		text := lines[n].text()
		if shape.IsListed(text) || quoteSign(text) != "" {
			break
		}
		if n > 0 && (breaks(lines[n-1], lines[n], s.layout.measure) || n > 1 && lines[n-1].column() == lines[n].column() && s.wraps(lines, n)) {
			return 0
		}
		bytes += len(text)
	}
	if n < 3 {
		return 0
	}
	return n
}
