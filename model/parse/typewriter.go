package parse

import (
	"strings"
	"unicode/utf8"

	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/parse/plain"
)

// A typewriter reads a text as it was typed: what is struck twice, as manual pages have
// it for bold and underlined words (a letter, a backspace, and the letter again or a
// rule), stands there once, and the colours that a program switches on and off become
// looks. It goes over a text in pieces.
type typewriter struct {
	pen  pen
	seen bool   // there was a backspace or an escape
	held string // what the next piece may strike again, or go on with

	text  []byte
	looks []plain.Look
	over  string // the character that the next one is struck over; empty for none
	was   plain.Look

	ruled, ruledBefore bool // the last character is underlined, and the one before it
}

// read is the next piece with each character once and without colours, and the looks of
// its parts. The last piece is told by being empty.
func (w *typewriter) read(piece string) (string, []plain.Look) {
	if w.seen = w.seen || strings.ContainsAny(piece, "\b\x1b"); !w.seen {
		return piece, nil
	}
	s := w.held + piece
	w.held = ""
	if piece != "" {
		at := unfinished(s, lastStruck(s))
		s, w.held = s[:at], s[at:]
	}
	w.text, w.looks, w.over = make([]byte, 0, len(s)), nil, ""
	for s != "" {
		s = s[w.key(s):]
	}
	return string(w.text), w.looks
}

// key types what s begins with, and returns how many bytes that is.
func (w *typewriter) key(s string) int {
	if s[0] == '\b' {
		return w.back(s)
	}
	if n := w.pen.obey(s); n > 0 {
		return n
	}
	_, size := utf8.DecodeRuneInString(s)
	look := w.pen.look()
	if w.over != "" {
		look = w.struck(s[:size])
	}
	w.put(s[:size], look)
	return size
}

// back goes back over the last character.
func (w *typewriter) back(s string) int {
	last, size := utf8.DecodeLastRune(w.text)
	at := len(w.text) - size
	switch {
	case size == 0 || last == '\n': // nothing stands there
	case last != '_' && last != ' ' && strings.HasPrefix(s[1:], "_"): // a rule under what stands there
		was := w.take(at)
		was.Emphasis |= article.Underlined
		w.put(string(last), was)
		return 2
	default:
		w.was = w.take(at)
		w.over = string(last)
	}
	return 1
}

// take takes the last character away, which begins at a byte, and is how it looked.
func (w *typewriter) take(at int) (was plain.Look) {
	w.text = w.text[:at]
	w.ruled = w.ruledBefore
	if n := len(w.looks); n > 0 && w.looks[n-1].To > at {
		was = w.looks[n-1]
		if w.looks[n-1].To = at; was.From >= at {
			w.looks = w.looks[:n-1]
		}
	}
	return was
}

// struck is how a character looks that is struck over another.
func (w *typewriter) struck(char string) plain.Look {
	look := w.was
	switch {
	case w.over == char && !(char == "_" && w.ruled):
		look.Emphasis |= article.Bold
	case w.over == "_":
		look.Emphasis |= article.Underlined
	}
	w.over = ""
	return look
}

// put adds a character that looks so.
func (w *typewriter) put(char string, look plain.Look) {
	at := len(w.text)
	w.text = append(w.text, char...)
	w.ruled, w.ruledBefore = look.Emphasis&article.Underlined != 0, w.ruled
	look.From, look.To = at, len(w.text)
	switch n := len(w.looks); {
	case look.IsPlain():
	case n > 0 && w.looks[n-1].To == at && w.looks[n-1].Same(look):
		w.looks[n-1].To = look.To
	default:
		w.looks = append(w.looks, look)
	}
}

// lastStruck is where the last character of s begins, with those that it is struck over.
// A line's end is struck over by nothing.
func lastStruck(s string) int {
	at := len(s)
	if strings.HasSuffix(s, "\n") {
		return at
	}
	for {
		for at > 0 && s[at-1] == '\b' {
			at--
		}
		_, size := utf8.DecodeLastRuneInString(s[:at])
		if at -= size; at <= 0 || s[at-1] != '\b' {
			return max(at, 0)
		}
	}
}

// cleaned is a text that has passed the gate, and its looks where they then are.
func cleaned(text string, looks []plain.Look) (string, []plain.Look) {
	whole := clean.Text(text)
	if whole == text || len(looks) == 0 {
		return whole, looks
	}
	var b strings.Builder
	at := 0
	upTo := func(end int) int {
		b.WriteString(clean.Text(text[at:end]))
		at = end
		return b.Len()
	}
	for i := range looks {
		looks[i].From, looks[i].To = upTo(looks[i].From), upTo(looks[i].To)
	}
	upTo(len(text))
	if parts := b.String(); clean.Text(parts) == parts {
		return parts, looks
	}
	return whole, nil
}
