package model

import (
	"fmt"
	"strings"
	"time"

	"lede/model/article"
	"lede/model/navigation"
	"lede/model/page"
	"lede/ui/typeset"
)

// sayProblems says what of the reader's preferences could not be followed: the first,
// and where the others stand.
func sayProblems(m *Model) {
	switch n := len(m.options.Problems); n {
	case 0:
	case 1:
		m.say(m.options.Problems[0])
	default:
		m.say(fmt.Sprintf("%d mistakes (%s): %s", n, m.label(showDetails), m.options.Problems[0]))
	}
}

// showDetails lays what is known of the article over the page.
func (m *Model) showDetails() {
	m.layOver("Details", factsOf(m), -1)
}

// layOver lays a small article over the page, with that leading: -1 is none.
func (m *Model) layOver(title string, facts *article.Article, leading int) {
	index := &article.Index{}
	index.Grow(facts.Body)
	var g *typeset.Galley
	var as typeset.Setting
	m.enter(&popup{
		title: title,
		galley: func(m *Model) *typeset.Galley {
			setting := m.page.Setting(popupMeasure(m))
			setting.Leading = leading
			if g == nil || !page.SameSetting(setting, as) {
				g, as = typeset.NewGalley(facts, index, setting), setting
			}
			return g
		},
		end: article.Position{Block: len(facts.Body) - 1, Offset: article.Extent(facts.Body[len(facts.Body)-1])},
	})
}

// factsOf are what is known of the article, a paragraph each.
func factsOf(m *Model) *article.Article {
	a, facts := m.nav.Article, &article.Article{Language: "en"}
	add := func(name, value string) {
		if value != "" {
			facts.Body = append(facts.Body, article.Paragraph{Text: article.Text{{Text: name + " ", Emphasis: article.Bold}, {Text: shown(value)}}})
		}
	}
	for _, p := range m.options.Problems {
		add("Preferences", p)
	}
	add("Headline", a.Headline)
	add("Byline", m.nav.Article.PrintedByline())
	add("Dateline", a.Dateline)
	add("Published", a.Published.String())
	add("Updated", a.Updated.String())
	add("Site", strings.Join(nonEmpty(a.Site, a.Section), ", "))
	add("Address", a.URL)
	if m.nav.HasSource() && m.nav.Ref != a.URL {
		add("Opened from", m.nav.Ref)
	}
	add("Read from", savedCopy(m.nav.Story))
	add("Language", a.Language)
	add("Read as", a.Method)
	add("Length", lengthOf(m))
	add("Read before", readBefore(m.memory.left))
	add("Holds", contentsOf(m.nav.Story))
	add("Set", fmt.Sprintf("in lines of %d cells, in the theme %s", m.page.Measure(), m.theme.Name))
	return facts
}

// savedCopy says that a story is read from a saved copy; nothing where it is not.
func savedCopy(s *navigation.Story) string {
	if s.Saved.IsZero() {
		return ""
	}
	return "the copy " + savedWords(s)
}

// readBefore says when an article was read before, and how far; nothing where it was not.
func readBefore(l article.Left) string {
	if l.At.IsZero() {
		return ""
	}
	far := fmt.Sprintf(", left at %d %%", article.Percent(l.Share))
	if l.Ended {
		far += ", read to the end"
	}
	return dayWords(l.At, time.Now()) + far
}

func nonEmpty(words ...string) []string {
	var some []string
	for _, w := range words {
		if w != "" {
			some = append(some, w)
		}
	}
	return some
}

func lengthOf(m *Model) string {
	words := m.nav.Index.Words()
	s := fmt.Sprintf("%s, %d min at %d a minute", counted(words, "word"), m.page.Minutes(words), m.options.WordsPerMinute)
	if m.nav.Arriving() {
		s += ", and more is still arriving"
	}
	return s
}

// contentsOf counts what the article holds beside words.
func contentsOf(s *navigation.Story) string {
	links := 0
	s.EachLink(func(navigation.Target) { links++ })
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{
		{s.Index.Figures(), "figure"}, {len(s.Index.Crossheads()), "crosshead"}, {links, "link"}, {len(s.Article.Footnotes), "note"},
	} {
		if p.n > 0 {
			parts = append(parts, counted(p.n, p.what))
		}
	}
	return strings.Join(parts, ", ")
}
