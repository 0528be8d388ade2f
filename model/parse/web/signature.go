package web

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
	if sure {
		return line, []string{line}
	}
	return "", nil
}

// announced reads a line in which the words that announce the writer end where the
// element that names her begins: "An article by <b>Ada Keel</b>", "by <a>keeper7</a>".
func announced(n *node) (line string, names []string) {
	before := ""
	n.each(func(m *node) bool {
		if m.hidden || line != "" || !m.isText() || isBlank(m.text) {
			return !m.hidden && line == ""
		}
		part := clean.Line(m.text)
		if endsWithBy(before) && isHandle(part, leadsToWriter(linkAround(m))) {
			name := strings.TrimRight(part, " ,|·•")
			line, names = before+" "+name, []string{name}
		}
		before = part
		return true
	})
	return line, names
}

// endsWithBy reports whether a line of few words ends with one that announces a name,
// and not the name of who made something else than the text.
func endsWithBy(line string) bool {
	w := strings.Fields(strings.ToLower(strings.TrimRight(line, ": ")))
	if len(w) == 0 || len(w) > 4 || slices.ContainsFunc(w, func(s string) bool { return listed(otherWork, s) }) {
		return false
	}
	return slices.Contains([]string{"by", "von", "vom", "par", "por", "door", "di", "da"}, w[len(w)-1])
}

// otherWork are the words for what others do for an article, or for its page.
const otherWork = "|photo|photos|photograph|photographs|picture|pictures|image|images|portrait|portraits|illustration|illustrations|illustrated|photographed|" +
	"design|designed|theme|template|powered|hosted|sponsored|presented|developed|translated|translation|edited|reviewed|checked|moderated|" +
	"foto|fotos|bild|bilder|übersetzt|übersetzung|gestaltet|geprüft|bearbeitet|traduit|traduction|traducido|traducción|tradotto|"

// isHandle reports whether a text may be what a writer calls herself: a name, or one
// word of any kind where it leads to her page.
func isHandle(s string, led bool) bool {
	s = strings.TrimRight(s, " ,|·•")
	r, _ := utf8.DecodeRuneInString(s)
	words := len(strings.Fields(s))
	if words > 5 || len(s) > 60 || isFurniture(s) || isDated(s) {
		return false
	}
	return anatomy.Name(s) || led && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isDated reports whether a date stands in a text.
func isDated(s string) bool {
	d := anatomy.Dates(s)
	return !d.Published.IsZero() || !d.Updated.IsZero()
}

func linkAround(n *node) string {
	if a := n.parent.within(atom.A); a != nil {
		return a.get("href")
	}
	return ""
}

// bareName reads an element that is for the writer's name and holds little else, such
// as a name of one word.
func bareName(n *node) (line string, names []string) {
	line = clean.Line(n.words())
	if isDated(line) {
		line = beforeDate(n, line)
	}
	rest, _ := anatomy.AfterBy(line)
	if n.letters > 40 || n.sentence > 0 || n.find(atom.Button) != nil || strings.HasSuffix(line, ":") || !isHandle(rest, true) {
		return "", nil
	}
	return line, []string{rest}
}

// boxedName is the name at the head of a box that tells of the writer.
func boxedName(n *node) (line string, names []string) {
	n.each(func(m *node) bool {
		if m.hidden || line != "" || !m.isText() || isBlank(m.text) {
			return !m.hidden && line == ""
		}
		part := clean.Line(m.text)
		if rest, ok := anatomy.AfterBy(part); ok {
			part = rest
		}
		if strings.Contains(part, " ") && len(strings.Fields(part)) < 5 && anatomy.Name(part) && !isFurniture(part) {
			line, names = part, []string{part}
		}
		return true
	})
	return line, names
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
		if m != n && (m.get("itemprop") == "name" || hasClass(m, "fn")) && name == "" && !m.hidden {
			name = clean.Line(firstOf(m.get("content"), m.words()))
		}
		return name == ""
	})
	return name
}
