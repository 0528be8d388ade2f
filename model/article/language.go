package article

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// languages are those that are told by words that no text of any length does without.
var languages = []struct{ tag, words string }{
	{"en", `the of and to in that is was for it with as his on be at by had not are but from or have an
			they which she you were their been this her he`},
	{"de", `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an
			werden aus er hat dass sie nach wird bei`},
	{"fr", `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il
			sont avec son cette ont aux l d qu n mais`},
	{"es", `de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya
			o este fue ha es me sin sobre`},
	{"it", `di e il che la in un a per è una sono con non del della si da le dei nel al gli alla come
			più anche ha i l delle`},
	{"pt", `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele
			das tem à seu sua ou`},
	{"nl", `de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit
			door over ze hij die naar wordt`},
	{"sv", `och i att det som en på är av för med den till inte har de ett om men var sig från vi så
			han jag kan när`},
	{"da", `og i at det som en på er af for med den til ikke har de et om men var sig fra vi så der han
			kan havde jeg`},
	{"pl", `w i na z do się nie że jest o to jak po co dla od przez ale za być są tym jego przy już był
			ich było`},
	{"nb", `og i det er på en som av til for at med å de har ikke den et var han fra seg om vi men ble
			også`},
	{"fi", `ja on ei se että oli hän mutta kun niin joka myös ovat hänen sen kuin mukaan ole jotka vain
			sitä tai ollut jo`},
	{"cs", `a v se na je že s z do to o i k ve pro za by ale si po jako podle od jsou jeho který už
			však`},
	{"ru", `и в не на что с по он как это из у за к но от о для было его так же все она они был то мы`},
	{"uk", `і в на що не з до у та за як це про від для його є але був він по які також вони було`},
	{"tr", `ve bir bu da de için ile olarak daha çok olan en gibi kadar sonra ise değil var her o ancak
			ne göre ama`},
	{"la", `et in est non ad ut cum qui quod sed si ex quae ab aut de per enim nec esse atque hoc etiam`},
}

// stopWords are the words of languages, each with a bit for every language that has it.
var stopWords = sync.OnceValue(func() map[string]uint32 {
	of := make(map[string]uint32, 32*len(languages))
	for i, l := range languages {
		for w := range strings.FieldsSeq(l.words) {
			of[w] |= 1 << i
		}
	}
	return of
})

// scripts tell the language by themselves, or nearly.
var scripts = []struct {
	table    *unicode.RangeTable
	language string
}{
	{unicode.Hebrew, "he"}, {unicode.Arabic, "ar"}, {unicode.Cyrillic, "ru"}, {unicode.Greek, "el"},
	{unicode.Hangul, "ko"}, {unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Han, "zh"},
	{unicode.Thai, "th"}, {unicode.Devanagari, "hi"},
}

// Language tells the language of lines by words that every text contains, or by their
// script. It returns a tag of two letters, or nothing where it cannot tell. What the source
// says is believed unless the words plainly disagree, as many sites call all their pages
// English.
func Language(lines iter.Seq[string], said string) string {
	const enough, fewest, leastKnown = 6 << 10, 40, 4
	var counts [32]int
	latin, words, seen := 0, 0, 0
	for l := range lines {
		if seen >= enough {
			break
		}
		l = l[:min(len(l), enough-seen)]
		seen += len(l)
		for w := range strings.FieldsFuncSeq(l, notWord) {
			words++
			if w[0] < 0x80 {
				latin++
			}
			for has := stopWords()[strings.ToLower(w)]; has != 0; has &= has - 1 {
				counts[bits.TrailingZeros32(has)]++
			}
		}
	}
	best, count := "", map[string]int{}
	for i, l := range languages {
		count[l.tag] = counts[i]
	}
	for language, n := range count {
		if n > count[best] || n == count[best] && language < best {
			best = language
		}
	}
	if count[best]*8 < words || count[best] < leastKnown {
		best = ""
	}
	if latin*2 < words && best != "ru" && best != "uk" { // those two are told by their words
		if script := scriptOf(lines); script != "" {
			best, count = script, map[string]int{script: words}
		}
	}
	if said == "" {
		return best
	}
	primary, _, _ := strings.Cut(said, "-")
	if best == "" || words < fewest || !listed(primary) || count[primary]*3 > count[best] {
		return said
	}
	return best
}

// listed reports whether the words of a language are known.
func listed(language string) bool {
	return slices.ContainsFunc(languages, func(l struct{ tag, words string }) bool { return l.tag == language })
}

// notWord reports whether a character parts words. The apostrophe does: of "l'eau" the
// article tells.
func notWord(r rune) bool { return !unicode.IsLetter(r) }

// DirectionOf is the way that the lines of a language, given by its tag, run.
func DirectionOf(language string) Direction {
	primary, _, _ := strings.Cut(language, "-")
	switch primary {
	case "ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb":
		return RightToLeft
	}
	return LeftToRight
}

// scriptOf is the language whose script the first letters are mostly in. Persian is
// told from Arabic by the letters it adds, Japanese from Chinese by its syllables.
func scriptOf(lines iter.Seq[string]) string {
	count := map[string]int{}
	seen := 0
	for l := range lines {
		for _, r := range l {
			if !unicode.IsLetter(r) || r < 0x80 {
				continue
			}
			seen++
			switch {
			case strings.ContainsRune("پچژگک", r):
				count["fa"] += 8
			case strings.ContainsRune("іїєґ", r):
				count["uk"] += 8
			}
			for _, s := range scripts {
				if unicode.Is(s.table, r) {
					count[s.language]++
					break
				}
			}
		}
		if seen > 600 {
			break
		}
	}
	if count["ja"]*6 > count["zh"] {
		count["ja"] += count["zh"]
	}
	best := ""
	for language, n := range count {
		if n > count[best] || n == count[best] && language < best {
			best = language
		}
	}
	return best
}
