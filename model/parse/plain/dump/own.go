package dump

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/judge"
	"lede/model/parse/phrases"
	"lede/model/parse/plain/shape"
)

// own writes what is known of the row by itself.
func (r *Row) own(to []byte) shape.Letters {
	s := r.Text
	n := shape.Count(s)
	words := n.Spaces + 1
	size := n.Size()
	end, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(s)
	to[fSize] = judge.Logarithm(size)
	to[fWords] = judge.Logarithm(float64(words))
	to[fEnds] = judge.Yes(shape.EndsSentence(s))
	to[fColon] = judge.Yes(end == ':' || end == '：')
	to[fCommas] = judge.Share(n.Commas, words)
	to[fCapitals] = judge.Share(shape.Capitals(s), words)
	to[fUpper] = judge.Share(n.Upper, n.Letters)
	to[fDigits] = judge.Share(n.Digits, len(s))
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
	to[fMargin] = judge.Yes(r.margin)
	to[fSentences] = byte(min(n.Stops, 12))
	to[fWordLength] = byte(min(len(s)*10/words, 255))
	to[fQuoted], to[fQuotes] = judge.Yes(strings.ContainsRune("\"“„«»‘'「", first)), judge.Yes(n.Quotes > 0)
	to[fSeparators] = byte(min(n.Separators, 5))
	to[fCopyright] = judge.Yes(n.Copyright || strings.Contains(s, "(c)") || strings.Contains(s, "(C)"))
	to[fLower], to[fFigure] = judge.Yes(unicode.IsLower(first)), judge.Yes(unicode.IsDigit(first))
	to[fSeams] = byte(min(n.Seams, 9))
	to[fQuestion] = judge.Yes(end == '?' || end == '？' || end == '؟')
	to[fSlash] = judge.Yes(n.Slashes > 0)
	if n.Opened > 0 {
		to[fBrackets] = 1
	}
	if n.Opened != n.Closed {
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
func (r *Row) says(to []byte, n shape.Letters) {
	s := r.Text
	if n.Digits > 0 && len(s) < 200 {
		d := anatomy.Dates(s)
		if to[fDate] = judge.Yes(!article.Date(d.Published).IsZero()); d.Alone {
			to[fDate] = alone
		}
	}
	if len(s) <= longestCaption && anatomy.MayCredit(s) {
		caption, credit := anatomy.Credit(s)
		to[fCredit] = judge.Yes(credit != "")
		to[fCreditOnly] = judge.Yes(credit != "" && caption == "")
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
	to[fPlea] = judge.Yes(said.Has(phrases.Plea, phrases.SignUp, phrases.Consent))
	if len(s) > longestLabel {
		return
	}
	to[fButton] = judge.Yes(said.Has(phrases.Button, phrases.Insert))
	to[fAside] = judge.Yes(said.Has(phrases.Aside, phrases.Comments, phrases.CrossReference))
	to[fLabel] = judge.Yes(said.Has(phrases.ReadingTime, phrases.Posted, phrases.Filed, phrases.Desk))
}
