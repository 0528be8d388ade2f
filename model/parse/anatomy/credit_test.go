package anatomy_test

import (
	"testing"

	"lede/model/parse/anatomy"
)

func TestCredit(t *testing.T) {
	for _, c := range []struct{ name, line, caption, credit string }{
		{"in brackets at the end", "The quay at dawn, June 20, 2019 (photo credit: ANN DIVER/ AGENCY)", "The quay at dawn, June 20, 2019", "ANN DIVER/ AGENCY"},
		{"in brackets before the full stop", "The quay at dawn (credit: Ann Diver).", "The quay at dawn.", "Ann Diver"},
		{"in brackets behind a name", "The quay at dawn on June 20. Ann Diver (dpa/picture alliance)", "The quay at dawn on June 20.", "Ann Diver (dpa/picture alliance)"},
		{"in brackets behind a name that no space parts", "The quay at dawn.Ann Diver (REUTERS)", "The quay at dawn.", "Ann Diver (REUTERS)"},
		{"in brackets within the caption", "The quay (AP Photo/Ann Diver) at dawn", "The quay at dawn", "AP Photo/Ann Diver"},
		{"in square brackets", "The quay at dawn [Ann Diver/Reuters]", "The quay at dawn", "Ann Diver/Reuters"},
		{"in brackets with the paper's name", "The quay at dawn (Ann Diver / The Harbour Post)", "The quay at dawn", "Ann Diver / The Harbour Post"},
		{"in brackets that nothing closes", "The quay at dawn (Photo: Ann Diver", "The quay at dawn", "Ann Diver"},
		{"not every bracket is a credit", "Ann Diver (left) and Bo Keel (right) at the quay", "Ann Diver (left) and Bo Keel (right) at the quay", ""},
		{"nor is every slash", "The quay at dawn (2019/20)", "The quay at dawn (2019/20)", ""},
		{"by itself on its line", "(photo credit: ANN DIVER/ AGENCY)", "", "ANN DIVER/ AGENCY"},
		{"by itself with a label", "Photograph: Ann Diver/Agency", "", "Photograph: Ann Diver/Agency"},
		{"by itself, the agency behind a slash", "Ann Diver/Reuters", "", "Ann Diver/Reuters"},
		{"the source of an image", "Image source, Getty Images", "", "Image source, Getty Images"},
		{"a caption that says it is one", "Image caption, The quay at dawn", "The quay at dawn", ""},
		{"after the last sentence", "The quay at dawn. Photograph: Ann Diver/Agency", "The quay at dawn.", "Photograph: Ann Diver/Agency"},
		{"after the last sentence, without a label", "The quay at dawn. Ann Diver/E+ via Getty Images", "The quay at dawn.", "Ann Diver/E+ via Getty Images"},
		{"by a person", "The quay at dawn. Illustration by Ann Diver", "The quay at dawn.", "Illustration by Ann Diver"},
		{"by courtesy", "The quay at dawn. Courtesy of the Harbour Museum", "The quay at dawn.", "Courtesy of the Harbour Museum"},
		{"behind a rule", "The quay at dawn in winter | Image Credit: Harbour Museum", "The quay at dawn in winter", "Image Credit: Harbour Museum"},
		{"behind a long caption without a full stop", "Ida Quern of the board shows the new gate to the mayor and her guests Ann M. Diver/AP", "Ida Quern of the board shows the new gate to the mayor and her guests", "Ann M. Diver/AP"},
		{"with the agency's claim", "The board meets in the old hall Ann Diver II/Copyright 2022 The AP. All rights reserved.", "The board meets in the old hall", "Ann Diver II/Copyright 2022 The AP. All rights reserved."},
		{"by an agency in other letters", "자리하고 있다. 뉴시스", "자리하고 있다.", "뉴시스"},
		{"behind a slash, a name", "Boats wait at the quay / Ann Diver", "Boats wait at the quay", "Ann Diver"},
		{"the agency first", "FILE PHOTO: Boats wait at the quay, Sept 10, 2022. REUTERS/Ann Diver/File Photo", "Boats wait at the quay, Sept 10, 2022.", "REUTERS/Ann Diver/File Photo"},
		{"enlarged by who clicks", "Enlarge / Boats wait at the quay.", "Boats wait at the quay.", ""},
		{"with the sign of copyright", "Boats wait at the quay © Ann Diver", "Boats wait at the quay", "© Ann Diver"},
		{"in German", "Boote am Kai. Foto: Ann Diver/dpa", "Boote am Kai.", "Foto: Ann Diver/dpa"},
		{"in German, as a source", "Boote am Kai (Quelle: Ann Diver)", "Boote am Kai", "Ann Diver"},
		{"in French", "Des bateaux au quai. Crédit photo\u00a0: Ann Diver", "Des bateaux au quai.", "Crédit photo\u00a0: Ann Diver"},
		{"in Spanish", "Barcos en el muelle. Foto de archivo: Ann Diver", "Barcos en el muelle.", "Foto de archivo: Ann Diver"},
		{"in Italian", "Barche al molo (Foto di Ann Diver)", "Barche al molo", "Ann Diver"},
		{"in Portuguese", "Barcos no cais — Foto: Ann Diver/Agência", "Barcos no cais", "Foto: Ann Diver/Agência"},
		{"in Dutch", "Boten aan de kade. Beeld: Ann Diver", "Boten aan de kade.", "Beeld: Ann Diver"},
		{"in Russian", "Лодки у причала. Фото: Анна Дайвер / ТАСС", "Лодки у причала.", "Фото: Анна Дайвер / ТАСС"},
		{"in Hebrew", "סירות ברציף. צילום: אנה דייוור", "סירות ברציף.", "צילום: אנה דייוור"},
		{"in Arabic", "قوارب على الرصيف (تصوير: آنا دايفر)", "قوارب على الرصيف", "آنا دايفر"},
		{"behind the caption's last word", "The cabaret in Paris Ann Diver/Reuters", "The cabaret in Paris", "Ann Diver/Reuters"},
		{"a price is none", "Cost per Credit: In-State | $472", "Cost per Credit: In-State | $472", ""},
		{"a title is none", "Ann Diver Drawing from Life, Quay Gallery", "Ann Diver Drawing from Life, Quay Gallery", ""},
		{"alternatives behind a slash are none", "Limitations of Low-Code/No-Code Solutions", "Limitations of Low-Code/No-Code Solutions", ""},
		{"nor are names of things", "Harbour Desk / Quayside", "Harbour Desk / Quayside", ""},
		{"nor is a title with a slash that ends a sentence", "Three writers say what they think of Pale Blue Quay / Lift Off.", "Three writers say what they think of Pale Blue Quay / Lift Off.", ""},
		{"a sentence in brackets that names an agency is none", "The tide is late. (Read more about tides (and how to read them) in a recent AP story.)", "The tide is late. (Read more about tides (and how to read them) in a recent AP story.)", ""},
		{"a sentence about a photo has none", "The photo shows what the harbour looked like before the war.", "The photo shows what the harbour looked like before the war.", ""},
		{"a picture that is described has none", "In this photo: nothing but water as far as the eye can see, said the master of the harbour and his men.", "In this photo: nothing but water as far as the eye can see, said the master of the harbour and his men.", ""},
		{"nothing has none", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			caption, credit := anatomy.Credit(c.line)
			if caption != c.caption || credit != c.credit {
				t.Errorf("Credit(%q)\n got %q, %q\nwant %q, %q", c.line, caption, credit, c.caption, c.credit)
			}
		})
	}
}

func TestTailCredit(t *testing.T) {
	for _, c := range []struct{ name, line, caption, credit string }{
		{"names after the last sentence", "Boats wait at the quay. Harbour Museum", "Boats wait at the quay.", "Harbour Museum"},
		{"in brackets after the last sentence", "Boats wait at the quay. (Harbour Museum)", "Boats wait at the quay.", "Harbour Museum"},
		{"in a script without capitals", "배가 부두에서 기다리고 있다. 항구일보", "배가 부두에서 기다리고 있다.", "항구일보"},
		{"another sentence is none", "Boats wait at the quay. Nobody knows why.", "Boats wait at the quay. Nobody knows why.", ""},
		{"nor are words without capitals", "Boats wait at the quay. As they always did", "Boats wait at the quay. As they always did", ""},
		{"nor is what no sentence stands before", "Boats at the quay (Harbour Museum)", "Boats at the quay (Harbour Museum)", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if caption, credit := anatomy.TailCredit(c.line); caption != c.caption || credit != c.credit {
				t.Errorf("got %q, %q, want %q, %q", caption, credit, c.caption, c.credit)
			}
		})
	}
}
