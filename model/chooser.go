package model

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"lede/ui"
)

// A chooser is a list over the page, which what is typed in the prompt narrows.
type chooser struct {
	title   string
	none    string   // said where nothing is left
	choices []choice // all there are
	left    []ui.ListItem
	of      []int // the choices that left are
	at      int   // in left
	moved   bool  // the reader has gone there, past what was likest
	ranked  bool  // the likest first; else they keep their order
}

// A choice is an item, and what is done when the reader picks it.
type choice struct {
	ui.ListItem
	pick func(*Model) tea.Cmd
}

// openChooser shows c, and asks for its letters behind label.
func (m *Model) openChooser(c *chooser, p prompt) {
	m.chooser = c
	c.narrow("")
	if p.keys == nil {
		p.keys = chooserKey
	}
	p.changed = func(m *Model) tea.Cmd {
		c.narrow(m.prompt.line.Text)
		return nil
	}
	if p.entered == nil {
		p.entered = func(m *Model, _ string) tea.Cmd { return m.pick() }
	}
	if !c.ranked {
		p.note = func(*Model) string { return fmt.Sprintf("%d of %d", len(c.left), len(c.choices)) }
	}
	p.cancelled = func(m *Model) { m.chooser = nil }
	m.openPrompt(p)
}

// narrow leaves the choices that what is typed may stand for.
func (c *chooser) narrow(typed string) {
	c.left, c.of, c.moved = c.left[:0], c.of[:0], false
	for i := range c.choices { // some name files, which can be called anything
		item := &c.choices[i].ListItem
		item.Text, item.Detail, item.Below = shown(item.Text), shown(item.Detail), shown(item.Below)
	}
	if typed == "" {
		for i, choice := range c.choices {
			c.left, c.of = append(c.left, choice.ListItem), append(c.of, i)
		}
		c.at = max(0, slices.IndexFunc(c.choices, func(c choice) bool { return c.Here }))
		return
	}
	found := fuzzy.FindFromNoSort(typed, choices(c.choices))
	if c.ranked {
		slices.SortStableFunc(found, func(a, b fuzzy.Match) int { return b.Score - a.Score })
	}
	c.at = 0
	for i, match := range found {
		item := c.choices[match.Index].ListItem
		item.Found = match.MatchedIndexes
		c.left, c.of = append(c.left, item), append(c.of, match.Index)
		if match.Score > found[c.at].Score {
			c.at = i
		}
	}
}

// choices are what fuzzy searches.
type choices []choice

func (c choices) String(i int) string { return strings.TrimSpace(c[i].Text + " " + c[i].Below) }
func (c choices) Len() int            { return len(c) }

// pick closes the list and does what the choice in hand stands for.
func (m *Model) pick() tea.Cmd {
	c := m.chooser
	m.chooser = nil
	if len(c.left) == 0 {
		m.say(c.none)
		return nil
	}
	return c.choices[c.of[c.at]].pick(m)
}

// chooserKey moves in the list.
func chooserKey(m *Model, key string) (tea.Cmd, bool) {
	c := m.chooser
	page := max(1, m.size.Y-6)
	switch key {
	case "up", "ctrl+p", "shift+tab":
		c.move(-1)
	case "down", "ctrl+n":
		c.move(1)
	case "pgup":
		c.move(-page)
	case "pgdown":
		c.move(page)
	default:
		return nil, false
	}
	return nil, true
}

// move takes another choice in hand, so many below.
func (c *chooser) move(n int) {
	c.at, c.moved = max(0, min(c.at+n, len(c.left)-1)), true
}

func (m *Model) chooserInView() *ui.List {
	c := m.chooser
	return &ui.List{Title: c.title, Items: c.left, At: c.at, None: c.none}
}
