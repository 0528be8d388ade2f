package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/tex"
)

// A formula is TeX within a paragraph.
type formula struct {
	inlineNode
	tex     string
	display bool // it is meant to stand in rows of its own
}

// formulaMarks are what stands around a formula, the longest first.
var formulaMarks = []struct {
	open, shut string
	display    bool
}{
	{"$$", "$$", true}, {"$`", "`$", false}, {"$", "$", false},
	{`\\(`, `\\)`, false}, {`\\[`, `\\]`, true}, {`\(`, `\)`, false}, {`\[`, `\]`, true},
}

// farthest is how many bytes of a paragraph are looked through for the end of a formula, a
// note or a call: were it all of it, a long line of beginnings would take minutes.
const farthest = 2000

// power finds a power in TeX.
var power = pattern(`[^\\]\^\S`)

type formulaParser struct{}

func (formulaParser) Trigger() []byte { return []byte{'$', '\\'} }

func (formulaParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	before, _ := utf8.DecodeLastRune(block.Source()[:segment.Start])
	for _, m := range formulaMarks {
		if !bytes.HasPrefix(line, []byte(m.open)) {
			continue
		}
		written, after := upTo(block, len(m.open), m.shut)
		if written == "" {
			continue
		}
		body := strings.TrimSpace(written)
		switch {
		case body == "" || strings.HasPrefix(body, "$"):
			continue
		case m.open == "$" && !isPriced(written, before, after):
		case m.open == "$$" || m.open == "$`":
		case m.open == `\[` && hasCommand(body):
		case m.open == `\[` && power().MatchString(body) && !isProse(body): // else it is a bracket that is meant
			m.display = false
		case m.open[0] == '\\' && m.open != `\[` && isTeX(body):
		default:
			continue
		}
		advance(block, len(m.open)+len(written)+len(m.shut))
		return &formula{tex: body, display: m.display}
	}
	return nil
}

// upTo is what stands in the paragraph from the next bytes on up to shut, and the character
// after that.
func upTo(block text.Reader, from int, shut string) (string, rune) {
	s := ahead(block)[from:]
	for at := 0; ; at++ {
		i := strings.Index(s[at:], shut)
		if i < 0 {
			return "", 0
		}
		if at += i; at > 0 && s[at-1] == '\\' && shut[0] == '$' {
			continue // a dollar that is meant
		}
		after, _ := utf8.DecodeRuneInString(s[at+len(shut):])
		if shut == "$" && (after == '$' || at > 0 && s[at-1] == ' ') {
			return "", 0 // another that begins, or a price
		}
		return s[:at], after
	}
}

// ahead is what stands in the paragraph from here on, as far as one looks for the end of
// what begins here. It leaves the reader where it is.
func ahead(block text.Reader) string {
	l, position := block.Position()
	defer block.SetPosition(l, position)
	var b strings.Builder
	for b.Len() < farthest {
		line, _ := block.PeekLine()
		if line == nil {
			break
		}
		b.Write(line[:min(len(line), farthest-b.Len())])
		block.AdvanceLine()
	}
	return b.String()
}

// advance goes on by so many bytes, over the ends of lines.
func advance(block text.Reader, n int) {
	for n > 0 {
		line, _ := block.PeekLine()
		if n < len(line) {
			block.Advance(n)
			return
		}
		n -= len(line)
		block.AdvanceLine()
	}
}

// isPriced reports whether what stands between two dollars is prose, and they are of
// prices or of names in a program.
func isPriced(between string, before, after rune) bool {
	first, _ := utf8.DecodeRuneInString(between)
	return isBlank(first) || isWordy(before) || isWordy(after) || isProse(between) || isSum(between)
}

// isSum reports whether s begins with a number, goes on in words, and has no sign of a
// formula.
func isSum(s string) bool {
	return '0' <= s[0] && s[0] <= '9' && !strings.ContainsAny(s, `\^_={}<>`) &&
		strings.ContainsFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' }) && strings.Contains(s, " ")
}

func isBlank(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }

// isWordy reports whether a dollar beside r belongs to a word.
func isWordy(r rune) bool {
	return r == '_' || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
}

// isProse reports whether two words on end stand in s, of three letters or more, outside
// of braces.
func isProse(s string) bool {
	words, depth := 0, 0
	for field := range strings.FieldsSeq(s) {
		word := strings.Trim(field, ",.;:()")
		plain := depth == 0 && len(word) > 2 && strings.IndexFunc(word, func(r rune) bool { return !('a' <= r|0x20 && r|0x20 <= 'z' || r > 0x7f) }) < 0
		depth += strings.Count(field, "{") - strings.Count(field, "}")
		if !plain {
			words = 0
		} else if words++; words > 1 {
			return true
		}
	}
	return false
}

// isTeX reports whether s is more likely a formula than words in brackets: it has a sign
// of one, or is a letter or two.
func isTeX(s string) bool {
	return strings.ContainsAny(s, `\^_=<>{}+`) || utf8.RuneCountInString(s) <= 2
}

// hasCommand reports whether a command of TeX stands in s.
func hasCommand(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '\\' {
			continue
		}
		if i++; 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z' {
			return true
		}
	}
	return false
}

// formulaRun is a formula within a line of words.
func formulaRun(s string, look article.Emphasis, link string) article.Run {
	return article.Run{Text: rowOf(s), TeX: s, Emphasis: look, Link: link}
}

// rowOf is a formula in one row; what shows nothing stands as it is written.
func rowOf(s string) string {
	if row := tex.Row(s); row != "" {
		return row
	}
	return s
}

// newFormula is a formula in rows of its own. Its number may stand in it as TeX has it.
func newFormula(s string) article.Formula {
	s, number := tex.Number(oneLine(s))
	return article.Formula{TeX: s, Text: rowOf(s), Number: number}
}

// oneLine is TeX in one line, without the comments that end lines.
func oneLine(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	var lines []string
	for line := range strings.Lines(s) {
		for i := range len(line) {
			if line[i] == '%' && (i == 0 || line[i-1] != '\\') {
				line = line[:i]
				break
			}
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	return clean.Line(strings.Join(lines, " "))
}
