package model

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/model/article"
	"lede/model/edit"
	"lede/ui"
)

// A shelfTagging is the prompt for the tags of the article in hand, or for those that the
// marked ones are to be given.
type shelfTagging struct {
	prompt
	list  *shelfList
	ids   []int64
	had   []string      // by the one article that is in hand
	known []article.Tag // all that there are, the most frequent first; nil until they have come
}

func (l *shelfList) askTags(m *Model) tea.Cmd {
	t := &shelfTagging{prompt: prompt{label: "tags: "}, list: l, ids: l.meant()}
	e, ok := l.inHand()
	switch {
	case len(t.ids) == 0:
		m.say("no article is listed")
		return nil
	case len(l.marked) > 0:
		t.label = fmt.Sprintf("tags for %s: ", counted(len(t.ids), "article"))
	case ok && len(e.Tags) > 0:
		t.had = e.Tags
		t.line.Set(strings.Join(e.Tags, ", ") + ", ")
	}
	m.openPrompt(t)
	tags := m.options.Shelf.Tags
	return l.asking(func(ctx context.Context) (func(*shelfList, *Model), error) {
		known, err := tags(ctx)
		return func(*shelfList, *Model) { t.known = known }, err
	})
}

func (t *shelfTagging) tables() []Table { return []Table{shelfTagTable, promptTable} }

// offer is the tag that the last word of the line is the beginning of, and what of it was typed;
// both are empty where there is none.
func (t *shelfTagging) offer() (tag, begun string) {
	before, begun := "", t.line.Text
	if i := strings.LastIndexByte(begun, ','); i >= 0 {
		before, begun = begun[:i], begun[i+1:]
	}
	begun = strings.TrimPrefix(strings.TrimSpace(begun), "-")
	if begun == "" || t.line.Cursor < len(t.line.Text) {
		return "", ""
	}
	for _, k := range t.known {
		isGiven := slices.Contains(strings.Split(strings.ReplaceAll(before, ", ", ","), ","), k.Name)
		if len(k.Name) > len(begun) && strings.EqualFold(k.Name[:len(begun)], begun) && !isGiven {
			return k.Name, begun
		}
	}
	return "", ""
}

// complete types the rest of the tag that is offered.
func (t *shelfTagging) complete(m *Model) tea.Cmd {
	tag, begun := t.offer()
	if tag == "" {
		return nil
	}
	return t.edited(m, t, func(l *edit.Input) { l.Set(strings.TrimSuffix(l.Text, begun) + tag + ", ") })
}

func (t *shelfTagging) over(m *Model, s *ui.Screen) {
	note := "with commas between"
	if len(t.list.marked) > 0 {
		note = "-tag takes one away"
	}
	if tag, _ := t.offer(); tag != "" {
		note = m.label(tagComplete) + ": " + tag
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
