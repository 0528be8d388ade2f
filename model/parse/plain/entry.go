package plain

import (
	"slices"
	"strings"

	"lede/model/article"
	"lede/model/parse/plain/shape"
)

// entries reads terms and what they mean, as manuals list options: each term on a line
// by itself or beside its meaning, which stands further in. Those with blank lines between
// are blocks of their own.
func (s *setter) entries(lines []line) (article.Definitions, int) {
	var d article.Definitions
	column, at, bytes, turned := lines[0].column(), 0, 0, 0
	for at < len(lines) && bytes < longest && lines[at].column() == column && (at == 0 || lines[at].gap == 0) {
		e := s.entry(lines[at:])
		if e.lines == 0 {
			break
		}
		meaning := append([]line{}, lines[at+e.terms:at+e.lines]...)
		terms := lines[at : at+e.terms]
		if e.beside > 0 {
			last := terms[e.terms-1]
			s.besideNow = e.beside - int(last.indent)
			meaning = append([]line{behind(last, e.beside)}, meaning...)
			last.raw = strings.TrimRight(last.raw[:e.beside], " ")
			terms = append(append([]line{}, terms[:e.terms-1]...), last)
			if e.lines > e.terms {
				turned++
			}
		} else {
			turned++
		}
		var entry article.Definition
		for _, t := range terms {
			entry.Terms = append(entry.Terms, s.text(squeezed(t.text())))
		}
		entry.Blocks = s.hungItem(meaning)
		d.Entries = append(d.Entries, entry)
		for _, l := range lines[at : at+e.lines] {
			bytes += len(l.raw)
		}
		at += e.lines
	}
	if len(d.Entries) >= fewestRows && turned*3 < len(d.Entries) {
		return article.Definitions{}, 0 // a table of a line an entry
	}
	return d, at
}

// behind is a line from a byte on, with blanks for what stands before.
func behind(l line, at int) line {
	column := line{raw: l.raw[:at], indent: int32(at)}.column()
	return line{raw: strings.Repeat(" ", column) + l.raw[at:], indent: int32(column), gap: l.gap}
}

// An entry is a term and its meaning, by lines.
type entry struct {
	lines  int // all of them; 0 for no entry
	terms  int // that the terms take
	beside int // the byte of the last term's line at which the meaning begins; 0 where it stands below
}

// mostTerms is how many lines may share a meaning.
const mostTerms = 6

// entry reads the entry that begins with the first line.
func (s *setter) entry(lines []line) entry {
	column := lines[0].column()
	all := closeLines(lines)
	terms := 1
	for terms < all && lines[terms].column() == column {
		terms++
	}
	if terms == all || lines[terms].column() < column {
		return s.entryOfALine(lines, all)
	}
	if at := s.besideAt(lines[0], lines[1]); terms > 1 {
		if at = s.besideAt(lines[terms-1], lines[terms]); at == 0 && !s.areTerms(lines, terms) {
			return s.entryOfALine(lines, all)
		}
		if at > 0 && !s.areTerms(lines, terms) {
			return entry{}
		}
	} else if at > 0 {
		return entry{inward(lines, column), 1, at}
	} else if s.hanging(lines) > 0 {
		return entry{}
	}
	if !s.areTerms(lines, terms) {
		return entry{}
	}
	at := s.besideAt(lines[terms-1], lines[terms])
	return entry{terms - 1 + inward(lines[terms-1:], column), terms, at}
}

// entryOfALine reads an entry whose meaning takes no more than its line.
func (s *setter) entryOfALine(lines []line, all int) entry {
	text := lines[0].typed()
	at := int(lines[0].indent) + s.beside
	if s.beside == 0 || !isWordStart(lines[0].raw, at) || lines[0].raw[at-2] != ' ' && !isSymbol(lines[0].raw[lines[0].indent:at-1]) {
		gap := strings.Index(text, "  ")
		if gap <= 0 || shape.End(text[:gap]) != 0 {
			return entry{}
		}
		at = int(lines[0].indent) + len(text) - len(strings.TrimLeft(text[gap:], " "))
	}
	if at-int(lines[0].indent) > widestTerm || shape.IsListed(text) || isListing(lines[0].raw[at:]) {
		return entry{}
	}
	if all > 1 && lines[1].column() == lines[0].column() {
		if breaks(lines[0], lines[1], s.layout.measure) {
			return entry{} // prose that was spread
		}
	}
	if strings.Contains(lines[0].raw[at:], "  ") && !strings.Contains(lines[0].raw[at:], ".  ") {
		return entry{}
	}
	return entry{inward(lines, lines[0].column()), 1, at}
}

// isSymbol reports whether s is a name that is no word: an option, a variable in capitals.
func isSymbol(s string) bool {
	return !strings.Contains(s, " ") && (s[0] == '-' || strings.ToUpper(s) == s)
}

// hanging is how many lines a paragraph takes whose first line hangs out.
func (s *setter) hanging(lines []line) int {
	all := closeLines(lines)
	if all < 2 || lines[1].column() <= lines[0].column() || isListing(lines[0].text()) || !breaks(lines[0], lines[1], s.layout.measure) {
		return 0
	}
	for i, l := range lines[1:all] {
		if l.column() != lines[1].column() || i > 0 && !breaks(lines[i], l, s.layout.measure) {
			return 0
		}
	}
	return all
}

const widestTerm = 16 // bytes from a term to its meaning beside it, where that takes no more than a line

// areTerms reports whether the first lines are terms, and no paragraph above what stands
// further in.
func (s *setter) areTerms(lines []line, n int) bool {
	if n > mostTerms || areCalls(lines, n) {
		return false
	}
	in := lines[n].column() - lines[0].column()
	last := lines[n-1].text()
	if in < 2 || in > 2*maxStep || shape.End(last) == '.' && !strings.HasSuffix(last, "...") || strings.HasSuffix(last, ":") && strings.Count(last, " ") > 3 || shape.IsListed(lines[0].text()) {
		return false
	}
	for i := range n - 1 {
		if breaks(lines[i], lines[i+1], s.layout.measure) && !strings.HasSuffix(lines[i].raw, ",") {
			return false
		}
	}
	return true
}

// areCalls reports whether the first lines and those below are ways to call a program: all
// further in are a program's, and nothing more is said of them.
func areCalls(lines []line, n int) bool {
	end := n - 1 + inward(lines[n-1:], lines[0].column())
	if end > closeLines(lines) || n == 1 && !isListing(lines[0].text()) {
		return false
	}
	return !slices.ContainsFunc(lines[n:end], func(l line) bool { return !isListing(l.text()) })
}

const maxStep = 12 // cells that a meaning stands further in than its term

// besideAt is the byte of a term's line at which its meaning begins, which goes on in the
// line below; 0 where it does not begin there.
func (s *setter) besideAt(term, below line) int {
	at, column := 0, below.column()
	for i := range term.raw {
		if i > int(term.indent)+2*maxStep {
			return 0
		}
		if (line{raw: term.raw[:i], indent: int32(i)}).column() >= column {
			at = i
			break
		}
	}
	if at <= int(term.indent) || !isWordStart(term.raw, at) {
		return 0
	}
	apart := at > 1 && term.raw[at-2] == ' '
	if !apart && !breaks(term, below, s.layout.measure) || isListing(term.raw[at:]) && isListing(below.text()) {
		return 0
	}
	return at
}
