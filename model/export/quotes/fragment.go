package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/model/article"
)

// What a text fragment takes of a quote.
const (
	wholeMost = 120 // bytes of a quote that is given whole; of a longer one both ends are
	endWords  = 5   // in each of these
	tellWords = 4   // a quote of fewer is told from others like it by what stands around it
	sideWords = 3
	endRunes  = 15 // in each end, of a script that has no blanks
)

// Link is the address of an article at a highlight's words, which browsers go to and mark;
// empty where the article has none.
func Link(a *article.Article, h article.Highlight) string {
	if a.URL == "" {
		return ""
	}
	address, _, _ := strings.Cut(a.URL, ":~:")
	if !strings.Contains(address, "#") {
		address += "#"
	}
	words := fragment(h.Quote)
	if words == "" {
		return a.URL
	}
	return address + ":~:text=" + words
}

// fragment is a directive as the specification of text fragments has it, without its name:
// prefix-,start,end,-suffix. It is looked for in whole words, and start within one block.
func fragment(q article.Passage) string {
	blocks := strings.Split(strings.TrimSpace(q.Exact), "\n")
	first, last := strings.Fields(blocks[0]), strings.Fields(blocks[len(blocks)-1])
	if len(first) == 0 {
		return ""
	}
	if begun(q) && len(first) > 1 {
		first = first[1:]
	}
	last[len(last)-1] += rest(q)
	words := strings.Join(strings.Fields(q.Exact), " ")
	switch {
	case len(blocks) > 1 || len(words) > wholeMost:
		return encoded(beginning(first)) + "," + encoded(ending(last))
	case len(last) >= tellWords || unspaced(words):
		first[len(first)-1] = last[len(last)-1]
		return encoded(first...)
	}
	first[len(first)-1] = last[len(last)-1]
	text := encoded(first...)
	if before := strings.Fields(q.Before); len(before) > 0 && endsBlank(q.Before) {
		text = encoded(before[max(0, len(before)-sideWords):]...) + "-," + text
	}
	if after := strings.Fields(strings.TrimPrefix(q.After, rest(q))); len(after) > 0 {
		text += ",-" + encoded(after[:min(len(after), sideWords)]...)
	}
	return text
}

// begun reports whether a quote begins within a word. What stands before it may belong to
// the block above, so that only a small letter tells.
func begun(q article.Passage) bool {
	before, _ := utf8.DecodeLastRuneInString(q.Before)
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(q.Exact))
	return unicode.IsLetter(before) && unicode.IsLower(first) && strings.TrimSpace(q.Exact)[0] == q.Exact[0]
}

// rest is what is missing of the last word of a quote.
func rest(q article.Passage) string {
	last, _ := utf8.DecodeLastRuneInString(q.Exact)
	if !unicode.IsLetter(last) || isUnspaced(last) {
		return ""
	}
	return q.After[:len(q.After)-len(strings.TrimLeftFunc(q.After, unicode.IsLetter))]
}

func endsBlank(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsSpace(r)
}

// beginning are the first of some words.
func beginning(words []string) string {
	text := strings.Join(words[:min(len(words), endWords)], " ")
	if runes := []rune(text); len(runes) > endRunes && unspaced(text) {
		return string(runes[:endRunes])
	}
	return text
}

// ending are the last of some words.
func ending(words []string) string {
	text := strings.Join(words[max(0, len(words)-endWords):], " ")
	if runes := []rune(text); len(runes) > endRunes && unspaced(text) {
		return string(runes[len(runes)-endRunes:])
	}
	return text
}

// unspaced reports whether words are in a script that has no blanks between them.
func unspaced(text string) bool { return strings.ContainsFunc(text, isUnspaced) }

func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// encoded are words with everything but letters, digits and a few signs in per cents: a
// dash, a comma and an ampersand have a meaning there.
func encoded(words ...string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(strings.Join(words, " ")) {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || strings.IndexByte("._~", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}
