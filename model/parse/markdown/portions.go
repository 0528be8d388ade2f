package markdown

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/clean"
)

// How much is read at a time, in bytes: the first screen is there at once, and later
// parts are worth their while.
const (
	firstPart = 32 << 10
	laterPart = 512 << 10
)

// How long a part may become, in bytes, for want of a good place to end: from
// blankWillDo on any blank line is one, from lineWillDo on any line. Of each byte the
// parser makes a hundred, so these decide what the reading of a text takes in memory.
const (
	blankWillDo = 1 << 20
	lineWillDo  = 2 << 20
)

// The most lines that are read at a time, and in all of a text without regard to its
// size: a line of a few bytes takes hundreds when it is a block. What follows stays
// code, line by line as it stands.
const (
	mostLines  = 200_000
	mostInAll  = 500_000
	usualBytes = 50 // a line that is longer than this is counted no more
)

// next reads a part of at least so many bytes.
func (r *Reader) next(size int) article.Addition {
	text := filledIn(clean.Text(r.portion(size)))
	var part article.Addition
	if r.lines > mostInAll+r.size/usualBytes {
		part.Blocks = one(article.Code{Text: strings.TrimRight(text, "\n")})
		r.blocks++
	} else {
		part = r.read(text)
	}
	part.Read = int64(r.size - len(r.rest))
	return part
}

// portion takes at least size bytes off the text that is left, up to a place where all
// that began before has ended, or the whole of it.
func (r *Reader) portion(size int) string {
	at, lines := len(r.rest), 0
	if at > 2*size {
		at, lines = boundary(r.rest, size)
	}
	r.lines += lines
	part := r.rest[:at]
	r.rest = r.rest[at:]
	return part
}

// boundary is the first place from size on where a block begins that cannot belong to
// anything before it: after a blank line, at the left edge, a heading or a letter,
// outside of code and of a page's markup. What stands in a list or a quotation may be
// passed over here, for a line at the left edge ends that too. Where there is no such
// place for long, it is a worse one. It counts the lines before it.
func boundary(s string, size int) (at, lines int) {
	blank, endless := false, 0
	for at < len(s) {
		line, _, _ := strings.Cut(s[at:], "\n")
		step := len(line) + 1
		switch {
		case blank && at >= size && startsAfresh(line),
			blank && at >= blankWillDo,
			at >= lineWillDo, lines > mostLines:
			return at, lines
		case strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
			step = fenced(s[at:])
		case strings.HasPrefix(line, "<"):
			step = max(step, markup(s[at:]))
		}
		for _, box := range boxes {
			if endless < mostEndless && strings.HasPrefix(line, box.open) {
				length := enclosed(s[at:], box.open, box.shut)
				if length == 0 {
					endless++
				}
				step = max(step, length)
			}
		}
		at += step
		lines++
		blank = strings.TrimLeft(line, " \t\r") == ""
	}
	return len(s), lines
}

// boxes are those that blank lines and headings do not end.
var boxes = []struct{ open, shut string }{{"<details", "</details>"}, {":::", ":::"}, {quotation, quotation}}

// mostEndless is how many boxes without an end are looked through for it.
const mostEndless = 30

// fenced is the length of the code that s starts with, with its fences.
func fenced(s string) int {
	fence := s[:len(s)-len(strings.TrimLeft(s, s[:1]))]
	at := 0
	for line := range strings.Lines(s) {
		end := strings.TrimSpace(line)
		if at > 0 && strings.HasPrefix(end, fence) && strings.Trim(end, fence[:1]) == "" {
			return at + len(line)
		}
		at += len(line)
	}
	return len(s)
}

// markup is the length of what s starts with, where that is markup which blank lines
// do not end; 0 for other markup.
func markup(s string) int {
	for _, m := range []struct{ open, shut string }{
		{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"},
		{"<script", "</script>"}, {"<pre", "</pre>"}, {"<style", "</style>"}, {"<textarea", "</textarea>"},
	} {
		if len(s) < len(m.open) || !strings.EqualFold(s[:len(m.open)], m.open) {
			continue
		}
		if end := strings.Index(s, m.shut); end >= 0 {
			return end + len(m.shut)
		}
		return len(s)
	}
	return 0
}

// enclosed is the length of the box that s starts with, from a line that begins with open
// to one that begins with shut, and the boxes within it; 0 where its end is out of reach.
func enclosed(s, open, shut string) int {
	depth, at := 0, 0
	for line := range strings.Lines(s) {
		if at += len(line); at > blankWillDo {
			return 0
		}
		rest, marked := strings.CutPrefix(line, shut)
		switch {
		case marked && (depth > 0 && shut != open || strings.Trim(rest, ": \r\n") == ""):
			depth--
		case strings.HasPrefix(line, open) && !strings.Contains(line, "</"):
			depth++
		}
		if depth == 0 {
			return at
		}
	}
	return 0
}

// startsAfresh reports whether a line after a blank one starts something new.
func startsAfresh(line string) bool {
	if line == "" {
		return false
	}
	c := line[0]
	return c == '#' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80
}
