package model

import (
	"strings"

	"lede/model/article"
	"lede/model/find"
)

// findWord is a command that looks for the word at the match, the link in focus or the
// top of the page, from there on or back.
func findWord(direction int) func(*Model) {
	return func(m *Model) {
		from := m.page.Here()
		if s := m.search; s != nil && showsMatch(&m.page, s.Current) {
			from = s.Current.Start()
		} else if t := m.focusedInView(); t != nil {
			from = t.From
		}
		text := m.text().Plain(from.Block)
		in := words(text)
		if len(in) == 0 {
			m.say("no word stands here")
			return
		}
		at := in[wordAt(in, from.Offset)]
		if from = from.At(at.From); direction > 0 {
			from = from.At(at.To)
		}
		m.leftFrom(m.page.Top)
		m.seekWords(strings.ToLower(text[at.From:at.To]), direction, from)
	}
}

// seekWords looks for words as if they had been typed.
func (m *Model) seekWords(words string, direction int, from article.Position) {
	m.finder.past.Add(words)
	m.finder.backwards = direction < 0
	if m.lookFor(words, find.AsWords, from, direction); m.search != nil {
		m.finder.last = m.search.Pattern
	}
}
