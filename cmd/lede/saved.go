package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"lede/model"
	"lede/model/article"
	"lede/model/parse"
	"lede/model/shelf"
	"lede/model/source"
	"lede/ui/picture"
)

// savedScheme begins the names under which saved articles are opened: "shelf://12", and
// "shelf://12@2" for an earlier version.
const savedScheme = "shelf://"

func savedRef(id int64, version int) string {
	ref := savedScheme + strconv.FormatInt(id, 10)
	if version > 0 {
		ref += "@" + strconv.Itoa(version)
	}
	return ref
}

func isSavedRef(ref string) bool {
	_, _, err := partsOf(ref)
	return err == nil
}

// partsOf are the number of the article and of its version, 0 for the one that is shown.
func partsOf(ref string) (id int64, version int, err error) {
	name, ok := strings.CutPrefix(ref, savedScheme)
	if !ok {
		return 0, 0, fmt.Errorf("%q is no name of a saved article", ref)
	}
	number, v, of := strings.Cut(name, "@")
	if of {
		if version, err = strconv.Atoi(v); err != nil {
			return 0, 0, err
		}
	}
	id, err = strconv.ParseInt(number, 10, 64)
	return id, version, err
}

// savedCopies are the articles of the shelf that are kept whole. A nil one has none.
type savedCopies struct {
	shelf *shelf.Shelf

	lock sync.Mutex
	open map[string]shelf.Saved // by what was opened, where it is a saved copy that is read
}

// find is the version that a name stands for.
func (c *savedCopies) find(ref string) (shelf.Saved, error) {
	id, version, err := partsOf(ref)
	if err != nil {
		return shelf.Saved{}, err
	}
	if version == 0 {
		return c.shelf.Shown(id)
	}
	all, err := c.shelf.Saved(id)
	for _, v := range all {
		if v.Version == version {
			return v, err
		}
	}
	if err == nil {
		err = fmt.Errorf("version %d: %w", version, shelf.ErrNotSaved)
	}
	return shelf.Saved{}, err
}

// openNamed opens a saved article by its name.
func (c *savedCopies) openNamed(ctx context.Context, ref string, f flags) (model.Reading, error) {
	if c == nil {
		return model.Reading{}, errors.New("it is on the shelf, which lede was told to leave alone")
	}
	v, err := c.find(ref)
	if err != nil {
		return model.Reading{}, fmt.Errorf("read %s: %w", ref, err)
	}
	return c.read(ctx, ref, v, f, "")
}

// orElse opens what was saved of an article that could not be read from its source.
func (c *savedCopies) orElse(ctx context.Context, ref string, f flags, r model.Reading, err error) (model.Reading, error) {
	if c == nil || isLedesOwn(ref) || isPiped(ref) {
		return r, err
	}
	if err == nil {
		c.note(ref, nil)
		return r, nil
	}
	if ctx.Err() != nil {
		return r, err
	}
	v, missing := c.shelf.SavedFrom(copyOf(ref, article.Article{}, false))
	if missing != nil {
		return r, err
	}
	instead, damaged := c.read(ctx, ref, v, f, whyNot(err))
	if damaged != nil {
		return r, err
	}
	return instead, nil
}

// whyNot says why a source is not read.
func whyNot(err error) string {
	if errors.Is(err, source.ErrOffline) {
		return "lede is to stay off the web"
	}
	said := err.Error()
	if told := new(source.Error); errors.As(err, &told) {
		said = told.Err.Error()
	}
	return "the source cannot be read: " + said
}

// read reads a saved version.
func (c *savedCopies) read(ctx context.Context, ref string, v shelf.Saved, f flags, why string) (model.Reading, error) {
	var a *article.Article
	p, err := c.shelf.Load(v)
	if err == nil {
		a, err = readPage(ctx, p, f)
	} else if a = c.words(v); a != nil {
		err, why = nil, "its source is damaged, and these are its words alone"
	}
	if err != nil {
		return model.Reading{}, unreadable(ref, err)
	}
	c.note(ref, &v)
	return model.Reading{Article: a, Size: int64(len(p.Source)), Saved: v.At, Why: why}, nil
}

// words are a saved article as far as its words are remembered; nil where they are not.
func (c *savedCopies) words(v shelf.Saved) *article.Article {
	w, err := c.shelf.Wording(v)
	if err != nil {
		return nil
	}
	a := &article.Article{Headline: w.Over[0], Dek: w.Over[1], Byline: w.Over[2], URL: v.URL}
	for _, text := range w.Body {
		a.Body = append(a.Body, article.Paragraph{Text: article.Words(text)})
	}
	return a
}

// note notes whether it is a saved copy that is read under a name.
func (c *savedCopies) note(ref string, v *shelf.Saved) {
	c.lock.Lock()
	defer c.lock.Unlock()
	switch {
	case v == nil:
		delete(c.open, ref)
	case c.open == nil:
		c.open = map[string]shelf.Saved{ref: *v}
	default:
		c.open[ref] = *v
	}
}

// of is the saved copy that is read under a name, if it is one.
func (c *savedCopies) of(ref string) (shelf.Saved, bool) {
	if c == nil {
		return shelf.Saved{}, false
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	v, ok := c.open[ref]
	return v, ok
}

// picture finds a picture that was saved with an article: by its addresses, or among the
// parts of its page.
func (c *savedCopies) picture(ref string, addresses []string) []byte {
	if c == nil {
		return nil
	}
	if file := c.shelf.Picture(addresses...); file != nil {
		return file
	}
	v, err := c.shelf.SavedFrom(copyOf(ref, article.Article{}, false))
	if err != nil {
		return nil
	}
	p, err := c.shelf.Load(v)
	if err != nil {
		return nil
	}
	return parse.Enclosed(bytes.NewReader(p.Source), addresses, picture.MostBytes)
}
