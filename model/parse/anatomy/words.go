package anatomy

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// A set holds words in lower case.
type set map[string]bool

// words makes a set of the words in s, which are parted by white space.
func words(s string) set {
	fields := strings.Fields(s)
	t := make(set, len(fields))
	for _, w := range fields {
		t[w] = true
	}
	return t
}

// lazy makes a set when it is first asked for: starting the program costs nothing.
func lazy(s string) func() set { return sync.OnceValue(func() set { return words(s) }) }

// bare is a word in lower case without the punctuation around it. Unlike article.Fold it
// keeps the signs within: "a.m", "picture-alliance".
func bare(w string) string {
	if article.EndsPlainly(w) && article.EndsPlainly(w[:1]) {
		return strings.ToLower(w)
	}
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}))
}

// wordsIn is how many words s has.
func wordsIn(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// capital reports whether w begins as a name does: with a capital, with a letter of
// a script that has none, or with a handle's sign.
func capital(w string) bool {
	if w != "" && article.EndsPlainly(w[:1]) {
		return w[0] >= 'A' && w[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘«(["))
	return unicode.IsUpper(r) || r == '@' || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// shouted reports whether s has letters, three or more, and none in lower case.
func shouted(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			n++
		}
	}
	return n >= 3
}

// particles stand uncapitalised within names.
var particles = lazy(`de da do dos das di del della der den van von vom zu zur ten ter la le du des el al bin bint ibn ben
	y e i und of the af av`)

// name reports whether s is a person's name by shape: one to five words with
// capitals, particles apart.
func name(s string) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 5 || !capital(fields[0]) {
		return false
	}
	for _, w := range fields {
		if !capital(w) && !particles()[w] && !strings.HasPrefix(w, "al-") && !strings.HasPrefix(w, "el-") {
			return false
		}
		if strings.ContainsFunc(w, unicode.IsDigit) || strings.ContainsAny(w, ":;?!…\"“”") {
			return false
		}
		if end := strings.TrimSuffix(w, "."); end != w && utf8.RuneCountInString(end) > 3 {
			return false
		}
	}
	return true
}

// sentences reports whether a sentence ends within s and another begins.
func sentences(s string) bool { return lastSentenceEnd(s) > 0 }

// lastSentenceEnd is the offset just past the last sentence in s that another text
// follows, 0 where there is none. An initial and an abbreviation end no sentence.
func lastSentenceEnd(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		if s[i] != ' ' || article.EndsPlainly(s[:i]) {
			continue
		}
		before := strings.TrimRight(s[:i], "\"'”’»)] ")
		if before == "" {
			return 0
		}
		r, size := utf8.DecodeLastRuneInString(before)
		word := before[strings.LastIndexByte(before, ' ')+1 : len(before)-size]
		if article.EndsSentence(r) && (r != '.' || !abbreviation(word)) {
			return i + 1
		}
	}
	return 0
}

func abbreviation(w string) bool {
	w = strings.TrimLeft(w, "\"'“‘«([")
	return utf8.RuneCountInString(w) <= 1 || strings.Contains(w, ".") || article.IsAbbreviation(w)
}

// allCapital reports whether every word of s begins as a name does, particles and
// the words between names apart.
func allCapital(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '/' || r == '+' || r == '-' }) {
		if l := bare(w); l != "" && !capital(w) && !particles()[l] && !agencies()[l] && l != "via" && l != "for" && l != "and" && l != "stock" && !unicode.IsDigit(rune(l[0])) {
			return false
		}
	}
	return true
}

func sentenceEnds(s string) bool {
	if article.EndsPlainly(s) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»)]"))
	return strings.ContainsRune(".!?…。؟:", r)
}

func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}
