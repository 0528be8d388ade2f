package web

import (
	"strings"

	"lede/model/article"
	"lede/model/parse/phrases"
)

// wordsOf are the words of a paragraph or a crosshead, none for other blocks.
func wordsOf(s set) string {
	switch b := s.block.(type) {
	case article.Paragraph:
		return b.Text.String()
	case article.Crosshead:
		return b.Text.String()
	}
	return ""
}

func isLabelOfInsert(text string) bool { return len(text) < 80 && phrases.Is(phrases.Insert, text) }

// asksToSignUp reports whether the words of a link are for who has no account yet.
func asksToSignUp(text string) bool { return len(text) < 200 && phrases.Is(phrases.SignUp, text) }

// isDisclosure reports whether a line says that the publisher earns from the links in
// an article.
func isDisclosure(text string) bool {
	if len(text) > 600 {
		return false
	}
	b := " " + bare(text) + " "
	if !strings.Contains(b, " commission") && !strings.Contains(b, " affiliate") && !strings.Contains(b, " compensation ") && !strings.Contains(b, " qualifying purchases ") && !strings.Contains(b, " provision ") {
		return false
	}
	return phrases.Is(phrases.Disclosure, text)
}

// isConsent reports whether a line asks to agree that something from elsewhere is
// shown, or says why it is not.
func isConsent(text string) bool { return len(text) < 700 && phrases.Is(phrases.Consent, text) }
