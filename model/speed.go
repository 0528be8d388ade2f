package model

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/rivo/uniseg"

	"lede/model/article"
	"lede/model/find"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A speedReader shows a word at a time, or a few, always with the same letter's place
// under the eye, and goes on by itself.
type speedReader struct {
	block  int
	words  []find.Range // of the block
	at     int          // the word that is shown, or the first of them
	paused bool
	ticket int // of the word that is shown; a message with another is late
}

// wordShown says that the time of a word is over.
type wordShown struct{ ticket int }

// after is an Options.After that keeps to the clock.
func after(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}

// The paces that can be set, in words a minute, and how many words are shown at once.
const (
	slowest, fastest, paceStep = 20, 1500, 20
	mostAtOnce                 = 4
)

// speedRead begins with the word that the reader is at.
func (m *Model) speedRead() tea.Cmd {
	m.focusOn(ui.Body)
	m.selection = nil
	from := m.here()
	if m.ruler != nil {
		from = m.ruler.at
	}
	m.speed = &speedReader{block: from.Block - 1, at: -1}
	for m.nextWords(1) && m.speed.block == from.Block && m.speed.words[m.speed.at].To <= from.Offset {
	}
	if m.speed.at < 0 {
		m.speed = nil
		m.say("there are no words to read")
		return nil
	}
	return m.showWords()
}

// nextWords goes on to the next words, or back; false where there are none.
func (m *Model) nextWords(step int) bool {
	s, t := m.speed, m.manuscript()
	at := s.at + step
	for block, in := s.block, s.words; ; {
		if at >= 0 && at < len(in) {
			s.block, s.words, s.at = block, in, at
			return true
		}
		if block++; step < 0 {
			block -= 2
		}
		if block < 0 || block >= t.End() {
			return false
		}
		in = t.running(block)
		if at = 0; step < 0 {
			at = len(in) - 1
		}
	}
}

// running are the words of a block that is read from word to word; tables, programs,
// formulas and captions are not.
func (t manuscript) running(block int) []find.Range {
	if block >= 0 && block < len(t.body) {
		switch t.body[block].(type) {
		case article.Figure, article.Table, article.Code, article.Formula, article.Break:
			return nil
		}
	}
	text := t.Plain(block)
	return slices.DeleteFunc(words(text), func(f find.Range) bool { return presentable(text[f.From:f.To]) == "" })
}

// showWords lets the words that are in hand stand for their time.
func (m *Model) showWords() tea.Cmd {
	s := m.speed
	s.ticket = m.ticket()
	if s.paused {
		return nil
	}
	ticket := s.ticket
	return m.options.After(m.wordsTime(), wordShown{ticket})
}

func (m *Model) wordsOver(msg wordShown) tea.Cmd {
	s := m.speed
	if s == nil || s.ticket != msg.ticket {
		return nil
	}
	if !m.nextWords(m.together()) {
		s.paused = true
		m.say(m.endWords() + " · " + m.labels["close, cancel"] + " goes back to the page")
		return nil
	}
	return m.showWords()
}

// together is how many words are shown at once: no more than the sentence has left.
func (m *Model) together() int {
	s := m.speed
	text := m.manuscript().Plain(s.block)
	n := 1
	for n < m.atOnce && s.at+n < len(s.words) {
		f := s.words[s.at+n-1]
		if pauseAfter(text[f.From:f.To]) >= atSentence || strings.Contains(text[f.To:s.words[s.at+n].From], "\n") {
			break
		}
		n++
	}
	return n
}

// shownWords is where the words stand that are shown.
func (m *Model) shownWords() (from, to article.Position) {
	s := m.speed
	return article.Position{Block: s.block, Offset: s.words[s.at].From},
		article.Position{Block: s.block, Offset: s.words[s.at+m.together()-1].To}
}

// speedInView is what is drawn in the body's place.
func (m *Model) speedInView() *ui.Speed {
	from, to := m.shownWords()
	text := presentable(m.manuscript().between(from, to))
	setting := m.setting(len(text))
	lines := typeset.Set(article.Words(text), theme.Body, setting)
	letter := fixation(text)
	at := lines[0].Start
	lines = ui.Lay(lines, ui.Layer{{
		From: article.Position{Block: at.Block, Offset: letter.From},
		To:   article.Position{Block: at.Block, Offset: letter.To},
		Role: theme.MatchCurrent,
	}})
	return &ui.Speed{Words: lines[0]}
}

// fixation is the letter that the eye rests on while it reads a word, a little before
// its middle: the first of one, the second of up to five, and so on to the fifth. Of
// several words it is one further on.
func fixation(text string) find.Range {
	letters := 0
	for _, r := range text {
		if isWordRune(r) {
			letters++
		}
	}
	target := min((letters+2)/4, 4)
	if strings.Contains(text, " ") {
		target = letters * 2 / 5
	}
	letter := find.Range{From: 0, To: len(text)}
	for g := uniseg.NewGraphemes(text); g.Next() && target >= 0; {
		if r := g.Runes()[0]; isWordRune(r) {
			target--
			letter.From, letter.To = g.Positions()
		}
	}
	return letter
}

// speedStatus says how fast it goes, in the footer.
func (m *Model) speedStatus() string {
	if m.speed == nil {
		return ""
	}
	pause := "pauses"
	if m.speed.paused {
		pause = "goes on"
	}
	return fmt.Sprintf("%d words a minute, %d at once · space %s · + − pace · esc", m.pace, m.atOnce, pause)
}
