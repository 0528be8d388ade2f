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

// What is seen of a short line that is looked at closely.
type close struct {
	shape.Letters
	fields   []string // its words as they are printed
	first    rune     // its first letter, digit or sign behind quotation marks
	capitals float64  // share of its longer words that begin with a capital, the first apart
	long     int      // longer words, the first apart
	said     phrases.Roles
	date     byte // 1 where there is a date in it, 2 where there is nothing else
	byline   byte // 1 where it announces a writer, 2 where it is a byline
	credit   byte // 1 where a credit is in it, 2 where it says to be a caption
	credited int  // bytes that the credit takes
}

// closely looks at a line closely.
func (l *Look) closely() {
	c := &close{Letters: shape.Count(l.Text), fields: strings.Fields(l.Text)}
	l.near, l.size = c, c.Size()
	l.words = wordsOf(l.Text)
	if len(c.fields) == 0 {
		c.fields = []string{""} // nothing but a wide space
	}
	c.first, _ = utf8.DecodeRuneInString(strings.TrimLeft(l.Text, "\"'“‘«¿¡([ "))
	upper := 0
	for _, w := range c.fields[1:] {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘«(["))
		if !unicode.IsLetter(r) || utf8.RuneCountInString(w) < 4 {
			continue
		}
		c.long++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	c.capitals = float64(upper) / float64(max(c.long, 1))
	c.says(l.Text)
}

// says notes what the words say.
func (c *close) says(s string) {
	c.said = phrases.Said(s)
	if c.Digits > 0 {
		d := anatomy.Dates(s)
		if d.Alone {
			c.date = 2
		} else if !article.Date(d.Published).IsZero() {
			c.date = 1
		}
	}
	if _, ok := anatomy.Byline(s); ok {
		c.byline = 2
	} else if _, by := anatomy.AfterBy(s); by {
		c.byline = 1
	}
	if anatomy.MayCredit(s) {
		if _, credit := anatomy.Credit(s); credit != "" {
			c.credit, c.credited = 1, len(credit)
		}
		if anatomy.Captioned(s) {
			c.credit = 2
		}
	}
}

// isOfPage reports whether the words are those of a page and of no article.
func (c *close) isOfPage() bool {
	return c.said.Has(phrases.Button, phrases.Aside, phrases.Plea, phrases.Insert, phrases.SignUp, phrases.Comments, phrases.CrossReference)
}

// asks reports whether the line is a question.
func (l *Look) asks() bool { return l.end == '?' || l.end == '？' || l.end == '؟' }

func (c *close) titled() bool { return c.long > 0 && c.capitals > 0.6 }

// isNumbered reports whether the line begins with a number: "3. The quay", "#3 The quay".
func (c *close) isNumbered() bool {
	number := strings.TrimRight(strings.TrimLeft(c.fields[0], "#("), ".):-–—")
	return len(c.fields) > 1 && len(number) <= 4 && shape.IsDigits(strings.ReplaceAll(number, ".", ""))
}

// isStep reports whether the line begins with a word and a number: "Step 3: The quay",
// "Rule #3 - The quay".
func (c *close) isStep() bool {
	if len(c.fields) < 2 || unicode.IsLower(c.first) {
		return false
	}
	number := strings.Trim(c.fields[1], "#.:)-–—")
	signed := strings.ContainsAny(c.fields[1], ":.)#") || len(c.fields) > 2 && strings.Trim(c.fields[2], "-–—:") == ""
	return signed && shape.IsDigits(number) && len(number) <= 2
}

// hasYear reports whether a year is in the line.
func (c *close) hasYear() bool {
	for _, w := range c.fields {
		w = strings.Trim(w, ".,;:()'’s")
		if len(w) == 4 && shape.IsDigits(w) && (w[:2] == "18" || w[:2] == "19" || w[:2] == "20") {
			return true
		}
	}
	return false
}

// key is the number of words before the first colon that others follow, 0 for none.
func (c *close) key() int {
	for i, w := range c.fields[:min(4, len(c.fields))] {
		if strings.HasSuffix(w, ":") && i+1 < len(c.fields) && !c.isStep() {
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
func (c *close) opening() string { return strings.Join(c.fields[:min(2, len(c.fields))], " ") }

// A form is what lines can have in common apart from their words.
type form struct {
	end                              rune
	numbered, shouted, titled, plain bool
	credited, listed                 bool
}

func (l *Look) form() form {
	c := l.near
	titled := c.titled()
	return form{l.end, c.isNumbered() || c.isStep(), c.Upper > 0 && c.Upper == c.Letters.Letters, titled, c.long > 0 && !titled, c.credit > 0, l.listed}
}
