package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/navigation"
	"lede/model/pictures"
	"lede/model/terminal"
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
		cmd = m.memory.recalled(m, msg)
	case merged:
		cmd = m.memory.merged(m, msg)
	case noteEditorFound:
		cmd = msg.run(m)
	case noteWritten:
		msg.take(m)
	case restood:
		m.highlights.restood(m, msg)
	case highlightKept:
		m.memory.highlightKept(m, msg)
	case highlightsOut:
		cmd = msg.taken(m)
	case versionsCame:
		cmd = msg.show(m)
	case shelfCame:
		msg.taken(m)
	case excerptCame:
		msg.taken(m)
	case shelfHandled:
		msg.tell(m)
	case placeRests:
		cmd = m.memory.rested(m)
	case saved:
		msg.say(m)
	case kept:
		m.memory.kept(m, msg)
	case answersCame:
		cmd = m.answered()
	case surroundingsFound:
		cmd = m.pictures.ask(m, terminal.Surroundings(msg))
	case patienceOver:
		m.pictures.giveUpAsking(m)
		cmd = heard(m)
	case pictureCame:
		m.pictures.came(m, pictures.Proof(msg))
	case originalCame:
		opened[*largePicture](m).took(msg)
	case enlarged:
		cmd = opened[*largePicture](m).enlarged(m, pictures.LargeProof(msg))
	case paintDue:
		cmd = opened[*largePicture](m).paint(m, msg)
	case pictureKept:
		m.say(msg.words())
	case tea.RawMsg:
		return m, m.pictures.wasWritten(m)
	case pieceWritten:
		m.pictures.Written()
	case tea.ResumeMsg:
		m.pictures.comeBack(m)
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
