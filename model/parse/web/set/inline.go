package set

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/web/dom"
	"lede/model/parse/web/maths"
)

// A Style is how the text at a place of the page is set, and where it links to.
type Style struct {
	emphasis article.Emphasis
	link     string
	In       bool // the text belongs to the article
	lines    bool // its line ends are shown as they stand
	all      bool // and so does all that stands in the element, whatever was chosen
}

// emphases are what elements add to the look of their text.
var emphases = map[atom.Atom]article.Emphasis{
	atom.B: article.Bold, atom.Strong: article.Bold, atom.Th: article.Bold,
	atom.I: article.Italic, atom.Em: article.Italic, atom.Cite: article.Italic, atom.Var: article.Italic, atom.Dfn: article.Italic,
	atom.Code: article.Monospace, atom.Tt: article.Monospace, atom.Samp: article.Monospace, atom.Kbd: article.Monospace,
	atom.S: article.Struck, atom.Strike: article.Struck, atom.Del: article.Struck,
	atom.U: article.Underlined, atom.Ins: article.Underlined,
	atom.Mark: article.Marked, atom.Sup: article.Superscript, atom.Sub: article.Subscript, atom.Small: article.Small,
}

// emphasisOf is what an element adds to the look of its text, by its name or its style.
func emphasisOf(n *dom.Node) article.Emphasis {
	e, style := emphases[n.Tag], n.Style()
	if e == article.Bold && (dom.Declares(style, "font-weight:normal") || dom.Declares(style, "font-weight:400")) {
		return 0 // an editor's box around what was copied
	}
	if !n.Is(atom.Span, atom.Font) {
		return e
	}
	for declaration, look := range map[string]article.Emphasis{"font-weight:bold": article.Bold, "font-weight:700": article.Bold, "font-style:italic": article.Italic, "text-decoration:line-through": article.Struck} {
		if dom.Declares(style, declaration) {
			e |= look
		}
	}
	return e
}

// A textBuilder puts a text together. White space becomes single spaces, which stand in the
// run that is less set apart, and line breaks become newlines.
type textBuilder struct {
	runs article.Text
	last article.Run // the run being written, without its text
	text []byte      // its text
	gap  string      // a space or a newline that is due before the next word
}

func (l *textBuilder) isEmpty() bool { return len(l.runs) == 0 && len(l.text) == 0 }

// open begins a run.
func (l *textBuilder) open(r article.Run) {
	l.shut()
	l.last, l.text = r, l.text[:0]
}

// shut ends the run being written.
func (l *textBuilder) shut() {
	if len(l.text) > 0 {
		l.last.Text = string(l.text)
		l.runs = append(l.runs, l.last)
		l.text = l.text[:0]
	}
}

// add appends words of one look.
func (l *textBuilder) add(s string, k Style) {
	s = clean.Text(s)
	for len(s) > 0 {
		i := indexSpace(s)
		if i != 0 {
			word := s
			if i > 0 {
				// a stretch of words with single spaces goes in at once
				i = stretch(s)
				word = s[:i]
			}
			l.put(word, article.Run{Emphasis: k.emphasis, Link: k.link})
			s = s[len(word):]
			continue
		}
		words := strings.TrimLeft(s, " \n\t")
		if strings.Contains(s[:len(s)-len(words)], "\n") {
			l.space(lineEnd)
		} else {
			l.space(" ")
		}
		s = words
	}
}

// lineEnd is the space that the end of a line of the source stands for: none between
// letters of Chinese or Japanese.
const lineEnd = "\n "

// space has a space or a newline stand before the next word, if one stands before it.
func (l *textBuilder) space(gap string) {
	if !l.isEmpty() && l.gap != "\n" {
		l.gap = gap
	}
}

func indexSpace(s string) int { return strings.IndexAny(s, " \n\t") }

// stretch is the length of the start of s with single spaces only, which ends in a word.
func stretch(s string) int {
	end := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '\t':
			return end
		case ' ':
			if i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\n' || s[i+1] == '\t') {
				return end
			}
		default:
			end = i + 1
		}
	}
	return end
}

