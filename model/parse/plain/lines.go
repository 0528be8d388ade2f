package plain

import (
	"strings"
	"unicode/utf8"

	"lede/model/parse/plain/shape"
)

// A line of the dump that has words or signs on it.
type line struct {
	raw    string // without white space at its end
	indent int32  // bytes of white space before its first word
	gap    int16  // blank lines before it
	number int32  // of the line in the text, from 0
	goesOn bool   // it is the rest of a line that was too long to be kept whole
	looks  []Look // of parts of raw
}

// typed is the line as it was typed, without the white space around it.
func (l line) typed() string { return l.raw[l.indent:] }

// text is what the line says. A tab within is a space: only what is kept as it stands has
// columns to be lined up.
func (l line) text() string {
	if s := l.typed(); strings.IndexByte(s, '\t') < 0 {
		return s
	}
	return strings.ReplaceAll(l.typed(), "\t", " ")
}

// column is the cell that the line's first word stands in; a tab goes to the next
// eighth.
func (l line) column() int {
	n := 0
	for _, r := range l.raw[:l.indent] {
		if r == '\t' {
			n += 8 - n%8
		} else {
			n++
		}
	}
	return n
}

// width is the line's length in cells, as its author's editor counted.
func (l line) width() int { return shape.Width(l.raw) }

// A lineQueue holds the lines that have been read and not yet been set.
type lineQueue struct {
	held  []line
	at    int // the first of held that counts
	bytes int // in the lines that count
	gap   int
	count int32  // of all lines so far
	tail  []byte // the start of a line whose end has not been read
	cut   bool   // tail goes on with a line that was cut
	start int    // bytes of the text before tail
	looks []Look // of what is not in held, by where they stand in the text
}

func (q *lineQueue) lines() []line { return q.held[q.at:] }

// bytesAfter is how much there is behind the first n lines.
func (q *lineQueue) bytesAfter(n int) int {
	rest := q.bytes
	for _, l := range q.held[q.at : q.at+n] {
		rest -= len(l.raw)
	}
	return rest
}

func (q *lineQueue) drop(n int) {
	q.bytes = q.bytesAfter(n)
	q.at += n
	if q.at > 64 && q.at > len(q.held)/2 {
		q.held = q.held[:copy(q.held, q.held[q.at:])]
		q.at = 0
	}
}

// cutTo leaves the first n lines.
func (q *lineQueue) cutTo(n int) {
	q.held = q.held[:q.at+n]
	q.bytes = 0
	for _, l := range q.lines() {
		q.bytes += len(l.raw)
	}
}

func (q *lineQueue) add(chunk string) {
	for {
		i := strings.IndexByte(chunk, '\n')
		if i < 0 {
			break
		}
		q.push(chunk[:i])
		q.start++ // the line's end
		chunk = chunk[i+1:]
	}
	q.tail = append(q.tail, chunk...)
	for len(q.tail) > 2*longest {
		n := splitPoint(string(q.tail[:longest]))
		rest := q.tail[n:]
		q.tail = q.tail[:n]
		q.push("")
		q.tail = append(q.tail, rest...)
		q.cut = true
	}
}

func (q *lineQueue) end() {
	if len(q.tail) > 0 {
		q.push("")
	}
}

// push queues the line that ends with s.
func (q *lineQueue) push(s string) {
	if len(q.tail) > 0 {
		s = string(append(q.tail, s...))
		q.tail = q.tail[:0]
	}
	goesOn := q.cut
	q.cut = false
	var looks []Look
	if len(q.looks) > 0 {
		looks = q.looked(len(s))
	}
	q.start += len(s)
	s = strings.TrimRight(s, " \t\u00a0\u3000")
	words := strings.TrimLeft(s, " \t\u00a0\u3000")
	if words == "" {
		q.gap++
		return
	}
	q.held = append(q.held, line{s, int32(len(s) - len(words)), int16(min(q.gap, 1<<14)), q.count, goesOn, looks})
	q.count++
	q.bytes += len(s)
	q.gap = 0
}

// splitPoint is where s, which is too long, may be cut in two: behind its last sentence,
// else behind its last word, else behind its last character.
func splitPoint(s string) int {
	half := len(s) / 2
	for _, end := range []string{". ", "! ", "? ", "。", " "} {
		if i := strings.LastIndex(s[half:], end); i >= 0 {
			return half + i + len(end)
		}
	}
	for n := len(s); n > half; n-- {
		if r, size := utf8.DecodeLastRuneInString(s[:n]); r != utf8.RuneError || size > 1 {
			return n
		}
	}
	return len(s)
}

// part is as many of the lines as have so many bytes.
func part(lines []line, most int) []line {
	bytes := 0
	for i, l := range lines {
		if bytes += len(l.raw); bytes >= most {
			return lines[:i+1]
		}
	}
	return lines
}
