package model

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/tools/txtar"

	"lede/model/article"
	"lede/testdata/golden"
)

// A bookcase is a shelf in memory.
type bookcase struct {
	entries []article.Entry
	texts   map[int64]string
	asked   []string // each stretch that was asked for
	err     error
}

func (b *bookcase) has(q article.Query, e article.Entry) bool {
	inPile := e.Deleted.IsZero() == (q.Pile != article.Trash)
	switch q.Pile {
	case article.Unread, article.HalfRead, article.Finished:
		inPile = inPile && !e.Archived && e.State() == []string{"unread", "reading", "finished"}[q.Pile-article.Unread]
	case article.Archived:
		inPile = inPile && e.Archived
	case article.Saved:
		inPile = inPile && !e.Saved.IsZero()
	case article.AtHand:
		inPile = inPile && !e.Archived
	}
	return inPile && (q.Tag == "" || slices.Contains(e.Tags, q.Tag)) && (q.Site == "" || q.Site == e.Site) &&
		strings.Contains(strings.ToLower(e.Headline), strings.ToLower(q.Words))
}

// all is a whole list.
func (b *bookcase) all(q article.Query) []article.Entry {
	var all []article.Entry
	for _, e := range b.entries {
		if b.has(q, e) {
			all = append(all, e)
		}
	}
	slices.SortStableFunc(all, func(a, b article.Entry) int {
		switch q.Order {
		case article.ByHeadline:
			return cmp.Compare(a.Headline, b.Headline)
		case article.ByLength:
			return cmp.Compare(b.Words, a.Words)
		}
		return 0
	})
	if q.Reverse {
		slices.Reverse(all)
	}
	return all
}

func (b *bookcase) list(ctx context.Context, q article.Query, span article.Span) ([]article.Entry, error) {
	b.asked = append(b.asked, fmt.Sprintf("%d from %d", span.Most, span.From))
	all := b.all(q)
	at := slices.IndexFunc(all, func(e article.Entry) bool { return e.ID == span.From })
	switch {
	case span.Before && span.From == 0:
		all = all[max(0, len(all)-span.Most):]
	case span.Before:
		all = all[max(0, at-span.Most):at]
	default:
		all = all[at+1:]
	}
	return slices.Clone(all[:min(len(all), span.Most)]), cmp.Or(ctx.Err(), b.err)
}

func (b *bookcase) handle(deeds ...article.Shelving) (undo []article.Shelving, err error) {
	if b.err != nil {
		return nil, b.err
	}
	for _, d := range deeds {
		for i := range b.entries {
			e := &b.entries[i]
			if !slices.Contains(d.IDs, e.ID) {
				continue
			}
			switch d.Do {
			case article.Archive, article.TakeOut:
				e.Archived = d.Do == article.Archive
			case article.Delete:
				e.Deleted = time.Now()
			case article.Restore:
				e.Deleted = time.Time{}
			case article.GiveTag:
				e.Tags = append(slices.Clone(e.Tags), d.Tag)
			case article.TakeTag:
				e.Tags = slices.DeleteFunc(slices.Clone(e.Tags), func(t string) bool { return t == d.Tag })
			}
		}
		d.Do ^= 1 // each deed stands beside what undoes it
		undo = append([]article.Shelving{d}, undo...)
	}
	return undo, nil
}

// shelf is the bookcase as the model is handed it.
func (b *bookcase) shelf() Shelf {
	return Shelf{
		List:   b.list,
		Count:  func(_ context.Context, q article.Query) (int, error) { return len(b.all(q)), b.err },
		Handle: b.handle,
		Ref:    func(e article.Entry) string { return e.URL },
		Rank: func(_ context.Context, q article.Query, id int64) (int, error) {
			return slices.IndexFunc(b.all(q), func(e article.Entry) bool { return e.ID == id }), b.err
		},
		IDs: func(_ context.Context, q article.Query) (ids []int64, err error) {
			for _, e := range b.all(q) {
				ids = append(ids, e.ID)
			}
			return ids, b.err
		},
		Search: func(_ context.Context, question string) (hits []article.Hit, err error) {
			for _, e := range b.entries {
				if strings.Contains(b.texts[e.ID], question) {
					hits = append(hits, article.Hit{Entry: e, Snippet: "…" + b.texts[e.ID]})
				}
			}
			return hits, b.err
		},
		Alike: func(context.Context) ([]article.Entry, error) { return b.entries[:min(2, len(b.entries))], b.err },
		Excerpt: func(_ context.Context, id int64) (article.Excerpt, error) {
			return article.Excerpt{Byline: "By Ada Quill", Body: strings.Split(b.texts[id], "\\"), From: int(id) % 2 * 6}, b.err
		},
		Tags: func(context.Context) ([]article.Tag, error) { return []article.Tag{{Name: "rope", Articles: 2}}, b.err },
		Sites: func(context.Context) ([]article.Tag, error) {
			return []article.Tag{{Name: "Coast News", Articles: 1}}, b.err
		},
	}
}

