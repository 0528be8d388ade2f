package model

import (
	"context"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/navigation"
)

// saved says what has come of keeping a whole copy of a story.
type saved struct {
	ticket int
	article.Saving
	err error
}

// save keeps a whole copy of the article: its source, as it was read, and its pictures.
func save(m *Model) tea.Cmd {
	switch {
	case m.options.Save == nil:
		m.say("nothing is saved: lede was told to leave the shelf alone")
		return nil
	case m.comparison != nil:
		m.say("these are the changes in an article: " + m.label(goBack) + " leads to it, to be saved")
		return nil
	case m.nav.Ref == "":
		m.say("this page is lede's own, and always there")
		return nil
	case m.nav.Arriving():
		m.say("it is still arriving: it can be saved when all of it is here")
		return nil
	}
	m.say("saving it …")
	ticket, ref, save := m.nav.Ticket, m.nav.Ref, m.options.Save
	return func() tea.Msg {
		s, err := save(context.Background(), ref)
		return saved{ticket, s, err}
	}
}

// taken says what has become of the copy, and of which article where it is another one that
// is read now.
func (s saved) taken(m *Model) tea.Cmd {
	words := SavingWords(s.Saving, time.Now())
	if s.err != nil {
		words = "it is not saved: " + s.err.Error()
	}
	if s.ticket != m.nav.Ticket && s.Headline != "" {
		words = s.Headline + ": " + words
	}
	m.say(words)
	return nil
}

// SavingWords say what has come of keeping a whole copy of an article.
func SavingWords(s article.Saving, now time.Time) string {
	with := ""
	if s.Pictures > 0 {
		with = " with " + counted(s.Pictures, "picture")
	}
	words := "saved" + with
	switch {
	case s.Same:
		words = "saved already" + with + ", " + dayWords(s.Before, now) + ": no word has changed"
	case s.Worse != "":
		words = fmt.Sprintf("saved again%s: version %d, which is not shown, as %s", with, s.Version, s.Worse)
	case s.Version > 1:
		words = fmt.Sprintf("saved again%s: version %d", with, s.Version)
	}
	if len(s.Missing) > 0 {
		words += fmt.Sprintf("; %s could not be had: %s", counted(len(s.Missing), "picture"), s.Missing[0])
	}
	if s.Beyond > 0 {
		words += fmt.Sprintf("; the last %d of its pictures are left out, as there are so many", s.Beyond)
	}
	return words
}

// SavedWords say that it is a saved copy that is read, and why, where it was not asked for.
func SavedWords(at time.Time, why string, now time.Time) string {
	words := "saved " + dayWords(at, now)
	if why != "" {
		words += "; " + why
	}
	return words
}

// savedWords say so of a story; they are empty where its source is read.
func savedWords(s *navigation.Story) string {
	if s.Saved.IsZero() {
		return ""
	}
	return SavedWords(s.Saved, s.Why, time.Now())
}

// sayAlso adds to what is said.
func sayAlso(m *Model, words string) {
	if m.message != "" && words != "" {
		words = m.message + " · " + words
	}
	if words != "" {
		m.say(words)
	}
}
