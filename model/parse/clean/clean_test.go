package clean_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/clean"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"letters, newlines and tabs stay", "Ein Wort\n\tнет 日本", "Ein Wort\n\tнет 日本"},
		{"every line end is a newline", "a\rb\r\nc\u0085d\u2028e\u2029f\fg\vh", "a\nb\nc\nd\ne\nf\ng\nh"},
		{"what is no UTF-8 is seen to be none", "caf\xe9 \xc2", "caf\ufffd \ufffd"},
		{"colours go with their parameters", "a \x1b[1;31mred\x1b[0m rose", "a red rose"},
		{"so do they in 8 bits", "a \u009b1;31mred\u009b0m rose", "a red rose"},
		{"a title for the terminal goes whole", "a\x1b]0;owned\ab\x1b]2;owned\x1b\\c\u009downed\u009cd", "abcd"},
		{"so do device, application and privacy strings", "a\x1bPq#0\x1b\\b\x1b_Gi=1\x1b\\c\x1b^x\x1b\\d\x1bXy\u009ce", "abcde"},
		{"a sequence cut off at the end goes", "a\x1b[1;3", "a"},
		{"a string cut off at the end goes", "a\x1b]8;;https://example.org", "a"},
		{"a string that nothing ends takes no more than its line", "a\x1b]8;;x\nThe article\n\x1b[0mgoes on", "a\nThe article\ngoes on"},
		{"what is left of wrongly decoded quotation marks takes no words with it", "â€œso,â€\u009d he said, â€\u009cas allâ€\u009d and 3\u009d;a", "â€œso,â€ he said, â€as allâ€ and 3;a"},
		{"an escape by itself goes", "a\x1b", "a"},
		{"character sets and resets go", "a\x1b(Bb\x1bcc", "abc"},
		{"a sequence ends where a letter cannot belong to it", "a\x1b[1é", "aé"},
		{"bells, backspaces, nulls and deletes go", "a\ab\bc\x00d\x7fe", "abcde"},
		{"C1 goes", "a\u0080b\u0084c\u009cd", "abcd"},
		{"overrides and isolates go, marks of direction stay", "a\u202eb\u202cc\u2066d\u2069e\u200e\u200f\u061cf", "abcde\u200e\u200f\u061cf"},
		{"soft hyphens stay", "Donau\u00addampfer", "Donau\u00addampfer"},
		{"byte order marks go", "\ufeffa\ufeffb", "ab"},
		{"tags go", "a\U000e0001\U000e0041b", "ab"},
		{"spaces and joiners without width go from Latin words", "pass\u200bword\u200c, pass\u200dword\u2060, pass\u180eword", "password, password, password"},
		{"a space without width stays between Thai words", "ภาษา\u200bไทย", "ภาษา\u200bไทย"},
		{"a non-joiner stays in Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"joiners stay in Hindi", "क्\u200dष क्\u200cष", "क्\u200dष क्\u200cष"},
		{"a family stays together", "👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥", "👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥"},
		{"a joiner after the family goes", "👩\u200d👧\u200d.", "👩\u200d👧."},
		{"a variation selector stays where its base can vary", "☺\ufe0f 1\ufe0f⃣ 葛\U000e0100", "☺\ufe0f 1\ufe0f⃣ 葛\U000e0100"},
		{"and goes elsewhere", "a\ufe0f e\U000e0100 \ufe00b ☺\ufe0f\ufe0f", "a e b ☺\ufe0f"},
		{"interlinear annotation loses its marks", "\ufff9base\ufffaruby\ufffb", "baseruby"},
		{"an escape cut short by another goes with it", "a\x1b\x1b[31mb", "ab"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := clean.Text(c.in); got != c.want {
				t.Errorf("Text(%q)\n got %q\nwant %q", c.in, got, c.want)
			}
		})
	}
}

func TestLine(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a line is left alone", "One line, cleaned", "One line, cleaned"},
		{"white space is squeezed and trimmed", " \tOne\n\n line,\u3000\u00a0cleaned \r\n", "One line, cleaned"},
		{"a no-break space between words stays", "«\u00a0Oui\u202f!\u00a0»", "«\u00a0Oui\u202f!\u00a0»"},
		{"nothing but white space is nothing", " \n\t ", ""},
		{"spaces around what goes are one", "a \x1b[0m b", "a b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := clean.Line(c.in); got != c.want {
				t.Errorf("Line(%q)\n got %q\nwant %q", c.in, got, c.want)
			}
		})
	}
}

