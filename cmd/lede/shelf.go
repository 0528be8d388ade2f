package main

import (
	"strings"

	"lede/model"
	"lede/model/article"
	"lede/model/shelf"
	"lede/model/source"
)

// remember has the model remember what is read, and returns what is to be called when it
// no longer does.
func remember(o *model.Options, f flags, env []string) (end func()) {
	if f.noShelf || !f.preferences.Remember {
		return func() {}
	}
	s := shelf.New(shelf.Folder(env))
	o.Recall = func(ref string, a article.Article, whole bool) (article.Memory, error) {
		if strings.HasPrefix(ref, helpScheme) {
			return article.Memory{}, nil // a page of lede's own
		}
		return s.Recall(copyOf(ref, a, whole))
	}
	o.Keep, o.Versions, o.KeepHighlight = s.Keep, s.Versions, s.KeepHighlight
	o.FromStart = f.fromStart
	return s.Close
}

// copyOf is an article with where it was opened from.
func copyOf(ref string, a article.Article, whole bool) shelf.Copy {
	c := shelf.Copy{Article: a, Whole: whole, Reader: about()}
	switch {
	case source.IsWeb(ref):
		c.Address = ref
	case ref != "-":
		c.Path, _ = pathOf(ref) // that of a ref which is no path is none
	}
	return c
}
