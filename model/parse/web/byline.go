package web

import (
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// printedByline finds the line that names the writer, near the headline or by what
// it calls itself, and the names in it.
func (p *page) printedByline(m *metadata) (line string, names []string) {
	best := 0
	for i := p.body.order; i < p.body.end; i++ {
		n := p.nodes[i]
		if n.isText() || n.hidden || n.letters == 0 || n.letters > 160 {
			continue
		}
		score := m.bylineChance(n, i-p.body.order < searched)
		if score <= best {
			continue
		}
		l, who := bylineIn(n)
		if l == "" && m.distance(n) > 0 {
			l, who = besideDate(n)
		}
		if l != "" && !sameWords(l, m.headline) && (m.title == nil || !n.holds(m.title)) {
			line, names, best = l, who, score
		}
	}
	return line, names
}

// bylineChance is how likely an element names the writer of the article: by what it
// says of itself and by where it stands. It is 0 or less where that is unlikely.
func (m *metadata) bylineChance(n *node, early bool) int {
	near := m.distance(n)
	score := bylineScore(n, early)
	if score == 0 && near > 0 && !isInline(n) {
		score = 1 // any line by the headline may name the writer beside the date
	}
	if score == 0 {
		return 0
	}
	if n.within(atom.Nav, atom.Footer, atom.Aside, atom.Li) != nil && !m.isOwnAuthor(n) || inKin(n, kinComments|kinRelated|kinPlea|kinChrome, 3000) {
		score -= 4
	}
	return score + near
}

// isOwnAuthor reports whether microdata says that an element names the author of what
// the headline belongs to, wherever on the page it stands.
func (m *metadata) isOwnAuthor(n *node) bool {
	if n.get("itemprop") != "author" || m.title == nil {
		return false
	}
	about := n.parent
	for about != nil && !about.has("itemscope") && !about.is(atom.Article) {
		about = about.parent
	}
	return about != nil && about.holds(m.title)
}

// distance says how near to the printed headline an element stands: 3 just below, 1
// just above, 0 elsewhere.
func (m *metadata) distance(n *node) int {
	if m.title == nil {
		return 0
	}
	switch d := n.order - m.title.order; {
	case d > 0 && d < 150:
		return 3
	case d < 0 && d > -60:
		return 1
	}
	return 0
}

// searched is how many nodes of a page may be lines that name the writer or the day
// without saying that they do.
const searched = 4000

// bylineScore is how surely an element names the writer, by what it calls itself and,
// early in the page, by how it begins.
func bylineScore(n *node, early bool) int {
	switch {
	case n.get("rel") == "author", n.get("itemprop") == "author":
		return 4
	case n.kin&kinByline != 0 && n.kin&(kinDate|kinComments|kinRelated) == 0:
		return 3
	case early && n.letters < 80 && !isInline(n) && startsBy(n.words()) != "":
		return 2
	case n.tag == atom.Address:
		return 1
	}
	return 0
}

// startsBy is what follows the words at the start of a line that announce its writer.
func startsBy(line string) string {
	for _, by := range []string{"written by", "posted by", "by:", "by", "author:", "von", "par", "por", "door", "автор:"} {
		if len(line) > len(by)+1 && strings.EqualFold(line[:len(by)], by) {
			if rest := strings.TrimLeft(line[len(by):], ": \u00a0"); len(rest) < len(line)-len(by) || strings.HasSuffix(by, ":") {
				return rest
			}
		}
	}
	return ""
}

// besideDate reads a line that names the writer beside the date, without a word to
// say so: the parts of such lines stand in elements of their own or behind dots.
func besideDate(n *node) (line string, names []string) {
	dated := false
	n.each(func(m *node) bool {
		if m.hidden || !m.isText() {
			return !m.hidden && !isFiling(m)
		}
		for part := range strings.FieldsFuncSeq(m.text, func(r rune) bool { return strings.ContainsRune("•·|\n\t", r) }) {
			part = clean.Line(part)
			if d := anatomy.Dates(part); d.Alone {
				dated = true
			} else if who, ok := anatomy.Byline("By " + strings.TrimSuffix(part, " in")); ok && len(who) > 0 && line == "" && len(strings.Fields(who[0])) < 5 {
				line, names = part, who
			}
		}
		return true
	})
	if !dated {
		return "", nil
	}
	return line, names
}

// bylineIn reads the byline in an element.
func bylineIn(n *node) (line string, names []string) {
	if name := itemName(n); name != "" {
		return strings.TrimRight(clean.Line(n.words()), " —–-|·•,"), []string{name}
	}
	if line, names = creditLines(n); line != "" {
		return line, names
	}
	line = clean.Line(n.words())
	switch d := anatomy.Dates(line); {
	case d.Alone:
		return "", nil
	case !d.Published.IsZero():
		line = beforeDate(n, line)
	}
	if names, ok := anatomy.Byline(line); ok {
		return line, names
	}
	sure := n.get("rel") == "author" || n.get("itemprop") == "author"
	if names, ok := anatomy.Byline("By " + line); ok && (sure || n.kin&(kinByline|kinAuthor) != 0) {
		return line, names
	}
	if rest := startsBy(line); rest != "" && len(strings.Fields(rest)) <= 3 && n.letters < 40 && n.sentence == 0 {
		return line, []string{rest}
	}
	if sure {
		return line, []string{line}
	}
	return "", nil
}

// creditLines reads lines below each other of which the first names who wrote the
// article, and those that follow who else had a hand in it: "Edited by …".
func creditLines(n *node) (line string, names []string) {
	if n.find(atom.Br) == nil {
		return "", nil
	}
	lines := []string{""}
	n.each(func(m *node) bool {
		switch {
		case m.isText() && !m.hidden:
			lines[len(lines)-1] += m.text
		case m.tag == atom.Br:
			lines = append(lines, "")
		}
		return !m.hidden
	})
	names, ok := anatomy.Byline(clean.Line(lines[0]))
	if !ok {
		return "", nil
	}
	for i, l := range lines {
		lines[i] = clean.Line(l)
		if i > 0 && !strings.Contains(lines[i], " by ") {
			return "", nil
		}
	}
	return strings.Join(lines, ", "), names
}

// beforeDate is a line without the elements and parts that hold dates.
func beforeDate(n *node, line string) string {
	var kept []string
	n.each(func(m *node) bool {
		if m.isText() && !isBlank(m.text) {
			for part := range strings.FieldsFuncSeq(m.text, func(r rune) bool { return strings.ContainsRune("•·|\n\t", r) }) {
				if part = clean.Line(part); part != "" && anatomy.Dates(part).Published.IsZero() {
					kept = append(kept, part)
				}
			}
		}
		return !m.hidden
	})
	if len(kept) == 0 {
		return line
	}
	return strings.Join(kept, " ")
}

// itemName is the name that microdata gives for the person an element is about.
func itemName(n *node) string {
	name := ""
	n.each(func(m *node) bool {
		if m != n && m.get("itemprop") == "name" && name == "" {
			name = clean.Line(firstOf(m.get("content"), m.words()))
		}
		return name == ""
	})
	return name
}
