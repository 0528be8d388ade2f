package clean_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lede/model/parse/clean"
)

func TestRow(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"words are left alone", "The ferry – “at last”, می\u200cخواهم 👩\u200d👧 ", "The ferry – “at last”, می\u200cخواهم 👩\u200d👧 "},
		{"so is white space", "a  b ", "a  b "},
		{"a row stays a row", "a\nb\tc\r\nd\u2028e", "a b c d e"},
		{"sequences go whole", "a\x1b]52;c;UE9ORUQ=\ab\u009d52;c;UE9ORUQ=\u009cc\u009b31md", "abcd"},
		{"bytes that are no UTF-8 are no commands", "a\x9b31m", "a\ufffd31m"},
		{"nothing turns the row around", "gpj.\u202etxt\u2066", "gpj.txt"},
	} {
		if got := clean.Row(c.in); got != c.want {
			t.Errorf("%s: Row(%q) is %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestPrivate(t *testing.T) {
	for in, want := range map[string]string{
		"read https://reader:secret@paper.example/a: no":        "read https://reader:xxxxx@paper.example/a: no",
		"http://a:b@c:d@paper.example":                          "http://a:xxxxx@paper.example",
		"http://reader@paper.example http://x:y@z.example":      "http://reader@paper.example http://x:xxxxx@z.example",
		"https://paper.example/a:b@c":                           "https://paper.example/a:b@c",
		"https://paper.example:80?a@b":                          "https://paper.example:80?a@b",
		"mail a:b@c.example":                                    "mail a:b@c.example",
		"http://:secret@paper.example and more: text@elsewhere": "http://:xxxxx@paper.example and more: text@elsewhere",
	} {
		if got := clean.Private(in); got != want {
			t.Errorf("Private(%q) is %q, want %q", in, got, want)
		}
	}
}

func FuzzRow(f *testing.F) {
	for _, s := range []string{"plain", "\u009b1m\u202e", "\x9b\xc2", "a\tb\n", "http://a:b@c", "://@:", "\x1b]8;;x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		row := clean.Row(s)
		if !utf8.ValidString(row) || strings.ContainsFunc(row, func(r rune) bool {
			return unicode.IsControl(r) || dangerous(r) && r != '\u2060' && r != '\u180e' && r != '\ufeff' && r < 0xe0000
		}) {
			t.Errorf("Row(%q) lets through %q", s, row)
		}
		if again := clean.Row(row); again != row {
			t.Errorf("Row(%q) is %q, and cleaned again %q", s, row, again)
		}
		if private := clean.Private(s); clean.Private(private) != private {
			t.Errorf("Private(%q) is %q, and again %q", s, private, clean.Private(private))
		}
	})
}

func BenchmarkRow(b *testing.B) {
	s := strings.Repeat("The council met on Tuesday – “at last”. ", 2)
	for b.Loop() {
		clean.Row(s)
	}
}
