package typeset

import (
	"strings"

	"lede/model/article"
)

// commonWords are the words by which a language is told: those without which nobody
// writes a paragraph in it.
var commonWords = map[string]string{
	"en": "the of and to in is that for it was with as on be at by this had not are but from or have an they which were his her he she",
	"de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei",
	"fr": "de la le et les des en un du une que est dans qui par pour au sur il pas plus ne se avec son ce sont aux mais cette",
	"es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me sin sobre este",
	"it": "di e il la che in un a per è una con non del si da i le della dei nel alla più sono al gli ha come anche delle",
	"pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas ao ele das à seu sua ou",
	"nl": "de het een en van in is dat op te zijn voor met die niet aan er om ook als bij door naar hij uit maar ze wordt dan nog",
	"sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när",
	"da": "og i at det er en til af på den for med der de ikke som har et var han men sig fra vi kan om havde jeg",
	"nb": "og i det er på en som av til for at med å de har ikke den et var han fra seg om vi men ble også",
	"fi": "ja on ei se että oli hän mutta kun niin joka myös ovat hänen sen kuin mukaan ole jotka vain sitä tai ollut jo",
	"pl": "i w na z się nie do to że jest o jak po co ale za od przez tym przy są dla jego już był ich było",
	"cs": "a v se na je že s z do to o i k ve pro za by ale si po jako podle od jsou jeho který už však",
	"ru": "и в не на что с по он как это из у за к но от о для было его так же все она они был то мы",
	"uk": "і в на що не з до у та за як це про від для його є але був він по які також вони які було",
	"tr": "ve bir bu da de için ile olarak daha çok olan en gibi kadar sonra ise değil var her o ancak ne göre ama",
	"la": "et in est non ad ut cum qui quod sed si ex quae ab aut de per enim nec esse atque hoc etiam",
}

// languagesByWord are the languages that each common word is of.
func languagesByWord() map[string][]string {
	by := map[string][]string{}
	for language, list := range commonWords {
		for w := range strings.FieldsSeq(list) {
			by[w] = append(by[w], language)
		}
	}
	return by
}

// Enough words to tell a language by, and how many at least of a hundred must be
// common ones.
const (
	wordsToTell  = 300
	fewestCommon = 12
)

// Language is the language that blocks seem to be in, as a BCP 47 tag; empty where
// they are too few to tell, or in none that lede has hyphens for.
func Language(body []article.Block) string {
	by := languagesByWord()
	counts, words := map[string]int{}, 0
	for _, b := range body {
		p, ok := b.(article.Paragraph)
		if !ok {
			continue
		}
		for w := range strings.FieldsSeq(p.Text.String()) {
			words++
			for _, l := range by[strings.ToLower(strings.Trim(w, ".,;:!?\"“”„«»()'’"))] {
				counts[l]++
			}
		}
		if words > wordsToTell {
			break
		}
	}
	best, most, second := "", 0, 0
	for l, n := range counts {
		switch {
		case n > most:
			best, most, second = l, n, most
		case n > second:
			second = n
		}
	}
	if most*100 < words*fewestCommon || most < 5 || most == second {
		return ""
	}
	return best
}
