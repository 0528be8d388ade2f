package web

import (
	"strings"

	"lede/model/parse/phrases"
)

// isFurniture reports whether a line is nothing but a button or a label.
func isFurniture(text string) bool {
	return len(text) < 60 && (phrases.Is(phrases.Button, text) || isReadingTime(text) || isPlaceholderLine(text))
}

// isPlaceholderLine reports whether a line stands in for what a script will bring.
func isPlaceholderLine(text string) bool {
	return len(text) < 40 && strings.HasPrefix(text, "Loading") && (strings.HasSuffix(text, "...") || strings.HasSuffix(text, "…"))
}

// isReadingTime reports whether a line says how long an article takes to read: "5 min
// read", "Lesezeit: 3 Minuten".
func isReadingTime(text string) bool {
	w := strings.Fields(bare(text))
	if len(w) < 2 || len(w) > 8 {
		return false
	}
	line := strings.Join(w, " ")
	counts := strings.Contains(line, " min") || strings.Contains(line, " мин") || isNumbers(w[len(w)-1])
	if counts && phrases.Is(phrases.ReadingTime, line) {
		return true
	}
	return len(w) <= 6 && isNumbers(w[0]) && (strings.HasPrefix(w[1], "min") || strings.HasPrefix(w[1], "мин"))
}

// isTailHeading reports whether a heading says that what follows is not the article.
func isTailHeading(text string) bool { return len(text) < 80 && phrases.Is(phrases.Aside, text) }

// isCommentsHeading reports whether a heading begins what readers say: "12 Comments",
// "3 thoughts on …".
func isCommentsHeading(text string) bool {
	if phrases.Is(phrases.Comments, text) {
		return true
	}
	w := strings.Fields(bare(text))
	return len(w) > 1 && isNumbers(w[0]) && phrases.Is(phrases.CommentCount, w[1]) &&
		(len(w) == 2 || len(w[2]) < 4) // "on", "to", "zu", "sur", "en"
}

// isPlea reports whether a line below the text asks to subscribe, to follow or to
// give.
func isPlea(text string) bool {
	return len(text) < 300 && (phrases.Is(phrases.Plea, text) || strings.HasPrefix(text, "©") || strings.HasPrefix(bare(text)+" ", "copyright "))
}

// isFiled reports whether a line says what the article is filed under.
func isFiled(text string) bool {
	return len(text) < 250 && strings.ContainsAny(text, ":,|") && phrases.Is(phrases.Filed, text)
}
