package meta

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/clean"
	"lede/model/parse/phrases"
	"lede/model/parse/web/dom"
)

// Announced reads a line in which the words that announce the writer end where the
// element that names her begins: "An article by <b>Ada Keel</b>", "by <a>keeper7</a>".
func Announced(n *dom.Node) (line string, names []string) {
	before := ""
	n.Each(func(m *dom.Node) bool {
		if m.Hidden || line != "" || !m.IsText() || dom.IsBlank(m.Text) {
			return !m.Hidden && line == ""
		}
		part := clean.Line(m.Text)
		if endsWithBy(before) && isHandle(part, leadsToWriter(linkAround(m))) {
			name := strings.TrimRight(part, " ,|·•")
			line, names = before+" "+name, []string{name}
		}
		before = part
		return true
	})
	return line, names
}

// AmongOthers is the writer's name in a line that tells the day or the section before
// it: "6 March 2031 by Ada", "Posted in Harbour by keeper7 on 6 March 2031".
func AmongOthers(line string) string {
	for _, by := range []string{" by ", " von ", " par ", " por "} {
		before, name, ok := strings.Cut(line, by)
		first, _, _ := strings.Cut(article.Fold(before), " ")
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
	if words > 5 || dom.IsBoilerplate(s) || dom.IsDated(s) || endsWithBy(s) {
		return false
	}
	return anatomy.Name(s) || led && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func linkAround(n *dom.Node) string {
	if a := n.Parent.Within(atom.A); a != nil {
		return a.Get("href")
	}
	return ""
}

// bareName reads an element that is for the writer's name and holds little else, such
// as a name of one word.
func bareName(n *dom.Node) (line string, names []string) {
	if n.Sentence > 0 || n.Find(atom.Button) != nil {
		return "", nil
	}
	line = clean.Line(n.Words())
	if dom.IsDated(line) {
		line = beforeDate(n, line)
	}
	rest, _ := anatomy.AfterBy(line)
	if strings.HasSuffix(line, ":") || !isHandle(rest, true) {
		return "", nil
	}
	return line, []string{rest}
}

// boxedName is the name at the head of a box that tells of the writer.
func boxedName(n *dom.Node) (line string, names []string) {
	n.Each(func(m *dom.Node) bool {
		if m.Hidden || line != "" || !m.IsText() || dom.IsBlank(m.Text) {
			return !m.Hidden && line == ""
		}
		part := clean.Line(m.Text)
		if strings.Contains(part, " ") && anatomy.Name(part) && !dom.IsBoilerplate(part) {
			line, names = part, []string{part}
		}
		return true
	})
	return line, names
}

// beforeDate is a line without the elements and parts that hold dates.
func beforeDate(n *dom.Node, line string) string {
	var kept []string
	n.Each(func(m *dom.Node) bool {
		if m.IsText() {
			var parts []string
			for part := range partsOf(m.Text) {
				if name := anatomy.Undated(part); dom.IsDated(part) && strings.Contains(name, " ") && anatomy.Name(name) {
					part = name
				}
				if !dom.IsDated(part) {
					parts = append(parts, part)
				}
			}
			if len(parts) > 0 {
				kept = append(kept, strings.Join(parts, " | "))
			}
		}
		return !m.Hidden
	})
	if len(kept) == 0 {
		return line
	}
	return strings.Join(kept, " ")
}
