package model

import (
	tea "charm.land/bubbletea/v2"

	"lede/model/page"
	"lede/ui"
)

// on is a command of the page that is done at once.
func on(id ID, name string, do func(*Model), keys ...string) Command {
	return Command{ID: id, Name: name, Keys: keys, do: func(m *Model, _ mode) tea.Cmd { do(m); return nil }}
}

// ask is a command of the page that asks the world outside.
func ask(id ID, name string, do func(*Model) tea.Cmd, keys ...string) Command {
	return Command{ID: id, Name: name, Keys: keys, do: func(m *Model, _ mode) tea.Cmd { return do(m) }}
}

// moves is a command of the page that is told the count, and tells what came of it.
func moves(id ID, name string, do func(*page.Page, int) page.Notice, keys ...string) Command {
	return on(id, name, func(m *Model) { m.tell(do(&m.page, m.count(1))) }, keys...)
}

// backwards is a motion the other way.
func backwards(do func(*page.Page, int) page.Notice) func(*page.Page, int) page.Notice {
	return func(p *page.Page, n int) page.Notice { return do(p, -n) }
}

// toggles opens or closes a pane.
func toggles(pane ui.Pane) func(*page.Page, int) page.Notice {
	return func(p *page.Page, _ int) page.Notice { return p.Toggle(pane) }
}

// in is a command of a mode M that is done at once.
func in[M any](id ID, name string, do func(M, *Model), keys ...string) Command {
	return Command{ID: id, Name: name, Keys: keys, do: func(m *Model, in mode) tea.Cmd { do(in.(M), m); return nil }}
}

// askIn is a command of a mode M that asks the world outside.
func askIn[M any](id ID, name string, do func(M, *Model) tea.Cmd, keys ...string) Command {
	return Command{ID: id, Name: name, Keys: keys, do: func(m *Model, in mode) tea.Cmd { return do(in.(M), m) }}
}

// like gives a mode's command the keys of the page's commands too.
func (c Command) like(ids ...ID) Command {
	c.Like = ids
	return c
}
