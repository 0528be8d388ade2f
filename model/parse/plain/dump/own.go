package dump

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/phrases"
)

// letters is what the signs of a row come to.
type letters struct {
	cells                               int
	letters, upper, digits, spaces      int
	commas, quotes, stops               int
	separators, slashes, opened, closed int
	copyright                           bool
}

func lettersOf(s string) letters {
	var n letters
	stop := false
	for _, r := range s {
		if stop && r == ' ' || r == '。' || r == '！' || r == '？' {
			n.stops++
		}
		stop = r == '.' || r == '!' || r == '?' || r == '…' || r == '؟' || r == '।' || stop && strings.ContainsRune(")]\"'”’»", r)
		switch {
		case r >= 'a' && r <= 'z':
			n.letters++
		case r >= 'A' && r <= 'Z':
			n.letters++
			n.upper++
		case r >= '0' && r <= '9':
			n.digits++
		case r == ' ':
			n.spaces++
		case r == ',' || r == '、' || r == '،' || r == '，':
			n.commas++
		case r == '"' || r == '“' || r == '”' || r == '„' || r == '«' || r == '»' || r == '「':
			n.quotes++
		case r == '|' || r == '·' || r == '•' || r == '›' || r == '»' || r == '>' || r == '→':
			n.separators++
		case r == '/':
			n.slashes++
		case r == '(':
			n.opened++
		case r == ')':
			n.closed++
		case r == '©':
			n.copyright = true
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			n.letters++
			if unicode.IsUpper(r) {
				n.upper++
			}
		}
	}
	if stop {
		n.stops++
	}
	n.cells = width(s)
	return n
}

// size is a row's length in words of six cells, as scripts without spaces have it too.
func (n letters) size() float64 { return float64(n.cells) / 6 }

// own writes what is known of the row by itself.
func (r *Row) own(to []byte) letters {
	s := r.Text
	n := lettersOf(s)
	words := n.spaces + 1
	size := n.size()
	end, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(s)
	to[fSize] = logarithm(size)
	to[fWords] = logarithm(float64(words))
	to[fEnds] = yes(endsSentence(s))
	to[fColon] = yes(end == ':' || end == '：')
	to[fCommas] = share(n.commas, words)
	to[fCapitals] = share(capitals(s), words)
	to[fUpper] = share(n.upper, n.letters)
	to[fDigits] = share(n.digits, len(s))
	to[fLinks] = byte(min(len(r.Links), 20))
	to[fLinked] = byte(min(float64(len(r.Links))/max(size, 1)*100, 255))
	switch r.Bullet {
	case "":
	case "1":
		to[fBullet] = 2
	default:
		to[fBullet] = 1
	}
	to[fGap] = byte(min(r.Gap, 4))
	to[fMargin] = yes(r.margin)
	to[fSentences] = byte(min(n.stops, 12))
	to[fWordLength] = byte(min(len(s)*10/words, 255))
	to[fQuoted], to[fQuotes] = yes(strings.ContainsRune("\"“„«»‘'「", first)), yes(n.quotes > 0)
	to[fSeparators] = byte(min(n.separators, 5))
	to[fCopyright] = yes(n.copyright || strings.Contains(s, "(c)") || strings.Contains(s, "(C)"))
	to[fLower], to[fFigure] = yes(unicode.IsLower(first)), yes(unicode.IsDigit(first))
	to[fQuestion] = yes(end == '?' || end == '？' || end == '؟')
	to[fSlash] = yes(n.slashes > 0)
	if n.opened > 0 {
		to[fBrackets] = 1
	}
	if n.opened != n.closed {
		to[fBrackets] = 2
	}
	r.says(to, n)
	return n
}

// alone is a date with nothing else in its row.
const alone = 2

const (
	longestLabel   = 100 // bytes in what a page's own words can be
	longestPlea    = 299
	longestCaption = 700
)

// says writes what the words say of the row.
func (r *Row) says(to []byte, n letters) {
	s := r.Text
	if n.digits > 0 && len(s) < 200 {
		d := anatomy.Dates(s)
		if to[fDate] = yes(!article.Date(d.Published).IsZero()); d.Alone {
			to[fDate] = alone
		}
	}
	if len(s) <= longestCaption && anatomy.MayCredit(s) {
		caption, credit := anatomy.Credit(s)
		to[fCredit] = yes(credit != "")
		to[fCreditOnly] = yes(credit != "" && caption == "")
		if anatomy.Captioned(s) {
			to[fCredit] = 2
		}
	}
	if len(s) <= 200 {
		if _, by := anatomy.AfterBy(s); by {
			to[fByline] = 1
		}
		if _, ok := anatomy.Byline(s); ok {
			to[fByline] = 2
		}
	}
	if len(s) > longestPlea {
		return
	}
	said := phrases.Said(s)
	to[fPlea] = yes(said.Has(phrases.Plea, phrases.SignUp, phrases.Consent))
	if len(s) > longestLabel {
		return
	}
	to[fButton] = yes(said.Has(phrases.Button, phrases.Insert))
	to[fAside] = yes(said.Has(phrases.Aside, phrases.Comments, phrases.CrossReference))
	to[fLabel] = yes(said.Has(phrases.ReadingTime, phrases.Posted, phrases.Filed, phrases.Desk))
}

// endsSentence reports whether s ends as a sentence does, perhaps in quotes or brackets.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, ")]\"'”’»“」』")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？؟।॥", r)
}

// capitals is the number of words that begin with a capital.
func capitals(s string) int {
	n, begins := 0, true
	for _, r := range s {
		if begins && unicode.IsUpper(r) {
			n++
		}
		begins = r == ' '
	}
	return n
}

func yes(b bool) byte {
	if b {
		return 1
	}
	return 0
}

// share is part of whole in two hundredths.
func share(part, whole int) byte { return byte(min(part*200/max(whole, 1), 255)) }

// logarithm keeps a number that may be large in a byte.
func logarithm(x float64) byte { return byte(min(24*math.Log1p(x), 255)) }

// around keeps a number that may be negative in a byte: 128 is nothing.
func around(x float64) byte {
	if x < 0 {
		return 128 - byte(min(16*math.Log1p(-x), 128))
	}
	return 128 + byte(min(16*math.Log1p(x), 127))
}
