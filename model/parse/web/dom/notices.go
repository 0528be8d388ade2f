package dom

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/anatomy"
	"lede/model/parse/phrases"
)

// Announces reports whether a line begins with words that announce its writer.
func Announces(line string) bool {
	_, ok := anatomy.AfterBy(line)
	return ok
}

// IsDisclosure reports whether a line says that the publisher earns from the links in
// an article.
func IsDisclosure(text string) bool {
	if len(text) > longestNotice || !phrases.Is(phrases.Disclosure, text) {
		return false
	}
	b := " " + article.Fold(text) + " "
	return strings.Contains(b, " commission") || strings.Contains(b, " affiliate") || strings.Contains(b, " compensation ") || strings.Contains(b, " qualifying purchases ") || strings.Contains(b, " provision ")
}

// IsConsent reports whether a line asks to agree that something from elsewhere is
// shown, or says why it is not.
func IsConsent(text string) bool {
	return len(text) <= longestNotice && phrases.Is(phrases.Consent, text)
}

// IsDated reports whether a date stands in a text.
func IsDated(s string) bool {
	d := anatomy.Dates(s)
	return !d.Published.IsZero() || !d.Updated.IsZero()
}
