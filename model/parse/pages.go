package parse

import (
	"regexp"
	"strings"
	"sync"

	"lede/model/article"
)

// Pages are what a text for a printer is parted in, by form feeds: the text goes on from
// one to the next, past what is printed at the foot and the head of each.
type pages struct {
	heads   map[string]bool // what stands at the head of pages, without its numbers
	omitted []article.Omission
	held    string // the last lines, until what follows them tells whether a page ends there
}

// longestHeld is how much of a text is held back to see what its next page begins with, in
// bytes.
const longestHeld = 64 << 10

// read is the next piece without what stands between its pages, up to where a page may
// end. An empty piece brings out what is held.
func (p *pages) read(piece string) string {
	s := p.held + piece
	end := len(s)
	if piece != "" {
		end = undecided(s)
	}
	p.held = s[end:]
	p.learn(s)
	return p.join(s[:end])
}

// undecided is where that begins which can't be read before more has come: the line above
// the last form feed, and its foot; or the last lines, as they may be the foot of a page.
// What stands at the head of a page is told by the next one, so that of two form feeds
// the last counts only once there is a line below it.
func undecided(s string) int {
	last := strings.LastIndexByte(s, '\f')
	if last >= 0 && !strings.Contains(strings.TrimLeft(s[last+1:], " \t\r\n"), "\n") {
		if before := strings.LastIndexByte(s[:last], '\f'); before >= 0 {
			last = before
		}
	}
	if last >= 0 {
		if at := lastLines(s[:last]); len(s)-at <= longestHeld {
			return at
		}
	}
	if at := lastLines(s); len(s)-at <= longestHeld {
		return at
	}
	return len(s)
}

// lastLines is where the last two lines with words on them begin.
func lastLines(s string) int {
	at := len(s)
	for range 2 {
		at = strings.LastIndexByte(strings.TrimRight(s[:at], " \t\r\n\f"), '\n') + 1
	}
	return at
}

// learn takes in what stands at the head of pages: the first line of the text, and what
// two pages begin with.
func (p *pages) learn(s string) {
	if p.heads == nil {
		p.heads = map[string]bool{unnumbered(firstLine(s)): true}
	}
	_, s, more := strings.Cut(s, "\f")
	for more {
		head := unnumbered(firstLine(s))
		if _, s, more = strings.Cut(s, "\f"); more && unnumbered(firstLine(s)) == head {
			p.heads[head] = true
		}
	}
}

// pageNumber is what the foot or head of a page ends in, or is.
var pageNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^[-–— ]*|\[?page )\d+(?: of \d+)?[\]–— -]*$|\s{3,}\d+$`)
})

// join is a text without what stands between two pages; what isn't in pages stays as it
// is.
func (p *pages) join(s string) string {
	if strings.IndexByte(s, '\f') < 0 {
		return s
	}
	parts := strings.Split(s, "\f")
	var b strings.Builder
	page := parts[0]
	for _, next := range parts[1:] {
		kept, foot := cutFoot(page)
		rest, head := next, firstLine(next)
		isHead := p.isHead(head, foot != "")
		if !isHead && foot == "" {
			b.WriteString(page + "\n")
			page = next
			continue
		}
		if isHead {
			rest = strings.TrimPrefix(strings.TrimLeft(next, " \t\r\n"), head)
			p.omit(head)
		}
		if foot != "" {
			p.omit(foot)
		}
		kept = strings.TrimRight(kept, " \t\r\n")
		page = strings.TrimLeft(rest, "\r\n")
		b.WriteString(kept + pageSeam(kept, page))
	}
	b.WriteString(page)
	return b.String()
}

// isHead reports whether the first line of a page is printed at the head of each: it is
// numbered, or others begin so and it is in parts, or there is a foot above it. A heading
// may resemble the next one, too.
func (p *pages) isHead(line string, foot bool) bool {
	const apart = "   "
	return line != "" && (p.heads[unnumbered(line)] && (foot || strings.Contains(line, apart)) || pageNumber().MatchString(line))
}

func (p *pages) omit(line string) {
	p.omitted = append(p.omitted, article.Omission{
		Block:  article.Paragraph{Text: article.Words(strings.Join(strings.Fields(line), " "))},
		Reason: "the head or foot of a page",
	})
}

// pageSeam is what stands between the end of one page and the beginning of the next: a
// blank line, unless the sentence goes on.
func pageSeam(above, below string) string {
	const item = 8 // cells that a line of prose may stand further in than the one before
	last := above[strings.LastIndexByte(above, '\n')+1:]
	if in := leadingBlanks(below) - leadingBlanks(last); in > item || in < -item {
		return "\n\n"
	}
	if above == "" || strings.ContainsAny(above[len(above)-1:], ".:!?\"”") {
		return "\n\n"
	}
	return "\n"
}

func leadingBlanks(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

// firstLine is the first line with words on it.
func firstLine(s string) string {
	s = strings.TrimLeft(s, " \t\r\n")
	line, _, _ := strings.Cut(s, "\n")
	return strings.TrimRight(line, " \t\r")
}

// cutFoot cuts the last line off a page if it has the page's number.
func cutFoot(s string) (rest, foot string) {
	trimmed := strings.TrimRight(s, " \t\r\n")
	at := strings.LastIndexByte(trimmed, '\n') + 1
	if line := strings.TrimSpace(trimmed[at:]); at > 0 && pageNumber().MatchString(line) {
		return trimmed[:at], line
	}
	return s, ""
}

// unnumbered is a line without its figures and the blanks between its words.
func unnumbered(line string) string {
	return strings.Join(strings.FieldsFunc(line, func(r rune) bool { return r <= ' ' || '0' <= r && r <= '9' }), " ")
}
