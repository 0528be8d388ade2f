package anatomy

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// stopped is a dateline that an agency's name ends, in brackets or between slashes, or a full
// stop: "Hamburg (dpa). ", "Stockholm (TT) ", "МОСКВА, 4 мая. /ТАСС/. ", "Киев. 4 мая. УНИАН. ".
func stopped(paragraph string) (dateline string, n int) {
	head := paragraph[:min(len(paragraph), longestDateline)]
	for i, c := range head {
		end := i + 1
		if c != ')' && c != '/' || i == 0 {
			continue
		}
		open := strings.LastIndexByte(head[:i], map[rune]byte{')': '(', '/': '/'}[c])
		if open <= 0 || !agency(head[open+1:i]) || !goesOn(paragraph[end:]) {
			continue
		}
		place, rest, dated := cutDay(strings.TrimRight(head[:open], " ."))
		if place = strings.TrimSpace(place); !capital(place) || !name(place) || strings.ContainsAny(place, ".(") || dated && !day(rest) {
			return "", 0
		}
		return head[:end], behind(paragraph, end, ".: ")
	}
	return inSentences(paragraph)
}

// goesOn reports whether s is the rest of a paragraph behind its dateline: a space, perhaps
// below a full stop, and words.
func goesOn(s string) bool {
	words, ok := strings.CutPrefix(strings.TrimPrefix(s, "."), " ")
	first, _ := utf8.DecodeRuneInString(words)
	return ok && unicode.IsLetter(first) && !unicode.IsLower(first)
}

// inSentences is a dateline of short sentences: the place, the day and the agency.
func inSentences(paragraph string) (dateline string, n int) {
	place, rest, ok := strings.Cut(paragraph, ". ")
	if !ok || len(place) > 40 || !capital(place) || !name(place) {
		return "", 0
	}
	date, rest, ok := strings.Cut(rest, ". ")
	if !ok || len(date) > 40 || len(strings.Fields(date)) > 3 || !day(date) {
		return "", 0
	}
	n = len(paragraph) - len(rest)
	for i := range rest[:min(len(rest), 40)] {
		size := dash(rest[i:])
		if strings.HasPrefix(rest[i:], ". ") {
			size = len(". ")
		}
		if size > 0 {
			if by := rest[:i]; agency(by) || shouted(by) && !strings.Contains(by, " ") {
				return paragraph[:n+i], n + i + size
			}
			break
		}
	}
	return paragraph[:n-len(". ")], n
}

// bracketed is a dateline in brackets that begins a paragraph of Japanese or Korean: the
// place, a sign, and who writes: "【ロンドン＝山田太郎】", "(서울=연합뉴스) 김철수 기자 =".
func bracketed(paragraph string) (dateline string, n int) {
	first, size := utf8.DecodeRuneInString(paragraph)
	closing, ok := map[rune]string{'【': "】", '[': "]", '(': ")", '（': "）"}[first]
	if !ok {
		return "", 0
	}
	inner, rest, ok := strings.Cut(paragraph[size:min(len(paragraph), longestDateline)], closing)
	place, by, parted := strings.Cut(strings.ReplaceAll(inner, "＝", "="), "=")
	if !ok || inner == "" || inner[0] < utf8.RuneSelf || parted && (place == "" || by == "") || !parted && !endsInAgency(inner) {
		return "", 0
	}
	n = len(paragraph) - len(paragraph[size+len(inner)+len(closing):])
	const name = 40 // bytes of the writer's behind it
	if at := strings.IndexByte(rest[:min(len(rest), name)], '='); at > 0 {
		n += at + 1
	}
	return strings.TrimRight(paragraph[:n], "= "), behind(paragraph, n, " \u3000")
}

// endsInAgency reports whether an agency's name ends s, which may have no spaces.
func endsInAgency(s string) bool {
	for at := range s {
		if at > 0 && agencies()[s[at:]] {
			return true
		}
	}
	return false
}

// wire is how agencies of China begin: who, where, the day, and the sign for a telegram,
// perhaps the writer in brackets.
var wire = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\p{Han}{2,12}|\p{Han}{2,5}社\p{Han}{2,8})\s?\d{1,2}月\s?\d{1,2}日[电電讯訊]\s?(?:[（(][^）)]{2,40}[）)])?\s*`)
})

// wired is a dateline in Chinese.
func wired(paragraph string) (dateline string, n int) {
	if first, _ := utf8.DecodeRuneInString(paragraph); !unicode.Is(unicode.Han, first) {
		return "", 0
	}
	found := wire().FindString(paragraph)
	return strings.TrimSpace(found), len(found)
}
