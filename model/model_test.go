package model

import (
	"context"
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/model/article"
)

// A reader drives a model as a person does: keys in, a screen out. Commands run at
// once, one after the other.
type reader struct {
	*testing.T
	m *Model
}

// opens is a reader of what is named, at a terminal of that size.
func opens(t *testing.T, size image.Point, shelf map[string]*article.Article, refs ...string) *reader {
	t.Helper()
	r := &reader{t, New(Options{
		Reading: Reading{Article: shelf[refs[0]]},
		Refs:    refs,
		Size:    size,
		After:   func(time.Duration, tea.Msg) tea.Cmd { return nil }, // no time passes
		Open: func(_ context.Context, ref string, _ func(read, total int64)) (Reading, error) {
			if a := shelf[ref]; a != nil {
				copied := *a
				return Reading{Article: &copied}, nil
			}
			return Reading{}, fmt.Errorf("there is no %s", ref)
		},
	})}
	r.run(r.m.begin())
	return r
}

// types presses keys by their names.
func (r *reader) types(keys ...string) *reader {
	for _, k := range keys {
		_, cmd := r.m.Update(keyPress(k))
		r.run(cmd)
	}
	return r
}

func (r *reader) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			r.run(c)
		}
	default:
		_, next := r.m.Update(msg)
		r.run(next)
	}
}

func keyPress(name string) tea.KeyPressMsg {
	if len([]rune(name)) == 1 {
		return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
	}
	k := tea.Key{}
	for mod, bit := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if rest, ok := strings.CutPrefix(name, mod); ok {
			name, k.Mod = rest, k.Mod|bit
		}
	}
	named := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "backspace": tea.KeyBackspace, "tab": tea.KeyTab,
		"space": tea.KeySpace, "left": tea.KeyLeft, "right": tea.KeyRight, "up": tea.KeyUp, "down": tea.KeyDown}
	if code, ok := named[name]; ok {
		k.Code = code
	} else {
		k.Code = []rune(name)[0]
	}
	return tea.KeyPressMsg(k)
}

// screen is what the reader sees, without looks.
func (r *reader) screen() string { return ansi.Strip(r.m.View().Content) }

func (r *reader) sees(words string) *reader {
	r.Helper()
	if !strings.Contains(r.screen(), words) {
		r.Errorf("%q is not on the screen:\n%s", words, r.screen())
	}
	return r
}

func (r *reader) seesNo(words string) *reader {
	r.Helper()
	if strings.Contains(r.screen(), words) {
		r.Errorf("%q is on the screen:\n%s", words, r.screen())
	}
	return r
}

// longStory is an article of that many numbered paragraphs.
func longStory(headline string, paragraphs int) *article.Article {
	a := &article.Article{Headline: headline}
	for i := range paragraphs {
		words := fmt.Sprintf("%s, paragraph %d of %d.", headline, i+1, paragraphs)
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(words)})
	}
	return a
}
