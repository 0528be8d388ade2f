package anatomy_test

import (
	"slices"
	"testing"

	"lede/model/parse/anatomy"
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
		if got := anatomy.Language(slices.Values([]string{c.text}), c.said); got != c.want {
			t.Errorf("the language %s: got %q, want %q", c.name, got, c.want)
		}
	}
}
