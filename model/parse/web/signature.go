package web

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
)

// bylineIn reads the byline in an element.
func bylineIn(n *node) (line string, names []string) {
	if name := itemName(n); name != "" {
		if line = strings.TrimRight(clean.Line(n.words()), " —–-|·•,"); isDated(line) {
			line = name
		}
		return line, []string{name}
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
	if rest, ok := anatomy.AfterBy(line); ok && n.letters < 40 && n.sentence == 0 && anatomy.Name(rest) && len(strings.Fields(rest)) <= 3 {
		return line, []string{rest}
	}
	if line, names := announced(n); line != "" {
		return line, names
	}
	if name := amongOthers(clean.Line(n.words())); name != "" && n.letters < 80 {
		return name, []string{name}
	}
	if sure {
		return line, []string{line}
	}
	return "", nil
}

// isDated reports whether a date stands in a text.
func isDated(s string) bool {
	d := anatomy.Dates(s)
	return !d.Published.IsZero() || !d.Updated.IsZero()
}

// partsOf are the parts of a text between the signs and rules that part the things
// said beside a headline.
func partsOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, rule := range []string{" - ", " – ", " — ", " // ", " / "} {
			text = strings.ReplaceAll(text, rule, "|")
		}
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("•·|\n\t", r) }) {
			if part = clean.Line(part); part != "" && !yield(part) {
				return
			}
		}
	}
}

func hasClass(n *node, class string) bool {
	return slices.Contains(strings.Fields(n.get("class")), class)
}

// besideDate reads a line that names the writer beside the date, without a word to
// say so: the parts of such lines stand in elements of their own or behind dots.
func besideDate(n *node) (line string, names []string) {
	dated := false
	if n.within(atom.Figure) != nil {
		return "", nil
	}
	n.each(func(m *node) bool {
		if m.hidden || !m.isText() {
			return !m.hidden && !isFiling(m)
		}
		for part := range partsOf(m.text) {
			if d := anatomy.Dates(part); d.Alone {
				dated = true
			} else if who, ok := anatomy.Byline("By " + strings.TrimSuffix(part, " in")); ok && len(who) > 0 && line == "" && len(strings.Fields(who[0])) < 5 && !isFurniture(part) {
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
			for part := range partsOf(m.text) {
				if !isDated(part) {
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

// itemName is the name that microdata or a microformat gives for the person an element
// is about.
func itemName(n *node) string {
	name := ""
	n.each(func(m *node) bool {
		if m != n && (m.get("itemprop") == "name" || hasClass(m, "fn") && isInCard(m)) && name == "" && !m.hidden {
			name = clean.Line(firstOf(m.get("content"), m.words()))
		}
		return name == ""
	})
	return name
}

// isInCard reports whether a microformat's card of a person stands around an element; "fn",
// which names the person there, is elsewhere a function or a footnote.
func isInCard(n *node) bool {
	for p, depth := n, 0; p != nil && depth < 4; p, depth = p.parent, depth+1 {
		if hasClass(p, "vcard") || hasClass(p, "hcard") || hasClass(p, "h-card") {
			return true
		}
	}
	return false
}