func TestURL(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"an address is left alone", "https://example.org/a?b=%20#c", "https://example.org/a?b=%20#c"},
		{"white space around it and line ends within go", " https://example.org/\n a\tb ", "https://example.org/%20ab"},
		{"letters of other scripts are encoded", "https://example.org/né", "https://example.org/n%C3%A9"},
		{"nothing closes the terminal's link early", "https://example.org/\x1b\\\x1b]0;owned\ax", "https://example.org/x"},
		{"an address that no server takes is none", "https://example.org/" + strings.Repeat("a", 32<<10), ""},
		{"nor is one that grows so long", "https://example.org/" + strings.Repeat("é", 8<<10), ""},
		{"a picture may stand within its own", "data:image/gif;base64," + strings.Repeat("A", 40<<10), "data:image/gif;base64," + strings.Repeat("A", 40<<10)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := clean.URL(c.in); got != c.want {
				t.Errorf("URL(%q)\n got %q\nwant %q", c.in, got, c.want)
			}
		})
	}
}

func TestBase(t *testing.T) {
	long := "https://example.org/" + strings.Repeat("a", 400)
	for in, want := range map[string]string{
		"https://example.org/a?b":                "https://example.org/a?b",
		long + "?" + strings.Repeat("b", 200):    long,
		long + strings.Repeat("a", 200) + "?b=c": "",
		"":                                       "",
	} {
		if got := clean.Base(in); got != want {
			t.Errorf("Base(%q) is %q, want %q", in, got, want)
		}
	}
}

func TestCleanTextIsNotCopied(t *testing.T) {
	s := strings.Repeat("The council met on Tuesday – “at last”, said می\u200cخواهم.\n", 50)
	for name, f := range map[string]func(string) string{"Text": clean.Text, "Line": func(string) string { return clean.Line("One line, cleaned") }} {
		if n := testing.AllocsPerRun(10, func() { f(s) }); n != 0 {
			t.Errorf("%s made %v allocations of what is clean", name, n)
		}
	}
}

// dangerous is stated apart from how clean works: by general category, with the
// few characters of it that are allowed.
func dangerous(r rune) bool {
	switch {
	case r == '\n' || r == '\t' || r == '\u00ad':
		return false
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return true
	case r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\u200e' || r == '\u200f' || r == '\u061c':
		return false
	}
	return unicode.Is(unicode.Bidi_Control, r) || r == '\u2060' || r == '\u180e' || r == '\ufeff' ||
		r >= 0xe0000 && r < 0xe0100
}

func FuzzText(f *testing.F) {
	for _, s := range []string{
		"plain", "\x1b[31mred\x1b]0;t\a", "\u009b1m\u202e\u2066", "a\u200bb\u200d\ufe0f", "\x9b\xc2", "क्\u200d\u200c\ufeff",
		"👩\u200d\x1b[m👧", "\r\r\n\u0085\f", "ก\u200b\u200bก", "\x1b\x1b\x1b", "\u1820\u180b\u180e\u200c\u1820",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, line, url := clean.Text(s), clean.Line(s), clean.URL(s)
		if !utf8.ValidString(text) || strings.ContainsFunc(text, dangerous) {
			t.Errorf("Text(%q) lets through %q", s, text)
		}
		if again := clean.Text(text); again != text {
			t.Errorf("Text(%q) is %q, and cleaned again %q", s, text, again)
		}
		if again := clean.Line(line); again != line {
			t.Errorf("Line(%q) is %q, and cleaned again %q", s, line, again)
		}
		if strings.ContainsAny(line, "\n\t") || strings.Contains(line, "  ") || strings.TrimSpace(line) != line {
			t.Errorf("Line(%q) is no line: %q", s, line)
		}
		if strings.ContainsFunc(url, func(r rune) bool { return r < 0x21 || r > 0x7e }) {
			t.Errorf("URL(%q) lets through %q", s, url)
		}
		if clean.URL(url) != url {
			t.Errorf("URL(%q) is %q, and cleaned again %q", s, url, clean.URL(url))
		}
		if !strings.ContainsFunc(s, unicode.IsControl) && letters(text) != letters(s) {
			t.Errorf("Text(%q) lost a letter: %q", s, text)
		}
	})
}

// letters are what no cleaning takes away. Every line end is one to Text.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028' || r == '\u2029':
			return '\n'
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSpace(r):
			return r
		}
		return -1
	}, s)
}

func BenchmarkText(b *testing.B) {
	for name, s := range map[string]string{
		"ASCII":   strings.Repeat("The council met on Tuesday to hear what the harbour master had to say about it.\n", 1<<14),
		"quotes":  strings.Repeat("The council met on Tuesday – “at last”, the mayor’s clerk said to those waiting.\n", 1<<14),
		"Russian": strings.Repeat("Совет собрался во вторник, чтобы выслушать начальника порта.\n", 1<<14),
		"dirty":   strings.Repeat("The council met on Tuesday to hear what the harbour master had to say about it.\r\n", 1<<14),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				clean.Text(s)
			}
		})
	}
}
