package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/model"
	"lede/model/article"
	"lede/model/export"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

// showCommand opens what is on the shelf, as it was saved.
func showCommand(std streams, env []string, do func(*cobra.Command, flags)) *cobra.Command {
	var f writtenFlags
	version, versions := 0, false
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
	show.Flags().BoolVar(&versions, "versions", false, "list the versions that were saved")
	show.RunE = func(c *cobra.Command, args []string) error {
		f.given = c.Flags().Changed
		if err := f.check(); err != nil {
			return err
		}
		s := shelf.New(shelf.Folder(env))
		e, all, err := savedBy(s, args)
		s.Close()
		switch {
		case err != nil:
			return failed(err)
		case versions:
			return failed(printVersions(std.out, all, f.format == "json"))
		case version < 0 || version > len(all):
			return failed(fmt.Errorf("%s has no saved version %d; the last is %d", titleOf(e), version, len(all)))
		}
		f.refs, f.starts = []string{savedRef(e.ID, version)}, map[string]model.Start{}
		do(c, f.flags)
		return nil
	}
	return show
}

// savedBy are the article that words mean, and the versions of it that were saved.
func savedBy(s *shelf.Shelf, words []string) (e article.Entry, all []shelf.Saved, err error) {
	if e, err = theOne(s, words); err != nil {
		return e, nil, err
	}
	if all, err = s.Saved(e.ID); err == nil && len(all) == 0 {
		err = fmt.Errorf("%s has been read and not saved; lede save %s keeps it", titleOf(e), clean.Private(cmp.Or(e.URL, e.Path)))
	}
	return e, all, err
}

// printVersions prints a line for each version, the latest first, or all for programs.
func printVersions(out io.Writer, all []shelf.Saved, forPrograms bool) error {
	if forPrograms {
		type version struct {
			Version  int       `json:"version"`
			Saved    time.Time `json:"saved"`
			Words    int       `json:"words"`
			NotShown string    `json:"not_shown,omitempty"`
		}
		versions := []version{}
		for _, v := range all {
			versions = append(versions, version{v.Version, v.At.UTC(), v.Words, v.Worse})
		}
		return export.Value(out, versions)
	}
	for _, v := range all {
		line := fmt.Sprintf("%4d  %s  %6d words", v.Version, v.At.Format("2006-01-02 15:04"), v.Words)
		if v.Worse != "" {
			line += "  not shown: " + v.Worse
		}
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return nil
}

// theOne is the article that words mean: a number, an address, a file, or words that only
// one of the saved articles holds.
func theOne(s *shelf.Shelf, words []string) (article.Entry, error) {
	if len(words) == 1 {
		entries, err := s.Named(words[0])
		if v, none := s.SavedFrom(copyOf(words[0], article.Article{}, false)); none == nil && err == nil && len(entries) == 0 {
			entries, err = s.Named(strconv.FormatInt(v.Article, 10))
		}
		if err != nil {
			return article.Entry{}, err
		}
		if len(entries) > 0 {
			return entries[0], nil
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
