package model

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// answering is how long a terminal may take to answer what it is asked at the start.
// A program that ends before leaves the answers to the shell, which shows them.
const answering = 100 * time.Millisecond

// answersCame says that the terminal has had its time.
type answersCame struct{}

func awaitAnswers() tea.Cmd {
	return tea.Tick(answering, func(time.Time) tea.Msg { return answersCame{} })
}

func (answersCame) taken(m *Model) tea.Cmd {
	m.mayLeave = true
	if m.leaving {
		return m.pictures.leaveTo(m, tea.Quit)
	}
	return tea.Batch(m.pictures.look(m), mergeShelves(m))
}

func (patienceOver) taken(m *Model) tea.Cmd {
	m.pictures.giveUpAsking(m)
	return heard(m)
}

// heard goes on with what waited for the terminal's word on pictures.
func heard(m *Model) tea.Cmd {
	if m.leaving {
		return m.pictures.leaveTo(m, tea.Quit)
	}
	opened[*largePicture](m).heed(m)
	return nil
}

// leave ends the program, as soon as the terminal has had time to answer.
func (m *Model) leave() tea.Cmd {
	m.giveUp()
	m.errands.giveUp()
	m.leaving = true
	switch {
	case m.pictures.isAsking():
		return m.options.After(answering, patienceOver{})
	case m.mayLeave:
		return m.pictures.leaveTo(m, tea.Quit)
	}
	return nil
}

// What ends or stops the program does so in modes too.
func leaving[M mode](_ M, m *Model) tea.Cmd { return m.leave() }

func suspending[M mode](_ M, m *Model) tea.Cmd { return suspended(m) }

func redrawing[M mode](M, *Model) tea.Cmd { return tea.ClearScreen }

func suspended(m *Model) tea.Cmd { return m.pictures.leaveTo(m, tea.Suspend) }

func redrawn(*Model) tea.Cmd { return tea.ClearScreen }
