package markdown

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
	"lede/model/parse/clean"
)

// gather finds what is defined in a text and holds for all of it, wherever it stands:
// the labels of footnotes and, where the text is going to be read in parts, links.
func (r *Reader) gather(s string, inParts bool) {
	labels := map[string]bool{}
	var links strings.Builder
	found := 0
	for i := 0; i < len(s); {
		n := strings.Index(s[i:], "]:")
		if n < 0 {
			break
		}
		start := strings.LastIndexByte(s[:i+n], '\n') + 1
		line, rest, _ := strings.Cut(s[start:], "\n")
		i = start + len(line) + 1
		line = strings.TrimLeft(line, " >")
		if name, n := label(line); n > 0 && strings.HasPrefix(line[n:], ":") {
			labels[name] = true
		} else if inParts && strings.HasPrefix(line, "[") && found < mostLinks {
			found++
			links.WriteString("\n\n" + line)
			if strings.HasSuffix(strings.TrimSpace(line), "]:") { // the address is on the next
				next, _, _ := strings.Cut(rest, "\n")
				links.WriteString("\n" + next)
			}
		}
	}
	if links.Len() > 0 {
		pc := parser.NewContext()
		d := &dialect{text: clean.Text(links.String())}
		grammar(&limits{marks: patience(len(d.text)), cells: mostCells}, d).Parse(text.NewReader([]byte(d.text)), parser.WithContext(pc))
		r.links = pc.References()
	}
	r.notes = printed(labels, s)
	r.labels = map[string]bool{}
	for _, l := range r.notes {
		r.labels[l] = true
	}
}

// longestLabel is how long a footnote's label may be, in bytes, to be printed as it is.
const longestLabel = 3

// printed says how the labels of footnotes are printed: as they are where all are
// short, else as numbers in the order in which s refers to them.
func printed(labels map[string]bool, s string) map[string]string {
	notes := map[string]string{}
	short := true
	for l := range labels {
		notes[l] = clean.Line(l)
		short = short && len(l) <= longestLabel
	}
	if short {
		return notes
	}
	clear(notes)
	number := func(definitions bool) {
		for i := 0; ; i += len("[^") {
			n := strings.Index(s[i:], "[^")
			if n < 0 {
				break
			}
			i += n
			name, n := label(s[i:])
			if defined := strings.HasPrefix(s[i+n:], ":"); labels[name] && notes[name] == "" && defined == definitions {
				notes[name] = strconv.Itoa(len(notes) + 1)
			}
		}
	}
	number(false)
	number(true) // those that nothing refers to
	return notes
}

// inOrder is notes by their numbers, where all have one.
func inOrder(notes []article.Footnote) []article.Footnote {
	number := map[string]int{}
	for _, n := range notes {
		i, err := strconv.Atoi(n.Label)
		if err != nil {
			return notes
		}
		number[n.Label] = i
	}
	slices.SortStableFunc(notes, func(a, b article.Footnote) int { return number[a.Label] - number[b.Label] })
	return notes
}
