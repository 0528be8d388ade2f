package short

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/anatomy"
	"lede/model/parse/judge"
	"lede/model/parse/phrases"
	"lede/model/parse/plain/shape"
)

// ofLine is what is known of a line's shape.
var ofLine = []feature{
	{"size", func(v *view) byte { return size(v.l) }},
	{"words", func(v *view) byte { return byte(min(len(v.b.fields), 60)) }},
	{"letters", func(v *view) byte { return byte(min(v.c.Letters.Letters, 250)) }},
	{"end", func(v *view) byte { return ending(v.l) }},
	{"first", func(v *view) byte { return kindOf(v.b.first) }},
	{"capitals", func(v *view) byte {
		if v.b.long == 0 {
			return beyond
		}
		return byte(v.b.capitals * 200)
	}},
	{"upper", func(v *view) byte { return judge.Share(v.c.Upper, v.c.Letters.Letters) }},
	{"digits", func(v *view) byte { return judge.Share(v.c.Digits, len(v.l.Text)) }},
	{"word-length", func(v *view) byte { return byte(min(len(v.l.Text)*10/len(v.b.fields), 250)) }},
	{"sentences", func(v *view) byte { return byte(min(v.c.Stops, 9)) }},
	{"commas", func(v *view) byte { return byte(min(v.c.Commas, 9)) }},
	{"quoted", func(v *view) byte { return judge.Yes(strings.IndexAny(v.l.Text, "\"“‘«„»「") == 0) }},
	{"quotes", func(v *view) byte { return byte(min(v.c.Quotes, 5)) }},
	{"separators", func(v *view) byte { return byte(min(v.c.Separators, 5)) }},
	{"slashes", func(v *view) byte { return byte(min(v.c.Slashes, 3)) }},
	{"brackets", func(v *view) byte {
		return judge.Yes(v.c.Opened > 0) + 2*judge.Yes(strings.HasSuffix(v.l.Text, ")") || strings.HasSuffix(v.l.Text, "]"))
	}},
	{"enclosed", func(v *view) byte {
		return judge.Yes(strings.HasPrefix(v.l.Text, "(") && strings.HasSuffix(v.l.Text, ")") || strings.HasPrefix(v.l.Text, "[") && strings.HasSuffix(v.l.Text, "]"))
	}},
	{"bracketed", func(v *view) byte { return judge.Yes(strings.HasSuffix(v.l.Text, "]") && v.l.end == 0) }},
	{"numbered", func(v *view) byte { return judge.Yes(v.b.isNumbered()) + 2*judge.Yes(v.b.isStep()) }},
	{"listed", func(v *view) byte { return judge.Yes(v.l.listed) }},
	{"clock", func(v *view) byte { return judge.Yes(shape.IsClock(v.l.Text)) }},
	{"money", func(v *view) byte { return judge.Yes(strings.ContainsAny(v.l.Text, "$€£%¥₹")) }},
	{"year", func(v *view) byte { return judge.Yes(v.b.hasYear()) }},
	{"key", func(v *view) byte { return byte(v.b.key()) }},
	{"dash", func(v *view) byte {
		return judge.Yes(strings.IndexAny(v.l.Text, "*†–—-") == 0) + 2*judge.Yes(strings.Contains(v.l.Text, " – ") || strings.Contains(v.l.Text, " — ") || strings.Contains(v.l.Text, " - "))
	}},
	{"comma-at-end", func(v *view) byte { return judge.Yes(strings.HasSuffix(v.l.Text, ",")) }},
	{"address", func(v *view) byte {
		return judge.Yes(strings.Contains(v.l.Text, "://") || strings.Contains(v.l.Text, "www.") || strings.Contains(v.l.Text, "@"))
	}},
	{"code", func(v *view) byte { return judge.Yes(shape.IsCode(v.l.Text)) }},
	{"glued", func(v *view) byte { return judge.Yes(isGlued(v.l.Text)) }},
}

// kindOf is the kind of sign that a line begins with.
func kindOf(r rune) byte {
	switch {
	case unicode.IsLower(r):
		return 1
	case unicode.IsUpper(r):
		return 2
	case unicode.IsDigit(r):
		return 3
	case unicode.IsLetter(r):
		return 4
	case unicode.IsSymbol(r):
		return 5
	}
	return 0
}

// isGlued reports whether a sentence ends in s and a capital follows without a space, as
// where a page's boxes stood side by side.
func isGlued(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if before := s[i-1]; (s[i] == '.' || s[i] == '!' || s[i] == '?') && (before >= 'a' && before <= 'z' || before >= utf8.RuneSelf) {
			if r, _ := utf8.DecodeRuneInString(s[i+1:]); unicode.IsUpper(r) {
				return true
			}
		}
	}
	return false
}

// ofWords is what the words of a line say.
var ofWords = []feature{
	{"credit", func(v *view) byte { return v.c.credit }},
	{"credit-share", func(v *view) byte { return judge.Share(v.c.credited, len(v.l.Text)) }},
	{"byline", func(v *view) byte { return v.b.byline }},
	{"name", func(v *view) byte { return judge.Yes(anatomy.Name(v.l.Text)) + 2*judge.Yes(anatomy.MayName(v.l.Text)) }},
	{"name-at-end", func(v *view) byte {
		_, name := anatomy.TailCredit(v.l.Text)
		return judge.Share(len(name), len(v.l.Text))
	}},
	{"dateline", func(v *view) byte { return judge.Yes(v.l.isFiled()) }},
	{"date", func(v *view) byte { return v.b.date }},
	{"participle", func(v *view) byte {
		return judge.Yes(len(v.b.fields[0]) > 5 && strings.HasSuffix(v.b.fields[0], "ing"))
	}},
	{"chapter", func(v *view) byte { return judge.Yes(isChapter(v.b.fields)) }},
	says("heading", phrases.Heading),
	says("question", phrases.Question),
	says("pronoun", phrases.Pronoun),
	says("verb", phrases.Verb),
	says("call", phrases.Call),
	says("figure-name", phrases.FigureName),
	says("button", phrases.Button),
	says("aside", phrases.Aside),
	says("plea", phrases.Plea, phrases.SignUp, phrases.Consent, phrases.Disclosure),
	says("insert", phrases.Insert),
	says("comments", phrases.Comments, phrases.CommentCount),
	says("cross-reference", phrases.CrossReference),
	says("loose", phrases.Loose),
	says("posted", phrases.Posted, phrases.Filed, phrases.ReadingTime),
	says("picture", phrases.PictureLabel, phrases.PictureWord),
	says("source", phrases.SourceLabel),
	says("other-work", phrases.OtherWork, phrases.Desk),
}

func says(name string, roles ...phrases.Role) feature {
	return feature{name, func(v *view) byte { return judge.Yes(v.c.said.Has(roles...)) }}
}
