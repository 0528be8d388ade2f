package plain

import (
	"regexp"
	"strings"
	"sync"

	"lede/model/article"
)

// led is a line of a table of contents: its words, and dots or blanks that lead to a
// page's number.
var led = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(.*?\S)\s*(?:\.\s?){3,}\s*(\d+|[ivxlc]+)$`)
})

// contents reads a table of contents whose lines lead to pages. The pages are gone, and
// their numbers with them; what stands further in is a list within the list.
func contents(lines []line) (article.List, int) {
	const fewest = 3
	n, hits := 0, 0
	for n < len(lines) && lines[n].gap <= 2 {
		if led().MatchString(lines[n].text()) {
			hits++
		} else if n == 0 || n+1 >= len(lines) || !led().MatchString(lines[n+1].text()) {
			break
		}
		n++
	}
	if hits < fewest {
		return article.List{}, 0
	}
	return contentsList(lines[:n]), n
}

// contentsList makes a list of the lines in the column of the first, with those further in
// below them.
func contentsList(lines []line) article.List {
	l := article.List{}
	column := lines[0].column()
	words := ""
	for i := 0; i < len(lines); {
		if lines[i].column() > column && len(l.Items) > 0 {
			n := inward(lines[i-1:], column) - 1
			item := &l.Items[len(l.Items)-1]
			*item = append(*item, contentsList(lines[i:i+n]))
			i += n
			continue
		}
		text := squeezed(lines[i].text())
		if m := led().FindStringSubmatch(text); m != nil {
			text = strings.TrimSpace(words + " " + m[1])
			words = ""
			l.Items = append(l.Items, []article.Block{article.Paragraph{Text: article.Words(text)}})
		} else {
			words = text // goes on in the next line
		}
		i++
	}
	return l
}
