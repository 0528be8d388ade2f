package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"lede/model/article"
	"lede/model/find"
)

// words are the words of a text with the marks that stand on them, “so”. Where a script
// puts no spaces between words they are told apart as Unicode has it (UAX #29).
func words(text string) []find.Range {
	var all []find.Range
	open, solid, marks := false, false, false
	state, at := -1, 0
	for rest := text; rest != ""; {
		var segment string
		segment, rest, state = uniseg.FirstWordInString(rest, state)
		from, to := at, at+len(segment)
		at = to
		r, _ := utf8.DecodeRuneInString(segment)
		switch {
		case unicode.IsSpace(r):
			open = false
			continue
		case !open, (solid || isSolid(r)) && isWordRune(r) && !marks, solid && unicode.In(r, unicode.Ps, unicode.Pi):
			all = append(all, find.Range{From: from, To: to})
			open, marks = true, !isWordRune(r)
		default:
			all[len(all)-1].To = to
			marks = marks && !isWordRune(r)
		}
		if isWordRune(r) {
			solid = isSolid(r)
		}
	}
	return all
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// isSolid reports whether r is of a script that puts no spaces between words.
func isSolid(r rune) bool {
	return r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// sentences are the sentences of a text, without the spaces after them.
func sentences(text string) []find.Range {
	var all []find.Range
	state, at, goesOn := -1, 0, false
	for rest := text; rest != ""; {
		var segment string
		segment, rest, state = uniseg.FirstSentenceInString(rest, state)
		bare := strings.TrimRightFunc(segment, unicode.IsSpace)
		if goesOn {
			all[len(all)-1].To = at + len(bare)
		} else if bare != "" {
			all = append(all, find.Range{From: at, To: at + len(bare)})
		}
		at += len(segment)
		goesOn = len(all) > 0 && endsInAbbreviation(bare) && !strings.Contains(segment[len(bare):], "\n")
	}
	return all
}

// endsInAbbreviation reports whether a stop at the end of s stands for the rest of a
// word: behind an initial, or a title.
func endsInAbbreviation(s string) bool {
	head, stop := strings.CutSuffix(s, ".")
	if !stop {
		return false
	}
	last := head[strings.LastIndexFunc(head, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })+1:]
	r, size := utf8.DecodeRuneInString(last)
	return size > 0 && size == len(last) && unicode.IsUpper(r) || article.IsAbbreviation(last)
}