// looksThrough is a reader who begins with a bookcase, at a terminal of that size.
func looksThrough(t *testing.T, b *bookcase, size image.Point, change func(*Options)) *reader {
	t.Helper()
	o := Options{
		Reading: Reading{Article: longStory("Welcome", 20)}, Size: size, Shelf: b.shelf(), ShelfFirst: true,
		After: func(time.Duration, tea.Msg) tea.Cmd { return nil },
		Open: func(_ context.Context, ref string, _ func(read, total int64)) (Reading, error) {
			if strings.Contains(ref, "gone") {
				return Reading{}, errors.New("it is gone")
			}
			return Reading{Article: longStory(ref, 9)}, nil
		},
	}
	if change != nil {
		change(&o)
	}
	r := &reader{t, New(o)}
	_, cmd := r.m.Update(tea.WindowSizeMsg{Width: size.X, Height: size.Y})
	r.run(cmd)
	return r
}

// numbered is a bookcase of so many articles.
func numbered(n int) *bookcase {
	b := &bookcase{texts: map[int64]string{}}
	for i := range n {
		id := int64(i + 1)
		b.entries = append(b.entries, article.Entry{ID: id, Headline: fmt.Sprintf("Story %d", id), Words: 100, URL: fmt.Sprintf("https://coast.example/%d", id), Opened: time.Now()})
		b.texts[id] = fmt.Sprintf("The words of number %d.", id)
	}
	return b
}

// TestShelfScreens draws the shelves of testdata/shelf. The part "shelf" has an article a
// line, its parts between bars: headline, site, words, how far it was read ("57", "end"),
// when it was opened, tags, and its text. Screens are named as those of articles.
func TestShelfScreens(t *testing.T) {
	golden.Run(t, "shelf/*", func(e *golden.Example) {
		b := bookcaseOf(e.T, e.File("shelf"))
		e.ExpectEach(func(part string) (string, bool) {
			name, plain := strings.CutPrefix(part, "plain ")
			size, err := parseSize(name)
			if err != nil {
				return "", false
			}
			fresh := &bookcase{entries: slices.Clone(b.entries), texts: b.texts}
			r := looksThrough(e.T, fresh, size, func(o *Options) { o.Plain = plain })
			r.types(strings.Fields(name)[1:]...)
			var drawn strings.Builder
			for row := range strings.SplitSeq(r.screen(), "\n") {
				drawn.WriteString(strings.TrimRight(row, " ") + "\n")
			}
			return drawn.String(), true
		})
	})
}

func bookcaseOf(t *testing.T, part *txtar.File) *bookcase {
	t.Helper()
	b := &bookcase{texts: map[int64]string{}}
	for line := range strings.Lines(string(part.Data)) {
		parts := strings.Split(strings.TrimSpace(line), "|")
		if len(parts) != 7 {
			t.Fatalf("%q has %d parts", line, len(parts))
		}
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		e := article.Entry{ID: int64(len(b.entries) + 1), Headline: parts[0], Site: parts[1], Opened: time.Now()}
		e.URL = fmt.Sprintf("https://www.coast.example/%d", e.ID)
		e.Words, _ = strconv.Atoi(parts[2])
		if share, err := strconv.Atoi(parts[3]); err == nil {
			e.Progress, e.Furthest = float64(share)/100, float64(share)/100
		} else if parts[3] == "end" {
			e.Progress, e.Furthest, e.Finished = 1, 1, time.Now()
		}
		if day, err := time.ParseInLocation(time.DateOnly, parts[4], time.Local); err == nil {
			e.Opened = day
		}
		for _, tag := range strings.Fields(parts[5]) {
			if n, err := strconv.Atoi(strings.TrimPrefix(tag, "*")); err == nil {
				e.Highlights = n
			} else {
				e.Tags = append(e.Tags, tag)
			}
		}
		b.texts[e.ID] = parts[6]
		b.entries = append(b.entries, e)
	}
	return b
}
