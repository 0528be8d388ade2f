package typeset

import (
	"lede/model/article"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tied reports whether the word before a gap should stay on one line with the word
// behind it: a number and its unit, initials and a name, a mark and what it marks.
func (c *compositor) tied(s string, start, gap, next int) bool {
	before := s[start:gap]
	if i := strings.LastIndexByte(before, ' '); i >= 0 {
		before = before[i+1:]
	}
	after := s[next:]
	if i := strings.IndexByte(after, ' '); i >= 0 {
		after = after[:i]
	}
	if before == "" || after == "" {
		return false
	}
	last, first := before[len(before)-1], after[0]
	switch {
	case first >= utf8.RuneSelf && (after == "—" || after == "–" || after == "»" || strings.HasPrefix(after, "»")):
		return true
	case last >= utf8.RuneSelf && (strings.HasSuffix(before, "«") || strings.HasSuffix(before, "§") || before == "№" || before == "n°"):
		return true
	case len(after) <= 2 && strings.Trim(after, ";:!?%") == "":
		return true
	case endsWhatIsBefore(after):
		return true
	case isDigit(last):
		return isUnit(after) || isThousands(after)
	case last == '(' || last == '[':
		return true
	case isDigit(first):
		return numbered[strings.ToLower(before)]
	case last == '.':
		return (isInitial(before) || article.IsTitle(strings.TrimSuffix(before, "."))) && isCapital(after)
	}
	return c.clings && utf8.RuneCountInString(before) == 1 && isWord(before)
}

// endsWhatIsBefore reports whether a word begins with a closing sign. No line begins with
// one, even where a space stands before it.
func endsWhatIsBefore(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return strings.ContainsRune(",;!?)]，、。；：！？）」』】》〉", r)
}

// units are words that mean nothing without the number before them.
var units = wordSet(`% ‰ ° °C °F K € $ £ ¥ kr zł Kč USD EUR GBP
	km m cm mm nm mi ft yd km² m² km2 m2 ha kg g mg µg t lb oz l L ml cl
	s ms h hr hrs min sec kW MW GW TW kWh MWh GWh W V A Hz kHz MHz GHz dB
	B kB KB MB GB TB kbit Mbit Gbit px pt mph km/h kph knots rpm bpm bn tn mn
	million billion trillion thousand percent per am pm a.m. p.m. AM PM BC AD BCE CE
	Mio. Mrd. Millionen Milliarden Prozent Uhr Euro millions milliards heures ans euros
	millones millón millions milioni miliardi milhões miljoen miljard
	km. kg. g. m. cm. mm. kr. ч. г. гг. км кг м см мм руб. млн млрд тыс. % мин`)

// numbered are the words, in lower case, that a number belongs to.
var numbered = wordSet(`no. nos. nr. n. n° p. pp. s. fig. figs. vol. ch. chap. sec. art. § §§ ca. c. circa
	kap. bd. abb. tab. str. st. r. č. с. стр. рис. гл. № figure page chapter section article nº núm.`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

func isUnit(word string) bool {
	return units[word] || units[strings.TrimRight(word, ".,;:!?)”’»")]
}

// isThousands reports whether a word goes on with the number before it: "10 000".
func isThousands(word string) bool {
	n := 0
	for n < len(word) && isDigit(word[n]) {
		n++
	}
	return n == 3 && (len(word) == 3 || word[3] == '.' || word[3] == ',')
}

func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(strings.TrimLeft(word, "(“\""))
	return unicode.IsUpper(r) && (len(word) == size+1 || strings.Count(word, ".") > 1 && len(word) <= 3*(size+1))
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

func isWord(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLetter(r)
}

// clings reports whether words of one letter, which are prepositions and
// conjunctions in the language, may not end a line in it.
func clings(language string) bool {
	switch primary(language) {
	case "cs", "sk", "pl", "ru", "uk", "be":
		return true
	}
	return false
}

// primary is the language of a BCP 47 tag, in lower case.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	tag, _, _ = strings.Cut(tag, "_")
	return tag
}
