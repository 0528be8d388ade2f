package change

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text is the words of a paragraph, and the tokens that they are: no gap is between them.
type text struct {
	words  string
	tokens []token
}

// A token is a word or a sign of a text, with the white space behind it.
type token struct {
	end    int   // where the next one begins
	number int32 // by which it is compared: the same as of others that are no change from it
	isWord bool
}

// A vocabulary numbers the words and signs of both versions.
type vocabulary struct {
	numbers map[string]int32
	small   []int32 // by number, that of the same word in small letters
}

// number is that of a word or a sign.
func (v *vocabulary) number(word string) int32 {
	word = signs(word)
	n, known := v.numbers[word]
	if !known {
		n = int32(len(v.small))
		v.numbers[word] = n
		v.small = append(v.small, n)
		if small := strings.ToLower(word); small != word {
			v.small[n] = v.number(small)
		}
	}
	return n
}

// texts are those paragraphs in tokens that are wanted. Where a script puts no blanks between
// words, each letter is a token.
func (v *vocabulary) texts(paragraphs []string, wanted func(int) bool) []text {
	all := make([]text, len(paragraphs))
	letters := 0
	for i, words := range paragraphs {
		if wanted(i) {
			all[i].words = words
			letters += len(words)
		}
	}
	tokens := make([]token, 0, letters/4) // of all paragraphs, in one row
	for i := range all {
		from := len(tokens)
		tokens = v.tokens(all[i].words, tokens)
		all[i].tokens = tokens[from:len(tokens):len(tokens)]
	}
	return all
}

// tokensIn counts the tokens of texts.
func tokensIn(texts []text) (n int) {
	for _, t := range texts {
		n += len(t.tokens)
	}
	return n
}

// tokens adds those of a text to others.
func (v *vocabulary) tokens(words string, others []token) []token {
	for at := 0; at < len(words); {
		n, isWord := firstToken(words[at:])
		number := v.number(words[at : at+n])
		at += n
		at += len(words) - at - len(strings.TrimLeftFunc(words[at:], unicode.IsSpace))
		others = append(others, token{at, number, isWord})
	}
	return others
}

// firstToken is the length of the word or the sign that a text begins with.
func firstToken(text string) (n int, isWord bool) {
	for at, r := range text {
		_, width := utf8.DecodeRuneInString(text[at:])
		end := at + width
		switch {
		case r < utf8.RuneSelf && (r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'), r == '\u00ad':
		case n > 0 && (r == '\'' || r == '\u2019') && followedByLetter(text[end:]):
		case r < utf8.RuneSelf, !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
			if n == 0 {
				return end, false
			}
			return n, true
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			if n == 0 {
				return end, true
			}
			return n, true
		}
		n = end
	}
	return n, true
}

// signs is a word or a sign in the form that is common to all printers.
func signs(text string) string {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return sameSigns.Replace(text)
		}
	}
	return text
}

func followedByLetter(rest string) bool {
	for _, r := range rest {
		return unicode.IsLetter(r)
	}
	return false
}

// countWords counts the words of a text.
func countWords(words string) int {
	n := 0
	for words != "" {
		end, isWord := firstToken(words)
		if words = words[end:]; isWord {
			n++
		}
	}
	return n
}
