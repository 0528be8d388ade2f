package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/plain/shape"
	"lede/model/parse/plain/short"
)

// figure reads the lines of a figure: its alternative text, its caption and its
// credit, each of which may be missing or be said again with the next.
func (s *setter) figure(lines []line) (article.Block, int) {
	n := s.span(lines)
	text := s.join(lines[:n])
	if len(text) > maxCaption {
		return nil, 0
	}
	parts := []caption{captionOf(text)}
	for above := 0; n < len(lines) && len(parts) < 5 && near(lines[above], lines[n]); {
		m := s.paragraph(lines[n:])
		text := s.join(lines[n : n+m])
		if len(text) > maxCaption {
			break
		}
		c := captionOf(text)
		if !s.belongs(parts, c, lines[n].gap) {
			break
		}
		parts = append(parts, c)
		above, n = n, n+m
	}
	if len(parts) == 1 && !s.captioned(parts[0], lines) || len(parts) > 1 && !s.apart(parts, lines, n) && !s.isCaption(lines) {
		return nil, 0
	}
	if !credited(parts) {
		creditAtTheEnd(parts)
	}
	return s.compound(parts), n
}

// apart reports whether the first n lines can be a figure's, to which the parts belong:
// where no credit shows them to be, blank lines part them from the rest.
func (s *setter) apart(parts []caption, lines []line, n int) bool {
	return s.layout.doubled || credited(parts) || (lines[0].gap > 0 || s.before == crosshead) && (n == len(lines) || lines[n].gap > 0)
}

// hintsAtFigure spares most long paragraphs the closer look: it is needed where the
// next line stands close or begins alike, or where a credit may stand at the end.
func (s *setter) hintsAtFigure(lines []line) bool {
	text := lines[0].text()
	if len(lines) > 1 {
		next := lines[1].text()
		const alike = 12
		if s.layout.spaced && lines[1].gap == 0 || len(next) >= alike && next[:alike] == text[:alike] {
			return true
		}
	}
	return hintsAtCredit(text[len(text)-80:])
}

// near reports whether l may be of one figure with the line before it: it follows at
// once, or after a blank line but beginning alike or with a credit.
func near(before, l line) bool {
	if l.gap != 1 {
		return l.gap == 0
	}
	const alike = 8
	a, b := before.text(), l.text()
	return len(a) >= alike && len(b) >= alike && strings.EqualFold(a[:alike], b[:alike]) ||
		len(b) < 160 && anatomy.MayCredit(b)
}

// belongs reports whether c, which stands gap blank lines below, is of the figure
// that parts are of.
func (s *setter) belongs(parts []caption, c caption, gap int16) bool {
	first := &parts[0]
	if gap > 1 || shape.IsListed(first.line) {
		return false
	}
	if c.words == "" {
		// A credit by itself goes with the caption above it.
		return gap == 0 || first.words != "" && !sourced(c.line) && first.short()
	}
	if first.words == "" && len(parts) == 1 {
		// "Image source, X" may stand above "Image caption, Y".
		return anatomy.Captioned(c.line) && gap == 0
	}
	credited := c.credit != "" || credited(parts)
	switch {
	case !credited && (gap > 0 || !s.layout.doubled && !s.layout.story):
		return false
	case twins(parts, &c, gap):
		return true
	}
	return gap == 0 && len(parts) == 1 && s.layout.story && s.describes(first, &c)
}

// captioned reports whether a line without company is a caption.
func (s *setter) captioned(c caption, lines []line) bool {
	switch {
	case shape.IsListed(c.line):
		return false
	case c.words == "" || anatomy.Captioned(c.line):
		return true
	case c.credit != "":
		return len(c.said()) <= 70 && !c.filed() && (s.layout.story || c.closes()) && (strings.IndexAny(c.line, "\"“„«") != 0 || !sourced(c.credit))
	}
	return s.isCaption(lines)
}

// isCaption reports whether the judge takes the first line for a caption. In a wrapped text
// there are no pictures.
func (s *setter) isCaption(lines []line) bool {
	return s.layout.measure == 0 && s.verdict(lines) == short.Caption
}

// compound makes one figure of the lines that are its parts. What says something else
// than the caption stands above it, to be read.
func (s *setter) compound(parts []caption) article.Figure {
	best := 0
	for i, p := range parts {
		if p.words != "" && (parts[best].words == "" || len(shape.Words(p.words)) >= len(shape.Words(parts[best].words))) {
			best = i
		}
	}
	f := article.Figure{Caption: article.Caption{Text: s.text(parts[best].words), Credit: credits(parts, parts[best])}}
	if parts[best].words == "" {
		f.Caption.Text = nil
	}
	said := shape.Words(parts[best].words + " " + f.Caption.Credit)
	var same []caption
	for _, p := range parts {
		if p.words == "" || inOrder(p.said(), said) {
			same = append(same, p)
		} else {
			f.Content = append(f.Content, article.Paragraph{Text: s.text(p.line)})
		}
	}
	if alt := unsaid(same, parts[best].words+" "+f.Caption.Credit); alt != "" {
		f.Images = []article.Image{{Alt: alt}}
	}
	return f
}

// credits is the credit of the figure: that of its best line or of a line by itself,
// and those of others that name somebody else.
func credits(parts []caption, best caption) string {
	credit := best.credit
	for _, p := range parts {
		switch {
		case p.credit == "" || inOrder(shape.Words(p.credit), shape.Words(credit)):
		case credit == "" || inOrder(shape.Words(credit), shape.Words(p.credit)):
			credit = p.credit
		default:
			credit += ", " + p.credit
		}
	}
	return credit
}

// unsaid is what the lines say that caption and credit don't, be it the label of
// the credit only: whole lines, the fullest first.
func unsaid(parts []caption, said string) string {
	have := map[string]bool{}
	for _, w := range shape.Words(said) {
		have[w] = true
	}
	var alt []string
	for {
		most, which := 0, -1
		for i, p := range parts {
			new := map[string]bool{}
			for _, w := range shape.Words(p.line) {
				if !have[w] {
					new[w] = true
				}
			}
			if len(new) > most {
				most, which = len(new), i
			}
		}
		if which < 0 {
			return strings.Join(alt, " ")
		}
		alt = append(alt, parts[which].line)
		for _, w := range shape.Words(parts[which].line) {
			have[w] = true
		}
	}
}
