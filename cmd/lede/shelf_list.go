package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/model/article"
	"lede/model/export"
	"lede/model/parse/clean"
	"lede/model/shelf"
)

func listCommand(std streams, with withShelf) *cobra.Command {
	var asked queryFlags
	format := "text"
	list := &cobra.Command{
		Use:   "list [WORDS...]",
		Short: "List the articles that were read, the latest first",
		Long: "List shows what is on the shelf: all but what is archived, or what its flags ask for. Of\n" +
			"words, headlines hold each; capitals and accents make no difference.",
	}
	asked.define(list.Flags())
	list.Flags().StringVar(&format, "format", format, "text or json")
	do := with(func(s *shelf.Shelf, words []string) error {
		q, _ := asked.query(words)
		var all []article.Entry
		err := eachEntry(s, q, func(e article.Entry) error {
			if format == "json" {
				all = append(all, e)
				return nil
			}
			_, err := fmt.Fprintln(std.out, clean.Row(entryLine(e)))
			return err
		})
		if err == nil && format == "json" {
			err = printEntries(std.out, all, nil)
		}
		return err
	})
	list.RunE = func(c *cobra.Command, args []string) error {
		if _, err := asked.query(args); err != nil {
			return err
		}
		return textOrJSON(&format, do)(c, args)
	}
	return list
}

// eachEntry gives the articles that a query asks for, one after another.
func eachEntry(s *shelf.Shelf, q article.Query, do func(article.Entry) error) error {
	for span := (article.Span{Most: 1000}); ; {
		some, err := s.List(context.Background(), q, span)
		if err != nil {
			return err
		}
		for _, e := range some {
			if err := do(e); err != nil {
				return err
			}
			span.From = e.ID
		}
		if len(some) < span.Most {
			return nil
		}
	}
}

// entryLine is an article in a line: number, day, how far it has been read, words, what it
// is called, where it is from, how many highlights stand in it, and its tags.
func entryLine(e article.Entry) string {
	from := cmp.Or(e.URL, e.Path)
	name := cmp.Or(e.Headline, filepath.Base(from))
	far := fmt.Sprintf("%3d %%", article.Percent(e.Furthest))
	if !e.Finished.IsZero() {
		far = "  end"
	}
	line := fmt.Sprintf("%4d  %s  %s  %6d words  %s  %s", e.ID, e.Opened.Format(time.DateOnly), far, e.Words, name, from)
	if e.Highlights > 0 {
		line += fmt.Sprintf("  *%d", e.Highlights)
	}
	for _, t := range e.Tags {
		line += "  #" + t
	}
	return strings.TrimRight(line, " ")
}

// textOrJSON does something once the format is known to be one of the two.
func textOrJSON(format *string, do func(*cobra.Command, []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		if *format != "text" && *format != "json" {
			return fmt.Errorf("--format: there is no format %q; it may be text or json", *format)
		}
		return do(c, args)
	}
}

// printEntries prints entries for programs; snippets are those of a search, nil for none.
func printEntries(out io.Writer, entries []article.Entry, snippets []string) error {
	type entry struct {
		ID       int64      `json:"id"`
		UID      string     `json:"uid"`
		Headline string     `json:"headline,omitempty"`
		Site     string     `json:"site,omitempty"`
		URL      string     `json:"url,omitempty"`
		Path     string     `json:"path,omitempty"`
		Words    int        `json:"words"`
		State    string     `json:"state"`
		Progress float64    `json:"progress"`
		Furthest float64    `json:"furthest"`
		Added    time.Time  `json:"added"`
		Opened   time.Time  `json:"opened"`
		Finished *time.Time `json:"finished,omitempty"`
		Saved    *time.Time `json:"saved,omitempty"`
		Archived bool       `json:"archived,omitempty"`
		Deleted  *time.Time `json:"deleted,omitempty"`
		Tags     []string   `json:"tags,omitempty"`
		Note     string     `json:"note,omitempty"`
		Marked   int        `json:"highlights,omitempty"`
		Snippet  string     `json:"snippet,omitempty"`
	}
	when := func(t time.Time) *time.Time {
		if t.IsZero() {
			return nil
		}
		t = t.UTC()
		return &t
	}
	all := []entry{}
	for i, e := range entries {
		out := entry{e.ID, e.UID, e.Headline, e.Site, e.URL, e.Path, e.Words, e.State(), e.Progress, e.Furthest, e.Added.UTC(), e.Opened.UTC(),
			when(e.Finished), when(e.Saved), e.Archived, when(e.Deleted), e.Tags, e.Note, e.Highlights, ""}
		if snippets != nil {
			out.Snippet = snippets[i]
		}
		all = append(all, out)
	}
	return export.Value(out, all)
}
