package meta

import (
	"iter"
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

// bylineIn reads the byline in an element.
func bylineIn(n *dom.Node) (line string, names []string) {
	if names = markedNames(n); len(names) > 1 {
		if line = partedWords(n); dom.IsDated(line) || !dom.Announces(line) {
			line = strings.Join(names, ", ")
		}
		return line, names
	}
	if name := itemName(n); name != "" {
		if line = strings.TrimRight(partedWords(n), " —–-|·•,"); line == "" || dom.IsDated(line) {
			line = name
		}
		return line, []string{name}
	}
	if line, names = creditLines(n); line != "" {
		return line, names
	}
	line = partedWords(n)
	switch d := anatomy.Dates(line); {
	case !d.Published.IsZero():
		line = beforeDate(n, line)
	case !d.Updated.IsZero() && dom.Announces(line):
		line = anatomy.Undated(line)
	}
	if names, ok := anatomy.Byline(line); ok {
		return line, names
	}
	sure := isSaidAuthor(n)
	if names, ok := anatomy.Byline("By " + line); ok && (sure || n.Hints&(dom.HintByline|dom.HintAuthor) != 0) {
		if name, who := boxedName(n); len(names) == 0 && name != "" {
			post, _ := strings.CutPrefix(line, name) // what she is
			return name + ", " + strings.TrimLeft(post, " ,"), who
		}
		return line, names
	}
	if line, names := Announced(n); line != "" {
		return line, names
	}
	if name := AmongOthers(clean.Line(n.Words())); name != "" {
		return name, []string{name}
	}
	if sure {
		return line, []string{line}
	}
	return "", nil
}

// markedNames are the names in an element that links to writers' pages and microdata give,
// each once, but those of who did something else for the article.
func markedNames(n *dom.Node) (names []string) {
	before := ""
	n.Each(func(m *dom.Node) bool {
		switch {
		case m.Hidden:
			return false
		case m.IsText():
			before = dom.FirstOf(clean.Line(m.Text), before)
		case isMarkedName(m):
			name := markedName(m)
			if said := isSaidAuthor(m); isHandle(name, said) && !namesOtherWork(before) && !slices.Contains(names, name) {
				names = append(names, name)
			}
			return false
		}
		return true
	})
	return names
}

// namesOtherWork reports whether the last words of a line are of other work than writing.
func namesOtherWork(line string) bool {
	words := strings.Fields(article.Fold(line))
	return slices.ContainsFunc(words[max(0, len(words)-3):], func(w string) bool { return phrases.Is(phrases.OtherWork, w) })
}

// markedName is the name of a writer that an element says it holds.
func markedName(n *dom.Node) string { return dom.FirstOf(itemName(n), partedWords(n)) }

// isMarkedName reports whether an element says that it holds the name of a writer.
func isMarkedName(n *dom.Node) bool {
	return n.Letters > 0 && (isSaidAuthor(n) || n.Is(atom.A) && leadsToWriter(n.Get("href")) || isCalledName(n))
}

// isCalledName reports whether an element among writers is called the name of one.
func isCalledName(n *dom.Node) bool {
	if !dom.IsInline(n) && !n.Is(atom.P, atom.Li) || n.Letters > longestSignature {
		return false
	}
	return slices.ContainsFunc([]string{n.Get("class"), n.Get("data-test"), n.Get("data-testid")}, func(called string) bool {
		called = strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(called))
		return strings.HasSuffix(called, "authorname") || strings.HasSuffix(called, "personname") || called == "author" && n.Is(atom.P, atom.Li)
	}) && anatomy.Name(partedWords(n))
}

// isMarkOfName reports whether an element beside a name says where its bearer works, or leads
// to a register of names.
func isMarkOfName(n *dom.Node) bool {
	return n.Is(atom.Sup) || n.Is(atom.A) && strings.Contains(n.Get("href"), "orcid.org") || n.Hints&dom.HintUnseen != 0 && dom.IsInline(n) && n.Linked > 0
}

// isSaidAuthor reports whether a link or microdata say that an element names a writer.
func isSaidAuthor(n *dom.Node) bool {
	return n.Get("itemprop") == "author" || slices.Contains(strings.Fields(n.Get("rel")), "author")
}

// partedWords are the words of a line whose parts may stand close to each other, as only a
// style sheet parts them: "By" and "Ada Keel", "Keel" and "May 3".
func partedWords(n *dom.Node) string {
	var b strings.Builder
	last := rune(0)
	n.Each(func(m *dom.Node) bool {
		if m != n && !m.IsText() && isMarkOfName(m) {
			return false
		}
		if m.IsText() && !m.Hidden && m.Text != "" {
			if first, _ := utf8.DecodeRuneInString(m.Text); unicode.IsLower(last) && unicode.IsUpper(first) {
				b.WriteByte(' ')
			}
			b.WriteString(m.Text)
			last, _ = utf8.DecodeLastRuneInString(m.Text)
		}
		return !m.Hidden
	})
	return clean.Line(b.String())
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

// BesideDate reads a line that names the writer beside the date, without a word to
// say so: the parts of such lines stand in elements of their own or behind dots.
func BesideDate(n *dom.Node) (line string, names []string) {
	dated := false
	n.Each(func(m *dom.Node) bool {
		if m.Hidden || !m.IsText() {
			return !m.Hidden && !isTagLink(m)
		}
		for part := range partsOf(m.Text) {
			if d := anatomy.Dates(part); d.Alone {
				dated = true
			} else if who, ok := anatomy.Byline("By " + strings.TrimSuffix(part, " in")); ok && len(who) > 0 && line == "" && !dom.IsBoilerplate(part) {
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
func creditLines(n *dom.Node) (line string, names []string) {
	if n.Find(atom.Br) == nil {
		return "", nil
	}
	lines := []string{""}
	n.Each(func(m *dom.Node) bool {
		switch {
		case m.IsText() && !m.Hidden:
			lines[len(lines)-1] += m.Text
		case m.Tag == atom.Br:
			lines = append(lines, "")
		}
		return !m.Hidden
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

// itemName is the name that microdata or a microformat gives for the person an element is about.
func itemName(n *dom.Node) string {
	name := ""
	n.Each(func(m *dom.Node) bool {
		if m != n && (m.Get("itemprop") == "name" || dom.HasClass(m, "fn") && isInCard(m)) && name == "" && (!m.Hidden || m.Is(atom.Meta)) {
			name = clean.Line(dom.FirstOf(m.Get("content"), m.Words()))
		}
		return name == ""
	})
	return name
}

// isInCard reports whether a microformat's card of a person stands around an element; "fn",
// which names the person there, is elsewhere a function or a footnote.
func isInCard(n *dom.Node) bool {
	return n.AnyAround(4, func(p *dom.Node) bool { return dom.HasClass(p, "vcard", "hcard", "h-card") })
}
