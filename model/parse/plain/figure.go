package plain

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
)

const maxCaption = 700 // bytes in a caption's line; a longer one is a paragraph

// A caption is a line that may belong to a figure, taken apart.
type caption struct {
	line          string
	words, credit string
	folded        []string // of said
}

func captionOf(s string) caption {
	c := caption{line: s}
	c.words, c.credit = anatomy.Credit(s)
	return c
}

// said is the words and the credit, as they are compared.
func (c *caption) said() []string {
	if c.folded == nil {
		c.folded = fold(c.words + " " + c.credit)
	}
	return c.folded
}

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
	if len(parts) == 1 && !s.captioned(parts[0], lines) {
		return nil, 0
	}
	return s.compound(parts), n
}

// hintsAtFigure spares most long paragraphs the closer look: it is needed where the
// next line stands close or begins alike, or where a credit may stand at the end.
func (s *setter) hintsAtFigure(lines []line) bool {
	text := lines[0].text()
	if len(lines) > 1 {
		next := lines[1].text()
		const alike = 12
		if s.manner.spaced && lines[1].gap == 0 || len(next) >= alike && next[:alike] == text[:alike] {
			return true
		}
	}
	return hintsAtCredit(text[len(text)-80:])
}

// hintsAtCredit is a quick look whether a credit may stand in the end of a line.
func hintsAtCredit(end string) bool {
	for i := range len(end) {
		switch end[i] {
		case '/', '|', '(', '[', ':':
			return true
		}
	}
	return strings.Contains(end, "©") || strings.Contains(end, "oto") || strings.Contains(end, "redit") || strings.Contains(end, " via ")
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
	if gap > 1 || listed(first.line) {
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
	for i := range parts {
		p := &parts[i]
		within, both := agreement(p.said(), c.said())
		few := min(len(p.said()), len(c.said())) < 4
		switch {
		case gap == 0 && (both == 1 || !few && both >= 0.6 || !few && within >= 0.9 && both >= 0.4):
			return true
		case gap > 0 && !few && both >= 0.85 && (p.credit != "" || c.credit != ""):
			return true
		}
	}
	// An alternative text in other words, tight above a caption that has a credit.
	return gap == 0 && len(parts) == 1 && s.manner.spaced && s.manner.measure == 0 && c.credit != "" && first.credit == "" && ends(first.line) == 0
}

// short reports whether c is so short that a credit below a blank line can be its
// own: a long sentence is rather a paragraph.
func (c *caption) short() bool {
	const phrase, sentence = 30, 14 // words
	switch ends(c.line) {
	case 0:
		return len(c.said()) <= phrase
	case '.':
		return len(c.said()) <= sentence
	}
	return false
}

// filed reports whether c begins as a story does, with a place and a dash, and goes on
// for some sentences: what looks like its credit is then who filed it.
func (c *caption) filed() bool {
	const story = 25 // words
	for _, dash := range []string{" – ", " - ", " — "} {
		place, _, ok := strings.Cut(c.words, dash)
		if begun := dressed(place); ok && begun.named() && len(c.said()) >= story {
			return true
		}
	}
	return false
}

// sourced reports whether a line tells where a chart's numbers come from, which says
// nothing of the line above.
func sourced(s string) bool {
	w, _, _ := strings.Cut(strings.ToLower(s), ":")
	return w == "source" || w == "sources" || w == "quelle" || w == "fuente" || w == "fonte" || w == "bron" || w == "источник"
}

// captioned reports whether a line without company is a caption.
func (s *setter) captioned(c caption, lines []line) bool {
	switch {
	case listed(c.line):
		return false
	case c.words == "" || anatomy.Captioned(c.line):
		return true
	case c.credit != "":
		return len(c.said()) <= 70 && !c.filed() && (strings.IndexAny(c.line, "\"“„«") != 0 || !sourced(c.credit))
	}
	return s.manner.measure == 0 && s.verdict(lines) == figure
}

// compound makes one figure of the lines that are its parts.
func (s *setter) compound(parts []caption) article.Figure {
	best := 0
	for i, p := range parts {
		if p.words != "" && (parts[best].words == "" || len(fold(p.words)) >= len(fold(parts[best].words))) {
			best = i
		}
	}
	credit := parts[best].credit
	for _, p := range parts {
		if p.credit != "" && (credit == "" || p.words == "") {
			credit = p.credit
		}
	}
	f := article.Figure{Caption: article.Caption{Text: s.text(parts[best].words), Credit: credit}}
	if parts[best].words == "" {
		f.Caption.Text = nil
	}
	if alt := unsaid(parts, parts[best].words+" "+credit); alt != "" {
		f.Images = []article.Image{{Alt: alt}}
	}
	return f
}

// unsaid is what the lines say that caption and credit don't, be it the label of
// the credit only: whole lines, the fullest first.
func unsaid(parts []caption, said string) string {
	have := map[string]bool{}
	for _, w := range fold(said) {
		have[w] = true
	}
	var alt []string
	for {
		most, which := 0, -1
		for i, p := range parts {
			new := map[string]bool{}
			for _, w := range fold(p.line) {
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
		for _, w := range fold(parts[which].line) {
			have[w] = true
		}
	}
}
