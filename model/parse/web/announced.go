package web

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
)

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

// amongOthers is the writer's name in a line that tells the day or the section before
// it: "6 March 2031 by Ada", "Posted in Harbour by keeper7 on 6 March 2031".
func amongOthers(line string) string {
	for _, by := range []string{" by ", " von ", " par ", " por "} {
		before, name, ok := strings.Cut(line, by)
		first, _, _ := strings.Cut(bare(before), " ")
		posted := phrases.Is(phrases.Posted, first)
		if !ok || !posted && !anatomy.Dates(before).Alone {
			continue
		}
		for _, end := range []string{" on ", " am ", " at ", " um ", " in ", " le ", " el "} {
			name, _, _ = strings.Cut(name, end)
		}
		if isHandle(name, posted && !strings.Contains(name, " ")) {
			return name
		}
	}
	return ""
}

// endsWithBy reports whether a line of few words ends with one that announces a name,
// and not the name of who made something else than the text.
func endsWithBy(line string) bool {
	w := strings.Fields(strings.ToLower(strings.TrimRight(line, ": ")))
	if len(w) == 0 || len(w) > 4 || slices.ContainsFunc(w, func(s string) bool { return phrases.Is(phrases.OtherWork, s) }) {
		return false
	}
	return slices.Contains([]string{"by", "von", "vom", "par", "por", "door", "di", "da"}, w[len(w)-1])
}

// isHandle reports whether a text may be what a writer calls herself: a name, or one
// word of any kind where it leads to her page.
func isHandle(s string, led bool) bool {
	s = strings.TrimRight(s, " ,|·•")
	r, _ := utf8.DecodeRuneInString(s)
	words := len(strings.Fields(s))
	if words > 5 || len(s) > 60 || isFurniture(s) || isDated(s) || endsWithBy(s) {
		return false
	}
	return anatomy.Name(s) || led && (unicode.IsLetter(r) || unicode.IsDigit(r))
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
	if n.letters > 40 || n.sentence > 0 || n.find(atom.Button) != nil {
		return "", nil
	}
	line = clean.Line(n.words())
	if isDated(line) {
		line = beforeDate(n, line)
	}
	rest, _ := anatomy.AfterBy(line)
	if strings.HasSuffix(line, ":") || !isHandle(rest, true) {
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
