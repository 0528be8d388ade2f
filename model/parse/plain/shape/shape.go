// Package shape tells what can be seen of a line by itself, whatever it says: the sign
// that ends it, the marker of an item before it, whether a program wrote it.
package shape

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// End is the sign that ends the sentence that s ends with, 0 where it ends with none.
// Quotation marks and brackets behind it don't count.
func End(s string) rune {
	if article.EndsPlainly(s) {
		return 0
	}
	s = strings.TrimRight(s, "\"'”’»)]*_ ")
	r, _ := utf8.DecodeLastRuneInString(s)
	if article.EndsSentence(r) || r == ':' || r == ';' {
		return r
	}
	return 0
}

// IsFull reports whether s is long enough for a paragraph.
func IsFull(s string) bool { return len(s) >= 120 }

// IsRunning reports whether s is a paragraph of running text.
func IsRunning(s string) bool {
	end := End(s)
	return IsFull(s) && end != 0 && end != ':' && !IsListed(s)
}

// Words are the words of s as they are compared.
func Words(s string) []string { return strings.Fields(article.Fold(s)) }

// IsSolid reports whether r is of a script that puts no spaces between words.
func IsSolid(r rune) bool { return r >= 0x2e80 && r < 0xac00 }

// IsWide reports the same, and of signs that are set as wide as those.
func IsWide(r rune) bool { return IsSolid(r) || r >= 0xff00 && r < 0xffef }

// IsDigits reports whether s is a number and nothing else.
func IsDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// IsLettered reports whether s has a letter, or is a time of day.
func IsLettered(s string) bool { return IsClock(s) || strings.ContainsFunc(s, unicode.IsLetter) }

// IsShouted reports whether s has capitals and no small letters.
func IsShouted(s string) bool {
	return strings.ContainsFunc(s, unicode.IsUpper) && !strings.ContainsFunc(s, unicode.IsLower)
}

// IsClock reports whether s is a time of day, which heads a part of a live report.
func IsClock(s string) bool {
	return len(s) < 7 && strings.Contains(s, ":") && s[0] >= '0' && s[0] <= '9'
}

// IsCode reports whether a line is rather a program's than a sentence.
func IsCode(s string) bool {
	if strings.HasPrefix(s, "$ ") || strings.HasPrefix(s, "#") || strings.HasPrefix(s, "//") || strings.HasPrefix(s, "<") ||
		strings.Contains(s, "://") && !strings.Contains(s, " ") {
		return true
	}
	last := s[len(s)-1]
	if strings.IndexByte("{};=\\>", last) >= 0 {
		return true
	}
	signs := 0
	for i := range len(s) {
		if strings.IndexByte("{}=()<>[]_&|;+/\\$%#@*^'\"`", s[i]) >= 0 {
			signs++
		}
	}
	return signs*7 >= len(s) || !strings.Contains(s, " ") && signs > 0
}
