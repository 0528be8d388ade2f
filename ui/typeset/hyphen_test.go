package typeset

import (
	"strings"
	"testing"
)

func TestWordsAreDividedInEveryLanguage(t *testing.T) {
	for _, test := range []struct{ language, want string }{
		{"en-US", "hy-phen-ation rep-re-sen-ta-tive project oblig-a-tory every-one"},
		{"en-GB", "hy-phen-a-tion rep-res-ent-at-ive project every-one"},
		{"de", "Sil-ben-tren-nung Kraft-fahr-zeug-ver-si-che-rung"},
		{"fr", "gou-ver-ne-ment ex-tra-or-di-naire"},
		{"es", "go-bierno ex-tra-or-di-na-rio"},
		{"it", "go-ver-no straor-di-na-rio"},
		{"pt", "go-verno ex-tra-or-di-ná-rio"},
		{"nl", "re-ge-ring bui-ten-ge-woon"},
		{"sv", "re-ge-ring ut-omor-dent-lig"},
		{"da", "re-ge-ring over-or-dent-lig"},
		{"no", "re-gje-ring eks-tra-or-di-nær"},
		{"nb", "re-gje-ring"},
		{"nn", "re-gje-ring"},
		{"fi", "hal-li-tus ta-vu-tus"},
		{"pl", "rząd nad-zwy-czaj-ny"},
		{"cs", "mi-mo-řádný před-seda roz-hod-nutí nej-lepší zkra-co-vat"},
		{"ru", "пра-ви-тель-ство чрез-вы-чай-ный"},
		{"uk", "уряд над-зви-чай-ний"},
		{"tr", "hü-kü-met ola-ğa-nüs-tü"},
		{"la", "im-pe-rium ex-traor-di-na-rius"},
	} {
		h := hyphenatorFor(test.language)
		if h == nil {
			t.Errorf("%s: no patterns", test.language)
			continue
		}
		var got []string
		for _, word := range strings.Fields(strings.ReplaceAll(test.want, "-", "")) {
			got = append(got, divided(h, word))
		}
		if g := strings.Join(got, " "); g != test.want {
			t.Errorf("%s: %s, want %s", test.language, g, test.want)
		}
	}
}

func divided(h *hyphenator, word string) string {
	var b strings.Builder
	from := 0
	for _, p := range h.points(word) {
		b.WriteString(word[from:p] + "-")
		from = int(p)
	}
	return b.String() + word[from:]
}

func TestEveryPatternFileIsRead(t *testing.T) {
	for tag, h := range hyphenations {
		if patternFile(h.file+".pat.txt") == "" {
			t.Errorf("%s: no patterns in %s", tag, h.file)
		}
	}
}

func TestUnknownLanguagesHaveNoHyphens(t *testing.T) {
	for _, tag := range []string{"", "xx", "zh-Hant", "e"} {
		if hyphenatorFor(tag) != nil {
			t.Errorf("%q has hyphens", tag)
		}
	}
}

func TestTheCommonestTagsFindTheirPatterns(t *testing.T) {
	for tag, file := range map[string]string{"en": "en-us", "EN_gb": "en-gb", "de-AT": "de-1996", "pt-BR": "pt", "nb-NO": "nb", "en-CA": "en-us"} {
		if got, want := hyphenatorFor(tag), hyphenatorFor(file); got != want && got == nil {
			t.Errorf("%s does not find %s", tag, file)
		}
	}
}

func BenchmarkLoadPatterns(b *testing.B) {
	for _, file := range []string{"en-us", "de-1996"} {
		b.Run(file, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				newHyphenator(patternFile(file+".pat.txt"), exceptionsOf(file), 2, 2)
			}
		})
	}
}
