package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/navigation"
)

// Update is what happens on each message.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		cmd = m.pressKey(msg)
	case tea.PasteMsg:
		cmd = m.paste(msg.Content)
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.followBackground(msg.Color)
	case tea.ModeReportMsg:
		m.learnMode(msg)
	case tea.MouseWheelMsg:
		m.wheel(msg.Mouse())
	case tea.MouseClickMsg:
		cmd = m.click(msg.Mouse())
	case tea.MouseMotionMsg:
		m.drag(msg.Mouse())
	case tea.MouseReleaseMsg:
		cmd = m.letGo()
	case navigation.Opened:
		cmd = m.opened(msg)
	case navigation.Progress:
		cmd = m.progressed(msg)
	case browsed:
		cmd = m.wasBrowsed(msg)
	case browserLeft:
		backFromBrowser(m, msg)
	case sourceSeen:
		return m, m.seen(msg)
	case editorFound:
		cmd = m.edit(msg)
	case editorLeft:
		cmd = m.edited(msg)
	case navigation.Growth:
		cmd = m.grew(msg)
	case wordShown:
		cmd = m.wordsOver(msg)
	case pipeAnswered:
		m.showAnswer(msg)
	case copied:
		m.wasCopied(msg)
	case partSearched:
		m.searched(msg)
	case recalled:
		m.memory.recalled(m, msg)
	case placeRests:
		cmd = m.memory.rested(m)
	case kept:
		m.memory.kept(m, msg)
	case answersCame:
		return m, m.answered()
	default:
		return m, nil
	}
	search := m.searchOn()
	m.workOut()
	return m, tea.Batch(cmd, search, m.memory.rest(m))
}
