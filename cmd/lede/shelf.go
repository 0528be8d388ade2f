package main

import (
	"cmp"
	"os"

	"context"
	"io"

	"lede/model"
	"lede/model/article"
	"lede/model/darkroom"
	"lede/model/shelf"
)

// shelfFor is the reader's shelf; nil where it is to be left alone. It is opened when
// something is asked of it.
func shelfFor(f flags, env []string) *shelf.Shelf {
	if f.noShelf {
		return nil
	}
	return shelf.New(shelf.Folder(env))
}

// remember has the model remember what is read, and save what the reader wants to keep. It
// returns what is to be called when it no longer does.
func remember(o *model.Options, d *newsDesk, room *darkroom.Darkroom, screen io.Writer) (end func()) {
	if d.saved == nil {
		return func() {}
	}
	s := d.saved.shelf
	save := &saver{desk: d, room: room}
	o.Save = save.save
	if d.f.preferences.Remember {
		home, _ := os.UserHomeDir() // where there is none, no folder is in it
		toRemember := func(ref string, a article.Article, whole bool) (c shelf.Copy, ok bool) {
			if _, version, err := partsOf(ref); isLedesOwn(ref) || err == nil && version > 0 {
				return c, false // an earlier version is not where the reader is
			}
			c = d.copyOf(ref, a, whole)
			return c, !isNever(c, d.f.preferences.Shelf.Never, home)
		}
		o.Recall = func(ref string, a article.Article, whole bool) (article.Memory, error) {
			if c, ok := toRemember(ref, a, whole); ok {
				return s.Recall(c)
			}
			return article.Memory{}, nil
		}
		o.Register = func(ref string, a article.Article) (int64, error) {
			if c, ok := toRemember(ref, a, false); ok {
				return s.Register(c)
			}
			return 0, nil
		}
		o.Keep, o.Shelf = s.Keep, lookThrough(s)
		if folder := d.f.preferences.Shelf.Sync; folder != "none" {
			s.Sync = inHome(folder, home)
			o.Merge = func() (int, error) { return s.Merge(s.Sync) }
		}
		o.KeepHighlight, o.TellOfShelf = s.KeepHighlight, s.Annotated
		o.ShelfFirst = len(d.f.refs) == 0 && s.IsThere()
		o.Versions = func(id int64) ([]article.Version, error) { return s.Versions(id, about()) }
		s.Reread = func(p shelf.Page) (*article.Article, error) { return readPage(context.Background(), p, d.f) }
		o.FromStart = d.f.fromStart
	}
	return func() {
		save.finish(screen)
		s.Close()
	}
}

// copyOf is an article with where it was opened from, and where that led; a saved one is that
// which was saved.
func (d *newsDesk) copyOf(ref string, a article.Article, whole bool) shelf.Copy {
	if v, ok := d.saved.of(ref); ok {
		return copyOf(whence(v.Page), a, whole)
	}
	c := copyOf(ref, a, whole)
	if p, ok := d.pages.of(ref); ok {
		c.Landed = p.URL
	}
	return c
}

// lookThrough is the shelf for the reader to look through.
func lookThrough(s *shelf.Shelf) model.Shelf {
	return model.Shelf{
		List: s.List, Count: s.Count, Rank: s.Rank, IDs: s.IDs, Search: s.Search, Alike: s.Alike,
		Excerpt: s.Excerpt, Tags: s.Tags, Sites: s.Sites, Handle: s.Handle, Ref: entryRef,
	}
}

// entryRef is what opens an article of the shelf, the saved copy where there is one; empty
// where only its place is remembered.
func entryRef(e article.Entry) string {
	if !e.Saved.IsZero() {
		return savedRef(e.ID, 0)
	}
	return cmp.Or(e.Path, e.URL)
}
