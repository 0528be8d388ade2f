package dom

import (
	"regexp"
	"strings"
	"sync"

	"lede/model/article"
	"lede/model/parse/anatomy"
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

// IsPlea reports whether a line below the text asks to subscribe, to follow or to give.
func IsPlea(text string) bool {
	return len(text) < LongestAsked && (phrases.Is(phrases.Plea, text) || strings.HasPrefix(text, "©") || strings.HasPrefix(article.Fold(text)+" ", "copyright "))
}

// IsFiled reports whether a line says what the article is filed under.
func IsFiled(text string) bool {
	return len(text) < LongestAsked && strings.ContainsAny(text, ":,|") && phrases.Is(phrases.Filed, text)
}

// Announces reports whether a line begins with words that announce its writer.
func Announces(line string) bool {
	_, ok := anatomy.AfterBy(line)
	return ok
}

// IsDisclosure reports whether a line says that the publisher earns from the links in an article.
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

// LeadsToTag reports whether an address is of the page that lists what is filed under a word.
func LeadsToTag(address string) bool {
	return ContainsAny(address, "/tag/", "/tags/", "/category/", "/categories/", "/topic/", "/topics/", "/thema/", "/themen/", "/kategorie/", "/kategorien/", "/schlagwort/", "/schlagworte/",
		"/etiqueta/", "/etiquetas/", "/categoria/", "/categorias/", "/tema/", "/temas/", "/mot-cle/", "/categorie/", "/rubrique/")
}

// IsTagRow reports whether all links of a line, and there are some, lead to what else
// is filed under their words, and whether little more stands in it.
func IsTagRow(t article.Text) bool {
	links, others := 0, 0
	for _, r := range t {
		switch {
		case r.Link == "":
			others += len(r.Text)
		case LeadsToTag(r.Link):
			links++
		default:
			return false
		}
	}
	return links > 0 && others < ShortLine
}

// ShareLetters are the most bytes beside the links in a block that is there to share the article.
const ShareLetters = 40

// SharesOnly reports whether a block is made of links that share the article, and says little more.
func SharesOnly(b article.Block) bool {
	links, all := LinkLetters(b)
	if all-links > ShareLetters {
		return false
	}
	shares := 0
	for _, p := range article.Parts(b) {
		for _, r := range p.Text {
			switch {
			case r.Link == "":
			case IsShare(r.Link):
				shares++
			default:
				return false
			}
		}
	}
	return shares > 0
}

// IsShare reports whether an address is of the form on which a network lets a page be
// shared, or opens a letter about it to nobody.
func IsShare(address string) bool {
	if to, ok := strings.CutPrefix(address, "mailto:"); ok {
		return strings.HasPrefix(to, "?")
	}
	address = strings.ToLower(address)
	return ContainsAny(address, "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/", "twitter.com/share", "twitter.com/intent/tweet", "twitter.com/home?status",
		"x.com/intent/", "x.com/share", "linkedin.com/sharearticle", "linkedin.com/sharing/", "pinterest.com/pin/create", "reddit.com/submit", "wa.me/?text", "api.whatsapp.com/send",
		"whatsapp://send", "t.me/share", "telegram.me/share", "xing.com/spi/shares", "xing.com/social_plugins/share", "vk.com/share", "tumblr.com/share", "tumblr.com/widgets/share",
		"getpocket.com/save", "news.ycombinator.com/submitlink", "bsky.app/intent/", "threads.net/intent/", "ok.ru/dk?st.cmd=addshare", "plus.google.com/share")
}
