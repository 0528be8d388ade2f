package short

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/phrases"
	"lede/model/parse/plain/shape"
)

// What is seen of a short line that may stand anywhere near one that is judged.
type close struct {
	shape.Letters
	said     phrases.Roles
	credit   byte // 1 where a credit is in it, 2 where it says to be a caption
	credited int  // bytes that the credit takes

	text   string
	beside *beside // nil until somebody asks
}

// What is seen of one that is judged, or stands beside it.
type beside struct {
	first    rune     // its first letter, digit or sign behind quotation marks
	fields   []string // its words as they are printed
	capitals float64  // share of its longer words that begin with a capital, the first apart
	long     int      // longer words, the first apart
	date     byte     // 1 where there is a date in it, 2 where there is nothing else
	byline   byte     // 1 where it announces a writer, 2 where it is a byline
}

// closely looks at a line closely.
func (l *Look) closely() {
	c := &close{Letters: shape.Count(l.Text), said: phrases.Said(l.Text), text: l.Text}
	l.near, l.size = c, c.Size()
	if anatomy.MayCredit(l.Text) {
		if _, credit := anatomy.Credit(l.Text); credit != "" {
			c.credit, c.credited = 1, len(credit)
		}
		if anatomy.Captioned(l.Text) {
			c.credit = 2
		}
	}
}

// closer looks at a line more closely, once.
func (c *close) closer() *beside {
	if c.beside != nil {
		return c.beside
	}
	b := &beside{fields: strings.Fields(c.text)}
	c.beside = b
	b.first, _ = utf8.DecodeRuneInString(strings.TrimLeft(c.text, "\"'“‘«¿¡([ "))
	if len(b.fields) == 0 {
		b.fields = []string{""} // nothing but a wide space
	}
	upper := 0
	for _, w := range b.fields[1:] {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘«(["))
		if !unicode.IsLetter(r) || utf8.RuneCountInString(w) < 4 {
			continue
		}
		b.long++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	b.capitals = float64(upper) / float64(max(b.long, 1))
	if c.Digits > 0 {
		d := anatomy.Dates(c.text)
		if d.Alone {
			b.date = 2
		} else if !article.Date(d.Published).IsZero() {
			b.date = 1
		}
	}
	if _, ok := anatomy.Byline(c.text); ok {
		b.byline = 2
	} else if _, by := anatomy.AfterBy(c.text); by {
		b.byline = 1
	}
	return b
}

// isOfPage reports whether the words are those of a page and of no article.
func (c *close) isOfPage() bool {
	return c.said.Has(phrases.Button, phrases.Aside, phrases.Plea, phrases.Insert, phrases.SignUp, phrases.Comments, phrases.CrossReference)
}

// asks reports whether the line is a question.
func (l *Look) asks() bool { return l.end == '?' || l.end == '？' || l.end == '؟' }

func (b *beside) titled() bool { return b.long > 0 && b.capitals > 0.6 }

// isNumbered reports whether the line begins with a number: "3. The quay", "#3 The quay".
func (b *beside) isNumbered() bool {
	number := strings.TrimRight(strings.TrimLeft(b.fields[0], "#("), ".):-–—")
	return len(b.fields) > 1 && len(number) <= 4 && shape.IsDigits(strings.ReplaceAll(number, ".", ""))
}

// isStep reports whether the line begins with a word and a number: "Step 3: The quay",
// "Rule #3 - The quay".
func (b *beside) isStep() bool {
	if len(b.fields) < 2 || unicode.IsLower(b.first) {
		return false
	}
	number := strings.Trim(b.fields[1], "#.:)-–—")
	signed := strings.ContainsAny(b.fields[1], ":.)#") || len(b.fields) > 2 && strings.Trim(b.fields[2], "-–—:") == ""
	return signed && shape.IsDigits(number) && len(number) <= 2
}

// hasYear reports whether a year is in the line.
func (b *beside) hasYear() bool {
	for _, w := range b.fields {
		w = strings.Trim(w, ".,;:()'’s")
		if len(w) == 4 && shape.IsDigits(w) && (w[:2] == "18" || w[:2] == "19" || w[:2] == "20") {
			return true
		}
	}
	return false
}

// key is the number of words before the first colon that others follow, 0 for none.
func (b *beside) key() int {
	for i, w := range b.fields[:min(4, len(b.fields))] {
		if strings.HasSuffix(w, ":") && i+1 < len(b.fields) && !b.isStep() {
			return i + 1
		}
	}
	return 0
}

// IsChapter reports whether a line, which has words, numbers a part of a book: "CHAPTER
// IV.", "Part two", "XII.".
func IsChapter(line string) bool { return isChapter(strings.Fields(line)) }

func isChapter(words []string) bool {
	number := words[0]
	if len(words) > 1 {
		if len(words) > 12 || !phrases.Is(phrases.Chapter, number) {
			return false
		}
		number = words[1]
	}
	number = strings.TrimRight(number, ".:,-–—")
	if number != "" && strings.Trim(number, "IVXLC") == "" {
		return len(words) > 1 || len(number) > 1 || strings.HasSuffix(words[0], ".")
	}
	return len(words) > 1 && (shape.IsDigits(number) || phrases.Is(phrases.Numeral, number))
}

// opening is the first two words.
func (b *beside) opening() string { return strings.Join(b.fields[:min(2, len(b.fields))], " ") }

// A form is what lines can have in common apart from their words.
type form struct {
	end                              rune
	numbered, shouted, titled, plain bool
	credited, listed                 bool
}

func (l *Look) form() form {
	c, b := l.near, l.near.closer()
	titled := b.titled()
	return form{l.end, b.isNumbered() || b.isStep(), c.Upper > 0 && c.Upper == c.Letters.Letters, titled, b.long > 0 && !titled, c.credit > 0, l.listed}
}
