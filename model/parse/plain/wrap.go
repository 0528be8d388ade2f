package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/plain/shape"
)

// paragraph is how many lines the paragraph takes that the first line begins.
func (s *setter) paragraph(lines []line) int {
	m := s.layout
	if m.measure == 0 {
		return 1
	}
	n, bytes := 1, len(lines[0].raw)
	for n < len(lines) && bytes < longest && s.wraps(lines, n) {
		bytes += len(lines[n].raw)
		n++
	}
	return n
}

// wraps reports whether line n goes on with what stands on the line before it.
func (s *setter) wraps(lines []line, n int) bool {
	l, before := lines[n], lines[n-1]
	if l.gap > 0 || rule(l.text()) || quoteSign(l.text()) != "" || n+1 < len(lines) && lines[n+1].gap == 0 && underline(lines[n+1].text(), l.width()) {
		return false
	}
	if s.layout.indented && l.column() > before.column() && n > 1 || s.layout.indented && n == 1 && l.column() > s.layout.column && before.column() <= s.layout.column {
		return false
	}
	if shape.IsListed(l.text()) && (shape.End(before.text()) != 0 || !breaks(before, l, s.layout.measure)) {
		return false
	}
	if breaks(before, l, s.layout.measure) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(l.text())
	return unicode.IsLower(r) && (shape.End(before.text()) == 0 || strings.HasSuffix(before.text(), ":")) && before.width()*2 > s.layout.measure
}

// join puts wrapped lines back together.
func (s *setter) join(lines []line) string {
	if text := lines[0].text(); len(lines) == 1 {
		if s.layout.measure > 0 && !strings.Contains(text, "   ") {
			return squeezed(text)
		}
		return text
	}
	size := 0
	for _, l := range lines {
		size += len(l.raw) + 1
	}
	var b strings.Builder
	b.Grow(size)
	for i, l := range lines {
		text := l.text()
		if i+1 == len(lines) {
			b.WriteString(text)
			break
		}
		stem, seam := s.layout.seam(text, lines[i+1].text())
		b.WriteString(stem)
		b.WriteString(seam)
	}
	return squeezed(b.String())
}

// seam is what a line and the next are joined with, and the line without a hyphen
// that only divided a word.
func (m layout) seam(l, next string) (stem, seam string) {
	if stem, ok := strings.CutSuffix(l, "\u00ad"); ok {
		return stem, ""
	}
	if stem, ok := strings.CutSuffix(l, hyphen); ok && m.divides {
		return stem, ""
	}
	if brokenAddress(l, next) {
		return l, ""
	}
	stem, ok := strings.CutSuffix(l, "-")
	if !ok {
		stem, ok = strings.CutSuffix(l, hyphen)
	}
	last, _ := utf8.DecodeLastRuneInString(stem)
	first, _ := utf8.DecodeRuneInString(next)
	if shape.IsSolid(last) && shape.IsSolid(first) {
		return l, ""
	}
	if !ok || !unicode.IsLetter(last) || !unicode.IsLetter(first) {
		return l, " "
	}
	a, b := lastWord(stem), firstWord(next)
	switch {
	case !unicode.IsLower(first):
		return l, ""
	case m.known[a+"-"+b]:
		return l, ""
	case m.known[a+b], m.hyphenated && !strings.Contains(a, "-"):
		return stem, ""
	}
	return l, ""
}

// brokenAddress reports whether l ends within an address that next goes on with.
func brokenAddress(l, next string) bool {
	word := l[strings.LastIndexByte(l, ' ')+1:]
	if !strings.Contains(word, "://") && !strings.HasPrefix(strings.TrimLeft(word, "(<["), "www.") {
		return false
	}
	rest, _, _ := strings.Cut(next, " ")
	first, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsLower(first) && !unicode.IsDigit(first) {
		return false
	}
	switch last := word[len(word)-1]; last {
	case '.', '?', '&', '=', '#', '%', '_':
		return true
	case '/', '-':
		return strings.ContainsAny(strings.TrimRight(rest, ".,;:"), "/.=_")
	}
	return false
}

// hyphen is the sign that some programs put at the end of a line of which they divide the
// last word, and there alone.
const hyphen = "\u2010"

// dividedBy reports whether the sign stands at the ends of lines only.
func dividedBy(hyphen string, lines []line) bool {
	for _, l := range lines {
		if at := strings.Index(l.raw, hyphen); at >= 0 && at+len(hyphen) < len(l.raw) {
			return false
		}
	}
	return true
}

func lastWord(s string) string {
	return strings.ToLower(s[strings.LastIndexFunc(s, notWord)+1:])
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, notWord); i >= 0 {
		s = s[:i]
	}
	return strings.ToLower(s)
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }

// divided reports whether words are divided at line ends as a matter of course, and
// gives the words that stand undivided.
func divided(lines []line) (often bool, known map[string]bool) {
	hyphens := 0
	for _, l := range lines {
		if (strings.HasSuffix(l.raw, "-") || strings.HasSuffix(l.raw, hyphen)) && !rule(l.text()) {
			hyphens++
		}
	}
	if hyphens == 0 {
		return false, nil
	}
	known = map[string]bool{}
	for _, l := range lines {
		for w := range strings.FieldsFuncSeq(l.text(), notWord) {
			known[strings.ToLower(strings.Trim(w, "-'’"))] = true
		}
	}
	return hyphens*25 >= len(lines), known
}

// span is how many lines the paragraph takes that begins with the first of the
// lines being composed.
func (s *setter) span(lines []line) int {
	if s.spanned == 0 {
		s.spanned = s.paragraph(lines)
	}
	return s.spanned
}
