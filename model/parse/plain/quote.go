package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/plain/shape"
)

const deepest = 8 // quotations within quotations; what is deeper stays as it is printed

// quote reads lines that are quoted as mails do, with ">", or in print, behind a bar, or
// that stand further in than the rest.
func (s *setter) quote(lines []line) (article.Block, int) {
	if s.depth < deepest && quoteSign(lines[0].text()) != "" {
		return s.marked(lines)
	}
	return s.indented(lines)
}

func (s *setter) marked(lines []line) (article.Block, int) {
	var inner []line
	n, bytes, gap := 0, 0, 0
	sign := quoteSign(lines[0].text())
	for n < len(lines) && strings.HasPrefix(lines[n].text(), sign) && (n == 0 || lines[n].gap == 0) && bytes < longest {
		raw := lines[n].text()[len(sign):]
		bytes += len(raw) + 1
		n++
		words := strings.TrimLeft(raw, " \t\u00a0")
		if words == "" {
			gap++
			continue
		}
		raw = strings.TrimPrefix(raw, " ") // the blank that parts the sign from the words
		inner = append(inner, line{raw: raw, indent: int32(len(raw) - len(words)), gap: int16(gap)})
		gap = 0
	}
	if len(inner) == 0 {
		return article.Break{}, n
	}
	return article.Quote{Blocks: s.within(inner)}, n
}

// within makes blocks of the lines of a quotation.
func (s *setter) within(lines []line) []article.Block {
	in := setter{layout: s.layout, habits: s.habits, before: prose, notes: s.notes, depth: s.depth + 1, runs: s.runs}
	in.layout.column = lines[0].column()
	if s.layout.measure == 0 {
		in.layout.measure = quotedMeasure(lines)
	}
	var blocks []article.Block
	for len(lines) > 0 {
		p := in.compose(lines)
		s.notes.found = append(s.notes.found, p.marks...)
		in.passed(p, lines[:p.lines])
		blocks = append(blocks, p.blocks...)
		for _, n := range p.notes {
			blocks = append(blocks, article.Paragraph{Text: article.Words("[" + n.Label + "]")})
			blocks = append(blocks, n.Blocks...)
		}
		lines = lines[p.lines:]
	}
	s.runs = in.runs
	return blocks
}

// quotedMeasure is the width at which the lines of a quotation are broken: few are
// enough to tell, for a quotation is wrapped where its surroundings are not.
func quotedMeasure(lines []line) int {
	measure := 0
	for i := range lines[:len(lines)-1] {
		if lines[i+1].gap == 0 && len(lines[i].raw) < 160 && (runsOn(lines[i].text(), lines[i+1].text()) || strings.HasSuffix(lines[i].raw, ",")) {
			measure = max(measure, lines[i].width())
		}
	}
	if measure < 25 {
		return 0
	}
	return measure
}

// indented reads prose that stands further in on both sides, as quotations are set.
func (s *setter) indented(lines []line) (article.Block, int) {
	column := lines[0].column()
	if column < s.layout.column+2 || shape.IsListed(lines[0].text()) || lines[0].gap == 0 && s.before != nothing || s.depth > 0 {
		return nil, 0
	}
	const most = 400 // lines; a text of which more stand so is none that quotes
	n := 0
	for n < len(lines) && n <= most && lines[n].column() >= s.layout.column+2 && (n == 0 || lines[n].gap <= 1) {
		n++
	}
	if n < 2 && s.layout.measure == 0 || n < len(lines) && lines[n].gap == 0 {
		return nil, 0 // the first line of a paragraph, or a whim
	}
	if s.layout.indented && n < 2 || n > most {
		return nil, 0
	}
	if s.layout.measure == 0 && !worded(lines[:n]) {
		return article.Code{Text: asTheyStand(lines[:n])}, n
	}
	inner := make([]line, n)
	copy(inner, lines)
	return article.Quote{Blocks: s.within(inner)}, n
}

// worded reports whether most lines are long, or end as sentences do.
func worded(lines []line) bool {
	n := 0
	for _, l := range lines {
		if len(l.raw) >= 80 || shape.End(l.text()) != 0 {
			n++
		}
	}
	return n*2 >= len(lines)
}
