package exchange

import (
	"io"
	"path"
	"strings"
)

// complete adds what Omnivore has of an item in files of its own: the article, and the
// highlights.
func (e *Export) complete(i *Item, file, slug string) {
	if slug == "" {
		return
	}
	beside := func(name string) string { return e.text(path.Join(path.Dir(file), name)) }
	i.HTML = beside("content/" + slug + ".html")
	note, highlights := omnivoreHighlights(beside("highlights/" + slug + ".md"))
	toNote(i, note)
	for _, h := range highlights {
		i.highlight(h)
	}
}

// text is a file of the export as a whole; empty where there is none that may be read.
func (e *Export) text(name string) string {
	p := e.byName[name]
	if p == nil {
		return ""
	}
	f, err := p.open()
	if err != nil {
		return ""
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(decoded(f), mostOfAnItem))
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// omnivoreHighlights takes a file of highlights apart. Each is a quotation; behind it come
// its labels, a line of words with a # each, and a note of any length. What stands before
// the first is a note on the whole.
func omnivoreHighlights(text string) (note string, all []Highlight) {
	open, labels := false, false // the quotation may go on, and labels may come
	for _, line := range strings.Split(text, "\n") {
		quote, quoted := strings.CutPrefix(line, ">")
		quote = strings.TrimPrefix(quote, " ")
		last := len(all) - 1
		switch {
		case quoted && open:
			all[last].Quote += "\n" + quote
		case quoted:
			all = append(all, Highlight{Quote: quote})
			labels = true
		case last < 0:
			note += line + "\n"
		case labels && strings.TrimSpace(line) == "":
		case labels && areLabels(line):
			for _, l := range strings.Fields(line) {
				all[last].Tags = withTag(all[last].Tags, l[1:])
			}
			labels = false
		default:
			all[last].Note += line + "\n"
			labels = false
		}
		open = quoted
	}
	return note, all
}

// areLabels reports whether each word of a line is a label.
func areLabels(line string) bool {
	for _, word := range strings.Fields(line) {
		if len(word) < 2 || word[0] != '#' {
			return false
		}
	}
	return true
}
