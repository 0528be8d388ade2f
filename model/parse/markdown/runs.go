package markdown

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/clean"
)

// turn ends the run where the words that follow look otherwise or lead elsewhere.
func (in *inliner) turn(look article.Emphasis, link string) {
	if look != in.look || link != in.link {
		in.endRun()
		in.look, in.link = look, link
	}
}

// writeSource writes a part of the source. Raw ones stand as they are, without escapes,
// entities and bare addresses.
func (in *inliner) writeSource(start, stop int, raw bool) {
	if start < stop && in.source[start] == ' ' && in.afterSpace() {
		start++
	}
	s := in.source[start:stop]
	if !raw && strings.IndexByte(s, '\\') < 0 && strings.IndexByte(s, '&') < 0 {
		raw = true
	}
	switch {
	case muted(in.tags):
		in.omit(s, program)
	case !raw:
		in.write(unescaped(s))
	case strings.IndexByte(s, '\t') >= 0 || strings.Contains(s, "  "):
		in.write(s)
	case len(in.written) > 0:
		in.written = append(in.written, s...)
	case in.from == in.to:
		in.from, in.to = start, stop
	case in.to == start:
		in.to = stop
	default:
		in.written = append(append(in.written, in.source[in.from:in.to]...), s...)
	}
}

// write writes words that don't stand in the source as they are. Runs of spaces come
// out as one, as on a page.
func (in *inliner) write(s string) {
	if muted(in.tags) || s == "" {
		return
	}
	space := in.afterSpace()
	if len(in.written) == 0 {
		in.written = append(in.written, in.source[in.from:in.to]...)
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		blank := c == ' ' || c == '\t' || c == '\n'
		if !blank {
			in.written = append(in.written, c)
		} else if !space {
			in.written = append(in.written, ' ')
		}
		space = blank
	}
}

// exactly writes words with all the spaces between them.
func (in *inliner) exactly(s string) {
	words := strings.Trim(s, " ")
	if muted(in.tags) || !strings.Contains(words, "  ") {
		in.write(s)
		return
	}
	before, after, _ := strings.Cut(s, words)
	in.write(before)
	if len(in.written) == 0 {
		in.written = append(in.written, in.source[in.from:in.to]...)
	}
	in.written = append(in.written, words...)
	in.write(after)
}

// afterSpace reports whether the line ends in a space so far.
func (in *inliner) afterSpace() bool {
	switch n := len(in.written); {
	case n > 0:
		return in.written[n-1] == ' '
	case in.from < in.to:
		return in.source[in.to-1] == ' '
	case len(in.line) > 0:
		return strings.HasSuffix(in.line[len(in.line)-1].Text, " ")
	}
	return false
}

// endRun puts the run into its line.
func (in *inliner) endRun() {
	s := in.source[in.from:in.to]
	if len(in.written) > 0 {
		s = string(in.written)
	}
	in.from, in.to, in.written = 0, 0, in.written[:0]
	if s == "" {
		return
	}
	look, link := in.look, in.link
	for _, t := range in.tags {
		look |= t.look
		if link == "" {
			link = t.link
		}
	}
	run := article.Run{Text: s, Emphasis: look, Link: link}
	if link == "" && look&article.Monospace == 0 {
		in.line = linked(in.line, run)
		return
	}
	in.line = append(in.line, run)
}

// endLine ends the line. None that is empty stands first.
func (in *inliner) endLine() {
	in.endRun()
	if t := trimmed(in.line); len(t) > 0 || len(in.lines) > 0 {
		in.lines = append(in.lines, t.Powers())
	}
	in.line = nil
}

// endParagraph ends the line and the paragraph, unless that has just been done.
func (in *inliner) endParagraph() {
	in.endLine()
	if n := len(in.lines); n > 0 && len(in.lines[n-1]) > 0 {
		in.lines = append(in.lines, nil)
	}
}

// trimmed is t without spaces at its ends.
func trimmed(t article.Text) article.Text {
	for len(t) > 0 {
		if t[0].Text = strings.TrimLeft(t[0].Text, " "); t[0].Text != "" {
			break
		}
		t = t[1:]
	}
	for len(t) > 0 {
		last := &t[len(t)-1]
		if last.Text = strings.TrimRight(last.Text, " "); last.Text != "" {
			break
		}
		t = t[:len(t)-1]
	}
	return t
}

// unescaped is s without backslashes before punctuation and with entities turned into
// what they stand for. The entities may stand for anything, so it is cleaned again.
func unescaped(s string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexAny(s, `\&`)
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i:]
		n := 1
		switch end := entityEnd(s); {
		case s[0] == '\\' && len(s) > 1 && isPunct(s[1]):
			b.WriteByte(s[1])
			n = 2
		case end > 0:
			n = end
			if sign := html.UnescapeString(s[:end]); len(sign) > 1 && strings.HasSuffix(sign, ";") {
				b.WriteString(s[:end]) // only its beginning is one: "&notin" is, "&notice;" isn't
			} else {
				b.WriteString(sign)
			}
		default:
			b.WriteByte(s[0])
		}
		s = s[n:]
	}
	b.WriteString(s)
	return clean.Text(b.String())
}

// maxEntity is the length of the longest entity's name and more.
const maxEntity = 40

// entityEnd is the length of the entity that s may start with; 0 for none.
func entityEnd(s string) int {
	if s[0] != '&' {
		return 0
	}
	for i := 1; i < min(len(s), maxEntity); i++ {
		switch c := s[i]; {
		case c == ';':
			return i + 1
		case '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c == '#' && i == 1:
		default:
			return 0
		}
	}
	return 0
}

func isPunct(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// spaceless reports whether before ends and after starts with a character of a script
// that puts no spaces between words.
func spaceless(before, after string) bool {
	if before == "" || after == "" || before[len(before)-1] < utf8.RuneSelf || after[0] < utf8.RuneSelf {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return solid(last) && solid(first)
}

// solid reports whether r is a character of Chinese or Japanese, or their punctuation.
func solid(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || 0x3000 <= r && r <= 0x303f || 0xff00 <= r && r <= 0xff60
}
