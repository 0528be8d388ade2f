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
	"hash/maphash"
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
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

// roleNames are the roles as the table writes them.
var roleNames = [roles]string{"button", "aside", "comments", "comment-count", "plea", "filed", "cross-reference", "loose", "insert", "sign-up",
	"disclosure", "consent", "reading-time", "about", "desk", "nobody", "other-work", "picture-label", "source-label", "posted", "picture-word", "of", "note-head",
	"heading", "chapter", "numeral", "question", "pronoun", "verb", "call", "figure-name"}

func (r Role) String() string { return roleNames[r] }

// A match is how a phrase has to stand in a text.
type match uint8

const (
	whole match = iota
	beginning
	ending
	within
	matches // how many there are
)

var matchNames = [matches]string{"whole", "begins", "ends", "within"}

//go:embed phrases.tsv
var rows string

// A phrase is a row of the table. Most rows are never asked for, so their other cells are
// read only when one is.
type phrase struct {
	words   string
	meaning string // the other cells
	next    int16  // another phrase of the same shelf, 0 for none
}

// A book is the table, its phrases on shelves by their first words.
type book struct {
	phrases []phrase
	shelves [1 << 13]int16 // the first phrase of each, 0 for none; most are empty, so most words are passed over at once
	seed    maphash.Seed
}

var table = sync.OnceValue(func() *book { return read(rows) })

// read finds the phrases in the table.
func read(rows string) *book {
	b := &book{phrases: make([]phrase, 1, strings.Count(rows, "\n")+2), seed: maphash.MakeSeed()}
	for row := range strings.Lines(rows) {
		if words, meaning, ok := strings.Cut(row, "\t"); ok && row[0] != '#' {
			shelf := b.shelf(words[:wordEnd(words, 0)])
			b.phrases = append(b.phrases, phrase{words, meaning, *shelf})
			*shelf = int16(len(b.phrases) - 1)
		}
	}
	return b
}

// shelf is the shelf of the phrases that begin with a word.
func (b *book) shelf(word string) *int16 {
	return &b.shelves[maphash.String(b.seed, word)%uint64(len(b.shelves))]
}

// means reads the roles of a phrase and how it has to stand. A row that cannot be read is a
// programmer's mistake: it panics.
func (p phrase) means() (roles Roles, how match) {
	names, rest, _ := strings.Cut(p.meaning, "\t")
	name, language, _ := strings.Cut(rest, "\t")
	how = match(slices.Index(matchNames[:], name))
	if language == "" || how >= matches {
		panic(fmt.Sprintf("phrases: %q says %q", p.words, p.meaning))
	}
	for name := range strings.SplitSeq(names, ",") {
		roles |= 1 << slices.Index(roleNames[:], name)
	}
	return roles, how
}

// Load reads the table, which whoever asks first would have to wait for.
func Load() { table() }

// Is reports whether a text says a phrase of a role, in the way in which that phrase
// has to stand in it.
func Is(role Role, text string) bool { return Said(text).Has(role) }

// Roles are those of several phrases.
type Roles uint32

// Has reports whether one of the given roles is among them.
func (r Roles) Has(roles ...Role) bool {
	return slices.ContainsFunc(roles, func(role Role) bool { return r&(1<<role) != 0 })
}

// answer is what was found of the text that was asked about last, as it often is asked about
// role by role.
var answer atomic.Pointer[struct {
	text  string
	roles Roles
}]

// Said is the roles of all phrases that a text says, each as it has to stand.
func Said(text string) Roles {
	last := answer.Load()
	if last == nil || last.text != text {
		last = &struct {
			text  string
			roles Roles
		}{text, find(text)}
		answer.Store(last)
	}
	return last.roles
}

// find looks for phrases at every word of a text.
func find(text string) (found Roles) {
	for _, roles := range table().said(article.Fold(text)) {
		found |= roles
	}
	return found
}

// said yields the phrases that stand in a line as they have to, with their roles.
func (b *book) said(line string) iter.Seq2[phrase, Roles] {
	return func(yield func(phrase, Roles) bool) {
		for from := 0; from < len(line); {
			end := wordEnd(line, from)
			for p := range b.at(line, from, end) {
				if roles, how := p.means(); stands(how, from == 0, from+len(p.words) == len(line)) && !yield(p, roles) {
					return
				}
			}
			if from = end; from < len(line) && line[from] == ' ' {
				from++
			}
		}
	}
}

// stands reports whether a phrase stands as it has to, at the beginning of a line or not and
// at its end or not.
func stands(how match, begins, ends bool) bool {
	switch how {
	case whole:
		return begins && ends
	case beginning:
		return begins
	case ending:
		return ends
	}
	return true
}

// at yields the phrases that stand in a line where the word from..end does.
func (b *book) at(line string, from, end int) iter.Seq[phrase] {
	return func(yield func(phrase) bool) {
		for i := *b.shelf(line[from:end]); i > 0; i = b.phrases[i].next {
			p := b.phrases[i]
			if strings.HasPrefix(line[from:], p.words) && endsAt(line, from+len(p.words)) && !yield(p) {
				return
			}
		}
	}
}

// Begins reports whether a text begins with a phrase of a role, however it has to stand
// otherwise.
func Begins(role Role, text string) bool {
	line := article.Fold(text)
	for p := range table().at(line, 0, wordEnd(line, 0)) {
		if roles, _ := p.means(); roles&(1<<role) != 0 {
			return true
		}
	}
	return false
}

// wordEnd is where the next word ends in a line at or after from: before a space, or
// after a sign of a script that sets none.
func wordEnd(line string, from int) int {
	for i := from; i < len(line); {
		if c := line[i]; c < utf8.RuneSelf {
			if c == ' ' && i > from {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(line[i:])
		i += size
		if isUnspaced(r) {
			return i
		}
	}
	return len(line)
}

// endsAt reports whether a word ends at a place in a line.
func endsAt(line string, at int) bool {
	if at == len(line) || line[at] == ' ' {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(line[:at])
	return isUnspaced(r)
}

// isUnspaced reports whether a sign is of a script that sets no spaces between words.
func isUnspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
