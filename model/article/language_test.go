package article_test

import (
	"slices"
	"testing"

	"lede/model/article"
)

func TestLanguage(t *testing.T) {
	const (
		german  = "Der Hafen ist seit Dienstag geschlossen, weil die Pumpen in der Nacht zweimal ausgefallen sind. Niemand wurde verletzt, aber elf Boote mussten an den nördlichen Kai geschleppt werden, und das dauerte bis in den Morgen. Die Pumpen werden nun geprüft, was bis zum Ende des Monats dauern kann, sagt die Meisterin des Hafens."
		french  = "L'été de l'année dernière, l'eau du bassin s'est retirée d'un coup, et l'on n'a pas su dire pourquoi à ceux qu'on interrogeait dans l'enceinte."
		finnish = "Satama suljettiin tiistaina, kun pumput olivat pettäneet yöllä kahdesti, eikä kukaan osannut sanoa miksi."
	)
	for _, c := range []struct {
		name, text, said, want string
	}{
		{"is told by the words that none does without", german, "", "de"},
		{"is told by articles that lean on the next word", french, "", "fr"},
		{"is told by its script", "Гавань закрыта со вторника, потому что насосы ночью дважды отказали.", "", "ru"},
		{"is told from another in the same script", "او می گوید که کشتی کوچک را پشت پل پیدا کردند، چون پمپ ها کار نمی کردند.", "", "fa"},
		{"is not told of words that are not known", finnish, "", ""},
		{"is what the source says, where the words don't tell", finnish, "fi", "fi"},
		{"is what the source says of its country", german, "de-AT", "de-AT"},
		{"is not what the source says, where the words say otherwise", german, "en-US", "de"},
		{"is what the source says, where the script may be another's", "Гавань закрыта со вторника.", "bg", "bg"},
		{"is what the source says, where there are few words", "Der Hafen ist zu.", "en", "en"},
		{"is none where there is nothing", "", "", ""},
	} {
		if got := article.Language(slices.Values([]string{c.text}), c.said); got != c.want {
			t.Errorf("the language %s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheLanguageIsToldByItsCommonWords(t *testing.T) {
	for want, text := range map[string]string{
		"en": "The harbour authority said that the fees would rise, and it was not for the companies to say who was to pay.",
		"de": "Die Hafenbehörde sagte, dass die Gebühren steigen und es nicht an den Reedereien ist, mit der Stadt zu verhandeln.",
		"fr": "La direction du port a dit que les tarifs vont augmenter et que ce n'est pas aux compagnies de dire qui doit payer.",
		"es": "La autoridad del puerto dijo que las tarifas van a subir y que no es de las empresas decir quién las ha de pagar.",
		"it": "La direzione del porto ha detto che le tariffe sono più alte e che non è delle compagnie dire chi le deve pagare.",
		"pt": "A autoridade do porto disse que as tarifas vão subir e que não é das empresas dizer quem as há de pagar no ano que vem.",
		"nl": "De havendienst zei dat de tarieven omhoog gaan en dat het niet aan de bedrijven is om te zeggen wie er voor betaalt.",
		"sv": "Hamnen sade att avgifterna ska höjas och att det inte är en fråga för rederierna att säga vem som ska betala den.",
		"da": "Havnen sagde at afgifterne skal stige, og at det ikke er for rederierne at sige hvem der skal betale, men det har de ikke.",
		"nb": "Havnen sa at avgiftene skal øke, og at det ikke er for rederiene å si hvem som skal betale, men ble ikke hørt av noen.",
		"fi": "Satama sanoi että maksut nousevat ja että se ei ole varustamojen asia, mutta ne eivät ole samaa mieltä kuin se.",
		"pl": "Port powiedział, że opłaty wzrosną i że nie jest to sprawa firm, kto za to zapłaci, ale do tego jest jeszcze daleko.",
		"cs": "Přístav uvedl, že poplatky se zvýší a že to není věc firem, kdo za to zaplatí, ale už je to na stole a je to dané.",
		"ru": "Порт сообщил, что сборы вырастут и что не компаниям решать, кто за это заплатит, но это было давно и все это знали.",
		"uk": "Порт повідомив, що збори зростуть і що не компаніям вирішувати, хто за це заплатить, але це було давно, і вони були там.",
		"tr": "Liman idaresi ücretlerin artacağını ve bunun bir şirket işi olmadığını söyledi, ama bu da çok sonra ve her şey için değil.",
		"la": "Portus vectigal auxit, sed non est nautarum dicere quis solvat, et quod in foro dictum est ut ad omnes cum lege pertinet.",
		"":   "Zzz qwxt plk vrt, grm tsk.",
	} {
		if got := article.Language(slices.Values([]string{text}), ""); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
