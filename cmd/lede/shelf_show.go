package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lede/model"
	"lede/model/article"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

// showCommand opens what is on the shelf, as it was saved.
func showCommand(env []string, do func(*cobra.Command, flags)) *cobra.Command {
	var f writtenFlags
	version := 0
	show := &cobra.Command{
		Use:   "show NUMBER|ADDRESS|FILE|WORDS...",
		Short: "Open an article as it was saved",
		Long: "Show opens an article of the shelf by its number (lede shelf list), by address or by file,\n" +
			"or the one that holds all these words, as it was saved. With --format, and off a terminal,\n" +
			"it prints it.",
		Args: cobra.MinimumNArgs(1),
	}
	show.Flags().StringVar(&f.format, "format", "", "print instead of opening: "+strings.Join(formatNames(), ", "))
	show.Flags().IntVar(&version, "version", 0, "the first, the second… version that was saved, in place of the last")
	show.RunE = func(c *cobra.Command, args []string) error {
		f.given = c.Flags().Changed
		if err := f.check(); err != nil {
			return err
		}
		s := shelf.New(shelf.Folder(env))
		ref, err := shownBy(s, args, version)
		s.Close()
		if err != nil {
			return failed(err)
		}
		f.refs, f.starts = []string{ref}, map[string]model.Start{}
		do(c, f.flags)
		return nil
	}
	return show
}

// shownBy is the name by which the article is opened that words mean.
func shownBy(s *shelf.Shelf, words []string, version int) (ref string, err error) {
	entries, err := s.Entries()
	if err != nil {
		return "", err
	}
	e, err := theOne(s, words, entries)
	if err != nil {
		return "", err
	}
	all, err := s.Saved(e.ID)
	switch {
	case err != nil:
		return "", err
	case len(all) == 0:
		from := e.URL
		if from == "" {
			from = e.Path
		}
		return "", fmt.Errorf("%s has been read and not saved; lede save %s keeps it", titleOf(e), clean.Private(from))
	case version < 0 || version > len(all):
		return "", fmt.Errorf("%s has no saved version %d; the last is %d", titleOf(e), version, len(all))
	}
	return savedRef(e.ID, version), nil
}

// theOne is the article that words mean: a number, an address, a file, or words that only
// one of the saved articles holds.
func theOne(s *shelf.Shelf, words []string, entries []article.Entry) (article.Entry, error) {
	if len(words) == 1 {
		ids, _ := named(words, entries) // none are, where the word is of the text
		if v, err := s.SavedFrom(copyOf(words[0], article.Article{}, false)); err == nil {
			ids = append(ids, v.Article)
		}
		for _, e := range entries {
			if slices.Contains(ids, e.ID) {
				return e, nil
			}
		}
	}
	hits, err := s.Search(context.Background(), strings.Join(words, " "))
	if err != nil {
		return article.Entry{}, err
	}
	var found []article.Entry
	for _, h := range hits {
		if !h.Saved.IsZero() {
			found = append(found, h.Entry)
		}
	}
	switch len(found) {
	case 0:
		return article.Entry{}, fmt.Errorf("nothing saved has the words %q; lede shelf list names what is on the shelf", strings.Join(words, " "))
	case 1:
		return found[0], nil
	}
	said := fmt.Sprintf("%d saved articles have these words; give the number of one:", len(found))
	for _, e := range found {
		said += "\n" + clean.Row(entryLine(e))
	}
	return article.Entry{}, errors.New(said)
}

// titleOf is what an article is called where it is named in a sentence.
func titleOf(e article.Entry) string {
	if e.Headline == "" {
		return "article " + strconv.FormatInt(e.ID, 10)
	}
	return "“" + clean.Row(e.Headline) + "”"
}
