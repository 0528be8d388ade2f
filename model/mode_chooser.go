package model

import (
	"fmt"
	"image"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"lede/ui"
)

// A chooser is a list over the page, which what is typed in the prompt narrows.
type chooser struct {
	prompt
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

// openChooser shows c over the page.
func (m *Model) openChooser(c *chooser) {
	c.narrow("")
	m.openPrompt(c)
}

func (c *chooser) tables() []Table { return []Table{listTable, promptTable} }

func (c *chooser) list() *chooser { return c }

// A listing is a mode with a list.
type listing interface {
	typing
	list() *chooser
}

func (c *chooser) over(m *Model, s *ui.Screen) {
	s.List = &ui.List{Title: c.title, Items: c.left, At: c.at, None: c.none}
	note := ""
	if !c.ranked {
		note = fmt.Sprintf("%d of %d", len(c.left), len(c.choices))
	}
	s.Footer.Prompt = c.drawn(note)
}

func (c *chooser) wheel(_ *Model, rows int) bool {
	c.move(rows)
	return true
}

// click picks the item under the pointer; beside the list it closes it.
func (c *chooser) click(m *Model, s *ui.Screen, at image.Point) (tea.Cmd, bool) {
	m.end()
	item, ok := s.List.ItemAt(m.painter, s, at)
	if !ok {
		return nil, true
	}
	c.at = item
	return c.pick(m), true
}

func (c *chooser) changed(*Model) tea.Cmd {
	c.narrow(c.line.Text)
	return nil
}

func (c *chooser) entered(m *Model) tea.Cmd { return c.pick(m) }
func (c *chooser) cancelled(*Model)         {}

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

// pick does what the choice in hand stands for.
func (c *chooser) pick(m *Model) tea.Cmd {
	if len(c.left) == 0 {
		m.say(c.none)
		return nil
	}
	return c.choices[c.of[c.at]].pick(m)
}

// choose takes another choice in hand, so many below.
func choose(n int) func(listing, *Model) {
	return func(l listing, _ *Model) { l.list().move(n) }
}

// choosePage takes one in hand that is pages below.
func choosePage(n int) func(listing, *Model) {
	return func(l listing, m *Model) { l.list().move(n * max(1, m.page.Size().Y-listFrame)) }
}

// listFrame is how many rows of the screen are no items of a list that fills it.
const listFrame = 6

// move takes another choice in hand, so many below.
func (c *chooser) move(n int) {
	c.at, c.moved = max(0, min(c.at+n, len(c.left)-1)), true
}
