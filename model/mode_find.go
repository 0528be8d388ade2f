package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/find"
	"lede/model/page"
	"lede/ui"
)

// A finding is the prompt that asks what to look for, and looks for it while it is typed.
type finding struct {
	prompt
	how find.Interpretation // of what is typed
	way int                 // 1, or -1 to look from the end to the top

	// What it was like before, for who changes their mind.
	from   article.Position // where the first match is looked for
	place  page.Place
	search *find.Search
	story  int // the ticket of what is searched
}

// findFor is a command that asks what to look for, on or back from here.
func findFor(way int, label string) func(*Model) {
	return func(m *Model) { m.find(way, label) }
}

func (m *Model) find(way int, label string) {
	m.openPrompt(&finding{
		way:    way,
		prompt: prompt{label: label, past: &m.finder.past},
		from:   findFrom(&m.page),
		place:  m.page.Place,
		search: m.search,
		story:  m.nav.Ticket,
	})
}

func (f *finding) tables() []Table { return []Table{findTable, promptTable} }

func (f *finding) over(m *Model, s *ui.Screen) { s.Footer.Prompt = f.drawn(f.note(m)) }

// back takes back what was found since the prompt was opened.
func (f *finding) back(m *Model) {
	if m.search != nil && m.search != f.search {
		m.search.Drop()
	}
	m.search = nil
	if m.nav.Ticket == f.story { // and hasn't been read anew meanwhile
		m.page.Place = f.place
	}
	m.page.LayOut()
}

// changed looks for what is typed now, from where the reader was.
func (f *finding) changed(m *Model) tea.Cmd {
	f.back(m)
	m.lookFor(f.line.Text, f.how, f.from, f.way)
	return nil
}

// entered goes on with what was typed, or goes to the next match of what was looked for
// before.
func (f *finding) entered(m *Model) tea.Cmd {
	m.finder.backwards = f.way < 0
	switch typed := f.line.Text; {
	case typed == "":
		m.search = f.search
		m.leftFrom(f.place.Top)
		m.stepMatch(f.way * m.count(1))
	case m.search == nil:
		if why := whyNoPattern(typed, f.how); why != "" {
			m.say(why)
		}
	default:
		m.finder.last = m.search.Pattern
		if m.search.Sought == nil && m.search.Current == nil {
			m.say("“" + typed + "” is not found")
		}
		m.leftFrom(f.place.Top)
	}
	return nil
}

func (f *finding) cancelled(m *Model) {
	f.back(m)
	m.search = f.search
}

// readOtherwise takes what is typed for words where it was a regular expression, and the
// other way round.
func (f *finding) readOtherwise(m *Model) tea.Cmd {
	f.how = otherInterpretation(f.how == find.AsExpression || m.search != nil && m.search.Pattern.IsExpression())
	return f.changed(m)
}

// otherInterpretation is how a pattern is read instead.
func otherInterpretation(expression bool) find.Interpretation {
	if expression {
		return find.AsWords
	}
	return find.AsExpression
}

// A rereading mode asks for a pattern, which can be read in two ways.
type rereading interface{ readOtherwise(*Model) tea.Cmd }

// note says what has come of what was typed so far.
func (f *finding) note(m *Model) string {
	if m.search == nil || f.line.Text == "" {
		return whyNoPattern(f.line.Text, f.how)
	}
	status := searchWords(m, m.search)
	switch {
	case m.search.Pattern.IsExpression():
		status += " · regular expression"
	case f.how == find.AsWords:
		status += " · words"
	}
	return status
}

// lookFor begins a search whose first match at from or below is shown when it is found,
// or the last one above where the way is -1.
func (m *Model) lookFor(typed string, how find.Interpretation, from article.Position, way int) {
	if typed == "" {
		return
	}
	if p, err := find.NewPattern(typed, how); err == nil {
		m.searchFor(p, &find.Sought{From: from, Steps: way, Patient: true})
	}
}

// whyNoPattern says what is wrong with what was typed, if anything is.
func whyNoPattern(typed string, how find.Interpretation) string {
	if typed == "" {
		return ""
	}
	if _, err := find.NewPattern(typed, how); err != nil {
		return err.Error()
	}
	return ""
}
