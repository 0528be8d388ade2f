package model

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/edit"
	"lede/model/parse/clean"
	"lede/ui"
)

// A piping is the prompt for a command of the reader's, which is given what is selected,
// or else the paragraph, and whose answer is shown over the page. What runs is what was
// typed, and nothing of the page's: that comes to it as standard input alone.
type piping struct {
	prompt
	text string
}

// An errand is a command that has been given something, and has not answered yet.
type errand struct {
	command string
	cancel  context.CancelFunc
}

// errands are the commands that were given something to answer.
type errands struct {
	past edit.History
	out  *errand // nil where all have answered, or were given up
}

// giveUp ends the command that has not answered, and reports whether there was one.
func (e *errands) giveUp() bool {
	if e.out == nil {
		return false
	}
	e.out.cancel()
	e.out = nil
	return true
}

// A PipeRunner runs a command of the reader's with a text on its standard input, until ctx
// ends, and returns what it answers.
type PipeRunner func(ctx context.Context, command, text string) (answer string, err error)

// pipe asks for a command.
func (m *Model) pipe() {
	_, text := inFocus(m)
	if s := m.selection(); s != nil {
		from, to := s.covers(m.text())
		text = between(m.text(), from, to)
	}
	if text == "" || m.options.Pipe == nil {
		m.say("there is nothing to give to a command")
		return
	}
	m.openPrompt(&piping{prompt{label: "| ", past: &m.errands.past}, text})
}

func (p *piping) tables() []Table { return []Table{promptTable} }

func (p *piping) over(_ *Model, s *ui.Screen) { s.Footer.Prompt = p.drawn(amount(p.text)) }

func (p *piping) changed(*Model) tea.Cmd { return nil }
func (p *piping) cancelled(*Model)       {}

// mostSetLines is how many lines of an answer are set as a paragraph. More are a listing.
const mostSetLines = 50

// pipeAnswered is what a command of the reader's has answered.
type pipeAnswered struct {
	to     *errand
	answer string
	err    error
}

func (p *piping) entered(m *Model) tea.Cmd {
	command, run := strings.TrimSpace(p.line.Text), m.options.Pipe
	if command == "" {
		return nil
	}
	m.errands.giveUp()
	ctx, cancel := context.WithCancel(context.Background())
	asked := &errand{command, cancel}
	m.errands.out = asked
	return func() tea.Msg {
		defer cancel()
		answer, err := run(ctx, command, p.text)
		return pipeAnswered{asked, answer, err}
	}
}

// taken lays what a command has answered over the page.
func (msg pipeAnswered) taken(m *Model) tea.Cmd {
	if msg.to != m.errands.out {
		return nil // it was given up
	}
	m.errands.out = nil
	command, answer := msg.to.command, strings.TrimSpace(clean.Text(msg.answer))
	switch {
	case msg.err != nil && answer == "":
		m.say(fmt.Sprintf("%s: %v", command, msg.err))
		return nil
	case answer == "":
		m.say(command + " has nothing to say")
		return nil
	case msg.err != nil:
		answer += "\n\n" + msg.err.Error()
	}
	m.say("")
	told := &article.Article{Language: m.nav.Article.Language}
	for part := range strings.SplitSeq(answer, "\n\n") {
		switch part = strings.Trim(part, "\n"); {
		case part == "":
		case strings.Count(part, "\n") > mostSetLines:
			told.Body = append(told.Body, article.Code{Text: part})
		default:
			told.Body = append(told.Body, article.Paragraph{Text: article.Text{{Text: part}}})
		}
	}
	m.layOver("Answer", told, 1)
	return nil
}
