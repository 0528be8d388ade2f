// Package short says what the short lines of a text are that holds an article and little
// else: crossheads, captions, credits, the byline, the dek. Nothing but their words tells
// them from paragraphs, where they stand, and what the other lines are like.
//
//	lines := short.Looks(text)
//	h := short.Study(lines)
//	for i := range lines {
//		if row := h.Values(lines, i); row != nil {
//			role := short.RoleOf(row)
//		}
//	}
//
// A line is judged by what stands within a dozen lines of it and a few thousand bytes, so
// that a text can be judged as it arrives, and by the habits of its beginning.
package short

import (
	"strings"

	"lede/model/parse/anatomy"
	"lede/model/parse/judge"
	"lede/model/parse/plain/shape"
)

// A Role is what a line is to the article.
type Role uint8

// The roles; what has none is body.
const (
	Body Role = iota
	Crosshead
	Caption
	Credit
	Byline
	Dek
)

// Longest is how many bytes a line has at most that can be anything but body.
const Longest = 300

// Beginning is how many bytes of a text its habits are taken from.
const Beginning = 24 << 10

// A Look is a line and what can be seen of it by itself.
type Look struct {
	Text   string
	Gap    int // blank lines before it
	Number int // of the line in the text, from 0

	size   float64 // words of six cells
	end    rune    // the sign that ends it, 0 for none
	full   bool    // it is as long as a paragraph
	brief  bool    // it is short, and no sign ends it
	listed bool
	words  []uint32 // that say something, as numbers, each once and in order; nil where nobody has asked
	near   *close   // nil of a line that is not judged
	filed  byte     // 2 where it begins with a dateline, 1 where it does not, 0 where nobody has asked
}

// LookAt looks at a line, which has words or signs on it and no white space around.
func LookAt(text string, gap, number int) Look {
	l := Look{Text: text, Gap: gap, Number: number, end: shape.End(text), full: shape.IsFull(text), listed: shape.IsListed(text)}
	l.brief = len(text) < 80 && l.end == 0 && !l.listed
	l.size = float64(len(text)) / 6
	if len(text) <= Longest {
		l.closely()
	}
	return l
}

// Looks are the lines of a clean text.
func Looks(text string) []*Look {
	var looks []*Look
	gap := 0
	for l := range strings.Lines(text) {
		if l = strings.Trim(l, " \t\r\n\u00a0\u3000"); l == "" {
			gap++
			continue
		}
		look := LookAt(l, gap, len(looks))
		looks = append(looks, &look)
		gap = 0
	}
	return looks
}

// running reports whether the line is a paragraph of running text.
func (l *Look) running() bool { return l.full && l.end != 0 && l.end != ':' && !l.listed }

// isFiled reports whether the line begins with a dateline.
func (l *Look) isFiled() bool {
	if l.filed == 0 {
		_, n := anatomy.Dateline(l.Text)
		l.filed = 1 + judge.Yes(n > 0)
	}
	return l.filed == 2
}

// vocabulary is the words that say something.
func (l *Look) vocabulary() []uint32 {
	if l.words == nil {
		l.words = wordsOf(l.Text)
	}
	return l.words
}

// underHead reports whether the line is what stands below a crosshead: a line of some length
// or an item of a list.
func (l *Look) underHead() bool { return len(l.Text) >= 100 || l.listed }