// put appends a word or words in a run like r.
func (l *textBuilder) put(words string, r article.Run) {
	begun := len(l.text) > 0
	same := begun && r.Note == "" && r.TeX == "" && l.last == r
	if begun && (runsInto(l.last, r, l.text, words) || abuts(l.last, r, l.text, words)) {
		l.space(" ")
	}
	if gap := l.gap; gap != "" {
		l.gap = ""
		if gap == lineEnd {
			if gap = " "; l.solid(words) {
				gap = ""
			}
		}
		switch {
		case gap == "":
		case same:
			l.text = append(l.text, gap...)
		case !begun:
			words = gap + words
		default: // between two runs that are set apart: what both are
			both := article.Run{Emphasis: l.last.Emphasis & r.Emphasis}
			if l.last.Link == r.Link {
				both.Link = r.Link
			}
			if both == r {
				words = gap + words
				break
			}
			if both != l.last {
				l.open(both)
			}
			l.text = append(l.text, gap...)
		}
	}
	if !same {
		l.open(r)
	}
	l.text = append(l.text, words...)
}

// solid reports whether the line ends and words begin with a letter, or a mark, of a
// script that puts no spaces between words.
func (l *textBuilder) solid(words string) bool {
	end := string(l.text)
	if n := len(l.runs); end == "" && n > 0 {
		end = l.runs[n-1].Text
	}
	last, _ := utf8.DecodeLastRuneInString(end)
	first, _ := utf8.DecodeRuneInString(words)
	return isSolid(last) && isSolid(first)
}

func isSolid(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= '\u3000' && r <= '〿' || r >= '！' && r <= '｠'
}

// runsInto reports whether the words of a link run into those of another that leads
// elsewhere: a style sheet would set them apart.
func runsInto(before, after article.Run, end []byte, start string) bool {
	if before.Link == "" || after.Link == "" || before.Link == after.Link {
		return false
	}
	last, _ := utf8.DecodeLastRune(end)
	first, _ := utf8.DecodeRuneInString(start)
	return isWordRune(last) && isWordRune(first) && !unicode.In(last, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// abuts reports whether a word stands right beside a formula: what draws it would set them apart.
func abuts(before, after article.Run, end []byte, start string) bool {
	if before.TeX == "" && after.TeX == "" || before.Note != "" || after.Note != "" {
		return false
	}
	last, _ := utf8.DecodeLastRune(end)
	first, _ := utf8.DecodeRuneInString(start)
	isWord := func(r rune, of int) bool { return unicode.IsLetter(r) && !isSolid(r) && of > len("of") }
	return before.TeX != "" && isWord(first, len(start)) || after.TeX != "" && isWord(last, len(end)) && before.Emphasis == 0
}

// formula appends a formula.
func (l *textBuilder) formula(tex string, k Style) {
	l.put(maths.RowOf(tex), article.Run{Emphasis: k.emphasis &^ article.Italic, Link: k.link, TeX: tex})
}

// note appends a reference to a footnote.
func (l *textBuilder) note(label string) {
	if l.gap = ""; l.last.Note == label && len(l.text) > 0 { // none stands before a mark
		return // a button beside it, for the same note
	}
	l.put(label, article.Run{Emphasis: article.Superscript, Note: label})
}

// finish is the text so far; the builder is empty afterwards.
func (l *textBuilder) finish() article.Text {
	l.shut()
	t := trimmed(unboxedMarks(l.runs)).Powers()
	l.runs, l.gap = nil, ""
	return t
}

// trimmed takes white space off both ends of a text.
func trimmed(t article.Text) article.Text {
	const spaces = " \n\t\u00a0\u200b\u3000\u2003\u2002\u2009"
	for len(t) > 0 {
		t[0].Text = strings.TrimLeft(t[0].Text, spaces)
		if t[0].Text != "" {
			break
		}
		t = t[1:]
	}
	for len(t) > 0 {
		last := len(t) - 1
		t[last].Text = strings.TrimRight(t[last].Text, spaces)
		if t[last].Text != "" {
			break
		}
		t = t[:last]
	}
	if len(t) == 0 {
		return nil
	}
	return t
}
