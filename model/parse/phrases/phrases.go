// Package phrases knows what the set phrases around an article say: which words are a
// button's, which head a list of other articles, which ask the reader to subscribe. All
// of them, in all languages, stand in one table, phrases.tsv: a phrase a row, with its
// roles, how it matches and its language. A language is added by adding rows.
//
//	phrases.Is(phrases.Aside, "Related articles:")  // it heads what is not the article
//
// A text is compared as article.Fold gives it, without signs and capitals, and so are
// the phrases written. A phrase matches by whole words; in scripts that set no spaces
// it matches anywhere.
package phrases

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// A Role is what a line is that says one of its phrases.
type Role uint8

// The roles, each with an example.
const (
	Button         Role = iota // nothing but a button or a label of the page's: "Back to top"
	Aside                      // heads what is none of the article: "Related articles", "About the author"
	Comments                   // heads what readers say: "Leave a comment"
	CommentCount               // what is counted over what readers say: "replies"
	Plea                       // asks to subscribe, to follow or to give: "support our work"
	Filed                      // begins a line that says what an article is filed under: "posted in"
	CrossReference             // stands before the title of another article: "read also"
	Loose                      // may stand there, and may as well begin a sentence: "explore"
	Insert                     // stands over what a page inserts, or on the buttons of pictures: "advertisement"
	SignUp                     // is for who has no account yet: "sign up"
	Disclosure                 // says that the publisher earns from the links: "we may earn"
	Consent                    // asks to agree to what is shown from elsewhere: "accept cookies to view"
	ReadingTime                // stands before the minutes that the article takes: "reading time"
	About                      // goes on after a writer's name in a note about her: "writes"
	Desk                       // is whom an article is by where nobody in particular wrote it: "newsroom"
	Nobody                     // stands for a name where none was given: "admin"
	OtherWork                  // what others than the writer do for an article, or for its page: "translated"
	PictureLabel               // begins a picture's credit: "photo"
	SourceLabel                // stands before where a story came from: "source"
	Posted                     // begins a line that says where and by whom an article was put: "published"
	PictureWord                // says of a picture only that it is one: "image"
	Of                         // stands between two numbers, which of how many: "of"
	NoteHead                   // stands over footnotes: "notes and references"
	Heading                    // begins a crosshead of the usual ones: "conclusion"
	Chapter                    // is what the parts of books are called: "chapter"
	Numeral                    // is a number that parts of books have: "third"
	Question                   // begins a question: "how"
	Pronoun                    // begins a sentence rather than a crosshead: "she"
	Verb                       // is one of the commonest finite verbs, which captions often do without: "says"
	Call                       // begins a line that asks to do something, or tells where a thing is from: "click"
	FigureName                 // begins a line that numbers a figure: "fig"
	roles                      // how many there are
)

// names are the roles as the table writes them.
var names = [roles]string{"button", "aside", "comments", "comment-count", "plea", "filed", "cross-reference", "loose", "insert", "sign-up",
	"disclosure", "consent", "reading-time", "about", "desk", "nobody", "other-work", "picture-label", "source-label", "posted", "picture-word", "of", "note-head",
	"heading", "chapter", "numeral", "question", "pronoun", "verb", "call", "figure-name"}

func (r Role) String() string { return names[r] }

// A match is how a phrase has to stand in a text.
type match uint8

const (
	whole match = iota
	begins
	ends
	within
	matches // how many there are
)

var matchNames = [matches]string{"whole", "begins", "ends", "within"}

// A meaning says for each way to match which roles a phrase has, a bit each.
type meaning [matches]uint32

//go:embed phrases.tsv
var rows string

// table is what each phrase means, by the word that it begins with the bytes of the
// longest, and those of the longest of all.
var table = sync.OnceValue(func() (t struct {
	of      map[string]meaning
	begun   map[string]int
	longest int
}) {
	t.of, t.begun = read(rows), map[string]int{}
	for phrase := range t.of {
		first := phrase[:wordEnd(phrase, 0)]
		t.begun[first] = max(t.begun[first], len(phrase))
		t.longest = max(t.longest, len(phrase))
	}
	return t
})

// read reads the table. A row that cannot be read is a programmer's mistake: it panics.
func read(rows string) map[string]meaning {
	all := map[string]meaning{}
	for row := range strings.Lines(rows) {
		row = strings.TrimSuffix(row, "\n")
		if row == "" || row[0] == '#' {
			continue
		}
		cells := strings.Split(row, "\t")
		if len(cells) != 4 {
			panic(fmt.Sprintf("phrases: %q has no four cells", row))
		}
		how := slices.Index(matchNames[:], cells[2])
		m := all[cells[0]]
		for name := range strings.SplitSeq(cells[1], ",") {
			m[how] |= 1 << slices.Index(names[:], name)
		}
		all[cells[0]] = m
	}
	return all
}

// Is reports whether a text says a phrase of a role, in the way in which that phrase
// has to stand in it.
func Is(role Role, text string) bool { return of(text, 1<<role) != 0 }

// Roles are those of several phrases.
type Roles uint32

// Has reports whether one of the given roles is among them.
func (r Roles) Has(roles ...Role) bool {
	return slices.ContainsFunc(roles, func(role Role) bool { return r&(1<<role) != 0 })
}

// Said is the roles of all phrases that a text says, each as it has to stand.
func Said(text string) Roles { return of(text, 1<<roles-1) }

// of is those of the wanted roles that a text has.
func of(text string, wanted Roles) (found Roles) {
	line := article.Fold(text)
	t := table()
	if line == "" {
		return 0
	}
	found = Roles(t.of[line][whole]) & wanted
	for from := 0; from < len(line) && found != wanted; from = nextWord(line, from) {
		longest := t.begun[line[from:wordEnd(line, from)]]
		for end := from; end < len(line) && end-from < longest; {
			end = wordEnd(line, end)
			m, ok := t.of[line[from:end]]
			if !ok {
				continue
			}
			said := m[within]
			if from == 0 {
				said |= m[begins]
			}
			if end == len(line) {
				said |= m[ends]
			}
			found |= Roles(said) & wanted
		}
	}
	return found
}

// Begins reports whether a text begins with a phrase of a role, however it has to stand
// otherwise.
func Begins(role Role, text string) bool {
	line := article.Fold(text)
	t := table()
	for end := 0; end < len(line) && end <= t.longest; {
		end = wordEnd(line, end)
		for _, roles := range t.of[line[:end]] {
			if roles&(1<<role) != 0 {
				return true
			}
		}
	}
	return false
}

// wordEnd is where the next word ends in a line at or after from: before a space, or
// after a sign of a script that sets none.
func wordEnd(line string, from int) int {
	for i := from; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		switch {
		case r == ' ' && i > from:
			return i
		case isUnspaced(r):
			return i + size
		}
		i += size
	}
	return len(line)
}

// nextWord is where the word after the one at from begins.
func nextWord(line string, from int) int {
	at := wordEnd(line, from)
	if at < len(line) && line[at] == ' ' {
		at++
	}
	return at
}

// isUnspaced reports whether a sign is of a script that sets no spaces between words.
func isUnspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
