package model

import (
	"bytes"
	"context"
	"image"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/model/parse"
	"lede/testdata/golden"
)

// FuzzBytes is the whole road from any bytes to the screen: an article is made of them,
// and a reader presses keys and changes the terminal. Each key is a byte of a command's,
// each size two.
func FuzzBytes(f *testing.F) {
	for _, s := range golden.Sources(f, "parse/*") {
		f.Add(s.Data, []byte("jG?gpC"), uint8(parse.Unknown))
	}
	f.Add([]byte("jGgpxj]wDC@R/\tn|"), []byte("jGgp"), uint8(parse.Text))
	f.Add([]byte("<p>ไ\u0897ยแ <a href='http://x/\u202e'>\x1b]0;x\a</a>"), []byte("M\xff\x08\x03)"), uint8(parse.HTML))
	f.Fuzz(func(t *testing.T, source, keys []byte, format uint8) {
		if len(source) > 16<<10 || len(keys) > 60 {
			t.Skip("too long to be worth it")
		}
		a, err := parse.Read(context.Background(), bytes.NewReader(source), parse.Hint{Format: parse.Format(format % 4)})
		if err != nil {
			return
		}
		r := &reader{t, New(Options{Reading: Reading{Article: a}, Size: image.Pt(60, 16),
			After: func(time.Duration, tea.Msg) tea.Cmd { return nil }})}
		for i := 0; i < len(keys); i++ {
			if keys[i] == 0xff && i+2 < len(keys) {
				r.m.Update(tea.WindowSizeMsg{Width: int(keys[i+1])%150 + 1, Height: int(keys[i+2])%50 + 1})
				i += 2
			} else {
				r.types(keyOf(keys[i]))
			}
			r.isWhole()
		}
	})
}

// keyOf is the key that a byte stands for.
func keyOf(b byte) string {
	named := []string{"enter", "esc", "tab", "up", "down", "left", "right", "space", "backspace", "ctrl+d", "ctrl+u", "pgdown"}
	if b > ' ' && b < 0x7f {
		return string(rune(b))
	}
	return named[int(b)%len(named)]
}

// isWhole checks that the screen has its size and commands nothing that we do not.
func (r *reader) isWhole() {
	r.Helper()
	view := r.m.View().Content
	if !utf8.ValidString(view) || strings.ContainsFunc(view, func(c rune) bool {
		return unicode.IsControl(c) && c != '\n' && c != '\x1b' || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069
	}) {
		r.Fatalf("the screen has a command in it: %q", view)
	}
	rows := strings.Split(ansi.Strip(view), "\n")
	size := r.m.page.Size()
	if len(rows) != size.Y {
		r.Fatalf("%d rows on a screen of %v", len(rows), size)
	}
	for _, row := range rows {
		if n := r.m.width(row); n != size.X && !strings.ContainsFunc(row, changesWidth) {
			r.Fatalf("a row of %d cells on a screen of %v: %q", n, size, row)
		}
	}
}

// changesWidth reports whether a character's width depends on what it stands before.
func changesWidth(c rune) bool { return unicode.Is(unicode.Prepended_Concatenation_Mark, c) }
