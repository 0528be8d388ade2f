package find

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Matches are drawn in brackets.
func TestPatternFinds(t *testing.T) {
	for _, c := range []struct{ name, typed, text, want string }{
		{"small letters find capitals", "quay", "Quay, quay, QUAY", "[Quay], [quay], [QUAY]"},
		{"a capital is meant", "Quay", "Quay, quay, QUAY", "[Quay], quay, QUAY"},
		{"matches don't overlap", "aa", "aaaaa", "[aa][aa]a"},
		{"a word of one letter", "a", "A mast, a sail", "[A] m[a]st, [a] s[a]il"},
		{"a part of a word", "our w", "the harbour wall", "the harb[our w]all"},
		{"case is folded in Greek", "σας", "ΣΑΣ σας Σας", "[ΣΑΣ] [σας] [Σας]"},
		{"case is folded in Russian", "причал", "Причал и ПРИЧАЛ", "[Причал] и [ПРИЧАЛ]"},
		{"Chinese", "港口", "新港口，旧港口。", "新[港口]，旧[港口]。"},
		{"Hebrew", "נמל", "הנמל הישן", "ה[נמל] הישן"},
		{"a typewriter's apostrophe finds a typesetter's", "harbour's", "the harbour’s wall", "the [harbour’s] wall"},
		{"a typewriter's quotes find a typesetter's", `"no"`, "he said “no” and «no»", "he said [“no”] and [«no»]"},
		{"printed marks find a typewriter's, but no others", "“it’s–no”", "he said \"it's-no\" and «it‘s—no»", "he said [\"it's-no\"] and «it‘s—no»"},
		{"a hyphen finds one that doesn't break", "sea-wall", "the sea‑wall", "the [sea‑wall]"},
		{"a space finds one that doesn't break", "12 km", "some 12\u00a0km, 12\u202fkm", "some [12\u00a0km], [12\u202fkm]"},
		{"a space finds the tab between two cells", "12 km", "12\tkm", "[12\tkm]"},
		{"a soft hyphen is passed over", "harbour", "the har\u00adbour and har\u200bbour", "the [har\u00adbour] and [har\u200bbour]"},
		{"accents don't count", "maori", "Māori, Maori", "[Māori], [Maori]"},
		{"but those that were typed", "māori", "Māori, Maori, Ma\u0304ori", "[Māori], Maori, [Ma\u0304ori]"},
		{"a letter made of two finds that of one", "cite\u0301", "la cité", "la [cité]"},
		{"and the other way round", "cité fut", "cite\u0301 fut, cite fut", "[cite\u0301 fut], cite fut"},
		{"a letter without an accent finds one made of two", "cite", "la cite\u0301.", "la [cite\u0301]."},
		{"another accent is another letter", "é", "e\u0302 \u00e9", "e\u0302 [\u00e9]"},
		{"kana made of two", "ガラス", "カ\u3099ラス ｶﾞﾗｽ", "[カ\u3099ラス] [ｶﾞﾗｽ]"},
		{"a voiced letter is another", "か", "か\u3099か", "か\u3099[か]"},
		{"dots find an ellipsis", "then... no", "then… no, then... no", "[then… no], [then... no]"},
		{"an ellipsis finds dots", "then…", "then...", "[then...]"},
		{"letters find a ligature", "office", "the oﬃce", "the [oﬃce]"},
		{"a part of a ligature", "fin", "ﬁn, aﬃnity", "[ﬁn], a[ﬃn]ity"},
		{"a ligature finds letters", "ﬁn", "fin", "[fin]"},
		{"a hyphen finds a minus", "-5", "−5 °C", "[−5] °C"},
		{"two hyphens find a dash", "so--and", "so—and so--and", "[so—and] [so--and]"},
		{"letters of full width", "lamp", "ＬＡＭＰ", "[ＬＡＭＰ]"},
		{"full width finds the usual", "ＬＡＭＰ", "LAMP", "[LAMP]"},
		{"figures find those at the head and the foot", "co2 m2", "CO₂ m²", "[CO₂ m²]"},
		{"a letter with a stroke", "lodz", "Łódź", "[Łódź]"},
		{"Greek without its accents", "αθηνα", "Αθήνα", "[Αθήνα]"},
		{"vowel points don't count", "שלום", "שָׁלוֹם", "[שָׁלוֹם]"},
		{"a stop is a stop", "U.S.", "the U.S. and the UPS,", "the [U.S.] and the UPS,"},
		{"a question mark is one", "where?", "where? there", "[where?] there"},
		{"a regular expression", "har?b", "harb, hab", "[harb], [hab]"},
		{"a dot between letters stands for any", "w.ll", "wall, well, Will", "[wall], [well], [Will]"},
		{"a class behind a letter", "gr[ae]y", "gray grey grip", "[gray] [grey] grip"},
		{"words in brackets are words", "[sic]", "it [sic] is", "it [[sic]] is"},
		{"either of two words", "quay|pier", "Quay and pier", "[Quay] and [pier]"},
		{"the start of a line", "^the", "the wall\nand the\nthe end", "[the] wall\nand the\n[the] end"},
		{"a capital in a regular expression is meant", `Qu\w+`, "Quay quay", "[Quay] quay"},
		{"a class in capitals is no capital", `qu\S+`, "Quay quay", "[Quay] [quay]"},
		{"empty matches are none", "x*", "axxb", "a[xx]b"},
		{"what is no regular expression is words", "C++ (", "in C++ (old)", "in [C++ (]old)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := NewPattern(c.typed, AsItLooks)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			done := 0
			for _, f := range p.All(c.text) {
				b.WriteString(c.text[done:f.From] + "[" + c.text[f.From:f.To] + "]")
				done = f.To
			}
			b.WriteString(c.text[done:])
			if b.String() != c.want {
				t.Errorf("got %q, want %q", b.String(), c.want)
			}
		})
	}
}

