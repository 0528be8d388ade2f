package model

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/export/quotes"
	"lede/ui"
)

// Highlights are given out by what the program outside can do.
type (
	// A ShelfTeller tells what the shelf knows of the article of that ID, perhaps without
	// its highlights.
	ShelfTeller func(id int64) (article.Annotated, error)
	// A HighlightWriter writes highlights into a file, beside that which was opened from ref
	// where it is one, and tells its name.
	HighlightWriter func(ref string, f quotes.Format, a article.Annotated) (file string, err error)
)

// highlightsOut are highlights that have been given out.
type highlightsOut struct {
	file string // empty where they are to be copied
	text string
	err  error
}

// giveOut asks in which format, and then where, the highlights of the article are wanted.
func giveOut(m *Model) {
	if len(m.highlights.standing(m)) == 0 {
		m.say("nothing is highlighted here: " + m.label(highlightIt) + " highlights the paragraph")
		return
	}
	c := &chooser{prompt: prompt{label: "as: "}, title: "Highlights and notes, as", none: "no format is like this"}
	for _, f := range quotes.Formats() {
		c.choices = append(c.choices, choice{ui.ListItem{Text: f.Title(), Detail: f.Ending()}, func(m *Model) tea.Cmd {
			giveOutAs(m, f)
			return nil
		}})
	}
	c.open(m)
}

// giveOutAs asks where they are wanted.
func giveOutAs(m *Model, f quotes.Format) {
	c := &chooser{prompt: prompt{label: "to: "}, title: "As " + f.Title() + ", to", none: "there is no such place"}
	if write := m.options.WriteHighlights; write != nil {
		c.choices = append(c.choices, choice{ui.ListItem{Text: "a file", Detail: quotes.FileName(toGiveOut(m)) + f.Ending()}, func(m *Model) tea.Cmd {
			ref, all := m.nav.Ref, toldByShelf(m)
			return func() tea.Msg {
				a, err := all()
				if err != nil {
					return highlightsOut{err: err}
				}
				file, err := write(ref, f, a)
				return highlightsOut{file: file, err: err}
			}
		}})
	}
	c.choices = append(c.choices, choice{ui.ListItem{Text: "the clipboard"}, func(m *Model) tea.Cmd {
		all := toldByShelf(m)
		return func() tea.Msg {
			a, err := all()
			var b strings.Builder
			if err == nil {
				err = quotes.Write(&b, f, []article.Annotated{a})
			}
			return highlightsOut{text: b.String(), err: err}
		}
	}})
	c.open(m)
}

// toGiveOut is the article with its highlights in the order of the text.
func toGiveOut(m *Model) article.Annotated {
	told := *m.nav.Article
	a := article.Annotated{Article: &told}
	for _, s := range m.highlights.standing(m) {
		a.Highlights = append(a.Highlights, s.Highlight)
	}
	return a
}

// toldByShelf is the same with what the shelf tells of the article. It is called outside
// Update.
func toldByShelf(m *Model) func() (article.Annotated, error) {
	a, id, tell := toGiveOut(m), m.memory.id, m.options.TellOfShelf
	return func() (article.Annotated, error) {
		if id == 0 || tell == nil {
			return a, nil
		}
		known, err := tell(id)
		a.UID, a.Path, a.Filed = known.UID, known.Path, slices.Clone(known.Filed)
		return a, err
	}
}

// taken says where they are, or copies them.
func (o highlightsOut) taken(m *Model) tea.Cmd {
	switch {
	case o.err != nil:
		m.say("the highlights are not written: " + o.err.Error())
	case o.file != "":
		m.say("the highlights are in " + o.file)
	default:
		return m.copy("the highlights", o.text)
	}
	return nil
}
