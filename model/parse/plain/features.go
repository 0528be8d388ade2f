package plain

import (
	"strings"
	"unicode"

	"lede/model/article"
	"lede/model/parse/anatomy"
)

// What the words of a candidate say of it, for the evidence to weigh.

// numbered reports whether c begins with a number: "3. The quay", "#3 The quay".
func (c *candidate) numbered() bool {
	number := strings.TrimRight(strings.TrimLeft(c.words[0], "#("), ".):-–—")
	return len(c.words) > 1 && len(number) <= 4 && digits(strings.ReplaceAll(number, ".", ""))
}

// stepped reports whether c begins with a word and a number: "Step 3: The quay",
// "Rule #3 - The quay".
func (c *candidate) stepped() bool {
	if len(c.words) < 2 || unicode.IsLower(c.first) {
		return false
	}
	number := strings.Trim(c.words[1], "#.:)-–—")
	signed := strings.ContainsAny(c.words[1], ":.)#") || len(c.words) > 2 && strings.Trim(c.words[2], "-–—:") == ""
	return signed && digits(number) && len(number) <= 2
}

// figured reports whether three tenths of c and more are figures: a telephone number,
// a sum.
func (c *candidate) figured() bool {
	n := 0
	for i := range len(c.text) {
		if digit(c.text[i]) {
			n++
		}
	}
	return n*10 > len(c.text)*3 && !clock(c.text)
}

// counts reports whether c has figures, other than a number before its words.
func (c *candidate) counts() bool {
	return strings.ContainsAny(c.text, "0123456789") && !c.numbered() && !c.stepped() && !clock(c.text)
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// clock reports whether s is a time of day, which heads a part of a live report.
func clock(s string) bool { return len(s) < 7 && strings.Contains(s, ":") && digit(s[0]) }

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// keyed reports whether c is a key of a few words, a colon and a value.
func (c *candidate) keyed() bool {
	for i, w := range c.words[:min(4, len(c.words))] {
		if strings.HasSuffix(w, ":") {
			return i+1 < len(c.words) && !c.stepped()
		}
	}
	return false
}

// signed reports whether c is a byline or a day, which head nothing.
func (c *candidate) signed() bool {
	_, ok := anatomy.Byline(c.text)
	return ok || anatomy.Dates(c.text).Alone
}

// named reports whether c is a name of a few words.
func (c *candidate) named() bool {
	return c.size <= 3 && unicode.IsUpper(c.first) && (c.long == 0 || c.capitals == 1)
}

// enclosed reports whether c stands in brackets from end to end: a remark.
func (c *candidate) enclosed() bool {
	return strings.HasPrefix(c.text, "(") && strings.HasSuffix(c.text, ")") || strings.HasPrefix(c.text, "[") && strings.HasSuffix(c.text, "]")
}

// starts reports whether c begins with one of the phrases.
func (c *candidate) starts(phrases []string) bool {
	text := strings.TrimLeft(c.text, "([")
	for _, p := range phrases {
		if len(text) > len(p) && strings.EqualFold(text[:len(p)], p) {
			return true
		}
	}
	return false
}

// opens reports whether the first word of c is in the set.
func (c *candidate) opens(set map[string]bool) bool {
	return set[strings.ToLower(strings.Trim(c.words[0], ".:,!?#"))]
}

// usual reports whether c is a heading of the usual ones.
func (c *candidate) usual() bool { return c.size <= 4 && c.opens(usualHeadings()) }

// has reports whether a word of c is in the set.
func (c *candidate) has(set map[string]bool) bool {
	for _, w := range c.words {
		if set[strings.ToLower(strings.Trim(w, ".,;:!?\"'“”‘’()[]"))] {
			return true
		}
	}
	return false
}

// dated reports whether a year is in c.
func (c *candidate) dated() bool {
	for _, w := range c.words {
		w = strings.Trim(w, ".,;:()'’s")
		if len(w) == 4 && digits(w) && (w[:2] == "18" || w[:2] == "19" || w[:2] == "20") {
			return true
		}
	}
	return false
}

// dayed reports whether a day is in c.
func (c *candidate) dayed() bool {
	return strings.ContainsAny(c.text, "0123456789") && !article.Date(anatomy.Dates(c.text).Published).IsZero()
}

// participial reports whether c begins with an English participle, as captions do:
// "Waiting for the tide".
func (c *candidate) participial() bool {
	return len(c.words[0]) > 5 && strings.HasSuffix(c.words[0], "ing")
}
