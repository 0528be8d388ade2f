package typeset_test

import (
	"testing"

	"lede/ui/typeset"
)

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
		if got := typeset.Language(paragraphs(text)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
