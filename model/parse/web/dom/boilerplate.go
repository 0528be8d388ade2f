package dom

import (
	"regexp"
	"strings"
	"sync"

	"lede/model/article"
	"lede/model/parse/phrases"
)

// The bytes of a line that is a label or a heading, of one that asks for something, and of one that
// says why something is shown or not, at most.
const LongestLabel, LongestAsked, longestNotice = 80, 300, 700

// IsBoilerplate reports whether a line is nothing but a button or a label.
func IsBoilerplate(text string) bool {
	return len(text) <= LongestLabel && (phrases.Is(phrases.Button, text) || IsReadingTime(text) || isPlayerTime(text))
}

// playerTime is what a player of sounds or films shows: how long it has played, of how long
// it is. Hours and minutes alone are a time of day.
var playerTime = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^0?0:00$|^\d{1,2}:\d\d:\d\d$|^\d{1,2}:\d\d(:\d\d)? ?/ ?-?\d{1,2}:\d\d(:\d\d)?$`)
})

// isPlayerTime reports whether a line is nothing but a player's clock.
func isPlayerTime(text string) bool {
	return strings.Contains(text, ":") && playerTime().MatchString(strings.TrimSpace(text))
}

// IsInsertLabel reports whether a line is the label of what is put in between, or of what
// can be done with a picture: "View fullsize".
func IsInsertLabel(text string) bool {
	return len(text) <= LongestLabel && phrases.Is(phrases.Insert, text)
}

// IsReadingTime reports whether a line says how long an article takes to read: "5 min
// read", "Lesezeit: 3 Minuten".
func IsReadingTime(text string) bool {
	w := strings.Fields(article.Fold(text))
	if len(w) <= 1 || len(w) > 8 {
		return false
	}
	line := strings.Join(w, " ")
	counts := strings.Contains(line, " min") || strings.Contains(line, " мин") || IsNumbers(w[len(w)-1])
	if counts && phrases.Is(phrases.ReadingTime, line) {
		return true
	}
	return IsNumbers(w[0]) && (strings.HasPrefix(w[1], "min") || strings.HasPrefix(w[1], "мин"))
}

// IsTailHeading reports whether a heading says that what follows is not the article.
func IsTailHeading(text string) bool {
	return len(text) <= LongestLabel && phrases.Is(phrases.Aside, text)
}

// IsCommentsHeading reports whether a heading begins what readers say: "12 Comments",
// "3 thoughts on …".
func IsCommentsHeading(text string) bool {
	if phrases.Is(phrases.Comments, text) {
		return true
	}
	w := strings.Fields(article.Fold(text))
	return len(w) > 1 && IsNumbers(w[0]) && phrases.Is(phrases.CommentCount, w[1]) &&
		(len(w) == 2 || len(w[2]) < 4) // "on", "to", "zu", "sur", "en"
}

// IsPlea reports whether a line below the text asks to subscribe, to follow or to
// give.
func IsPlea(text string) bool {
	return len(text) < LongestAsked && (phrases.Is(phrases.Plea, text) || strings.HasPrefix(text, "©") || strings.HasPrefix(article.Fold(text)+" ", "copyright "))
}

// IsFiled reports whether a line says what the article is filed under.
func IsFiled(text string) bool {
	return len(text) < LongestAsked && strings.ContainsAny(text, ":,|") && phrases.Is(phrases.Filed, text)
}
