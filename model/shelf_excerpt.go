package model

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/page"
	"lede/ui"
	"lede/ui/theme"
	"lede/ui/typeset"
)

// A shelfExcerpt is what is shown beside the list, of the article in hand.
type shelfExcerpt struct {
	entry  article.Entry
	giveUp context.CancelFunc
	came   bool
	article.Excerpt

	set []typeset.Line
	as  typeset.Setting
}

// An excerptCame is an excerpt of an article.
type excerptCame struct {
	id      int64
	excerpt article.Excerpt
	err     error
}

// taken takes in the excerpt, if its article is still in hand.
func (e excerptCame) taken(m *Model) tea.Cmd {
	if l := opened[*shelfList](m); l != nil && e.id == l.shown.entry.ID && e.err == nil {
		l.shown.Excerpt, l.shown.came, l.shown.set = e.excerpt, true, nil
	}
	return nil
}

// askExcerpt asks for that of the article in hand, where there is room for it.
func (l *shelfList) askExcerpt(m *Model) tea.Cmd {
	e, ok := l.inHand()
	if a := m.page.Shelf(); !ok || !a.Beside || e.ID == l.shown.entry.ID {
		return nil
	}
	if l.shown.giveUp != nil {
		l.shown.giveUp()
	}
	ctx, giveUp := context.WithCancel(context.Background())
	l.shown = shelfExcerpt{entry: e, giveUp: giveUp}
	ask := m.options.Shelf.Excerpt
	return func() tea.Msg {
		excerpt, err := ask(ctx, e.ID)
		return excerptCame{e.ID, excerpt, err}
	}
}

// lines are what stands beside the list, level with its head.
func (x *shelfExcerpt) lines(m *Model, a ui.Arrangement) []typeset.Line {
	if !a.Beside || x.entry.ID == 0 {
		return nil
	}
	s := m.page.Setting(a.ExcerptMeasure())
	s.Leading = 1
	if x.set == nil || !page.SameSetting(s, x.as) {
		x.set, x.as = x.setIn(m, s, a.Captions.Dy()), s
	}
	return x.set
}

// setIn sets the excerpt in so many rows.
func (x *shelfExcerpt) setIn(m *Model, s typeset.Setting, rows int) []typeset.Line {
	var lines []typeset.Line
	add := func(text string, role theme.Role) {
		if text != "" {
			lines = append(lines, typeset.Set(article.Words(shown(text)), role, s)...)
		}
	}
	if rows >= ui.AiryShelf {
		lines = append(lines, typeset.Line{})
	}
	e := x.entry
	add(entryTitle(e), theme.Headline)
	add(x.Byline, theme.Byline)
	add(strings.Join(nonEmpty(e.Site, counted(e.Words, "word"), addressWords(e)), " · "), theme.Byline)
	var tags []string
	for _, t := range e.Tags {
		tags = append(tags, "#"+t)
	}
	add(strings.Join(tags, " "), theme.Kicker)
	lines = append(lines, typeset.Line{Spans: []typeset.Span{{Text: strings.Repeat("─", s.Measure), Role: theme.HeadRule, Offset: -1}}}, typeset.Line{})
	if !x.came {
		return lines
	}
	if len(x.Body) == 0 {
		add("No words of it are kept.", theme.Caption)
		return lines
	}
	if x.From > 0 {
		add(fmt.Sprintf("from paragraph %d on, where you left", x.From+1), theme.Credit)
		lines = append(lines, typeset.Line{})
	}
	words := &article.Article{}
	for _, text := range x.Body {
		words.Body = append(words.Body, article.Paragraph{Text: article.Words(text)})
	}
	index := &article.Index{}
	index.Grow(words.Body)
	return append(lines, typeset.NewGalley(words, index, s).Lines(article.Position{}, max(0, rows-len(lines)))...)
}

// addressWords are where an article lies.
func addressWords(e article.Entry) string {
	if e.Path != "" {
		return e.Path
	}
	return e.URL
}
