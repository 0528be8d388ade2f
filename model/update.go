package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/navigation"
)

// A news is a message of the model's own: what was asked for outside has come, or why it
// can't be had, or a time is over. Each is defined beside who asks.
type news interface {
	// taken takes it in.
	taken(m *Model) tea.Cmd
}

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
	case tea.ResumeMsg:
		m.pictures.comeBack(m)
	case tea.RawMsg:
		return m, m.pictures.wasWritten(m)
	case navigation.Opened:
		cmd = m.opened(msg)
	case navigation.Progress:
		cmd = m.progressed(msg)
	case navigation.Growth:
		cmd = m.grew(msg)
	case news:
		cmd = msg.taken(m)
	default:
		if !m.pictures.hear(m, msg) {
			return m, nil
		}
		cmd = heard(m)
	}
	search := m.searchOn()
	m.workOut()
	return m, tea.Batch(cmd, search, m.memory.rest(m), askOn(m), m.pictures.follow(m))
}
