package article_test

import (
	"testing"

	"lede/model/article"
)

func TestPowersAreToldFromWhatStandsBeforeThem(t *testing.T) {
	for _, c := range []struct {
		name        string
		before      string
		moved       string
		at          article.Emphasis
		want, again string // the whole text, and what Unmoved makes of it
	}{
		{"a power", "10", "6", article.Superscript, "10⁶", "6"},
		{"a negative power", "10", "−6", article.Superscript, "10⁻⁶", "-6"},
		{"a letter", "10", "n", article.Superscript, "10ⁿ", "n"},
		{"a letter that has no small form", "x", "q", article.Superscript, "x^q", "q"},
		{"letters after a word", "M", "lle", article.Superscript, "Mˡˡᵉ", "lle"},
		{"an ordinal number stays as it is", "2", "nd", article.Superscript, "2nd", "nd"},
		{"figures and a comma", "said", "1,2", article.Superscript, "said¹,²", "1,2"},
		{"a reference in brackets", "said", "[1]", article.Superscript, "said[1]", "[1]"},
		{"a sign", "Lund", "®", article.Superscript, "Lund®", "®"},
		{"a formula of chemistry", "H", "2", article.Subscript, "H₂", "2"},
		{"an index of letters", "x", "max", article.Subscript, "xₘₐₓ", "max"},
		{"an index that has no small form", "V", "DD", article.Subscript, "V_DD", "DD"},
		{"words that stand high", "Lund", " a shop since 1871", article.Superscript, "Lund a shop since 1871", " a shop since 1871"},
	} {
		text := article.Text{{Text: c.before}, {Text: c.moved, Emphasis: c.at}}.Powers()
		if got := text.String(); got != c.want {
			t.Errorf("%s is %q, want %q", c.name, got, c.want)
		}
		if got := text[1].Unmoved(); got != c.again {
			t.Errorf("%s was %q, want %q", c.name, got, c.again)
		}
	}
}
