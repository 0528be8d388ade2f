package anatomy_test

import (
	"strings"
	"testing"

	"lede/model/parse/anatomy"
)

func TestByline(t *testing.T) {
	for _, c := range []struct{ name, line, authors string }{
		{"one author", "By Ann Diver", "Ann Diver"},
		{"two authors", "By Ann Diver and Bo Keel", "Ann Diver | Bo Keel"},
		{"three authors with a role", "By Ann Diver, Bo Keel and Cy Mast, Harbour Correspondents", "Ann Diver | Bo Keel | Cy Mast"},
		{"an author and where she is", "By Ann Diver in London", "Ann Diver"},
		{"an author and an agency", "BY ANN DIVER, ASSOCIATED PRESS", "ANN DIVER"},
		{"two authors, one with a role", "By Ann Diver, reporter, and Bo Keel", "Ann Diver | Bo Keel"},
		{"two authors, one with a role, and no word before them", "Ann Diver, harbour correspondent and Bo Keel", "Ann Diver | Bo Keel"},
		{"an author and a day after a word", "Door Ann Diver op 25 maart 2015", "Ann Diver"},
		{"a name in capitals and an agency", "ANN DIVER, AP", "ANN DIVER"},
		{"a name and a role", "Ann Diver, Political Correspondent", "Ann Diver"},
		{"an author and a day", "By Ann Diver | September 10, 2022", "Ann Diver"},
		{"an author and a day right behind", "By Ann Diver March 25, 2015", "Ann Diver"},
		{"names with particles and initials", "By J. R. van der Mast and Ali bin Keel", "J. R. van der Mast | Ali bin Keel"},
		{"a writer and a photographer", "Text von Ann Diver Fotos: Bo Keel", "Ann Diver"},
		{"a label, a name and a post as a sentence", "Autorin: Ann Diver, Redakteurin im Hafen.", "Ann Diver"},
		{"in German", "Von Ann Diver und Bo Keel", "Ann Diver | Bo Keel"},
		{"in French", "Par Ann Diver", "Ann Diver"},
		{"in Spanish", "Por Ann Diver y Bo Keel", "Ann Diver | Bo Keel"},
		{"in Italian", "di Ann Diver", "Ann Diver"},
		{"in Dutch", "Door Ann Diver", "Ann Diver"},
		{"in Russian", "Автор: Анна Дайвер", "Анна Дайвер"},
		{"in Chinese", "作者：林海", "林海"},
		{"in Hebrew", "מאת אנה דייוור", "אנה דייוור"},
		{"in Arabic", "بقلم آنا دايفر", "آنا دايفر"},
	} {
		t.Run(c.name, func(t *testing.T) {
			authors, ok := anatomy.Byline(c.line)
			if got := strings.Join(authors, " | "); !ok || got != c.authors {
				t.Errorf("Byline(%q) = %q, %v, want %q", c.line, got, ok, c.authors)
			}
		})
	}
	if authors, ok := anatomy.Byline("By Reuters Staff"); !ok || len(authors) > 0 {
		t.Errorf("a byline of an agency is one, and names nobody: got %q, %v", authors, ok)
	}
	for _, line := range []string{
		"By Monday the harbour had frozen over.",
		"By the time the boats came in, it was dark.",
		"By far the largest harbour",
		"Von hier aus sieht man die Boote.",
		"Ann Diver, who came early, left late.",
		"London, Paris",
		"Boats",
	} {
		if authors, ok := anatomy.Byline(line); ok {
			t.Errorf("%q is no byline, but was read as one of %q", line, authors)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, c := range []struct{ name, paragraph, dateline, story string }{
		{"an agency's", "LONDON, Sept 10 (Reuters) - The tide came in.", "LONDON, Sept 10 (Reuters)", "The tide came in."},
		{"a place and a long dash", "PARIS — The tide came in.", "PARIS", "The tide came in."},
		{"two places", "KYIV, Ukraine (AP) — The tide came in.", "KYIV, Ukraine (AP)", "The tide came in."},
		{"an agency alone", "(Reuters) - The tide came in.", "(Reuters)", "The tide came in."},
		{"a release", "PORT ELLEN, Sept. 10, 2022 /PRNewswire/ -- Tide Ltd. came in.", "PORT ELLEN, Sept. 10, 2022 /PRNewswire/", "Tide Ltd. came in."},
		{"a release without blanks", "PORT ELLEN--(BUSINESS WIRE)--Tide Ltd. came in.", "PORT ELLEN", "(BUSINESS WIRE)--Tide Ltd. came in."},
		{"a German one", "Berlin (dpa) - Die Flut kam.", "Berlin (dpa)", "Die Flut kam."},
		{"a French one", "Brest, le 10 septembre – La marée est montée.", "Brest, le 10 septembre", "La marée est montée."},
		{"a Russian one", "МОСКВА, 10 сен — Вода пришла.", "МОСКВА, 10 сен", "Вода пришла."},
		{"an Arabic one", "القاهرة (رويترز) - جاء المد.", "القاهرة (رويترز)", "جاء المد."},
		{"a Spanish one", "Madrid, 10 sep (EFE).- La marea subió.", "Madrid, 10 sep (EFE)", "La marea subió."},
		{"a Czech one, with no comma", "Praha 10. září (ČTK) - Voda přišla.", "Praha 10. září (ČTK)", "Voda přišla."},
		{"an agency before a full stop", "Hamburg (dpa/lno). Die Flut kam.", "Hamburg (dpa/lno)", "Die Flut kam."},
		{"an agency and no sign", "Stockholm (TT) Tidvattnet kom.", "Stockholm (TT)", "Tidvattnet kom."},
		{"an agency between slashes", "МОСКВА, 10 сентября. /ТАСС/. Вода пришла.", "МОСКВА, 10 сентября. /ТАСС/", "Вода пришла."},
		{"in sentences", "Киев. 10 сентября. УНИАН. Вода пришла.", "Киев. 10 сентября. УНИАН", "Вода пришла."},
		{"in sentences, by a site", "Москва. 10 сентября. TIDE.EXAMPLE - Вода пришла.", "Москва. 10 сентября. TIDE.EXAMPLE", "Вода пришла."},
		{"a Chinese one", "新华社北京9月10日电（记者王明）潮水来了。", "新华社北京9月10日电（记者王明）", "潮水来了。"},
		{"a Japanese one", "【ロンドン＝山田太郎】潮が満ちた。", "【ロンドン＝山田太郎】", "潮が満ちた。"},
		{"a Japanese one with an agency", "【ロンドン共同】潮が満ちた。", "【ロンドン共同】", "潮が満ちた。"},
		{"a Korean one", "(서울=연합뉴스) 김철수 기자 = 물이 들어왔다.", "(서울=연합뉴스) 김철수 기자", "물이 들어왔다."},
		{"news in brackets has none", "【速報】潮が満ちた。", "", ""},
		{"words in brackets have none", "(a=b) is what the tide teaches.", "", ""},
		{"a sum of a sentence has none", "Ada Keel (AP) was seen at the quay.", "", ""},
		{"a short sentence has none", "Tides. 10 of them came. Nobody saw.", "", ""},
		{"a sentence with a dash has none", "The tide — the highest in years — came in.", "", ""},
		{"a name with a dash has none", "Ann Diver - that is her name - came in.", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dateline, n := anatomy.Dateline(c.paragraph)
			story := ""
			if n > 0 {
				story = c.paragraph[n:]
			}
			if dateline != c.dateline || story != c.story {
				t.Errorf("Dateline(%q)\n got %q, %q\nwant %q, %q", c.paragraph, dateline, story, c.dateline, c.story)
			}
		})
	}
}

func TestALineMayBeADateline(t *testing.T) {
	for line, want := range map[string]bool{
		"LONDON, Sept 10 (Reuters)": true, "LONDON, Sept 10 (Reuters) -": true, "Hamburg (dpa)": true, "LONDON, Sept 10": true, "КИЇВ, 10 вересня (Укрінформ)": true,
		"LONDON": false, "PORT ELLEN, Sept. 10, 2022 /Tidewire/ -- Tide Ltd., the": false, "WORLD NEWS": false, "Ann Diver, 10 September": false, "(Reuters)": false, "Ann Diver (Keeper)": false, "The tide came in (Reuters)": false,
	} {
		if got := anatomy.IsDateline(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct{ name, line, site, section string }{
		{"a section", "World News", "", "World News"},
		{"a section in capitals", "OPINION", "", "OPINION"},
		{"a paper and a section", "The Harbour Post · Business", "The Harbour Post", "Business"},
		{"a trail of crumbs", "Home > World > Europe", "", "World · Europe"},
		{"an address", "harbourpost.example", "harbourpost.example", ""},
		{"a notice to the press", "FOR IMMEDIATE RELEASE", "", "FOR IMMEDIATE RELEASE"},
		{"a German section", "Politik", "", "Politik"},
		{"a headline is no label", "Harbour delegation arrives", "", ""},
		{"a sentence is no label", "The world is a stage", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if site, section := anatomy.Labels(c.line); site != c.site || section != c.section {
				t.Errorf("Labels(%q) = %q, %q, want %q, %q", c.line, site, section, c.site, c.section)
			}
		})
	}
}
