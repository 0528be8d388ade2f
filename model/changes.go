package model

import (
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/change"
	"lede/model/navigation"
	"lede/ui"
	"lede/ui/theme"
)

// A comparison is the article with what changed since an earlier version. It is read as
// an article of its own, from which back leads to the one that it is of.
type comparison struct {
	of       *article.Article
	versions []article.Version // others than the present one, the latest first
	with     int               // of them
	folded   bool              // what has not changed is told in a line
	places   []int             // the blocks where something changed
}

// again shows another comparison in the place of this one.
func (c *comparison) again(m *Model, other comparison) tea.Cmd {
	back, _ := m.nav.Back()
	return tea.Batch(m.travel(back), compare(m, &other))
}

// fold tells in a line what has not changed, or shows it again.
func (c *comparison) fold(m *Model) tea.Cmd {
	at := c.at(m)
	other := *c
	other.folded = !c.folded
	cmd := c.again(m, other)
	m.comparison.goTo(m, max(at, 0))
	return cmd
}

// versionsCame are those of a story.
type versionsCame struct {
	ticket   int
	versions []article.Version
	err      error
}

// showChanges shows what changed since the article was read before, and then since the
// version before that.
func showChanges(m *Model) tea.Cmd {
	switch c := m.comparison; {
	case c != nil && c.with+1 < len(c.versions):
		return c.again(m, comparison{of: c.of, versions: c.versions, with: c.with + 1, folded: c.folded})
	case c != nil:
		back, _ := m.nav.Back()
		return m.travel(back)
	case m.options.Versions == nil || m.nav.Ref == "" || m.raw.shown:
		m.say("no earlier version of this is known")
		return nil
	}
	ticket, ask, versions := m.nav.Ticket, asking(m), m.options.Versions
	return func() tea.Msg {
		memory, err := ask()
		if err != nil {
			return versionsCame{ticket, nil, err}
		}
		all, err := versions(memory.ID)
		return versionsCame{ticket, all, err}
	}
}

// taken shows what changed since the latest version that is another one.
func (v versionsCame) taken(m *Model) tea.Cmd {
	switch {
	case v.ticket != m.nav.Ticket:
		return nil
	case v.err != nil:
		m.say(v.err.Error())
		return nil
	}
	now := article.WordingOf(m.nav.Article)
	c := &comparison{of: m.nav.Article}
	for _, version := range v.versions {
		if !change.Count(version.Wording, now, change.Between(version.Wording, now)).IsZero() {
			c.versions = append(c.versions, version)
		}
	}
	if len(c.versions) == 0 {
		m.say("nothing has changed since you first read this")
		return nil
	}
	return compare(m, c)
}

// compare shows a comparison, at the first change from the reader's place on, or where none
// is left there, at the first of all.
func compare(m *Model, c *comparison) tea.Cmd {
	before, after := c.versions[c.with], article.WordingOf(c.of)
	paragraphs := change.Between(before.Wording, after)
	marked := change.Mark(before.Wording, c.of, paragraphs, change.Look{Signs: m.options.Plain, Folded: c.folded})
	c.places = marked.Places
	since := "since you read it " + dayWords(before.Read, time.Now())
	marked.Article.Dek = since + ": " + change.Count(before.Wording, after, paragraphs).String()
	here := m.page.Here().Block
	arrive := m.arrive(navigation.Trip{Way: navigation.Follow}, Reading{Article: marked.Article})
	m.comparison = c
	first := slices.IndexFunc(paragraphs, func(p change.Paragraph) bool { return p.After >= here })
	at := slices.IndexFunc(c.places, func(block int) bool { return first >= 0 && block >= marked.Blocks[first] })
	c.goTo(m, max(at, 0))
	further := "back to the article"
	if c.with+1 < len(c.versions) {
		further = "since " + c.versions[c.with+1].Read.Format("2 January, 15:04")
	}
	fold := "fold"
	if c.folded {
		fold = "unfold"
	}
	m.say(counted(len(c.places), "change") + " · " + m.label(nextLink) + ": next · " + m.label(whatChanged) + ": " + further + " · " + m.label(filterPage) + ": " + fold)
	return arrive
}

// goTo goes to a change, and points to it.
func (c *comparison) goTo(m *Model, at int) {
	if at >= len(c.places) { // it is in what stands over the body
		return
	}
	block := c.places[at]
	from, to := article.Position{Block: block}, article.Position{Block: block, Offset: article.Extent(m.nav.Article.Body[block])}
	m.page.GoTo(from)
	m.pointed = &ui.Stretch{From: from, To: to, Role: theme.MatchCurrent}
}

// at is the change that the reader is at, or has passed last; less than 0 above the first.
func (c *comparison) at(m *Model) int {
	here := m.page.Here().Block
	if i := slices.IndexFunc(c.places, func(block int) bool { return block > here }); i >= 0 {
		return i - 1
	}
	return len(c.places) - 1
}

// walk goes to the next change, or to the one before.
func (c *comparison) walk(m *Model, step int) {
	here, at := m.page.Here().Block, c.at(m)
	if step < 0 && at >= 0 && c.places[at] < here {
		at++ // the beginning of what is in view comes first
	}
	at = asFar(at, step*m.count(1), len(c.places))
	switch {
	case at < 0:
		m.say("no change before this")
	case at >= len(c.places):
		m.say("no change after this")
	default:
		c.goTo(m, at)
		m.say(fmt.Sprintf("change %d of %d", at+1, len(c.places)))
	}
}
