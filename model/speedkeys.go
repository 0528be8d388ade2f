package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/ui"
	"lede/ui/theme"
)

// speedKey is a key while words are shown one by one.
func (m *Model) speedKey(key string) tea.Cmd {
	m.message = ""
	s := m.speed
	switch command := m.keys[key].Name; {
	case command == "quit at once", command == "suspend", command == "redraw":
		return m.keys[key].do(m)
	case key == "space":
		s.paused = !s.paused
	case key == "+" || key == "=" || key == "up" || key == "k":
		m.pace = min(m.pace+paceStep, fastest)
	case key == "-" || key == "down" || key == "j":
		m.pace = max(m.pace-paceStep, slowest)
	case len(key) == 1 && key[0] >= '1' && key[0] <= '0'+mostAtOnce:
		m.atOnce = int(key[0] - '0')
	case key == "left" || key == "h":
		m.backToSentence()
	case key == "right" || key == "l":
		m.onToSentence()
	case key == "esc" || key == "q" || key == "R" || key == "enter":
		m.endSpeedReading()
		return nil
	default:
		m.say("space pauses, + and - change the pace, 1 to 4 the words at once, ← → go by sentences, esc ends")
	}
	return m.showWords()
}

// backToSentence goes to the start of the sentence, or of the one before.
func (m *Model) backToSentence() {
	for m.nextWords(-1) && !m.beginsSentence() {
	}
}

func (m *Model) onToSentence() {
	for m.nextWords(1) && !m.beginsSentence() {
	}
}

func (m *Model) beginsSentence() bool {
	s := m.speed
	if s.at == 0 {
		return true
	}
	f := s.words[s.at-1]
	return pauseAfter(m.manuscript().Plain(s.block)[f.From:f.To]) >= atSentence
}

// endSpeedReading brings the body to the word that was shown, and points to it.
func (m *Model) endSpeedReading() {
	from, to := m.shownWords()
	m.speed = nil
	m.reveal(from)
	m.jump = jump{from, m.top}
	m.pointed = &ui.Stretch{From: from, To: to, Role: theme.MatchCurrent}
}
