package markdown

import "strings"

// How much is read at a time, in bytes: the first screen is there at once, and later
// parts are worth their while.
const (
	firstPart = 32 << 10
	laterPart = 512 << 10
)

// cut takes at least size bytes off the text that is left, up to a place where all
// that began before has ended, or the whole of it.
func (r *Reading) cut(size int) string {
	at := len(r.rest)
	if len(r.rest) > 2*size && !r.whole {
		at = boundary(r.rest, size)
	}
	part := r.rest[:at]
	r.rest = r.rest[at:]
	return part
}

// hasDefinitions reports whether a line may begin with "[label]:". A definition of a
// link or a note holds for all of a text, wherever it stands: a text that has any is
// never cut.
func hasDefinitions(s string) bool {
	for i := 0; ; i += len("]:") {
		n := strings.Index(s[i:], "]:")
		if n < 0 {
			return false
		}
		i += n
		line := s[strings.LastIndexByte(s[:i], '\n')+1 : i]
		if strings.HasPrefix(strings.TrimLeft(line, " >-*+\t"), "[") {
			return true
		}
	}
}

// boundary is the first place from size on where a block begins that cannot belong to
// anything before it: after a blank line, at the left edge, a heading or a letter,
// outside of code and of a page's markup. What stands in a list or a quotation may be
// passed over here, for a line at the left edge ends that too.
func boundary(s string, size int) int {
	blank := false
	for at := 0; at < len(s); {
		line, _, _ := strings.Cut(s[at:], "\n")
		switch {
		case blank && at >= size && startsAfresh(line):
			return at
		case strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
			at += fenced(s[at:])
		case strings.HasPrefix(line, "<"):
			at += max(markup(s[at:]), len(line)+1)
		default:
			at += len(line) + 1
		}
		blank = strings.TrimLeft(line, " \t\r") == ""
	}
	return len(s)
}

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

// startsAfresh reports whether a line after a blank one starts something new.
func startsAfresh(line string) bool {
	if line == "" {
		return false
	}
	c := line[0]
	return c == '#' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80
}
