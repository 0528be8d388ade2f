package plain

import (
	"strings"
	"sync"
)

func wordSet(s string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for w := range strings.FieldsSeq(s) {
			m[w] = true
		}
		return m
	})
}

// usualHeadings begin crossheads that need no other sign.
var usualHeadings = wordSet(`conclusion conclusions introduction overview summary pros cons faq faqs background results methods methodology
	discussion references highlights features verdict benefits advantages disadvantages drawbacks tips ingredients instructions directions
	notes bottom final key frequently about pricing price history definition requirements examples example sources resources questions
	takeaways abstract acknowledgements appendix contents chapter part prologue epilogue preface
	fazit einleitung überblick zusammenfassung vorteile nachteile hintergrund quellen literatur ergebnis kapitel vorwort
	contexte avantages inconvénients sources résumé bilan chapitre préface conclusión introducción resumen ventajas fuentes capítulo prólogo
	conclusione introduzione vantaggi fonti capitolo prefazione conclusão introdução resumo vantagens fontes
	conclusie inleiding samenvatting voordelen bronnen hoofdstuk выводы заключение введение итоги источники глава
	סיכום מבוא מקורות פרק خاتمة مقدمة خلاصة مصادر الفصل`)

// chapters are what the parts of books are called, numerals what some are numbered
// with.
var (
	chapters = wordSet(`chapter part book volume letter canto act scene section kapitel teil buch brief akt szene chapitre partie livre tome lettre acte scène
		capítulo parte libro carta acto escena capitolo atto scena livro ato cena hoofdstuk deel boek глава часть книга том письмо פרק חלק الفصل الجزء الباب`)
	numerals = wordSet(`one two three four five six seven eight nine ten eleven twelve first second third fourth fifth erstes zweites drittes premier première deuxième
		primero segundo primo secondo первая вторая третья первый второй א ב ג ד ה ו ז ח ט י الأول الثاني الثالث الرابع الخامس`)
)

// verbs are the commonest finite verbs; a caption often does without one.
var verbs = wordSet(`is are was were be been has have had will can could should would may might must do does did don't don’t doesn't doesn’t isn't isn’t
	it's it’s that's that’s there's there’s you'll you’ll we'll we’ll i'm i’m you're you’re said says say make makes made get gets got take takes took go goes
	went need needs want wants use help helps know let see find keep give gives came come comes think look looks work works
	ist sind war waren hat haben wird werden kann können sagte est sont était ont a sera peut dit es son era fue ha han será puede dijo
	è sono hanno può disse é são foi tem pode disse zijn was heeft hebben kan zei`)

// pronouns begin sentences rather than headings.
var pronouns = wordSet(`i we you he she they it this these those that there ich wir sie er es du ihr man je nous vous il elle ils elles on ce cette
	io noi lui lei yo nosotros él ella ik wij hij zij eu nós ele ela jag vi han hon я мы вы он она они это אני אנחנו הוא היא أنا نحن هو هي`)

// calls begin lines that ask the reader to do something, or that tell where a thing
// comes from or belongs.
var calls = wordSet(`get see view watch listen shop buy read click check download subscribe share follow visit find contact source sources note posted tags
	categories filed image photo video update updated editor correction disclaimer discount save mehr quelle quellen siehe weitere weiterlesen jetzt hier
	foto bild voir lire abonnez partagez ver lea mire suscríbete fuente leggi guarda fonte veja leia lees bekijk bron
	смотрите подпишитесь источник фото קראו צפו מקור شاهد اقرأ المصدر`)

var questions = []string{
	"how ", "what ", "why ", "when ", "where ", "who ", "which ", "wie ", "was ", "warum ", "wer ", "comment ", "pourquoi ", "qui ",
	"cómo ", "qué ", "por qué ", "come ", "perché ", "che cosa ", "como ", "por que ", "o que ", "hoe ", "wat ", "waarom ", "как ", "что ", "почему ",
}

var figureNames = []string{
	"fig. ", "figure ", "fig ", "abb. ", "abbildung ", "image ", "photo ", "table ", "chart ", "рис. ", "рисунок ", "figura ", "afbeelding ",
}

var leads = []string{
	"read more", "related", "also read", "read also", "see also", "read:", "more:", "watch:", "learn more", "click", "subscribe", "share", "sign up",
	"lesen sie", "mehr:", "lire aussi", "leggi anche", "lee también", "leia também", "lees ook", "читайте", "קראו גם", "اقرأ أيضا",
}