func TestPatternIsReadAsTheReaderSays(t *testing.T) {
	for _, c := range []struct {
		typed string
		how   Interpretation
		text  string
		count int
	}{
		{"w.ll", AsWords, "wall w.ll", 1},
		{"U.S.", AsExpression, "U.S. UPS,", 2},
	} {
		p, err := NewPattern(c.typed, c.how)
		if err != nil {
			t.Fatal(err)
		}
		if n := p.count(c.text); n != c.count {
			t.Errorf("%q is found %d times, want %d", c.typed, n, c.count)
		}
	}
	_, err := NewPattern("(quay", AsExpression)
	if want := "no regular expression: missing closing )"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// Words are found by a way of our own; Go's regular expressions find the same.
func TestWordsAreFoundAsARegularExpressionFindsThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringMatching(`[abAB éÉ港\n]{0,40}`)
		typed, text := rapid.StringMatching(`[abAé港]{1,4}`).Draw(t, "typed"), letters.Draw(t, "text")
		flags := "(?i)"
		if hasCapital(typed, false) {
			flags = ""
		}
		var want []Range
		for _, at := range regexp.MustCompile(flags+regexp.QuoteMeta(typed)).FindAllStringIndex(text, -1) {
			want = append(want, Range{at[0], at[1]})
		}
		p, err := NewPattern(typed, AsWords)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.All(text); !slices.Equal(got, want) {
			t.Fatalf("%q in %q: got %v, want %v", typed, text, got, want)
		}
	})
}

func TestAnExpressionNeedsItsWords(t *testing.T) {
	for expression, words := range map[string]string{
		"light.*keeper":    "keeper",
		"(the )?(old)+ qu": "old",
		"quay|pier":        "",
		"(quay){2}":        "quay",
		"a*b?":             "",
		"[":                "",
	} {
		if got := needed(expression); got != words {
			t.Errorf("%s needs %q, want %q", expression, got, words)
		}
	}
}
