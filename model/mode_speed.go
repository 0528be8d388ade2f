package model

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/find"
	"lede/model/navigation"
	"lede/model/page"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A speedReader shows a word at a time, or a few, always with the same letter's place
// under the eye, and goes on by itself.
type speedReader struct {
	keepsPointer
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
	m.page.FocusOn(ui.Body)
	m.endAll(selectTable)
	from := m.page.Here()
	if m.ruler != nil {
		from = m.ruler.at
	}
	s := &speedReader{block: from.Block - 1, at: -1}
	m.enter(s)
	for s.next(m, 1) && s.block == from.Block && s.words[s.at].To <= from.Offset {
	}
	if s.at < 0 {
		m.end()
		m.say("there are no words to read")
		return nil
	}
	return s.show(m)
}

// speed is the speed reader; nil where the page is read.
func (m *Model) speed() *speedReader { return opened[*speedReader](m) }

func (s *speedReader) tables() []Table { return []Table{speedTable} }

// other says which keys there are.
func (s *speedReader) other(m *Model, _ tea.KeyPressMsg) (tea.Cmd, bool) {
	m.say(fmt.Sprintf("%s pauses, %s and %s change the pace, 1 to 4 the words at once, %s %s go by sentences, %s ends", m.label(speedPause),
		m.label(speedFaster), m.label(speedSlower), m.label(speedBack), m.label(speedOn), m.label(speedEnd)))
	return s.show(m), true
}

func (s *speedReader) over(m *Model, screen *ui.Screen) {
	screen.Speed, screen.Arrangement, screen.Captions = s.drawn(m), m.page.Uncovered(), nil
	if m.message == "" {
		screen.Footer.Message = s.status(m)
	}
}

// speeds is a command of the speed reader, after which the words stand for their time
// anew.
func speeds(id ID, name string, do func(*speedReader, *Model), keys ...string) Command {
	return askIn(id, name, func(s *speedReader, m *Model) tea.Cmd {
		do(s, m)
		return s.show(m)
	}, keys...)
}

func (s *speedReader) pause(*Model) { s.paused = !s.paused }

// changePace goes faster by steps, or slower.
func changePace(steps int) func(*speedReader, *Model) {
	return func(_ *speedReader, m *Model) { m.pace = max(slowest, min(m.pace+steps*paceStep, fastest)) }
}

// showAtOnce shows that many words at once.
func showAtOnce(n int) func(*speedReader, *Model) {
	return func(_ *speedReader, m *Model) { m.atOnce = n }
}

// next goes on to the next words, or back; false where there are none.
func (s *speedReader) next(m *Model, step int) bool {
	t := m.text()
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
		in = running(t, block)
		if at = 0; step < 0 {
			at = len(in) - 1
		}
	}
}

// running are the words of a block that is read from word to word; tables, programs,
// formulas and captions are not.
func running(t navigation.Text, block int) []find.Range {
	switch t.Block(block).(type) {
	case article.Figure, article.Table, article.Code, article.Formula, article.Break:
		return nil
	}
	text := t.Plain(block)
	return slices.DeleteFunc(words(text), func(f find.Range) bool { return presentable(text[f.From:f.To]) == "" })
}

// show lets the words that are in hand stand for their time.
func (s *speedReader) show(m *Model) tea.Cmd {
	s.ticket = m.nav.NewTicket()
	if s.paused {
		return nil
	}
	ticket := s.ticket
	return m.options.After(s.time(m), wordShown{ticket})
}

func (msg wordShown) taken(m *Model) tea.Cmd {
	s := m.speed()
	if s == nil || s.ticket != msg.ticket {
		return nil
	}
	if !s.next(m, s.together(m)) {
		s.paused = true
		m.say(m.noticeWords(page.AtEnd) + " · " + m.label(speedEnd) + " goes back to the page")
		return nil
	}
	return s.show(m)
}

// together is how many words are shown at once: no more than the sentence has left.
func (s *speedReader) together(m *Model) int {
	text := m.text().Plain(s.block)
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

// shown is where the words stand that are shown.
func (s *speedReader) shown(m *Model) (from, to article.Position) {
	return article.Position{Block: s.block, Offset: s.words[s.at].From},
		article.Position{Block: s.block, Offset: s.words[s.at+s.together(m)-1].To}
}

// drawn is what is drawn in the body's place.
func (s *speedReader) drawn(m *Model) *ui.Speed {
	from, to := s.shown(m)
	text := presentable(between(m.text(), from, to))
	setting := m.page.Setting(len(text))
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

// status says how fast it goes, in the footer.
func (s *speedReader) status(m *Model) string {
	pause := "pauses"
	if s.paused {
		pause = "goes on"
	}
	return fmt.Sprintf("%d words a minute, %d at once · %s %s · %s %s pace · %s", m.pace, m.atOnce,
		m.label(speedPause), pause, m.label(speedFaster), minus.Replace(m.label(speedSlower)), m.label(speedEnd))
}

// minus prints the sign for the key, beside a plus.
var minus = strings.NewReplacer("-", "−")

// back goes to the start of the sentence, or of the one before; on to that of the next.
func (s *speedReader) back(m *Model) {
	for s.next(m, -1) && !s.beginsSentence(m) {
	}
}

func (s *speedReader) on(m *Model) {
	for s.next(m, 1) && !s.beginsSentence(m) {
	}
}

func (s *speedReader) beginsSentence(m *Model) bool {
	if s.at == 0 {
		return true
	}
	f := s.words[s.at-1]
	return pauseAfter(m.text().Plain(s.block)[f.From:f.To]) >= atSentence
}

// end brings the body to the word that was shown, and points to it.
func (s *speedReader) end(m *Model) {
	from, to := s.shown(m)
	m.endAll(speedTable)
	m.page.Reveal(from)
	m.page.ArriveAt(from)
	m.pointed = &ui.Stretch{From: from, To: to, Role: theme.MatchCurrent}
}
