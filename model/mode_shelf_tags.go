package model

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/ui"
)

// A shelfTagging is the prompt for the tags of the article in hand, or for those that the
// marked ones are to be given.
type shelfTagging struct {
	prompt
	list *shelfList
	ids  []int64
	had  []string // by the one article that is in hand
}

func (l *shelfList) askTags(m *Model) {
	t := &shelfTagging{prompt: prompt{label: "tags: "}, list: l, ids: l.meant()}
	e, ok := l.inHand()
	switch {
	case len(t.ids) == 0:
		m.say("nothing is in hand")
		return
	case len(l.marked) > 0:
		t.label = fmt.Sprintf("tags for %s: ", counted(len(t.ids), "article"))
	case ok && len(e.Tags) > 0:
		t.had = e.Tags
		t.line.Set(strings.Join(e.Tags, ", ") + ", ")
	}
	m.openPrompt(t)
}

func (t *shelfTagging) tables() []Table { return []Table{promptTable} }

func (t *shelfTagging) over(_ *Model, s *ui.Screen) {
	note := "with commas between"
	if len(t.list.marked) > 0 {
		note = "-tag takes one away"
	}
	s.Footer.Prompt = t.drawn(note)
}

func (t *shelfTagging) changed(*Model) tea.Cmd { return nil }
func (t *shelfTagging) cancelled(*Model)       {}

// entered gives the tags that were typed, and takes those that were left out.
func (t *shelfTagging) entered(m *Model) tea.Cmd {
	var deeds []article.Shelving
	var kept []string
	for tag := range strings.SplitSeq(t.line.Text, ",") {
		tag = strings.TrimSpace(tag)
		switch gone, minus := strings.CutPrefix(tag, "-"); {
		case tag == "":
		case minus:
			deeds = append(deeds, article.Shelving{Do: article.TakeTag, IDs: t.ids, Tag: gone})
		case slices.Contains(t.had, tag):
			kept = append(kept, tag)
		default:
			deeds = append(deeds, article.Shelving{Do: article.GiveTag, IDs: t.ids, Tag: tag})
		}
	}
	for _, tag := range t.had {
		if !slices.Contains(kept, tag) {
			deeds = append([]article.Shelving{{Do: article.TakeTag, IDs: t.ids, Tag: tag}}, deeds...)
		}
	}
	if len(deeds) == 0 {
		return nil
	}
	return t.list.handle(m, "tagged", deeds...)
}
