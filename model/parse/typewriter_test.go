package parse

import (
	"context"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/article/articletest"
	"lede/testdata/golden"
)

func TestWhatATypewriterWrote(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"bold", "N\bNA\bAM\bME\bE", "«NAME|bold»"},
		{"underlined", "a _\bf_\bi_\bl_\be", "a «file|underlined»"},
		{"the rule after the letter", "f\b_i\b_", "«fi|underlined»"},
		{"bold and underlined", "_\ba\ba_\bb\bb", "«ab|bold underlined»"},
		{"a rule among what is underlined", "_\ba_\b__\bb", "«a_b|underlined»"},
		{"bold figures and dashes", "-\b--\b-v\bv 1\b12\b2", "«--v|bold» «12|bold»"},
		{"a bullet of two signs", "+\bo item", "o item"},
		{"letters of several bytes", "é\bé_\bß", "«é|bold»«ß|underlined»"},
		{"nothing to strike over", "\bA\n\bB", "A⏎B"},
		{"colours of the terminal", "\x1b[31mred\x1b[0m and \x1b[1;94mblue\x1b[22m still\x1b[39m not", "«red|in 1» and «blue|bold in 12»« still|in 12» not"},
		{"colours of 256", "\x1b[38;5;208morange\x1b[48;5;17m on blue\x1b[m", "«orange|in 208»« on blue|in 208 on 17»"},
		{"mixed colours, in both manners", "\x1b[38;2;255;128;0ma\x1b[38:2::0:16:255mb\x1b[38:2:1:2:3mc\x1b[m", "«a|in #ff8000»«b|in #0010ff»«c|in #010203»"},
		{"looks", "\x1b[3mi\x1b[23;4mu\x1b[4:0;9ms\x1b[29;2mf\x1b[m.", "«i|italic»«u|underlined»«s|struck»«f|small»."},
		{"a wavy line below in a colour of its own is a line", "\x1b[4:3;58:2::255:0:0mword\x1b[m", "«word|underlined»"},
		{"reversed words are marked", "\x1b[7m10%\x1b[27m", "«10%|marked»"},
		{"reversed colours are the other way round", "\x1b[7;31m10%\x1b[m", "«10%|on 1»"},
		{"what erases the line is nothing", "\x1b[01;31m\x1b[Khit\x1b[m\x1b[K miss", "«hit|bold in 1» miss"},
		{"what is no colour goes as ever", "a\x1b[?25lb\x1b(Bc\x1b[>4;1md", "abcd"},
		{"a look goes on in the next line", "\x1b[32mone\ntwo\x1b[m", "«one⏎two|in 2»"},
		{"what is dirty between is washed", "\x1b[32mo\x00ne\r\ntwo\x1b[m", "«one⏎two|in 2»"},
	} {
		for cut := strings.IndexAny(c.typed, "\b\x1b") + 1; cut <= len(c.typed); cut++ {
			if !utf8.ValidString(c.typed[:cut]) || c.typed[cut-1] == '\r' {
				continue
			}
			if got := typed(c.typed[:cut], c.typed[cut:]); got != c.want {
				t.Errorf("%s, cut at %d: got %q, want %q", c.name, cut, got, c.want)
			}
		}
	}
}

// typed is what a typewriter makes of pieces, with the looks written out.
func typed(pieces ...string) string {
	var w typewriter
	a := article.Code{}
	for _, piece := range append(slices.DeleteFunc(pieces, func(p string) bool { return p == "" }), "") {
		text, looks := cleaned(w.read(piece))
		at := len(a.Text)
		a.Text += text
		for _, l := range looks {
			m := article.CodeMark{From: at + l.From, To: at + l.To, Emphasis: l.Emphasis, Ink: l.Ink}
			if n := len(a.Marks); n > 0 && a.Marks[n-1].To == m.From && a.Marks[n-1].Emphasis == m.Emphasis && a.Marks[n-1].Ink == m.Ink {
				a.Marks[n-1].To = m.To
				continue
			}
			a.Marks = append(a.Marks, m)
		}
	}
	outline := articletest.Outline(&article.Article{Body: []article.Block{a}})
	return strings.TrimSpace(strings.TrimPrefix(strings.TrimSuffix(outline, "\n"), "code"))
}

// TestWhatIsForATerminal reads what programs write for paper and for colours. Its sources
// can be read by an editor: signs stand for escape, backspace and form feed.
func TestWhatIsForATerminal(t *testing.T) {
	signs := strings.NewReplacer("␛", "\x1b", "␈", "\b", "␌", "\f")
	golden.Run(t, "parse/terminal-*", func(e *golden.Example) {
		text := signs.Replace(string(e.Source().Data))
		a, err := Read(context.Background(), strings.NewReader(text), Hint{})
		if err != nil {
			e.Fatal(err)
		}
		e.Expect("outline", articletest.Outline(a))
	})
}

func TestPagesAreJoined(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"head and foot go, and the sentence goes on",
			"Lamps     May\n\nThe second is\n\n\nStone     [Page 1]\n\f\nLamps     May\n\n   seldom lit.\n",
			"Lamps     May\n\nThe second is\n   seldom lit.\n"},
		{"a paragraph ends with its page",
			"One.\n\n    - 1 -\n\fTwo.\n", "One.\n\nTwo.\n"},
		{"a form feed in a text without numbers ends a line",
			"One\n\fTwo\n", "One\n\nTwo\n"},
		{"a heading behind a form feed is no head of a page, much as it resembles others",
			"Lamps\n\fVersion 2 - A. Wick, 1993\n\nOil.\n\fVersion 1 - A. Wick, 1992\n\nWicks.\n\fVersion 0 - A. Wick, 1991\n",
			"Lamps\n\nVersion 2 - A. Wick, 1993\n\nOil.\n\nVersion 1 - A. Wick, 1992\n\nWicks.\n\nVersion 0 - A. Wick, 1991\n"},
		{"the same line below a foot is the head of a page",
			"Lamps\n\nOil.\n\n   Page 1\n\fLamps\n\nWicks.\n\n   Page 2\n\fLamps\n\nGlass.\n",
			"Lamps\n\nOil.\n\nWicks.\n\nGlass.\n"},
	} {
		var p pages
		if got := p.read(c.text) + p.read(""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		var inLines pages
		got := ""
		for line := range strings.Lines(c.text) {
			got += inLines.read(line)
		}
		if got += inLines.read(""); got != c.want {
			t.Errorf("%s, line by line: got %q, want %q", c.name, got, c.want)
		}
	}
}
